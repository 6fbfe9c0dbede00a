// nombre: OEI con el enunciado del plan superior y otro indicador
// name: OEI with the statement of the upper plan and another indicator
// gravedad: info
// mira: OEI y el elemento superior con que se articulan en una fila | OEIs and the upper element they share a row with
// revisa: Si un OEI dice lo mismo que el objetivo o acción superior con que se articula y lo mide con otros
//   indicadores.
// checks: Whether an OEI says the same as the upper objective or action it is articulated with and has other
//   indicators.
// importa: El mismo resultado tendría dos medidas, y no se ve cuál es el aporte propio de la entidad.
// matters: The same result would have two measures, and what the entity itself gives cannot be seen.
// corrige: Puede ser a propósito: explique en la relación causal qué parte del resultado superior mide el OEI.
// fix: It may be on purpose: say in the causal relation which part of the upper result the OEI measures.
// norma: sentido común
// source: common sense
// mensaje: {codigo} dice lo mismo que {superior} y se mide con otros indicadores: {nombre}
// message: {codigo} says the same as {superior} and is measured by other indicators: {nombre}
// mensaje_no_evaluable: {codigo} dice lo mismo que {superior}, y falta el indicador de uno de los dos: {nombre}
// message_no_evaluable: {codigo} says the same as {superior}, and the indicator of one of them is missing: {nombre}

MATCH (o:OEI)-[v:ARTICULA_CON]->(s)
WHERE ($plan = '' OR o.plan = $plan) AND coalesce(v.colectivo, false) = false
WITH o.plan AS plan, o.id AS id, o.codigo AS codigo, o.nombre AS nombre, s.id AS clave, s.codigo AS superior,
     v.fuentes AS lugares, o.nombre_norm = s.nombre_norm AS igual,
     [(o)<-[:MIDE]-(i:Indicador) | i.nombre_norm] AS suyos, [(s)<-[:MIDE]-(j:Indicador) | j.nombre_norm] AS de_arriba
RETURN plan, id, codigo, nombre, clave, superior, lugares,
       CASE WHEN igual IS NULL OR NOT igual THEN 'conforme'
            WHEN size(suyos) = 0 OR size(de_arriba) = 0 THEN 'no_evaluable'
            WHEN any(i IN suyos WHERE i IN de_arriba) THEN 'conforme'
            ELSE 'plan' END AS resultado

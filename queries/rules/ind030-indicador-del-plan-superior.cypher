// nombre: Indicador del OEI que es el del plan superior
// name: Indicator of an OEI that is the upper plan's
// gravedad: info
// mira: indicadores de OEI articulados en una fila | indicators of OEIs articulated in a row
// revisa: El indicador del OEI no lleva, palabra por palabra, el nombre del indicador del elemento superior con el que se
//    articula.
// checks: The indicator of an OEI does not have, word by word, the name of an indicator of the upper element that it is
//    articulated with.
// importa: Si ambos miden lo mismo, no se ve cuál es el aporte de la entidad al resultado del sector o del territorio.
// matters: If both measure the same, the entity's share in the result of the sector or territory cannot be seen.
// corrige: Mida en el OEI lo que depende de la entidad, o explique en el Anexo B-1 por qué es el mismo.
// fix: Measure in the OEI what depends on the entity, or explain in Anexo B-1 why it is the same.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.4; que no sea el mismo: sin verificar
// source: CEPLAN's PEI verification matrix, criterion 3.4; that it is not the same: not verified
// mensaje: {ref} es también el indicador de {superior}: {nombre}
// message: {ref} is also the indicator of {superior}: {nombre}
// mensaje_lectura: {ref} es también el indicador de {superior}, con el que se lo articuló al reparar una fila: {nombre}
// message_lectura: {ref} is also the indicator of {superior}, which it was articulated with by repairing a row: {nombre}

MATCH (i:Indicador)-[:MIDE]->(o:OEI)-[r:ARTICULA_CON]->(s)
WHERE ($plan = '' OR o.plan = $plan) AND NOT coalesce(r.colectivo, false)
OPTIONAL MATCH (j:Indicador)-[:MIDE]->(s)
WHERE j.nombre_norm = i.nombre_norm
WITH o.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, o.codigo) AS ref, i.nombre AS nombre,
     i.fuentes[0] AS lugar, s.id AS superior, s.codigo AS codigo_superior, j.id AS igual, j.fuentes AS lugares,
     r.certeza = 'declarada' AND i.certeza = 'declarada' AS cierto
ORDER BY superior, igual
WITH plan, id, codigo, ref, nombre, lugar,
     collect(CASE WHEN igual IS NULL THEN null
             ELSE {codigo: codigo_superior, lugares: lugares, cierto: cierto} END) AS iguales
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre,
       CASE WHEN size(iguales) > 0 THEN iguales[0].codigo ELSE null END AS superior,
       CASE WHEN size(iguales) = 0 THEN 'conforme' WHEN iguales[0].cierto THEN 'plan' ELSE 'lectura' END AS resultado,
       CASE WHEN size(iguales) > 0 THEN [lugar] + iguales[0].lugares ELSE null END AS lugares

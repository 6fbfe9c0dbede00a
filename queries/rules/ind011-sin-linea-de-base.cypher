// nombre: Indicador sin línea de base
// name: Indicator without baseline
// gravedad: error
// mira: indicadores con fila en la matriz o ficha | indicators with a row in the matrix or a data sheet
// revisa: Cada indicador tiene un valor de línea de base, o dice que no lo hay (ND).
// checks: Each indicator has a baseline value, or says that there is none (ND).
// importa: Sin punto de partida no se sabe si las metas mejoran algo.
// matters: Without a starting point nobody knows whether the targets improve anything.
// corrige: Consigne el valor y el año de la línea de base; si no existe, diga ND y cuándo se medirá.
// fix: Give value and year of the baseline; if there is none, say ND and when it will be measured.
// norma: Aplicativo CEPLAN, línea de base con año y valor; formato de la matriz del PEI y de la ficha técnica
// source: CEPLAN's application, baseline with year and value; form of the PEI's matrix and of the data sheet
// mensaje: {ref} tiene metas y no tiene línea de base: {nombre}
// message: {ref} has targets and no baseline: {nombre}
// mensaje_lectura: No se leyó la línea de base de {ref}: {nombre}
// message_lectura: The baseline of {ref} was not read: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan)
  AND (i.metas_fuentes IS NOT NULL OR (e.plan + '#matriz') IN coalesce(i.no_leido, []))
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       CASE WHEN i.linea_base IS NOT NULL OR i.linea_base_nota IS NOT NULL THEN 'conforme'
            WHEN i.metas_certeza = 'declarada' AND NOT (e.plan + '#linea_base') IN coalesce(i.no_leido, []) THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

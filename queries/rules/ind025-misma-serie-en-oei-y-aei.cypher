// nombre: Mismos números en el OEI y en su AEI
// name: Same numbers in an OEI and its AEI
// gravedad: info
// mira: indicadores de AEI con tres metas o más | indicators of AEIs with three targets or more
// revisa: La línea de base y las metas de un indicador de AEI no son, número por número, las de un indicador de su
//    OEI.
// checks: Baseline and targets of an AEI's indicator are not, number by number, those of an indicator of its OEI.
// importa: Si ambos miden lo mismo, el objetivo no mide un resultado; si miden cosas distintas, uno se copió.
// matters: If both measure the same, the objective measures no result; if they measure different things, one was
//    copied.
// corrige: Revise si son dos indicadores; si lo son, fije a cada uno su línea de base y sus metas.
// fix: Check whether they are two indicators; if so, set a baseline and targets for each.
// norma: sentido común
// source: common sense
// mensaje: {ref} tiene la línea de base y las metas de {otro}: «{nombre}» y «{nombre_otro}»
// message: {ref} has the baseline and targets of {otro}: "{nombre}" and "{nombre_otro}"
// mensaje_lectura: {ref} se leyó con la línea de base y las metas de {otro}, en filas reparadas: «{nombre}» y
//    «{nombre_otro}»
// message_lectura: {ref} was read with the baseline and targets of {otro}, in repaired rows: "{nombre}" and
//    "{nombre_otro}"

MATCH (i:Indicador)-[:MIDE]->(a:AEI)
WHERE ($plan = '' OR a.plan = $plan) AND size(coalesce(i.metas, [])) > 2
OPTIONAL MATCH (a)-[:PERTENECE_A]->(o:OEI)<-[:MIDE]-(j:Indicador)
WHERE j.metas = i.metas AND j.anios = i.anios AND any(m IN i.metas WHERE m <> i.metas[0])
  AND (j.linea_base = i.linea_base OR j.linea_base IS NULL AND i.linea_base IS NULL)
WITH a.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, a.codigo) AS ref, i.nombre AS nombre,
     j.id AS igual, coalesce(j.codigo, o.codigo) AS otro, j.nombre AS nombre_otro,
     j.metas_certeza = 'declarada' AND i.metas_certeza = 'declarada' AS cierto,
     i.metas_fuentes AS mios, j.metas_fuentes AS suyos
ORDER BY igual
WITH plan, id, codigo, ref, nombre, mios,
     collect({ref: otro, nombre: nombre_otro, lugares: suyos, cierto: cierto}) AS otros
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre, otros[0].ref AS otro,
       otros[0].nombre AS nombre_otro,
       CASE WHEN otros[0].ref IS NULL THEN 'conforme' WHEN otros[0].cierto THEN 'plan' ELSE 'lectura' END AS resultado,
       coalesce(mios, []) + coalesce(otros[0].lugares, []) AS lugares

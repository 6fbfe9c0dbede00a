// nombre: Primeras metas en cero
// name: First targets of zero
// gravedad: info
// mira: indicadores con números de metas | indicators with numbers of targets
// revisa: La meta del primer año no es cero si después sube.
// checks: The target of the first year is not zero where it rises later.
// importa: Los años en cero no se pueden evaluar, y nadie responde por ellos.
// matters: Years at zero cannot be evaluated, and nobody answers for them.
// corrige: Ponga una meta desde el primer año, o explique en la ficha por qué se empieza después.
// fix: Set a target from the first year, or explain in the sheet why it begins later.
// norma: sentido común
// source: common sense
// mensaje: {ref}: la meta es 0 en {ceros} y sube a {ultima} en {anio}: {nombre}
// message: {ref}: the target is 0 in {ceros} and rises to {ultima} in {anio}: {nombre}
// mensaje_lectura: {ref}: hay ceros entre sus números, que no se leyeron con certeza: {impresas}
// message_lectura: {ref}: there are zeros among its numbers, which were not read for certain: {impresas}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan)
  AND (size(coalesce(i.metas, [])) > 1
       OR (e.plan + '#metas') IN coalesce(i.no_leido, []) AND i.metas_impresas IS NOT NULL)
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     i.anios AS anios, coalesce(i.metas, []) AS metas, i.metas_impresas AS impresas,
     i.metas_certeza = 'declarada' AS cierto, coalesce(i.metas_fuentes, i.fuentes) AS lugares
WITH plan, id, codigo, ref, nombre, anios, metas, impresas, cierto, lugares, CASE WHEN metas[0] = 0
     THEN [k IN range(0, size(metas) - 1) WHERE all(j IN range(0, k) WHERE metas[j] = 0)] ELSE [] END AS ceros
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre,
       [k IN ceros | anios[k]] AS ceros, metas[-1] AS ultima, anios[-1] AS anio, impresas AS impresas,
       CASE WHEN size(metas) = 0 AND impresas CONTAINS ' 0 0 ' THEN 'lectura'
            WHEN size(ceros) = 0 OR metas[-1] <= 0 THEN 'conforme'
            WHEN cierto THEN 'plan'
            ELSE 'lectura' END AS resultado,
       lugares AS lugares

// nombre: Metas por encima de la línea de base en un indicador que debe bajar
// name: Targets above the baseline of an indicator that should go down
// gravedad: warning
// mira: indicadores de sentido descendente | indicators of descending direction
// revisa: Si la ficha dice que el indicador es descendente, ninguna meta queda por encima de la línea de base.
// checks: Where the data sheet says that the indicator descends, no target is above the baseline.
// importa: La meta promete una situación peor que la de partida, o el sentido de la ficha está errado.
// matters: The target promises worse than where it starts, or the sheet's direction is wrong.
// corrige: Revise la línea de base, las metas y el sentido esperado.
// fix: Check baseline, targets and expected direction.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.4 y 4.2; Aplicativo CEPLAN, sentido esperado
// source: CEPLAN's PEI verification matrix, criteria 3.4 and 4.2; CEPLAN's application, expected direction
// mensaje: {ref}, descendente: la meta de {anio} ({meta}) está por encima de la línea de base ({linea_base}): {nombre}
// message: {ref}, descending: the target of {anio} ({meta}) is above the baseline ({linea_base}): {nombre}
// mensaje_lectura: {ref}, descendente: no se leyeron con certeza la línea de base y las metas: {nombre}
// message_lectura: {ref}, descending: baseline and targets were not read for certain: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan)
  AND (toLower(i.sentido) CONTAINS 'descend' OR toLower(i.sentido) CONTAINS 'decrec')
WITH i, e, coalesce(i.metas, []) AS metas
WITH i, e, metas, [k IN range(0, size(metas) - 1) WHERE metas[k] > i.linea_base] AS encima
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.linea_base AS linea_base, i.anios[encima[0]] AS anio, metas[encima[0]] AS meta,
       CASE WHEN size(encima) > 0 AND i.metas_certeza = 'declarada' THEN 'plan'
            WHEN size(encima) > 0 OR size(metas) = 0 THEN 'lectura'
            ELSE 'conforme' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

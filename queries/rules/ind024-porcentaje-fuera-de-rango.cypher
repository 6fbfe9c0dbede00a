// nombre: Porcentaje menor que 0 o mayor que 100
// name: Percentage under 0 or over 100
// gravedad: warning
// mira: indicadores cuyo nombre dice porcentaje | indicators whose name says percentage
// revisa: La línea de base y las metas de un porcentaje están entre 0 y 100; no se aplica a variaciones.
// checks: Baseline and targets of a percentage are between 0 and 100; not applied to variations.
// importa: El número no es un porcentaje de un todo: o el nombre o el número están errados.
// matters: The number is no percentage of a whole: either the name or the number is wrong.
// corrige: Corrija el número, o nombre el indicador por lo que es (número, tasa de variación, razón).
// fix: Correct the number, or name the indicator for what it is (number, rate of change, ratio).
// norma: sentido común
// source: common sense
// mensaje: {ref} es un porcentaje y su matriz o ficha dice {valores}: {nombre}
// message: {ref} is a percentage and its matrix or sheet says {valores}: {nombre}
// mensaje_lectura: {ref} es un porcentaje y se leyó {valores}, en una fila reparada: {nombre}
// message_lectura: {ref} is a percentage and was read as {valores}, in a repaired row: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND (i.nombre_norm STARTS WITH 'porcentaje ' OR i.nombre STARTS WITH '%')
  AND (i.linea_base IS NOT NULL OR i.metas IS NOT NULL)
WITH i, e, [v IN [i.linea_base] + coalesce(i.metas, []) WHERE v IS NOT NULL AND (v < 0 OR v > 100)] AS valores
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       valores AS valores,
       CASE WHEN size(valores) = 0
              OR any(w IN ['variacion', 'increment', 'crecimiento', 'aumento', 'reduccion', 'disminucion',
                           'rentabilidad', 'respecto al ano', 'sobre la meta']
                         WHERE i.nombre_norm CONTAINS w) THEN 'conforme'
            WHEN coalesce(i.metas_certeza, 'declarada') = 'declarada' THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

// nombre: Metas por debajo de la línea de base
// name: Targets below the baseline
// gravedad: warning
// mira: indicadores con línea de base y números de metas | indicators with a baseline and numbers of targets
// revisa: Ninguna meta queda por debajo de la línea de base, salvo que el indicador deba bajar. El sentido se toma de
//    la ficha; si no se leyó, de la propia serie (si sube, es ascendente; si baja siempre, descendente) o de palabras
//    como «porcentaje de ... satisfechos». Lo que queda es por revisar.
// checks: No target is below the baseline, unless the indicator should go down. The direction is that of the data
//    sheet; where it was not read, that of the series itself (rising: ascending; always falling: descending) or of
//    words such as "porcentaje de ... satisfechos". The rest is for review.
// importa: Una meta por debajo del punto de partida promete menos de lo que ya se logra, o parte de un dato errado.
// matters: A target below the starting point promises less than is achieved already, or starts from a wrong value.
// corrige: Revise la línea de base y las metas; si el indicador debe bajar, dígalo en la ficha técnica.
// fix: Check baseline and targets; if the indicator should go down, say so in its data sheet.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.4 y 4.2; Aplicativo CEPLAN, sentido esperado
// source: CEPLAN's PEI verification matrix, criteria 3.4 and 4.2; CEPLAN's application, expected direction
// mensaje: {ref}: la meta de {anio} ({meta}) está por debajo de la línea de base ({linea_base}): {nombre}
// message: {ref}: the target of {anio} ({meta}) is below the baseline ({linea_base}): {nombre}
// mensaje_lectura: {ref}: no se sabe de qué año es cada meta para compararla con la línea de base ({linea_base}):
//    {nombre}
// message_lectura: {ref}: of which year each target is, to compare it with the baseline ({linea_base}), is unknown:
//    {nombre}
// mensaje_no_evaluable: {ref}: la meta de {anio} ({meta}) está por debajo de la línea de base ({linea_base}); por
//    revisar, no se leyó si el indicador debe subir o bajar: {nombre}
// message_no_evaluable: {ref}: the target of {anio} ({meta}) is below the baseline ({linea_base}); for review, whether
//    the indicator should go up or down was not read: {nombre}
// sugerencia: los números se leyeron así: {reserva}; compruébelos en el PDF
// suggestion: the numbers were read so: {reserva}; check them in the PDF

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.linea_base IS NOT NULL
  AND (i.metas IS NOT NULL OR (e.plan + '#metas') IN coalesce(i.no_leido, []))
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     i.anios AS anios, coalesce(i.metas, []) AS metas, i.linea_base AS base, ' ' + coalesce(i.nombre_norm, '') AS n,
     i.metas_certeza = 'declarada' AS cierto, i.nota AS nota, coalesce(i.metas_fuentes, i.fuentes) AS lugares,
     CASE WHEN toLower(i.sentido) CONTAINS 'descend' OR toLower(i.sentido) CONTAINS 'decrec' THEN -1
          WHEN toLower(i.sentido) CONTAINS 'ascend' OR toLower(i.sentido) CONTAINS 'crec' THEN 1
          ELSE 0 END AS signo
WITH plan, id, codigo, ref, nombre, anios, metas, base, n, cierto, nota, lugares, signo,
     [k IN range(0, size(metas) - 1) WHERE metas[k] < base] AS debajo
WITH plan, id, codigo, ref, nombre, anios, metas, base, cierto, nota, lugares, signo, debajo,
     size(debajo) > 0 AND any(m IN metas WHERE m > base) AS a_ambos_lados,
     size(debajo) > 0 AND n STARTS WITH ' porcentaje ' AND none(w IN [' no ', ' sin ', ' retras', ' incumpl', ' riesgo', ' vulnerab',
                                                 ' suspend', ' rechaz', ' anulad', ' pendiente'] WHERE n CONTAINS w)
     AND any(w IN [' satisfech', ' satisfaccion', ' favorabl', ' capacitad', ' implementad', ' implementacion',
                   ' cumplimiento', ' ejecucion', ' ejecutad', ' oportunamente', ' con participacion activa',
                   ' con monitoreo', ' con seguimiento', ' percepcion positiva'] WHERE n CONTAINS w) AS sube
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre,
       base AS linea_base, anios[debajo[0]] AS anio, metas[debajo[0]] AS meta,
       CASE WHEN cierto OR size(debajo) = 0 THEN null ELSE nota END AS reserva,
       CASE WHEN size(metas) = 0 THEN 'lectura'
            WHEN signo = -1 OR size(debajo) = 0 THEN 'conforme'
            WHEN signo = 1 OR sube OR a_ambos_lados OR metas[-1] > metas[0] THEN 'plan'
            WHEN metas[-1] < metas[0] THEN 'conforme'
            ELSE 'no_evaluable' END AS resultado,
       lugares AS lugares

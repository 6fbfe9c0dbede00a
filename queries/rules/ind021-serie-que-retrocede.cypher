// nombre: Serie de metas que retrocede
// name: Series of targets that goes back
// gravedad: warning
// mira: indicadores con números de metas | indicators with numbers of targets
// revisa: Las metas van siempre en el sentido de la ficha; si no se leyó, en el que llevan del primer al último año.
// checks: Targets always go the way of the data sheet; where it was not read, the way from the first year to the last.
// importa: Una meta peor que la del año anterior deshace lo logrado, o es un error de digitación.
// matters: A target worse than that of the year before undoes what was achieved, or is a slip.
// corrige: Revise la meta del año señalado o explique la causa en la ficha.
// fix: Check the target of that year, or explain the reason in the sheet.
// norma: Aplicativo CEPLAN, sentido esperado (ascendente o descendente)
// source: CEPLAN's application, expected direction (ascending or descending)
// mensaje: {ref}: la serie retrocede de {antes} ({anio_antes}) a {despues} ({anio}): {nombre}
// message: {ref}: the series goes back from {antes} ({anio_antes}) to {despues} ({anio}): {nombre}
// mensaje_lectura: {ref}: las metas no se leyeron con certeza; están impresas así: {impresas}
// message_lectura: {ref}: its targets were not read for certain; they are printed so: {impresas}
// sugerencia: los números se leyeron así: {reserva}; compruébelos en el PDF
// suggestion: the numbers were read so: {reserva}; check them in the PDF

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan)
  AND (size(coalesce(i.metas, [])) > 1
       OR (e.plan + '#metas') IN coalesce(i.no_leido, []) AND i.metas_impresas IS NOT NULL)
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     i.anios AS anios, coalesce(i.metas, []) AS metas, i.metas_impresas AS impresas, i.nota AS nota,
     i.metas_certeza = 'declarada' AS cierto, coalesce(i.metas_fuentes, i.fuentes) AS lugares,
     CASE WHEN toLower(i.sentido) CONTAINS 'descend' OR toLower(i.sentido) CONTAINS 'decrec' THEN -1
          WHEN toLower(i.sentido) CONTAINS 'ascend' OR toLower(i.sentido) CONTAINS 'crec' THEN 1
          WHEN i.metas[-1] < i.metas[0] THEN -1
          ELSE 1 END AS signo
WITH plan, id, codigo, ref, nombre, anios, metas, impresas, nota, cierto, lugares,
     [k IN range(1, size(metas) - 1) WHERE metas[k] * signo < metas[k - 1] * signo] AS atras
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre,
       metas[atras[0] - 1] AS antes, anios[atras[0] - 1] AS anio_antes, metas[atras[0]] AS despues,
       anios[atras[0]] AS anio, impresas AS impresas, CASE WHEN cierto OR size(atras) = 0 THEN null ELSE nota END AS reserva,
       CASE WHEN size(metas) < 2 THEN 'lectura' WHEN size(atras) = 0 THEN 'conforme' ELSE 'plan' END AS resultado,
       lugares AS lugares

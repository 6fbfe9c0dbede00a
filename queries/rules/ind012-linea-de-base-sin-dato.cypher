// nombre: Línea de base sin dato (ND)
// name: Baseline without data (ND)
// gravedad: warning
// mira: indicadores con fila en la matriz o ficha | indicators with a row in the matrix or a data sheet
// revisa: La línea de base es un número y no una marca como ND.
// checks: The baseline is a number and not a mark such as ND.
// importa: Las metas de un indicador que nunca se midió no se pueden sustentar.
// matters: Targets of an indicator that was never measured have no support.
// corrige: Mida el indicador o explique en la ficha cómo se fijaron las metas y desde cuándo se medirá.
// fix: Measure the indicator, or explain in its sheet how targets were set and when measuring begins.
// norma: Aplicativo CEPLAN, línea de base con año y valor
// source: CEPLAN's application, baseline with year and value
// mensaje: La línea de base de {ref} dice «{marca}» en lugar de un valor: {nombre}
// message: The baseline of {ref} says "{marca}" in place of a value: {nombre}
// mensaje_lectura: No se leyó con certeza si la línea de base de {ref} tiene dato: {nombre}
// message_lectura: Whether the baseline of {ref} has data was not read for certain: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.metas_fuentes IS NOT NULL
  AND (i.linea_base IS NOT NULL OR i.linea_base_nota IS NOT NULL)
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.linea_base_nota AS marca,
       CASE WHEN i.linea_base IS NOT NULL THEN 'conforme'
            WHEN i.metas_certeza = 'declarada'
              OR any(t IN split(toUpper(coalesce(i.metas_impresas, '')), ' ')[0..2] WHERE t = i.linea_base_nota)
            THEN 'plan'
            ELSE 'lectura' END AS resultado,
       i.metas_fuentes AS lugares

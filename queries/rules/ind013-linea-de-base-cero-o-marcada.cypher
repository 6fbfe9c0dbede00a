// nombre: Línea de base en cero o con una marca
// name: Baseline of zero or with a mark
// gravedad: info
// mira: indicadores con línea de base | indicators with a baseline
// revisa: La línea de base no es cero ni lleva una marca como (*).
// checks: The baseline is not zero and bears no mark such as (*).
// importa: Un cero suele ser «no se midió» y no «no hay nada»: las metas parecen un salto que no es.
// matters: A zero is often "not measured" and not "nothing": targets then look like a leap that is none.
// corrige: Si no se midió, diga ND; si el cero es real o la marca tiene un motivo, explíquelo en una nota o en la
//    ficha.
// fix: If it was not measured, say ND; if the zero is real or the mark has a reason, explain it in a note or in the
//    sheet.
// norma: sentido común
// source: common sense
// mensaje: {ref} parte de una línea de base de {linea_base} {marca}y va a {meta} en {anio}: {nombre}
// message: {ref} starts from a baseline of {linea_base} {marca}and goes to {meta} in {anio}: {nombre}
// mensaje_lectura: {ref} parte de una línea de base de {linea_base} {marca}y sus metas no se leyeron con certeza:
//    {nombre}
// message_lectura: {ref} starts from a baseline of {linea_base} {marca}and its targets were not read for certain:
//    {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.linea_base IS NOT NULL
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.linea_base AS linea_base, coalesce(i.linea_base_nota + ' ', '') AS marca, i.metas[0] AS meta,
       i.anios[0] AS anio,
       CASE WHEN i.linea_base <> 0 AND i.linea_base_nota IS NULL THEN 'conforme'
            WHEN size(coalesce(i.metas, [])) > 0 THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

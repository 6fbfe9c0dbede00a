// nombre: La unidad de medida no es la que dice el nombre
// name: The unit of measure is not what the name says
// gravedad: warning
// mira: indicadores con unidad de medida | indicators with a unit of measure
// revisa: Un indicador que empieza por «Número» no se mide en porcentaje, ni uno que empieza por «Porcentaje», en
//    número.
// checks: An indicator that begins with "Número" is not measured in percentage, nor one with "Porcentaje" in numbers.
// importa: Con otra unidad las metas dicen otra cosa: 8 investigaciones no son 8 %.
// matters: In another unit the targets say something else: 8 studies are not 8 %.
// corrige: Corrija la unidad (parámetro de medición) de la ficha o de la matriz.
// fix: Correct the unit (parameter of measure) in the sheet or matrix.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 6; sentido común
// source: CEPLAN's PEI verification matrix, criterion 6; common sense
// mensaje: {ref} se mide en «{unidad}» y su nombre dice otra cosa: {nombre}
// message: {ref} is measured in "{unidad}" and its name says otherwise: {nombre}
// mensaje_lectura: {ref} se leyó medido en «{unidad}», en una fila reparada, y su nombre dice otra cosa: {nombre}
// message_lectura: {ref} was read as measured in "{unidad}", in a repaired row, and its name says otherwise: {nombre}

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.unidad_medida IS NOT NULL AND i.nombre_norm IS NOT NULL
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.unidad_medida AS unidad,
       CASE WHEN NOT (i.nombre_norm STARTS WITH 'numero '
                        AND toLower(i.unidad_medida) IN ['porcentaje', '%', 'porcentual']
                      OR (i.nombre_norm STARTS WITH 'porcentaje ' OR i.nombre STARTS WITH '%')
                        AND toLower(i.unidad_medida) IN ['número', 'numero', 'cantidad']) THEN 'conforme'
            WHEN i.certeza = 'declarada' AND r.certeza = 'declarada' THEN 'plan'
            ELSE 'lectura' END AS resultado,
       i.fuentes AS lugares

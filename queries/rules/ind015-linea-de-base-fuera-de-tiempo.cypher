// nombre: Línea de base posterior a la primera meta, o muy antigua
// name: Baseline later than the first target, or very old
// gravedad: warning
// mira: indicadores con año de línea de base | indicators with a baseline year
// revisa: El año de la línea de base es anterior al de la primera meta, por no más años que el umbral.
// checks: The baseline is of a year before the first target, by no more years than the threshold.
// importa: La línea de base dice de dónde se parte: si es de otra época, las metas no se comparan con nada.
// matters: The baseline says where one starts: if it is of another time, targets are compared with nothing.
// corrige: Ponga el último dato disponible antes del inicio del plan.
// fix: Give the last value available before the plan begins.
// norma: sentido común
// source: common sense
// umbral antiguedad: 5 | Años que puede haber entre la línea de base y la primera meta | Years between baseline and
//    first target
// mensaje: La línea de base de {ref} es de {anio_base} y su primera meta, de {anio_meta}: {nombre}
// message: The baseline of {ref} is of {anio_base} and its first target of {anio_meta}: {nombre}
// mensaje_lectura: La línea de base de {ref} se leyó de {anio_base} y su primera meta de {anio_meta}, en una fila
//    reparada: {nombre}
// message_lectura: The baseline of {ref} was read of {anio_base} and its first target of {anio_meta}, in a repaired
//    row: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.linea_base_anio IS NOT NULL AND size(coalesce(i.anios, [])) > 0
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.linea_base_anio AS anio_base, i.anios[0] AS anio_meta,
       CASE WHEN i.linea_base_anio <= i.anios[0] AND i.linea_base_anio >= i.anios[0] - $antiguedad THEN 'conforme'
            WHEN i.metas_certeza = 'declarada' THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

// nombre: Todas las metas iguales
// name: All targets equal
// gravedad: info
// mira: indicadores con tres metas o más | indicators with three targets or more
// revisa: Las metas no son todas el mismo número; no se aplica a porcentajes en 100.
// checks: Targets are not all the same number; not applied to percentages at 100.
// importa: Una serie plana no promete mejora, o repite un número por defecto.
// matters: A flat series promises no improvement, or repeats a default.
// corrige: Fije metas crecientes, o explique en la ficha que se trata de mantener un nivel.
// fix: Set targets that rise, or explain in the sheet that a level is to be kept.
// norma: sentido común
// source: common sense
// mensaje: {ref}: todas las metas, de {inicio} a {fin}, son {meta}: {nombre}
// message: {ref}: all targets, from {inicio} to {fin}, are {meta}: {nombre}
// mensaje_lectura: {ref}: todas las metas que se leyeron, de {inicio} a {fin}, son {meta}; las demás se perdieron:
//    {nombre}
// message_lectura: {ref}: all targets that were read, from {inicio} to {fin}, are {meta}; others were lost: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND size(coalesce(i.metas, [])) > 2
OPTIONAL MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.anios[0] AS inicio, i.anios[-1] AS fin, i.metas[0] AS meta,
       CASE WHEN any(m IN i.metas WHERE m <> i.metas[0]) THEN 'conforme'
            WHEN i.metas[0] = 100
             AND (i.nombre_norm STARTS WITH 'porcentaje' OR i.nombre STARTS WITH '%') THEN 'conforme'
            WHEN any(l IN coalesce(i.no_leido, []) WHERE l STARTS WITH e.plan + '#metas')
              OR i.metas_certeza <> 'declarada' AND i.anios[-1] < p.periodo_fin THEN 'lectura'
            ELSE 'plan' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

// nombre: Última meta igual a la línea de base
// name: Last target equal to the baseline
// gravedad: info
// mira: indicadores con línea de base y metas leídas | indicators whose baseline and targets were read
// revisa: La meta del último año no es la línea de base; no se aplica a porcentajes que ya están en 100.
// checks: The target of the last year is not the baseline; not applied to percentages that are at 100 already.
// importa: Al final del plan nada habría cambiado.
// matters: At the end of the plan nothing would have changed.
// corrige: Ponga una meta mayor, o explique que se trata de mantener lo logrado.
// fix: Set a higher target, or explain that what was achieved is to be kept.
// norma: sentido común
// source: common sense
// mensaje: {ref}: la meta de {anio} ({meta}) es igual a la línea de base: {nombre}
// message: {ref}: the target of {anio} ({meta}) equals the baseline: {nombre}
// mensaje_lectura: {ref}: la última meta que se leyó, la de {anio} ({meta}), es igual a la línea de base; las demás se
//    perdieron o repararon: {nombre}
// message_lectura: {ref}: the last target that was read, of {anio} ({meta}), equals the baseline; others were lost or
//    repaired: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.linea_base IS NOT NULL AND size(coalesce(i.metas, [])) > 0
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       i.anios[-1] AS anio, i.metas[-1] AS meta,
       CASE WHEN i.metas[-1] <> i.linea_base OR i.linea_base = 0 OR i.linea_base = 100
              AND (i.nombre_norm STARTS WITH 'porcentaje' OR i.nombre STARTS WITH '%') THEN 'conforme'
            WHEN i.metas_certeza = 'declarada'
             AND none(l IN coalesce(i.no_leido, []) WHERE l STARTS WITH e.plan + '#metas') THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(i.metas_fuentes, i.fuentes) AS lugares

// nombre: OEI sin vínculo con la PGG
// name: OEI without a link to the PGG
// gravedad: warning
// mira: OEI | OEIs
// revisa: Que la ruta estratégica vincule cada OEI con un lineamiento de la PGG.
// checks: That the ruta estratégica links each OEI to a guideline of the PGG.
// importa: La ruta debe mostrar a qué eje y lineamiento de la política de gobierno responde cada objetivo.
// matters: The ruta must show which axis and guideline of the government's policy each objective answers to.
// corrige: Complete la celda de vinculación con la PGG del OEI.
// fix: Fill in the PGG cell of the OEI.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; guía de 2024, según la citan los PEI
// source: CEPLAN's PEI verification matrix, criterion 5.1; the guide of 2024 as PEIs cite it
// mensaje: {codigo} lleva la marca «No priorizado» frente a la PGG: {nombre}
// message: {codigo} is marked "No priorizado" against the PGG: {nombre}
// mensaje_lectura: El texto perdió la celda de la PGG de {codigo}: no se sabe si está vinculado
// message_lectura: The text lost the PGG cell of {codigo}: whether it is linked is unknown
// mensaje_no_evaluable: {codigo} no tiene dato de la PGG: {razon}
// message_no_evaluable: {codigo} has no data on the PGG: {razon}

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
OPTIONAL MATCH (p:Plan {id: o.plan + '/Plan/' + o.plan})
RETURN o.plan AS plan, o.id AS id, o.codigo AS codigo, o.nombre AS nombre,
       CASE WHEN o.pgg_fuentes IS NULL
              AND any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'ruta | '
                      AND any(f IN o.fuentes WHERE f STARTS WITH o.plan + '#' + split(t, ' | ')[1] + ':'))
              THEN 'su fila de la ruta no la trae' ELSE o.pgg_nota END AS razon,
       CASE WHEN o.pgg = 'vinculado' THEN 'conforme'
            WHEN o.pgg = 'no_priorizado' THEN 'plan'
            WHEN (o.plan + '#pgg') IN coalesce(o.no_leido, []) THEN 'lectura'
            ELSE 'no_evaluable' END AS resultado,
       coalesce(o.pgg_fuentes, o.fuentes) AS lugares

// nombre: AEI que la ruta marca «No priorizado»
// name: AEI that the ruta marks "No priorizado"
// gravedad: info
// mira: AEI | AEIs
// revisa: La ruta estratégica dice, de cada AEI, con qué lineamiento de la PGG se vincula, o que no es prioritaria.
// checks: The ruta estratégica says of each AEI which guideline of the PGG it is linked to, or that it is not
//   prioritised.
// importa: Una AEI sin lineamiento priorizado no muestra a qué compromiso del Gobierno responde.
// matters: An AEI without a prioritised guideline does not show which commitment of the Government it answers to.
// corrige: Vincúlela con el lineamiento que le corresponde o sustente por qué no lo tiene.
// fix: Link it to the guideline that fits, or give the reason why it has none.
// norma: Matriz de verificación del PEI, CEPLAN, criterio 5.1; la marca misma: sentido común
// source: CEPLAN's PEI verification matrix, criterion 5.1; the mark itself: common sense
// mensaje: {codigo} lleva la marca «No priorizado» frente a la PGG: {nombre}
// message: {codigo} is marked "No priorizado" against the PGG: {nombre}
// mensaje_lectura: El texto perdió la celda de la PGG de {codigo}: no se sabe si está vinculada
// message_lectura: The text lost the PGG cell of {codigo}: whether it is linked is unknown
// mensaje_no_evaluable: {codigo} no tiene dato de la PGG: {razon}
// message_no_evaluable: {codigo} has no data on the PGG: {razon}

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
OPTIONAL MATCH (p:Plan {id: a.plan + '/Plan/' + a.plan})
RETURN a.plan AS plan, a.id AS id, a.codigo AS codigo, a.nombre AS nombre,
       CASE WHEN a.pgg_fuentes IS NULL
              AND any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'ruta | '
                      AND any(f IN a.fuentes WHERE f STARTS WITH a.plan + '#' + split(t, ' | ')[1] + ':'))
              THEN 'su fila de la ruta no la trae' ELSE a.pgg_nota END AS razon,
       CASE WHEN a.pgg = 'vinculado' THEN 'conforme'
            WHEN a.pgg = 'no_priorizado' THEN 'plan'
            WHEN (a.plan + '#pgg') IN coalesce(a.no_leido, []) THEN 'lectura'
            ELSE 'no_evaluable' END AS resultado,
       coalesce(a.pgg_fuentes, a.fuentes) AS lugares

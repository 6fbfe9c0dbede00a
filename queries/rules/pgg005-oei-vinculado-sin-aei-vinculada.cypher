// nombre: OEI vinculado con la PGG y ninguna de sus AEI
// name: OEI linked to the PGG and none of its AEIs
// gravedad: warning
// mira: OEI vinculados que tienen AEI | linked OEIs that have AEIs
// revisa: Que al menos una AEI de un OEI vinculado con la PGG también lo esté.
// checks: That at least one AEI of an OEI that is linked to the PGG is linked too.
// importa: El objetivo dice responder a la PGG, pero ninguna de las acciones que lo logran lo hace.
// matters: The objective says that it answers to the PGG, but none of the actions that achieve it does.
// corrige: Vincule las AEI que correspondan o revise el vínculo del OEI.
// fix: Link the AEIs that fit, or see whether the OEI's link holds.
// norma: sentido común
// source: common sense
// mensaje: {codigo} se vincula con la PGG y ninguna de sus {total} AEI lo hace
// message: {codigo} is linked to the PGG and none of its {total} AEIs is
// mensaje_lectura: {codigo} se vincula con la PGG; de {sin_dato} de sus {total} AEI no se pudo leer la celda, y
//   ninguna otra está vinculada
// message_lectura: {codigo} is linked to the PGG; of {sin_dato} of its {total} AEIs the cell could not be read, and
//   none of the others is linked

MATCH (a:AEI)-[:PERTENECE_A]->(o:OEI)
WHERE ($plan = '' OR o.plan = $plan) AND o.pgg = 'vinculado'
WITH o.plan AS plan, o.id AS id, o.codigo AS codigo, count(*) AS total,
     sum(CASE WHEN a.pgg = 'vinculado' THEN 1 ELSE 0 END) AS vinculadas,
     sum(CASE WHEN coalesce(a.pgg, 'sin_dato') = 'sin_dato' THEN 1 ELSE 0 END) AS sin_dato,
     min(o.pgg_fuentes[0]) AS lugar
RETURN plan, id, codigo, total, sin_dato, [lugar] AS lugares,
       CASE WHEN vinculadas > 0 THEN 'conforme' WHEN sin_dato > 0 THEN 'lectura' ELSE 'plan' END AS resultado

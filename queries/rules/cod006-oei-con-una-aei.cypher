// nombre: OEI con una sola AEI
// name: OEI with a single AEI
// gravedad: info
// mira: OEI con AEI | OEIs with AEIs
// revisa: Que cada OEI tenga más de una AEI.
// checks: That each OEI has more than one AEI.
// importa: Con una sola acción, el objetivo y la acción suelen decir lo mismo.
// matters: With one action, objective and action often say the same.
// corrige: Revise si el objetivo requiere otras acciones o si puede unirse a otro.
// fix: See whether the objective needs other actions or may be joined to another.
// norma: sentido común
// source: common sense
// mensaje: {codigo} tiene una sola AEI, {aei}: {nombre}
// message: {codigo} has a single AEI, {aei}: {nombre}
// mensaje_lectura: De {codigo} se leyó una sola AEI, {aei}, y el texto perdió filas de la tabla de AEI
// message_lectura: A single AEI of {codigo} was read, {aei}, and the text lost rows of the table of AEIs

MATCH (o:OEI)<-[:PERTENECE_A]-(a:AEI)
WHERE $plan = '' OR o.plan = $plan
WITH o.id AS id, o.plan AS plan, o.codigo AS codigo, o.nombre AS nombre, count(DISTINCT a.id) AS cuantas,
     min(a.codigo) AS aei, collect(a.fuentes[0]) AS lugares
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH id, plan, codigo, nombre, cuantas, aei, lugares,
     coalesce(p.perdidas, []) + coalesce(p.filas_no_entendidas, []) AS dudas,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'aei | ' | plan + '#' + split(t, ' | ')[1] + ':'] AS tablas
RETURN plan AS plan, id AS id, codigo AS codigo, nombre AS nombre, aei AS aei,
       CASE WHEN cuantas > 1 THEN 'conforme'
            WHEN any(d IN dudas WHERE any(t IN tablas WHERE d STARTS WITH t)) THEN 'lectura'
            ELSE 'plan' END AS resultado,
       lugares AS lugares

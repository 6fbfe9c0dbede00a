// nombre: Acción del plan superior que ningún OEI toma en una fila propia
// name: Action of the upper plan that no OEI takes up in a row of its own
// gravedad: error
// mira: acciones del plan superior (AES, AER, AEL) | actions of the upper plan (AES, AER, AEL)
// cobertura: taken_up
// revisa: Que cada acción del plan superior que el PEI nombra tenga, en la tabla de articulación, la fila de un OEI.
// checks: That each action of the upper plan that the PEI names has, in the articulation table, the row of an OEI.
// importa: Es la cadena que une el PEI con el plan del sector o del territorio; la frase que une un OEI con todas no
//   dice qué objetivo responde por cada una.
// matters: It is the chain between the PEI and the plan of the sector or territory; a sentence that ties one OEI to
//   all does not say which objective answers for each.
// corrige: Agregue la fila del OEI que la asume, con la explicación de su relación causal.
// fix: Add the row of the OEI that takes it up, with the explanation of how one causes the other.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.1
// source: CEPLAN's PEI verification matrix, criterion 3.1
// mensaje: {codigo} no tiene fila de ningún OEI (frase colectiva: {colectivo}): {nombre}
// message: {codigo} has no row of any OEI (collective sentence: {colectivo}): {nombre}
// mensaje_lectura: El texto perdió la fila de {codigo} en la tabla de articulación, o nunca estuvo (frase colectiva:
//   {colectivo}): {nombre}
// message_lectura: The text lost the row of {codigo} in the articulation table, or it was never there (collective
//   sentence: {colectivo}): {nombre}
// mensaje_no_evaluable: No se leyó ninguna tabla de articulación: no se sabe qué OEI responde por {codigo}
// message_no_evaluable: No articulation table was read: which OEI answers for {codigo} is unknown

MATCH (e:AES|AER|AEL)
UNWIND e.fuentes AS lugar
WITH e.id AS id, e.codigo AS codigo, e.nombre AS nombre, split(lugar, '#')[0] AS plan, collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
MATCH (n:AES|AER|AEL {id: id})
OPTIONAL MATCH (n)<-[v:ARTICULA_CON]-(o:OEI)
WHERE o.plan = plan
WITH id, codigo, nombre, plan, lugares, n.no_leido AS no_leido,
     sum(CASE WHEN o IS NOT NULL AND coalesce(v.colectivo, false) = false THEN 1 ELSE 0 END) AS propios,
     min(CASE WHEN v.colectivo = true THEN o.codigo ELSE null END) AS colectivo
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
RETURN plan, id, codigo, nombre,
       coalesce(colectivo, '—') AS colectivo,
       lugares,
       CASE WHEN propios > 0 THEN 'conforme'
            WHEN (plan + '#articulacion') IN coalesce(no_leido, []) THEN 'lectura'
            WHEN any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'articulacion | ') THEN 'plan'
            ELSE 'no_evaluable' END AS resultado

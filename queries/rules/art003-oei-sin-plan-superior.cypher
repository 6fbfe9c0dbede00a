// nombre: OEI sin articulación con el plan superior
// name: OEI that is not articulated with the upper plan
// gravedad: error
// mira: OEI | OEIs
// cobertura: upper_link
// revisa: Que cada OEI se articule con un objetivo o acción del plan superior, del PEDN o de una política.
// checks: That each OEI is articulated with an objective or action of the upper plan, the PEDN or a policy.
// importa: Un objetivo que no se articula no muestra a qué resultado del sector, del territorio o del país sirve.
// matters: An objective that is not articulated does not show which result of the sector, territory or country it
//   serves.
// corrige: Agregue su fila en la tabla de articulación de planes, con la relación causal.
// fix: Add its row in the table of articulation of plans, with how one causes the other.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.1
// source: CEPLAN's PEI verification matrix, criterion 3.1
// mensaje: {codigo} no está en la tabla de articulación: {nombre}
// message: {codigo} is not in the articulation table: {nombre}
// mensaje_lectura: El texto perdió la fila de {codigo} en la tabla de articulación, o nunca estuvo: {nombre}
// message_lectura: The text lost the row of {codigo} in the articulation table, or it was never there: {nombre}
// mensaje_no_evaluable: No se leyó ninguna tabla de articulación: no se sabe con qué se articula {codigo}
// message_no_evaluable: No articulation table was read: what {codigo} is articulated with is unknown

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
OPTIONAL MATCH (o)-[v:ARTICULA_CON]->()
WITH o.plan AS plan, o.id AS id, o.codigo AS codigo, o.nombre AS nombre, o.no_leido AS no_leido, o.fuentes AS fuentes,
     count(v) AS vinculos
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
RETURN plan, id, codigo, nombre, fuentes AS lugares,
       CASE WHEN vinculos > 0 THEN 'conforme'
            WHEN (plan + '#articulacion') IN coalesce(no_leido, []) THEN 'lectura'
            WHEN any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'articulacion | ') THEN 'plan'
            ELSE 'no_evaluable' END AS resultado

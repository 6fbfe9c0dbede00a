// nombre: Objetivo del plan superior al que no llega ningún OEI
// name: Objective of the upper plan that no OEI reaches
// gravedad: error
// mira: objetivos del plan superior (OES, OER, OEL) | objectives of the upper plan (OES, OER, OEL)
// cobertura: taken_up
// revisa: Que algún OEI se articule, en una fila propia, con el objetivo del plan superior o con una de sus acciones.
// checks: That some OEI is articulated, in a row of its own, with the objective of the upper plan or one of its
//   actions.
// importa: El PEI lo nombra y ningún objetivo de la entidad aporta a él.
// matters: The PEI names it and no objective of the entity gives anything to it.
// corrige: Articule el OEI que aporta a ese objetivo, o explique por qué la entidad no aporta.
// fix: Articulate the OEI that gives to that objective, or explain why the entity does not.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.1
// source: CEPLAN's PEI verification matrix, criterion 3.1
// mensaje: Ningún OEI se articula con {codigo} ni con sus acciones: {nombre}
// message: No OEI is articulated with {codigo} or its actions: {nombre}
// mensaje_lectura: El texto perdió filas de la tabla de articulación: no se sabe si algún OEI llega a {codigo}:
//   {nombre}
// message_lectura: The text lost rows of the articulation table: whether some OEI reaches {codigo} is unknown:
//   {nombre}
// mensaje_no_evaluable: No se leyó ninguna tabla de articulación: no se sabe qué OEI llega a {codigo}
// message_no_evaluable: No articulation table was read: which OEI reaches {codigo} is unknown

MATCH (e:OES|OER|OEL)
UNWIND e.fuentes AS lugar
WITH e.id AS id, e.codigo AS codigo, e.nombre AS nombre, split(lugar, '#')[0] AS plan, collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
MATCH (n:OES|OER|OEL {id: id})
OPTIONAL MATCH (n)<-[:PERTENECE_A*0..1]-(parte)<-[v:ARTICULA_CON]-(o:OEI)
WHERE o.plan = plan AND coalesce(v.colectivo, false) = false
WITH id, codigo, nombre, plan, n.no_leido AS suyo, lugares, count(o) AS propios
OPTIONAL MATCH (:OES|OER|OEL {id: id})<-[:PERTENECE_A]-(accion)
WITH id, codigo, nombre, plan, lugares, propios, coalesce(suyo, []) AS suyo,
     sum(CASE WHEN (plan + '#articulacion') IN coalesce(accion.no_leido, []) THEN 1 ELSE 0 END) AS perdidas
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
RETURN plan, id, codigo, nombre, lugares,
       CASE WHEN propios > 0 THEN 'conforme'
            WHEN perdidas > 0 OR (plan + '#articulacion') IN suyo THEN 'lectura'
            WHEN any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'articulacion | ') THEN 'plan'
            ELSE 'no_evaluable' END AS resultado

// nombre: Acción del PEDN a la que solo responde la entidad como un todo
// name: Action of the PEDN that only the entity as a whole answers to
// gravedad: warning
// mira: acciones del PEDN que el plan nombra | actions of the PEDN that the plan names
// cobertura: taken_up
// revisa: Que de cada acción estratégica del PEDN que el PEI nombra se diga qué OEI aporta a ella.
// checks: That for each strategic action of the PEDN that the PEI names it is said which OEI gives to it.
// importa: La contribución declarada de modo general no se puede seguir: ningún objetivo, acción ni indicador
//   responde.
// matters: A contribution that is declared in general cannot be followed: no objective, action or indicator answers
//   for it.
// corrige: Indique el OEI, o la acción del plan superior, por la que la entidad contribuye a esa acción nacional.
// fix: Name the OEI, or the action of the upper plan, by which the entity contributes to that national action.
// norma: PEDN al 2050, sección XII (los planes deben expresar de forma coherente su contribución); sentido común
// source: PEDN to 2050, section XII (plans must state their contribution coherently); common sense
// mensaje: A {codigo} solo responde la entidad como un todo, ningún OEI: {nombre}
// message: Only the entity as a whole answers to {codigo}, no OEI: {nombre}
// mensaje_lectura: El texto perdió filas de la tabla de articulación: no se sabe qué OEI responde a {codigo}
// message_lectura: The text lost rows of the articulation table: which OEI answers to {codigo} is unknown

MATCH (e:AE)
UNWIND e.fuentes AS lugar
WITH e.id AS id, e.codigo AS codigo, e.nombre AS nombre, split(lugar, '#')[0] AS plan, collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
MATCH (n:AE {id: id})
OPTIONAL MATCH (n)<-[v:ARTICULA_CON]-(o:OEI)
WHERE o.plan = plan AND coalesce(v.colectivo, false) = false
WITH id, codigo, nombre, plan, lugares, n.no_leido AS no_leido, count(o) AS propios
RETURN plan, id, codigo, nombre, lugares,
       CASE WHEN propios > 0 THEN 'conforme'
            WHEN (plan + '#articulacion') IN coalesce(no_leido, []) THEN 'lectura'
            ELSE 'plan' END AS resultado

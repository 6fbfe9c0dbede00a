// nombre: Plan sin OEI de tipo II
// name: Plan without an OEI of type II
// gravedad: warning
// mira: planes que dan tipo a sus OEI | plans that give their OEIs a type
// revisa: Que alguno de los OEI sea de tipo II (gestión interna de la entidad), donde el plan distingue tipos.
// checks: That one of the OEIs is of type II (internal management), where the plan tells types apart.
// importa: La gestión interna queda sin objetivo al cual cargar sus acciones y su presupuesto.
// matters: Internal management has no objective for its actions and budget.
// corrige: Añada un OEI de tipo II o corrija el tipo de los que hay.
// fix: Add an OEI of type II or correct the type of those there are.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.3 (objetivos de tipo I y II)
// source: CEPLAN's PEI verification matrix, criterion 3.3 (objectives of types I and II)
// mensaje: Ninguno de los {total} OEI del plan es de tipo II
// message: None of the {total} OEIs of the plan is of type II
// mensaje_lectura: Ninguno de los OEI cuyo tipo se leyó es de tipo II, y el de {sin_tipo} no se leyó
// message_lectura: None of the OEIs whose type was read is of type II, and that of {sin_tipo} was not read

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
WITH o.plan AS plan, o.codigo AS codigo, o.tipo AS tipo, o.fuentes[0] AS lugar ORDER BY codigo
WITH plan, count(*) AS total, count(tipo) AS con_tipo, sum(CASE WHEN tipo = 'II' THEN 1 ELSE 0 END) AS dos,
     collect(CASE WHEN tipo IS NULL THEN codigo ELSE null END) AS sin_tipo, collect(lugar) AS lugares
WHERE con_tipo > 0
RETURN plan AS plan, plan + '/Plan/' + plan AS id, '' AS codigo, total AS total, sin_tipo AS sin_tipo,
       CASE WHEN dos > 0 THEN 'conforme' WHEN con_tipo < total THEN 'lectura' ELSE 'plan' END AS resultado,
       lugares AS lugares

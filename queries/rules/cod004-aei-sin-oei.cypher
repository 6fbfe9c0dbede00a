// nombre: AEI cuyo OEI no está en el plan
// name: AEI whose OEI is not in the plan
// gravedad: error
// mira: AEI | AEIs
// revisa: Que el OEI de cada AEI exista en el plan, con su enunciado.
// checks: That the OEI of each AEI exists in the plan, with its statement.
// importa: Una AEI sin OEI no contribuye a ningún resultado y no se puede registrar.
// matters: An AEI without an OEI serves no result and cannot be registered.
// corrige: Añada el OEI a la tabla de objetivos o corrija el código de la AEI.
// fix: Add the OEI to the table of objectives or correct the code of the AEI.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.2 y 4.1; aplicativo CEPLAN (cada AEI asociada a un OEI)
// source: CEPLAN's PEI verification matrix, criteria 3.2 and 4.1; CEPLAN's application (each AEI belongs to one OEI)
// mensaje: {codigo} no tiene OEI en este plan: {nombre}
// message: {codigo} has no OEI in this plan: {nombre}
// mensaje_lectura: No se leyó el OEI de {codigo}, y el texto perdió filas de la tabla de OEI: {nombre}
// message_lectura: The OEI of {codigo} was not read, and the text lost rows of the table of OEIs: {nombre}
// mensaje_no_evaluable: No se leyó ninguna tabla de OEI de este plan: no se sabe si existe el de {codigo}
// message_no_evaluable: No table of OEIs of this plan was read: whether that of {codigo} exists is unknown

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a, EXISTS { (a)-[:PERTENECE_A]->(o:OEI) WHERE o.nombre IS NOT NULL } AS tiene
OPTIONAL MATCH (p:Plan {id: a.plan + '/Plan/' + a.plan})
WITH a, tiene, coalesce(p.tablas, []) AS tablas, coalesce(p.perdidas, []) + coalesce(p.filas_no_entendidas, []) AS dudas
WITH a, tiene, [t IN tablas WHERE t STARTS WITH 'oei | ' | a.plan + '#' + split(t, ' | ')[1] + ':'] AS tablas, dudas
RETURN a.plan AS plan, a.id AS id, a.codigo AS codigo, a.nombre AS nombre,
       CASE WHEN tiene THEN 'conforme'
            WHEN size(tablas) = 0 THEN 'no_evaluable'
            WHEN any(d IN dudas WHERE any(t IN tablas WHERE d STARTS WITH t)) THEN 'lectura'
            ELSE 'plan' END AS resultado,
       a.fuentes AS lugares

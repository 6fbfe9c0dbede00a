// nombre: OEI sin AEI
// name: OEI without an AEI
// gravedad: error
// mira: OEI | OEIs
// revisa: Que cada OEI tenga al menos una AEI.
// checks: That each OEI has at least one AEI.
// importa: Un objetivo sin acciones no se puede lograr ni financiar.
// matters: An objective without actions can be neither reached nor financed.
// corrige: Defina las AEI con las que se logrará el objetivo, o retírelo.
// fix: Define the AEIs by which the objective will be reached, or take it away.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 4 (las AEI guardan correspondencia con los OEI)
// source: CEPLAN's PEI verification matrix, criterion 4 (AEIs correspond to the OEIs)
// mensaje: {codigo} no tiene ninguna AEI: {nombre}
// message: {codigo} has no AEI: {nombre}
// mensaje_lectura: No se leyó ninguna AEI de {codigo}, y el texto perdió filas de la tabla de AEI: {nombre}
// message_lectura: No AEI of {codigo} was read, and the text lost rows of the table of AEIs: {nombre}
// mensaje_no_evaluable: No se leyó ninguna AEI de este plan: no se sabe cuáles son las de {codigo}
// message_no_evaluable: No AEI of this plan was read: which are those of {codigo} is unknown

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
WITH o, EXISTS { (o)<-[:PERTENECE_A]-(:AEI) } AS tiene
WITH o.plan AS plan, sum(CASE WHEN tiene THEN 1 ELSE 0 END) AS con_aei, collect({o: o, tiene: tiene}) AS casos
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH plan, con_aei, casos, coalesce(p.perdidas, []) + coalesce(p.filas_no_entendidas, []) AS dudas,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'aei | ' | plan + '#' + split(t, ' | ')[1] + ':'] AS tablas
UNWIND casos AS caso
WITH plan, con_aei, dudas, tablas, caso.o AS o, caso.tiene AS tiene
RETURN plan AS plan, o.id AS id, o.codigo AS codigo, o.nombre AS nombre,
       CASE WHEN tiene THEN 'conforme'
            WHEN con_aei = 0 THEN 'no_evaluable'
            WHEN any(d IN dudas WHERE any(t IN tablas WHERE d STARTS WITH t)) THEN 'lectura'
            ELSE 'plan' END AS resultado,
       o.fuentes AS lugares

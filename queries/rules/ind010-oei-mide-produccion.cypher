// nombre: Indicador de OEI de tipo I que cuenta lo que la entidad hace
// name: Indicator of a type I OEI that counts what the entity does
// gravedad: info
// mira: indicadores de OEI, donde el plan dice el tipo | indicators of OEIs, where the plan says the type
// revisa: El indicador de un OEI de tipo I no cuenta documentos, reuniones, eventos, iniciativas o instrumentos de la
//    entidad, ni la ejecución de un plan o programa.
// checks: The indicator of a type I OEI does not count documents, meetings, events, initiatives or instruments of the
//    entity, nor the execution of a plan or programme.
// importa: Un OEI de tipo I promete un cambio en la población o en sus condiciones; producir no lo muestra.
// matters: A type I OEI promises a change in the population or its conditions; production does not show it.
// corrige: Si la entidad responde por un cambio, mídalo; deje el de producción para la AEI.
// fix: If the entity answers for a change, measure it; leave the one on production to the AEI.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 3.4, coherencia entre objetivo e indicador; que el OEI de
//    tipo I mida resultados: sin verificar
// source: CEPLAN's PEI verification matrix, criterion 3.4, coherence of objective and indicator; that a type I OEI
//    measures results: not verified
// mensaje: {ref}, de un OEI de tipo I, cuenta lo que la entidad hace: {nombre}
// message: {ref}, of a type I OEI, counts what the entity does: {nombre}
// mensaje_no_evaluable: {ref} cuenta lo que la entidad hace, y no se leyó el tipo de {oei}: {nombre}
// message_no_evaluable: {ref} counts what the entity does, and the type of {oei} was not read: {nombre}

MATCH (o:OEI)<-[:MIDE]-(i:Indicador)
WHERE $plan = '' OR o.plan = $plan
WITH o, i, ' ' + coalesce(i.nombre_norm, '') + ' ' AS n
WITH o, i,
     any(w IN ['iniciativas', 'instrumentos', 'documentos', 'reuniones', 'eventos', 'actividades', 'informes',
               'convenios', 'talleres', 'campanas', 'ceremonias', 'normas'] WHERE n STARTS WITH ' numero de ' + w + ' ')
     OR any(w IN ['implementacion', 'ejecucion', 'avance', 'cumplimiento']
         WHERE any(v IN ['del plan ', 'de los planes ', 'del programa ', 'de las actividades ', 'del presupuesto ']
         WHERE n STARTS WITH ' porcentaje de ' + w + ' ' + v)) AS produce
WITH o.plan AS plan, count(o.tipo) AS con_tipo,
     collect({id: i.id, codigo: i.codigo, ref: coalesce(i.codigo, o.codigo), oei: o.codigo, tipo: o.tipo,
              nombre: i.nombre, produce: produce, lugares: i.fuentes}) AS casos
WHERE con_tipo > 0
UNWIND casos AS caso
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.ref AS ref, caso.oei AS oei, caso.nombre AS nombre,
       CASE WHEN NOT caso.produce OR caso.tipo = 'II' THEN 'conforme'
            WHEN caso.tipo = 'I' THEN 'plan'
            ELSE 'no_evaluable' END AS resultado,
       caso.lugares AS lugares

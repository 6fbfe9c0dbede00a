// nombre: AEI sin unidad responsable
// name: AEI without a responsible unit
// gravedad: error
// mira: AEI | AEIs
// revisa: Que cada AEI tenga alguna unidad responsable: propia, en la ruta estratégica, o la de sus indicadores.
// checks: That each AEI has some responsible unit: its own, in the ruta estratégica, or that of its indicators.
// importa: Sin responsable nadie responde por la acción ni puede reportar su avance.
// matters: Without a unit nobody answers for the action or can report on it.
// corrige: Anote en la ruta la unidad que entrega el bien o servicio de la AEI.
// fix: Write in the ruta the unit that delivers the good or service of the AEI.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5; formato de la ruta estratégica (columna de unidad
//   responsable)
// source: CEPLAN's PEI verification matrix, criterion 5; form of the ruta estratégica (column of responsible units)
// mensaje: {codigo} no tiene unidad responsable, ni propia ni en sus indicadores: {nombre}
// message: {codigo} has no responsible unit, of its own or of its indicators: {nombre}
// mensaje_lectura: La fila de {codigo} se perdió o está dañada en el texto: no se sabe qué unidad responde por ella
// message_lectura: The row of {codigo} is lost or damaged in the text: which unit answers for it is unknown
// mensaje_no_evaluable: No se leyó ninguna unidad responsable en este plan: no se sabe quién responde por {codigo}
// message_no_evaluable: No responsible unit was read in this plan: who answers for {codigo} is unknown

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a,
     EXISTS { (a)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE coalesce(r.certeza, '') <> 'inferida' } AS propia,
     EXISTS { (a)<-[:MIDE]-(:Indicador)<-[r:RESPONSABLE_DE]-(:UnidadOrganica)
              WHERE coalesce(r.certeza, '') <> 'inferida' } AS indirecta,
     size([x IN coalesce(a.no_leido, []) WHERE x IN [a.plan + '#ruta', a.plan + '#unidad']]) > 0
       OR EXISTS { (a)<-[:MIDE]-(i:Indicador) WHERE (a.plan + '#unidad') IN coalesce(i.no_leido, []) } AS perdida
WITH a.plan AS plan, sum(CASE WHEN propia OR indirecta THEN 1 ELSE 0 END) AS con_unidad,
     collect({a: a, tiene: propia OR indirecta, perdida: perdida}) AS casos
UNWIND casos AS caso
WITH plan, con_unidad, caso.a AS a, caso.tiene AS tiene, caso.perdida AS perdida
RETURN plan AS plan, a.id AS id, a.codigo AS codigo, a.nombre AS nombre,
       CASE WHEN tiene THEN 'conforme'
            WHEN perdida THEN 'lectura'
            WHEN con_unidad = 0 THEN 'no_evaluable'
            ELSE 'plan' END AS resultado,
       a.fuentes AS lugares

// nombre: AEI cuya unidad solo se conoce por sus indicadores
// name: AEI whose unit is known through its indicators only
// gravedad: warning
// mira: AEI con alguna unidad | AEIs with some unit
// revisa: Que la ruta estratégica dé unidad a cada AEI cuyos indicadores sí tienen responsable.
// checks: That the ruta estratégica gives a unit to each AEI whose indicators do have one.
// importa: Quien mide el indicador no es siempre quien entrega la acción; la ruta debe decirlo.
// matters: Who measures the indicator is not always who delivers the action; the ruta must say it.
// corrige: Complete la columna de unidad responsable de la ruta; los indicadores dan el candidato.
// fix: Fill in the column of responsible units of the ruta; the indicators give the candidate.
// norma: Formato de la ruta estratégica (columna de unidad responsable); sentido común
// source: Form of the ruta estratégica (column of responsible units); common sense
// mensaje: {codigo} no tiene unidad propia; la de sus indicadores es {unidades}
// message: {codigo} has no unit of its own; that of its indicators is {unidades}
// mensaje_lectura: La fila de {codigo} en la ruta se perdió o está dañada en el texto; la unidad de sus indicadores es
//   {unidades}
// message_lectura: The row of {codigo} in the ruta is lost or damaged in the text; the unit of its indicators is
//   {unidades}
// mensaje_no_evaluable: No se leyó ninguna unidad de AEI en este plan; la de los indicadores de {codigo} es {unidades}
// message_no_evaluable: No unit of any AEI was read in this plan; that of the indicators of {codigo} is {unidades}

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a, EXISTS { (a)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE coalesce(r.certeza, '') <> 'inferida' } AS propia
WITH a.plan AS plan, sum(CASE WHEN propia THEN 1 ELSE 0 END) AS con_propia,
     collect({a: a, propia: propia}) AS casos
UNWIND casos AS caso
WITH plan, con_propia, caso.a AS a, caso.propia AS propia
WITH plan, con_propia, propia, a.id AS id, a.codigo AS codigo, a.fuentes AS fuentes,
     size([x IN coalesce(a.no_leido, []) WHERE x IN [plan + '#ruta', plan + '#unidad']]) > 0 AS perdida,
     CASE WHEN propia THEN [''] ELSE
          [(a)<-[:MIDE]-(:Indicador)<-[r:RESPONSABLE_DE]-(u:UnidadOrganica)
           WHERE coalesce(r.certeza, '') <> 'inferida' | u.nombre] END AS nombres
UNWIND nombres AS unidad
WITH plan, con_propia, propia, id, codigo, fuentes, perdida, unidad ORDER BY unidad
WITH plan, con_propia, propia, id, codigo, fuentes, perdida, collect(DISTINCT unidad) AS unidades
RETURN plan AS plan, id AS id, codigo AS codigo, unidades AS unidades,
       CASE WHEN propia THEN 'conforme'
            WHEN perdida THEN 'lectura'
            WHEN con_propia = 0 THEN 'no_evaluable'
            ELSE 'plan' END AS resultado,
       fuentes AS lugares

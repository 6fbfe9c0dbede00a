// nombre: Periodo que el plan superior no cubre
// name: Period that the upper plan does not cover
// gravedad: error
// mira: planes superiores con los que el PEI se articula | upper plans that the PEI is articulated with
// revisa: Que el plan superior (PESEM, PDRC, PDLC) llegue al menos hasta el último año del PEI.
// checks: That the upper plan (PESEM, PDRC, PDLC) reaches at least to the last year of the PEI.
// importa: No se puede articular con un plan vencido: los años que faltan quedan sin a qué servir.
// matters: One cannot be articulated with a plan that has ended: the years that are left have nothing to serve.
// corrige: Espere la ampliación del plan superior, o ajuste el periodo del PEI.
// fix: Wait for the upper plan to be extended, or fit the period of the PEI.
// norma: Registro de la DNCP-CEPLAN («PESEM no vigente», «vencido el periodo y no puede articular»)
// source: Register of the DNCP-CEPLAN ("PESEM not in force", "period ended and cannot be articulated")
// mensaje: {nombre} termina en {fin_superior} y el PEI llega a {fin}
// message: {nombre} ends in {fin_superior} and the PEI reaches to {fin}
// mensaje_no_evaluable: No se leyó el último año de {nombre} o del PEI
// message_no_evaluable: The last year of {nombre} or of the PEI was not read

MATCH (o:OEI)-[:ARTICULA_CON]->(e)
WHERE $plan = '' OR o.plan = $plan
WITH DISTINCT o.plan AS plan, e.plan AS superior
MATCH (s:Plan {id: superior + '/Plan/' + superior})
WHERE s.tipo IN ['PESEM', 'PDRC', 'PDLC']
MATCH (p:Plan {id: plan + '/Plan/' + plan})
RETURN plan, s.id AS id, null AS codigo, s.nombre AS nombre, s.periodo_fin AS fin_superior, p.periodo_fin AS fin,
       [f IN s.fuentes WHERE f STARTS WITH plan + '#'] + p.fuentes AS lugares,
       CASE WHEN s.periodo_fin IS NULL AND s.nombre =~ '.* 20\\d\\d' AND toInteger(right(s.nombre, 4)) >= p.periodo_fin
              THEN 'conforme'
            WHEN s.periodo_fin IS NULL OR p.periodo_fin IS NULL THEN 'no_evaluable'
            WHEN s.periodo_fin < p.periodo_fin THEN 'plan'
            ELSE 'conforme' END AS resultado

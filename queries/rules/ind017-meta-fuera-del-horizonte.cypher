// nombre: Metas de años fuera del periodo del plan
// name: Targets for years outside the plan's period
// gravedad: info
// mira: indicadores con metas | indicators with targets
// revisa: Las metas son de años del periodo del plan.
// checks: Targets are of years of the plan's period.
// importa: Una meta de un año que el plan no cubre no obliga a nadie y confunde el seguimiento.
// matters: A target for a year that the plan does not cover binds nobody and confuses monitoring.
// corrige: Quite esos años o preséntelos aparte como valores anteriores.
// fix: Take those years out, or show them apart as earlier values.
// norma: sentido común; Aplicativo CEPLAN, horizonte del plan
// source: common sense; CEPLAN's application, horizon of the plan
// mensaje: {ref} tiene metas de {fuera}, fuera del periodo {inicio}-{fin}: {nombre}
// message: {ref} has targets for {fuera}, outside the period {inicio}-{fin}: {nombre}
// mensaje_lectura: {ref} se leyó con metas de {fuera}, fuera del periodo {inicio}-{fin}, en una fila reparada:
//    {nombre}
// message_lectura: {ref} was read with targets for {fuera}, outside the period {inicio}-{fin}, in a repaired row:
//    {nombre}
// mensaje_no_evaluable: No se leyó el periodo del plan: no se sabe si las metas de {ref} caen dentro
// message_no_evaluable: The plan's period was not read: whether the targets of {ref} fall within it is unknown

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND size(coalesce(i.anios, [])) > 0
OPTIONAL MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     p.periodo_inicio AS inicio, p.periodo_fin AS fin, i.anios AS anios, i.metas_certeza = 'declarada' AS cierto,
     coalesce(i.metas_fuentes, i.fuentes) AS lugares
WITH plan, id, codigo, ref, nombre, inicio, fin, cierto, lugares,
     CASE WHEN anios[0] >= inicio AND anios[-1] <= fin THEN []
     ELSE [y IN anios WHERE y < inicio OR y > fin] END AS fuera
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre,
       fuera AS fuera, inicio AS inicio, fin AS fin,
       CASE WHEN inicio IS NULL OR fin IS NULL THEN 'no_evaluable'
            WHEN size(fuera) = 0 THEN 'conforme'
            WHEN cierto THEN 'plan'
            ELSE 'lectura' END AS resultado,
       lugares AS lugares

// titulo: Cobertura de unidades responsables
// title: Coverage by responsible units
// pregunta: De los OEI y las AEI de cada plan, ¿de cuántos responde una unidad, y de cuántos solo de sus indicadores?
// question: Of the OEIs and AEIs of each plan, for how many does a unit answer, and for how many only for their indicators?
// categoria: cobertura
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan al que pertenecen | Plan they belong to
// columna nivel: OEI o AEI | OEI or AEI
// columna total: Cuántos tiene el plan | How many the plan has
// columna con_unidad: Con una unidad propia | With a unit of its own
// columna solo_por_indicador: Solo sus indicadores la tienen | Only its indicators have one
// columna sin_unidad: Sin unidad, en un plan del que se leyeron otras | With none, in a plan of which others were read
// columna sin_dato: En un plan del que no se leyó ninguna: no se sabe | In a plan of which none was read: unknown

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, labels(e)[0] AS nivel,
     CASE WHEN EXISTS { (e)<-[:RESPONSABLE_DE]-(:UnidadOrganica) } THEN 1
          WHEN EXISTS { (e)<-[:MIDE]-(:Indicador)<-[:RESPONSABLE_DE]-(:UnidadOrganica) } THEN 2 ELSE 3 END AS modo
WITH plan, nivel, count(*) AS total,
     sum(CASE modo WHEN 1 THEN 1 ELSE 0 END) AS con_unidad,
     sum(CASE modo WHEN 2 THEN 1 ELSE 0 END) AS solo_por_indicador,
     sum(CASE modo WHEN 3 THEN 1 ELSE 0 END) AS sin_nada
WITH plan, sum(con_unidad + solo_por_indicador) AS leidas,
     collect({nivel: nivel, total: total, con_unidad: con_unidad, solo_por_indicador: solo_por_indicador,
              sin_nada: sin_nada}) AS filas
UNWIND filas AS fila
RETURN plan, fila.nivel AS nivel, fila.total AS total, fila.con_unidad AS con_unidad,
       fila.solo_por_indicador AS solo_por_indicador,
       CASE WHEN leidas > 0 THEN fila.sin_nada ELSE 0 END AS sin_unidad,
       CASE WHEN leidas > 0 THEN 0 ELSE fila.sin_nada END AS sin_dato
ORDER BY plan, nivel DESC

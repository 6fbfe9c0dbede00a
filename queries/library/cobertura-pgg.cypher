// titulo: Cobertura de la PGG
// title: Coverage of the PGG
// pregunta: De los OEI y las AEI de cada plan, ¿cuántos se vinculan con la PGG, cuántos dicen «No priorizado» y de cuántos no se sabe?
// question: Of the OEIs and AEIs of each plan, how many are linked to the PGG, how many say "No priorizado", and of how many is it unknown?
// categoria: cobertura
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan al que pertenecen | Plan they belong to
// columna nivel: OEI o AEI | OEI or AEI
// columna total: Cuántos tiene el plan | How many the plan has
// columna vinculados: Con vínculo con la PGG | With a link to the PGG
// columna no_priorizados: Con la marca «No priorizado» | With the mark "No priorizado"
// columna sin_dato: Sin celda legible: no se sabe | Without a legible cell: unknown

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, labels(e)[0] AS nivel, coalesce(e.pgg, 'sin_dato') AS pgg
RETURN plan, nivel, count(*) AS total,
       sum(CASE pgg WHEN 'vinculado' THEN 1 ELSE 0 END) AS vinculados,
       sum(CASE pgg WHEN 'no_priorizado' THEN 1 ELSE 0 END) AS no_priorizados,
       sum(CASE pgg WHEN 'sin_dato' THEN 1 ELSE 0 END) AS sin_dato
ORDER BY plan, nivel DESC

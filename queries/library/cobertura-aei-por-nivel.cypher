// titulo: Hasta dónde llegan las AEI
// title: How far the AEIs reach
// pregunta: De las AEI de cada plan, ¿cuántas alcanzan cada nivel hacia arriba, y cuántas tienen indicador, metas y unidad?
// question: Of the AEIs of each plan, how many reach each level upward, and how many have indicator, targets and unit?
// categoria: cobertura
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan al que pertenecen | Plan they belong to
// columna aei: AEI del plan | AEIs of the plan
// columna con_oei: Cuyo OEI se conoce | Whose OEI is known
// columna con_accion_superior: Cuyo OEI toma en una fila una acción u objetivo de un plan superior | Whose OEI takes up in a row an action or objective of an upper plan
// columna solo_colectivo: Cuyo OEI los toma solo por una frase | Whose OEI takes them up only by a sentence
// columna con_pedn: Cuya cadena llega al PEDN | Whose chain reaches the PEDN
// columna con_servicio: Con un servicio de una política | With a service of a policy
// columna con_pgg: Vinculadas con la PGG | Linked to the PGG
// columna con_indicador: Con indicador | With an indicator
// columna con_metas: Con metas de años ciertos | With targets of certain years
// columna con_unidad: Con unidad, propia o de un indicador | With a unit, of its own or of an indicator
// columna de_extremo_a_extremo: Con acción superior, PGG, indicador, metas y unidad | With upper action, PGG, indicator, targets and unit

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a.plan AS plan,
     EXISTS { (a)-[:PERTENECE_A]->(:OEI) } AS oei,
     EXISTS { MATCH (a)-[:PERTENECE_A]->(:OEI)-[v:ARTICULA_CON]->() WHERE coalesce(v.colectivo, false) = false } AS fila,
     EXISTS { (a)-[:PERTENECE_A]->(:OEI)-[:ARTICULA_CON]->() } AS alguna,
     EXISTS { (a)-[:PERTENECE_A]->(:OEI)-[:ARTICULA_CON]->(:AE|ObjetivoEspecifico|ObjetivoNacional) } AS pedn,
     EXISTS { (a)-[:ARTICULA_CON]->(:Servicio) } AS servicio,
     EXISTS { (a)-[:VINCULADO_A]->(:LineamientoPGG) } AS pgg,
     EXISTS { (a)<-[:MIDE]-(:Indicador) } AS indicador,
     EXISTS { MATCH (a)<-[:MIDE]-(i:Indicador) WHERE size(coalesce(i.metas, [])) > 0 } AS metas,
     EXISTS { (a)<-[:RESPONSABLE_DE]-(:UnidadOrganica) }
       OR EXISTS { (a)<-[:MIDE]-(:Indicador)<-[:RESPONSABLE_DE]-(:UnidadOrganica) } AS unidad
RETURN plan, count(*) AS aei,
       sum(CASE WHEN oei THEN 1 ELSE 0 END) AS con_oei,
       sum(CASE WHEN fila THEN 1 ELSE 0 END) AS con_accion_superior,
       sum(CASE WHEN alguna AND NOT fila THEN 1 ELSE 0 END) AS solo_colectivo,
       sum(CASE WHEN pedn THEN 1 ELSE 0 END) AS con_pedn,
       sum(CASE WHEN servicio THEN 1 ELSE 0 END) AS con_servicio,
       sum(CASE WHEN pgg THEN 1 ELSE 0 END) AS con_pgg,
       sum(CASE WHEN indicador THEN 1 ELSE 0 END) AS con_indicador,
       sum(CASE WHEN metas THEN 1 ELSE 0 END) AS con_metas,
       sum(CASE WHEN unidad THEN 1 ELSE 0 END) AS con_unidad,
       sum(CASE WHEN fila AND pgg AND indicador AND metas AND unidad THEN 1 ELSE 0 END) AS de_extremo_a_extremo
ORDER BY plan

// titulo: Cobertura de indicadores
// title: Coverage by indicators
// pregunta: De los OEI y las AEI de cada plan, ¿cuántos tienen indicador, línea de base y metas?
// question: Of the OEIs and AEIs of each plan, how many have an indicator, a baseline and targets?
// categoria: cobertura
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan al que pertenecen | Plan they belong to
// columna nivel: OEI o AEI | OEI or AEI
// columna total: Cuántos tiene el plan | How many the plan has
// columna con_indicador: Con al menos un indicador | With at least one indicator
// columna sin_indicador: Sin indicador, donde se leyeron otros de ese nivel | With none, where others of that level were read
// columna indicador_sin_dato: Sin indicador, y no se leyó ninguno: no se sabe | With none, and none was read: unknown
// columna con_linea_base: Con la línea de base de algún indicador | With the baseline of some indicator
// columna linea_base_nd: Con una marca en su lugar (ND) | With a mark in its place (ND)
// columna linea_base_sin_dato: Ni valor ni marca: no se sabe | Neither value nor mark: unknown
// columna con_metas: Con metas que se sabe de qué año son | With targets known to be of a year
// columna metas_como_impresas: Metas solo como están impresas | Targets only as printed
// columna metas_sin_dato: Sin metas leídas: no se sabe | No targets read: unknown

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (e)<-[:MIDE]-(i:Indicador)
WITH e.plan AS plan, labels(e)[0] AS nivel, e.id AS elemento, count(i) AS indicadores,
     count(i.linea_base) AS bases, count(i.linea_base_nota) AS marcas,
     sum(CASE WHEN size(coalesce(i.metas, [])) > 0 THEN 1 ELSE 0 END) AS metas, count(i.metas_impresas) AS impresas
WITH plan, nivel, count(*) AS total,
     sum(CASE WHEN indicadores > 0 THEN 1 ELSE 0 END) AS con_indicador,
     sum(CASE WHEN bases > 0 THEN 1 ELSE 0 END) AS con_linea_base,
     sum(CASE WHEN bases = 0 AND marcas > 0 THEN 1 ELSE 0 END) AS linea_base_nd,
     sum(CASE WHEN metas > 0 THEN 1 ELSE 0 END) AS con_metas,
     sum(CASE WHEN metas = 0 AND impresas > 0 THEN 1 ELSE 0 END) AS metas_como_impresas
RETURN plan, nivel, total, con_indicador,
       CASE WHEN con_indicador > 0 THEN total - con_indicador ELSE 0 END AS sin_indicador,
       CASE WHEN con_indicador > 0 THEN 0 ELSE total END AS indicador_sin_dato,
       con_linea_base, linea_base_nd, total - con_linea_base - linea_base_nd AS linea_base_sin_dato,
       con_metas, metas_como_impresas, total - con_metas - metas_como_impresas AS metas_sin_dato
ORDER BY plan, nivel DESC

// titulo: Indicadores sin valor de línea de base
// title: Indicators without a baseline value
// pregunta: ¿Qué indicadores no tienen valor de línea de base: porque el plan imprime ND, o porque no se pudo leer?
// question: Which indicators have no baseline value: because the plan prints ND, or because it could not be read?
// categoria: indicadores
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta de lo que mide | Label of what it measures
// columna codigo: Código de lo que mide | Code of what it measures
// columna indicador: Código del indicador; vacío si no se imprime | Code of the indicator; empty where none is printed
// columna nombre_indicador: Nombre del indicador | Name of the indicator
// columna estado: solo_marca (ND), sin_ubicar (impresos sin lugar seguro), no_leida (otros del nivel sí) o sin_dato (ninguno) | solo_marca (ND), sin_ubicar (printed, place unsure), no_leida (others of the level have one) or sin_dato (none)
// columna linea_base_nota: Marca junto a la línea de base: (*), ND | Mark beside the baseline: (*), ND
// columna linea_base_anio: Año de la línea de base | Year of the baseline
// columna metas_impresas: Línea de base y metas como están impresas | Baseline and targets as printed
// columna con_valor: Indicadores de ese nivel y plan con valor | Indicators of that level and plan with a value
// columna total: De cuántos | Out of how many
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id de lo que mide | Id of what it measures
// columna indicador_id: Id del indicador | Id of the indicator

MATCH (i:Indicador)-[:MIDE]->(e)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, labels(e)[0] AS nivel, count(*) AS total, count(i.linea_base) AS con_valor,
     sum(CASE WHEN coalesce(i.linea_base_nota, i.metas_impresas) IS NULL AND i.linea_base IS NULL THEN 0 ELSE 1 END)
     AS leidos,
     collect({i: i, e: e}) AS casos
UNWIND casos AS caso
WITH plan, nivel, total, con_valor, leidos, caso.i AS i, caso.e AS e
WHERE i.linea_base IS NULL
RETURN plan AS plan, nivel AS nivel, e.codigo AS codigo, i.codigo AS indicador, i.nombre AS nombre_indicador,
       CASE WHEN i.linea_base_nota IS NOT NULL THEN 'solo_marca' WHEN i.metas_impresas IS NOT NULL THEN 'sin_ubicar'
            WHEN leidos > 0 THEN 'no_leida' ELSE 'sin_dato' END AS estado,
       i.linea_base_nota AS linea_base_nota, i.linea_base_anio AS linea_base_anio, i.metas_impresas AS metas_impresas,
       con_valor AS con_valor, total AS total, i.nota AS nota, i.fuentes AS fuentes,
       e.id AS id,
       i.id AS indicador_id
ORDER BY plan, nivel DESC, codigo, id, indicador, indicador_id

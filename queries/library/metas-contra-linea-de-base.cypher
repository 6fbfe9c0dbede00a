// titulo: Metas que empeoran la línea de base
// title: Targets that are worse than the baseline
// pregunta: ¿Qué indicadores tienen metas peores que su línea de base, según el sentido esperado, o por revisar si no se conoce?
// question: Which indicators have targets worse than their baseline, by the expected direction, or to be looked at where it is unknown?
// categoria: indicadores
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta de lo que mide | Label of what it measures
// columna codigo: Código de lo que mide | Code of what it measures
// columna indicador: Código del indicador; vacío si no se imprime | Code of the indicator; empty where none is printed
// columna nombre_indicador: Nombre del indicador | Name of the indicator
// columna estado: contra_sentido, o por_revisar: ninguna ficha dice el sentido y se supone ascendente | contra_sentido (against the direction), or por_revisar: no sheet says the direction, ascending is assumed
// columna sentido: Sentido esperado, si una ficha lo dice | Expected direction, where a sheet says it
// columna linea_base: Valor de la línea de base | Value of the baseline
// columna linea_base_anio: Año de la línea de base | Year of the baseline
// columna linea_base_nota: Marca junto a la línea de base: (*), ND | Mark beside the baseline: (*), ND
// columna anios_contrarios: Años cuya meta es peor que la línea de base | Years whose target is worse than the baseline
// columna metas_contrarias: Esas metas | Those targets
// columna ultima_meta: Última meta | Last target
// columna metas_certeza: Certeza de las metas | Certainty of the targets
// columna evaluados: Indicadores de ese plan con línea de base y metas leídas | Indicators of that plan whose baseline and targets were read
// columna total: De cuántos indicadores; los demás no se pudieron evaluar | Out of how many; the others could not be judged
// columna metas_impresas: Línea de base y metas como están impresas | Baseline and targets as printed
// columna metas_fuentes: Lugares que declaran línea de base y metas | Places that state baseline and targets
// columna id: Id de lo que mide | Id of what it measures
// columna indicador_id: Id del indicador | Id of the indicator

MATCH (i:Indicador)-[:MIDE]->(e)
WHERE $plan = '' OR e.plan = $plan
WITH i, e, CASE WHEN toLower(i.sentido) CONTAINS 'descend' OR toLower(i.sentido) CONTAINS 'decrec' THEN -1.0
     ELSE 1.0 END
     AS signo
WITH i, e, [n IN range(0, size(coalesce(i.metas, [])) - 1) WHERE i.metas[n] * signo < i.linea_base * signo] AS peores
WITH e.plan AS plan, count(*) AS total,
     sum(CASE WHEN i.linea_base IS NULL OR i.metas IS NULL THEN 0 ELSE 1 END) AS evaluados,
     collect({i: i, e: e, peores: peores}) AS casos
UNWIND casos AS caso
WITH plan, total, evaluados, caso.i AS i, caso.e AS e, caso.peores AS peores
WHERE size(peores) > 0
RETURN plan AS plan, labels(e)[0] AS nivel, e.codigo AS codigo, i.codigo AS indicador, i.nombre AS nombre_indicador,
       CASE WHEN i.sentido IS NULL THEN 'por_revisar' ELSE 'contra_sentido' END AS estado, i.sentido AS sentido,
       i.linea_base AS linea_base, i.linea_base_anio AS linea_base_anio, i.linea_base_nota AS linea_base_nota,
       [n IN peores | i.anios[n]] AS anios_contrarios, [n IN peores | i.metas[n]] AS metas_contrarias,
       i.metas[-1] AS ultima_meta, i.metas_certeza AS metas_certeza, evaluados AS evaluados, total AS total,
       i.metas_impresas AS metas_impresas, i.metas_fuentes AS metas_fuentes,
       e.id AS id,
       i.id AS indicador_id
ORDER BY plan, nivel DESC, codigo, id, indicador, indicador_id

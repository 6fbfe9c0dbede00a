// titulo: El mismo indicador en dos niveles
// title: The same indicator at two levels
// pregunta: ¿Qué indicadores se dicen con las mismas palabras en dos niveles (AEI y OEI, o un elemento del plan y uno superior)?
// question: Which indicators have the same words at two levels (AEI and OEI, or an element of the plan and one above)?
// categoria: indicadores
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna indicador: Código del indicador; vacío si no se imprime | Code of the indicator; empty where none is printed
// columna nombre_indicador: Nombre del indicador | Name of the indicator
// columna arriba_plan: Plan del elemento de arriba | Plan of the element above
// columna arriba_nivel: Etiqueta del elemento de arriba | Label of the element above
// columna arriba_codigo: Código del elemento de arriba | Code of the element above
// columna arriba_nombre: Enunciado del elemento de arriba | Statement of the element above
// columna cadena: Cómo se unen ambos: propia, colectiva o ninguna | How both are tied: propia (own rows), colectiva (a sentence for many) or ninguna (not)
// columna fuentes: Lugares del indicador | Places of the indicator
// columna arriba_fuentes: Lugares del indicador de arriba | Places of the indicator above
// columna indicador_id: Id del indicador | Id of the indicator
// columna arriba_indicador_id: Id del indicador de arriba | Id of the indicator above

MATCH (i:Indicador)-[:MIDE]->(e)
WHERE i.nombre_norm IS NOT NULL
WITH i.nombre_norm AS palabras, collect({i: i, e: e}) AS casos
WHERE size(casos) > 1
UNWIND casos AS uno
UNWIND casos AS otro
WITH uno.i AS i, uno.e AS e, otro.i AS j, otro.e AS s
WHERE ($plan = '' OR e.plan = $plan)
  AND (e:AEI AND s:OEI AND e.plan = s.plan
       OR (e:AEI OR e:OEI) AND NOT (s:AEI OR s:OEI) AND any(f IN s.fuentes WHERE f STARTS WITH e.plan + '#'))
OPTIONAL MATCH p = (e)-[:PERTENECE_A|ARTICULA_CON*1..4]->(s)
WITH i, e, j, s, count(p) AS cadenas,
     min(CASE WHEN any(r IN relationships(p) WHERE r.colectivo = true) THEN 1 ELSE 0 END) AS colectivo
RETURN e.plan AS plan, labels(e)[0] AS nivel, e.codigo AS codigo, i.codigo AS indicador, i.nombre AS nombre_indicador,
       s.plan AS arriba_plan, labels(s)[0] AS arriba_nivel, s.codigo AS arriba_codigo, s.nombre AS arriba_nombre,
       CASE WHEN cadenas = 0 THEN 'ninguna' WHEN colectivo = 0 THEN 'propia' ELSE 'colectiva' END AS cadena,
       i.fuentes AS fuentes, j.fuentes AS arriba_fuentes,
       i.id AS indicador_id,
       j.id AS arriba_indicador_id
ORDER BY plan, nivel DESC, codigo, arriba_plan, arriba_nivel DESC, arriba_codigo, indicador_id, arriba_indicador_id

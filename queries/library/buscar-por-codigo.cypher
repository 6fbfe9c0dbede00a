// titulo: Buscar por código
// title: Look up a code
// pregunta: ¿Qué elementos llevan este código, en qué planes, y con cuánto se unen?
// question: Which elements bear this code, in which plans, and what are they tied to?
// categoria: busqueda
// parametro codigo: codigo = AEI.01.01 | Código, en cualquier escritura, o id | Code, in any spelling, or id
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna id: Identificador en el grafo | Identifier in the graph
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna codigo_impreso: Código como está impreso, si difiere | Code as printed, where it differs
// columna nombre: Enunciado o nombre | Statement or name
// columna arriba: Vínculos hacia lo que sirve | Links to what it serves
// columna abajo: Vínculos desde lo que le sirve | Links from what serves it
// columna indicadores: Indicadores que lo miden | Indicators that measure it
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it

MATCH (n)
WHERE (n.codigo = $codigo OR n.id = $codigo)
  AND ($plan = '' OR n.plan = $plan OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#'))
RETURN n.id AS id, n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.codigo_impreso AS codigo_impreso,
       n.nombre AS nombre, COUNT { (n)-->() } AS arriba, COUNT { (n)<--() } AS abajo,
       COUNT { (n)<-[:MIDE]-(:Indicador) } AS indicadores,
       n.certeza AS certeza, n.nota AS nota, n.fuentes AS fuentes
ORDER BY plan, nivel, id

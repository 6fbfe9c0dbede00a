// titulo: Buscar por palabras, sin tildes
// title: Search by words, without accents
// pregunta: ¿Qué elementos contienen estas palabras, en cualquier orden, con tildes o sin ellas?
// question: Which elements hold these words, in any order, with or without accents?
// categoria: busqueda
// parametro texto: texto = frontera | Palabras, todas | Words, all of them
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna mide: Si es un indicador, qué mide | If it is an indicator, what it measures
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (n)
WHERE all(palabra IN split($texto, ' ') WHERE n.nombre_norm CONTAINS palabra)
  AND ($plan = '' OR n.plan = $plan OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#'))
OPTIONAL MATCH (n)-[:MIDE]->(m)
WITH n, m ORDER BY m.codigo, m.id
WITH n, collect(coalesce(m.codigo, m.nombre)) AS mide
RETURN n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre, mide AS mide,
       n.certeza AS certeza, n.fuentes AS fuentes,
       n.id AS id
ORDER BY plan, nivel, codigo, nombre, id

// titulo: Evidencia de un vínculo
// title: Evidence of a link
// pregunta: ¿Qué une directamente a dos elementos, con qué certeza y en qué lugar del documento consta?
// question: What ties two elements directly, how surely, and at which place of the document does it stand?
// categoria: evidencia
// parametro de: codigo = AEI.01.01 | Código o id de un elemento | Code or id of one element
// parametro a: codigo = OEI.01 | Código o id del otro | Code or id of the other
// parametro plan: plan = '' | Solo donde uno de los dos es de este plan; vacío: todos | Only where one of them is of this plan; empty: all
// columna tipo: Tipo del vínculo; vacío si no se leyó ninguno entre los dos | Type of the link; empty where none was read between them
// columna de_id: De qué elemento sale | From which element it goes
// columna a_id: A qué elemento llega | To which element it goes
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna colectivo: Si lo dice una frase que une un elemento con muchos | Whether a sentence that ties one element to many states it
// columna orden: Lugar entre varios de una celda | Place among several of one cell
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna lugar: Lugar que lo declara: una fila por cada uno | Place that states it: a row for each

MATCH (n)
WHERE n.codigo = $de OR n.id = $de OR n.codigo = $a OR n.id = $a
UNWIND [n.plan] + [f IN coalesce(n.fuentes, []) | split(f, '#')[0]]
       + [(n)--(v) WHERE v.codigo IN [$de, $a] OR v.id IN [$de, $a] | v.plan]
       AS documento
WITH DISTINCT n, documento
WITH documento, collect(CASE WHEN n.codigo = $de OR n.id = $de THEN n ELSE null END) AS unos,
     collect(CASE WHEN n.codigo = $a OR n.id = $a THEN n ELSE null END) AS otros
UNWIND unos AS x
UNWIND otros AS y
WITH DISTINCT x, y
WHERE x.id <> y.id AND ($plan = '' OR x.plan = $plan OR y.plan = $plan)
OPTIONAL MATCH (x)-[r]-(y)
UNWIND coalesce(r.fuentes, [null]) AS lugar
RETURN type(r) AS tipo, coalesce(startNode(r).id, x.id) AS de_id, coalesce(endNode(r).id, y.id) AS a_id,
       r.certeza AS certeza, CASE WHEN r IS NULL THEN null ELSE coalesce(r.colectivo, false) END AS colectivo,
       r.orden AS orden, r.nota AS nota, lugar AS lugar
ORDER BY de_id, a_id, tipo, lugar

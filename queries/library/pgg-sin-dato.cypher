// titulo: Sin dato de la PGG
// title: PGG unknown
// pregunta: ¿De qué OEI y AEI no se pudo leer el vínculo con la PGG, y por qué?
// question: Of which OEIs and AEIs could the PGG link not be read, and why?
// categoria: pgg
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna oei: Código del OEI | Code of the OEI
// columna pgg_del_oei: Estado del OEI: vinculado, no_priorizado o sin_dato | State of the OEI: vinculado, no_priorizado or sin_dato
// columna lineamientos_del_oei: Lineamientos con los que el OEI sí se vincula | Guidelines that the OEI itself is linked to
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna prioridad: Prioridad; vacía si no se leyó | Priority; empty where it was not read
// columna sin_dato: Elementos de ese nivel del mismo OEI sin dato | Elements of that level of the same OEI without it
// columna total: De cuántos | Out of how many
// columna pgg_nota: Por qué ese estado | Why it has that state
// columna pgg_fuentes: Lugares que declaran ese estado | Places that state it
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (e)-[:PERTENECE_A]->(arriba:OEI)
WITH e, coalesce(arriba, e) AS o
WITH o, labels(e)[0] AS nivel, count(*) AS total,
     sum(CASE WHEN coalesce(e.pgg, 'sin_dato') = 'sin_dato' THEN 1 ELSE 0 END) AS iguales,
     collect(e) AS elementos
UNWIND elementos AS e
WITH o, nivel, total, iguales, e
WHERE coalesce(e.pgg, 'sin_dato') = 'sin_dato'
OPTIONAL MATCH (o)-[:VINCULADO_A]->(l:LineamientoPGG)
WITH o, nivel, total, iguales, e, l
ORDER BY reduce(k = '', c IN split(coalesce(l.codigo, ''), '.') | k + right('000' + c, 4)), l.id
WITH o, nivel, total, iguales, e, collect(l.codigo) AS lineamientos
RETURN e.plan AS plan, o.codigo AS oei, coalesce(o.pgg, 'sin_dato') AS pgg_del_oei,
       lineamientos AS lineamientos_del_oei,
       nivel AS nivel, e.codigo AS codigo, e.nombre AS nombre, e.prioridad AS prioridad, iguales AS sin_dato,
       total AS total, e.pgg_nota AS pgg_nota, e.pgg_fuentes AS pgg_fuentes, e.fuentes AS fuentes,
       e.id AS id
ORDER BY plan, oei, nivel DESC, prioridad, codigo, id

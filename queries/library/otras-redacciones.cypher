// titulo: Otras redacciones de un enunciado
// title: Other wordings of a statement
// pregunta: ¿Qué elementos se dicen con otras palabras en otra tabla, y cuáles son?
// question: Which elements are worded otherwise in another table, and how?
// categoria: evidencia
// parametro codigo: codigo = '' | Solo este elemento; vacío: todos | Only this element; empty: all
// parametro plan: plan = '' | Solo los de este plan, o lo que dice su documento; vacío: todos | Only those of this plan, or what its document says; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Redacción que se tomó | Wording that was taken
// columna lugar: Lugar de la otra redacción | Place of the other wording
// columna redaccion: La otra redacción | The other wording
// columna solo_parte: Si es solo el comienzo o una parte de la que se tomó: puede estar cortada | Whether it is only a part of the one taken: it may be cut off
// columna id: Id del elemento | Id of the element

MATCH (n)
WHERE n.variantes IS NOT NULL AND ($codigo = '' OR n.codigo = $codigo OR n.id = $codigo)
UNWIND n.variantes AS variante
WITH n, split(variante, ' | ')[0] AS lugar, substring(variante, size(split(variante, ' | ')[0]) + 3) AS redaccion
WHERE $plan = '' OR n.plan = $plan OR lugar STARTS WITH $plan + '#'
RETURN n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre, lugar AS lugar,
       redaccion AS redaccion, n.nombre CONTAINS redaccion AS solo_parte,
       n.id AS id
ORDER BY plan, nivel, codigo, id, lugar, redaccion

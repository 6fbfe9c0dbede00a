// titulo: Vínculos que se repararon al leer
// title: Links that were repaired when read
// pregunta: ¿Qué vínculos no se leyeron tal como están impresos, y por qué se tuvieron por seguros?
// question: Which links were not read just as they are printed, and why were they held to be sure?
// categoria: certeza
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan del elemento del que sale | Plan of the element it goes from
// columna tipo: Tipo del vínculo | Type of the link
// columna de_nivel: Etiqueta del elemento del que sale | Label of the element it goes from
// columna de: Su código o nombre | Its code or name
// columna a_plan: Plan del elemento al que llega | Plan of the element it goes to
// columna a_nivel: Etiqueta del elemento al que llega | Label of the element it goes to
// columna a: Su código o nombre | Its code or name
// columna nota: Por qué; vacío si no se anotó | Why; empty where it was not noted
// columna fuentes: Lugares del vínculo | Places of the link
// columna de_id: Id del elemento del que sale | Id of the element it goes from
// columna a_id: Id del elemento al que llega | Id of the element it goes to

MATCH (x)-[r]->(y)
WHERE r.certeza = 'reparada' AND ($plan = '' OR x.plan = $plan)
RETURN x.plan AS plan, type(r) AS tipo, labels(x)[0] AS de_nivel, coalesce(x.codigo, x.nombre, x.id) AS de,
       y.plan AS a_plan, labels(y)[0] AS a_nivel, coalesce(y.codigo, y.nombre, y.id) AS a, r.nota AS nota,
       r.fuentes AS fuentes,
       x.id AS de_id,
       y.id AS a_id
ORDER BY plan, tipo, de, de_id, a_id

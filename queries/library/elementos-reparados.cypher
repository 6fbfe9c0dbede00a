// titulo: Elementos que se repararon al leer
// title: Elements that were repaired when read
// pregunta: ¿Qué elementos no se leyeron tal como están impresos, y por qué se tuvieron por seguros?
// question: Which elements were not read just as they are printed, and why were they held to be sure?
// categoria: certeza
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna que: elemento o metas: qué se reparó | elemento (element) or metas (targets): what was repaired
// columna nota: Por qué; vacío si no se anotó | Why; empty where it was not noted
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (n)
WHERE (n.certeza = 'reparada' OR n.metas_certeza = 'reparada')
  AND ($plan = '' OR n.plan = $plan OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#'))
UNWIND [parte IN [{que: 'elemento', certeza: n.certeza, fuentes: n.fuentes},
                  {que: 'metas', certeza: n.metas_certeza, fuentes: n.metas_fuentes}]
        WHERE parte.certeza = 'reparada'] AS parte
RETURN n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre, parte.que AS que, n.nota AS nota,
       parte.fuentes AS fuentes,
       n.id AS id
ORDER BY plan, nivel, codigo, id, que

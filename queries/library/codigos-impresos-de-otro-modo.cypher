// titulo: Códigos impresos de otro modo
// title: Codes printed otherwise
// pregunta: ¿Qué códigos están impresos de otro modo que el normalizado: con otra forma, o equivocados?
// question: Which codes are printed otherwise than normalised: in another form, or wrong?
// categoria: evidencia
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna codigo_impreso: Código como está impreso | Code as printed
// columna nombre: Enunciado o nombre | Statement or name
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (n)
WHERE n.codigo_impreso IS NOT NULL
  AND ($plan = '' OR n.plan = $plan OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#'))
RETURN n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.codigo_impreso AS codigo_impreso,
       n.nombre AS nombre, n.certeza AS certeza, n.nota AS nota, n.fuentes AS fuentes,
       n.id AS id
ORDER BY plan, nivel, codigo, id

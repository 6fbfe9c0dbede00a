// titulo: Lo que el programa propone
// title: What the program proposes
// pregunta: ¿Qué elementos y vínculos no dice ningún documento y los propone el programa (si se cargaron), y por qué?
// question: Which elements and links does no document state and the program propose (where they were loaded), and why?
// categoria: certeza
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna que: elemento, metas o vinculo | elemento (element), metas (targets) or vinculo (link)
// columna etiqueta: Etiqueta del elemento o tipo del vínculo | Label of the element or type of the link
// columna de: Código o nombre del elemento, o del que sale el vínculo | Code or name of the element, or of that which the link goes from
// columna a: Id del elemento al que llega el vínculo | Id of the element that the link goes to
// columna nota: Por qué se propone | Why it is proposed
// columna fuentes: Lugares en que se apoya | Places it rests on
// columna id: Id del elemento, o del que sale el vínculo | Id of the element, or of that which the link goes from

CALL () {
  MATCH (n) WHERE n.certeza = 'inferida'
  RETURN n AS n, 'elemento' AS que, labels(n)[0] AS etiqueta, null AS a, n.nota AS nota, n.fuentes AS fuentes
  UNION ALL
  MATCH (n:Indicador) WHERE n.metas_certeza = 'inferida'
  RETURN n AS n, 'metas' AS que, 'Indicador' AS etiqueta, null AS a, n.nota AS nota, n.metas_fuentes AS fuentes
  UNION ALL
  MATCH (n)-[r]->(m) WHERE r.certeza = 'inferida'
  RETURN n AS n, 'vinculo' AS que, type(r) AS etiqueta, m.id AS a, r.nota AS nota, r.fuentes AS fuentes
}
WITH n, que, etiqueta, a, nota, fuentes
WHERE $plan = '' OR n.plan = $plan
RETURN n.plan AS plan, que AS que, etiqueta AS etiqueta, coalesce(n.codigo, n.nombre, n.id) AS de, a AS a, nota AS nota,
       fuentes AS fuentes,
       n.id AS id
ORDER BY plan, que, etiqueta, de, id, a

// titulo: Recuento por certeza
// title: Counts by certainty
// pregunta: De cada etiqueta y tipo, ¿cuántos se leyeron como están impresos, cuántos se repararon y cuántos propone el programa?
// question: Of each label and type, how many were read as printed, how many repaired, and how many does the program propose?
// categoria: certeza
// parametro plan: plan = '' | Solo lo que declara el documento de este plan; vacío: todo | Only what this plan's document states; empty: all
// columna que: elemento o vinculo | elemento (element) or vinculo (link)
// columna etiqueta: Etiqueta del elemento o tipo del vínculo | Label of the element or type of the link
// columna total: Cuántos | How many
// columna declarados: Leídos como están impresos | Read as printed
// columna reparados: Reparados | Repaired
// columna propuestos: Propuestos por el programa | Proposed by the program
// columna sin_certeza: Sin certeza anotada | Without a certainty noted
// columna colectivos: Vínculos de una frase que une uno con muchos | Links of a sentence that ties one to many

CALL () {
  MATCH (n)
  WHERE coalesce(n.certeza, n.plan) IS NOT NULL
    AND ($plan = '' OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#'))
  RETURN 'elemento' AS que, labels(n)[0] AS etiqueta, n.certeza AS certeza, false AS colectivo
  UNION ALL
  MATCH (x)-[r]->(y)
  WHERE coalesce(x.certeza, x.plan) IS NOT NULL AND coalesce(y.certeza, y.plan) IS NOT NULL
    AND ($plan = '' OR any(f IN r.fuentes WHERE f STARTS WITH $plan + '#'))
  RETURN 'vinculo' AS que, type(r) AS etiqueta, r.certeza AS certeza, coalesce(r.colectivo, false) AS colectivo
}
RETURN que AS que, etiqueta AS etiqueta, count(*) AS total,
       sum(CASE WHEN certeza = 'declarada' THEN 1 ELSE 0 END) AS declarados,
       sum(CASE WHEN certeza = 'reparada' THEN 1 ELSE 0 END) AS reparados,
       sum(CASE WHEN certeza = 'inferida' THEN 1 ELSE 0 END) AS propuestos,
       sum(CASE WHEN certeza IS NULL THEN 1 ELSE 0 END) AS sin_certeza,
       sum(CASE WHEN colectivo THEN 1 ELSE 0 END) AS colectivos
ORDER BY que, total DESC, etiqueta

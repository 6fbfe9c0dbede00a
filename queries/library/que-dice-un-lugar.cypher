// titulo: Todo lo que dice una tabla o un lugar
// title: All that a table or a place states
// pregunta: ¿Qué elementos, metas, marcas de la PGG y vínculos declara esta tabla, fila o celda?
// question: Which elements, targets, PGG marks and links does this table, row or cell state?
// categoria: evidencia
// parametro fuente: fuente = Tabla 11:801 | Tabla («Tabla 11»), lugar («Tabla 11:801») o cita entera | Table ("Tabla 11"), place ("Tabla 11:801") or whole citation
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna lugar: Lugar, con su plan y tabla | Place, with its plan and table
// columna que: elemento, pgg, metas, redaccion o vinculo | elemento, pgg, metas (targets), redaccion (another wording) or vinculo (link)
// columna etiqueta: Etiqueta del elemento o tipo del vínculo | Label of the element or type of the link
// columna plan: Plan del elemento del que se habla | Plan of the element it speaks of
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna valor: Lo que dice: estado de la PGG, metas impresas, redacción, o el otro extremo del vínculo | What it says: PGG state, printed targets, wording, or the other end of the link
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna id: Id del elemento | Id of the element

CALL () {
  MATCH (n)
  WHERE any(f IN n.fuentes WHERE toLower(f) CONTAINS toLower($fuente))
  UNWIND n.fuentes AS lugar
  RETURN lugar, 'elemento' AS que, n AS n, labels(n)[0] AS etiqueta, null AS valor, n.certeza AS certeza
  UNION ALL
  MATCH (n:OEI|AEI)
  WHERE any(f IN n.pgg_fuentes WHERE toLower(f) CONTAINS toLower($fuente))
  UNWIND n.pgg_fuentes AS lugar
  RETURN lugar, 'pgg' AS que, n AS n, labels(n)[0] AS etiqueta, n.pgg AS valor, n.certeza AS certeza
  UNION ALL
  MATCH (n:Indicador)
  WHERE any(f IN n.metas_fuentes WHERE toLower(f) CONTAINS toLower($fuente))
  UNWIND n.metas_fuentes AS lugar
  RETURN lugar, 'metas' AS que, n AS n, 'Indicador' AS etiqueta, n.metas_impresas AS valor, n.metas_certeza AS certeza
  UNION ALL
  MATCH (n)
  WHERE any(f IN n.variantes WHERE toLower(f) CONTAINS toLower($fuente))
  UNWIND n.variantes AS texto
  RETURN split(texto, ' | ')[0] AS lugar, 'redaccion' AS que, n AS n, labels(n)[0] AS etiqueta,
         substring(texto, size(split(texto, ' | ')[0]) + 3) AS valor, n.certeza AS certeza
  UNION ALL
  MATCH (n)-[r]->(m)
  WHERE any(f IN r.fuentes WHERE toLower(f) CONTAINS toLower($fuente))
  UNWIND r.fuentes AS lugar
  RETURN lugar, 'vinculo' AS que, n AS n, type(r) AS etiqueta, m.id AS valor, r.certeza AS certeza
}
WITH lugar, que, n, etiqueta, valor, certeza, toLower($fuente) AS busca, toLower(lugar) AS baja
WHERE ($plan = '' OR lugar STARTS WITH $plan + '#')
  AND (baja = busca OR baja STARTS WITH busca + ':' OR baja ENDS WITH '#' + busca OR baja CONTAINS '#' + busca + ':')
RETURN lugar AS lugar, que AS que, etiqueta AS etiqueta, n.plan AS plan, n.codigo AS codigo, n.nombre AS nombre,
       valor AS valor, certeza AS certeza,
       n.id AS id
ORDER BY lugar, que, etiqueta, plan, codigo, id, valor

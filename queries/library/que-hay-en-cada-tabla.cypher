// titulo: Qué se leyó en cada tabla
// title: What was read in each table
// pregunta: ¿Qué tablas de cada documento se leyeron y cuántos elementos y vínculos declara cada una?
// question: Which tables of each document were read, and how many elements and links does each state?
// categoria: evidencia
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan cuyo documento es | Plan whose document it is
// columna tabla: Tabla, tal como la cita la evidencia | Table, as the evidence cites it
// columna que: elemento o vinculo | elemento (element) or vinculo (link)
// columna etiqueta: Etiqueta del elemento o tipo del vínculo | Label of the element or type of the link
// columna cuantos: Cuántos declara | How many it states

CALL () {
  MATCH (n)
  WHERE $plan = '' OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#')
  UNWIND n.fuentes AS lugar
  RETURN lugar, 'elemento' AS que, labels(n)[0] AS etiqueta, n.id AS quien
  UNION ALL
  MATCH (a)-[r]->(b)
  WHERE $plan = '' OR any(f IN r.fuentes WHERE f STARTS WITH $plan + '#')
  UNWIND r.fuentes AS lugar
  RETURN lugar, 'vinculo' AS que, type(r) AS etiqueta, a.id + ' ' + b.id AS quien
}
WITH split(lugar, '#')[0] AS plan, lugar, que, etiqueta, quien
WHERE $plan = '' OR plan = $plan
WITH plan, substring(left(lugar, size(lugar) - size(split(lugar, ':')[-1]) - 1), size(plan) + 1) AS tabla, que,
     etiqueta,
     quien
RETURN plan AS plan, tabla AS tabla, que AS que, etiqueta AS etiqueta, count(DISTINCT quien) AS cuantos
ORDER BY plan, tabla, que, cuantos DESC, etiqueta

// titulo: Cobertura de los planes superiores
// title: Coverage of the upper plans
// pregunta: De los elementos de planes superiores que nombra cada PEI, ¿cuántos toma un OEI, y cómo?
// question: Of the elements of upper plans that each PEI names, how many does an OEI take up, and how?
// categoria: cobertura
// parametro plan: plan = '' | Solo lo que nombra este PEI; vacío: todos | Only what this PEI names; empty: all
// columna plan: PEI que los nombra | PEI that names them
// columna nivel: Etiqueta de los elementos; los objetivos, solo donde un OEI responde a ellos | Label of the elements; objectives only where an OEI answers to them
// columna total: Cuántos nombra | How many it names
// columna con_fila_propia: Tomados por un OEI en una fila | Taken up by an OEI in a row
// columna solo_colectivo: Solo por una frase que une un OEI con muchos | Only by a sentence that ties an OEI to many
// columna por_sus_partes: Ninguno los toma, sí algo que les pertenece | Taken up by none, but something that belongs to them is
// columna entidad_como_un_todo: Solo declarados para la entidad como un todo | Only stated for the entity as a whole
// columna ninguno: Sin nada, donde el plan toma otros de ese nivel | Nothing, where the plan takes up others of that level
// columna sin_dato: Sin nada, y el plan no toma ninguno: no se sabe | Nothing, and the plan takes up none: unknown

MATCH (e:OES|AES|OER|AER|OEL|AEL|AE|ObjetivoEspecifico|ObjetivoNacional|ObjetivoPrioritario)
CALL (e) {
  UNWIND e.fuentes AS lugar
  RETURN split(lugar, '#')[0] AS plan, 5 AS modo
  UNION
  MATCH (p:Plan)-[:CONTRIBUYE_A]->(e)
  RETURN p.plan AS plan, 4 AS modo
  UNION
  MATCH (o:OEI)-[:ARTICULA_CON]->()-[:PERTENECE_A*1..5]->(e)
  RETURN o.plan AS plan, 3 AS modo
  UNION
  MATCH (o:OEI)-[v:ARTICULA_CON]->(e)
  RETURN o.plan AS plan, CASE WHEN v.colectivo = true THEN 2 ELSE 1 END AS modo
}
WITH plan, labels(e)[0] AS nivel, e.id AS elemento, min(modo) AS modo,
     sum(CASE WHEN modo = 3 THEN 0 ELSE 1 END) AS nombrado
WHERE nombrado > 0 AND plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
WITH plan, nivel, count(*) AS total,
     sum(CASE modo WHEN 1 THEN 1 ELSE 0 END) AS con_fila_propia,
     sum(CASE modo WHEN 2 THEN 1 ELSE 0 END) AS solo_colectivo,
     sum(CASE modo WHEN 3 THEN 1 ELSE 0 END) AS por_sus_partes,
     sum(CASE modo WHEN 4 THEN 1 ELSE 0 END) AS entidad_como_un_todo,
     sum(CASE modo WHEN 5 THEN 1 ELSE 0 END) AS sin_nada
WHERE con_fila_propia + solo_colectivo > 0 OR nivel IN ['AE', 'AES', 'AER', 'AEL']
RETURN plan, nivel, total, con_fila_propia, solo_colectivo, por_sus_partes, entidad_como_un_todo,
       CASE WHEN con_fila_propia + solo_colectivo > 0 THEN sin_nada ELSE 0 END AS ninguno,
       CASE WHEN con_fila_propia + solo_colectivo > 0 THEN 0 ELSE sin_nada END AS sin_dato
ORDER BY plan, nivel

// titulo: Cobertura de los servicios de políticas
// title: Coverage of the services of policies
// pregunta: De los servicios de políticas nacionales que nombra cada PEI, ¿cuántos toma una AEI, y cómo?
// question: Of the services of national policies that each PEI names, how many does an AEI take up, and how?
// categoria: cobertura
// parametro plan: plan = '' | Solo lo que nombra este PEI; vacío: todos | Only what this PEI names; empty: all
// columna plan: PEI que los nombra | PEI that names them
// columna politica: Política a la que pertenecen | Policy they belong to
// columna total: Servicios que nombra | Services it names
// columna con_fila_propia: Tomados por una AEI en una fila | Taken up by an AEI in a row
// columna solo_colectivo: Solo por una frase que une una AEI con muchos | Only by a sentence that ties an AEI to many
// columna entidad_como_un_todo: Solo declarados para la entidad como un todo | Only stated for the entity as a whole
// columna ninguno: Sin nada, donde el plan toma otros servicios | Nothing, where the plan takes up other services
// columna sin_dato: Sin nada, y el plan no toma ninguno: no se sabe | Nothing, and the plan takes up none: unknown

MATCH (s:Servicio)
CALL (s) {
  UNWIND s.fuentes AS lugar
  RETURN split(lugar, '#')[0] AS plan, 4 AS modo
  UNION
  MATCH (p:Plan)-[:CONTRIBUYE_A]->(s)
  RETURN p.plan AS plan, 3 AS modo
  UNION
  MATCH (a:AEI)-[v:ARTICULA_CON]->(s)
  RETURN a.plan AS plan, CASE WHEN v.colectivo = true THEN 2 ELSE 1 END AS modo
}
WITH plan, s.plan AS politica, s.id AS servicio, min(modo) AS modo
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
WITH plan, politica, count(*) AS total,
     sum(CASE modo WHEN 1 THEN 1 ELSE 0 END) AS con_fila_propia,
     sum(CASE modo WHEN 2 THEN 1 ELSE 0 END) AS solo_colectivo,
     sum(CASE modo WHEN 3 THEN 1 ELSE 0 END) AS entidad_como_un_todo,
     sum(CASE modo WHEN 4 THEN 1 ELSE 0 END) AS sin_nada
WITH plan, sum(con_fila_propia + solo_colectivo) AS tomados,
     collect({politica: politica, total: total, con_fila_propia: con_fila_propia, solo_colectivo: solo_colectivo,
              entidad_como_un_todo: entidad_como_un_todo, sin_nada: sin_nada}) AS filas
UNWIND filas AS fila
RETURN plan, fila.politica AS politica, fila.total AS total, fila.con_fila_propia AS con_fila_propia,
       fila.solo_colectivo AS solo_colectivo, fila.entidad_como_un_todo AS entidad_como_un_todo,
       CASE WHEN tomados > 0 THEN fila.sin_nada ELSE 0 END AS ninguno,
       CASE WHEN tomados > 0 THEN 0 ELSE fila.sin_nada END AS sin_dato
ORDER BY plan, politica

// titulo: Traza ascendente de un objetivo del PEDN
// title: Upward trace of an objective of the PEDN
// pregunta: ¿A qué objetivo nacional y plan pertenece este objetivo?
// question: Which national objective and plan does this objective belong to?
// categoria: traza
// parametro codigo: codigo = OE.1.6 | Código o id del objetivo | Code or id of the objective
// parametro plan: plan = '' | Solo el de este plan; vacío: de todos | Only the one of this plan; empty: of all
// columna inicio: Id del elemento del que parte la traza | Id of the element where the trace begins
// columna distancia: Relaciones de la cadena más corta | Relationships of the shortest chain
// columna nivel: Etiqueta del elemento alcanzado | Label of the element reached
// columna codigo: Código, nulo si no lo tiene | Code, null where it has none
// columna nombre: Enunciado o nombre, nulo si ningún texto lo da | Statement or name, null where no text gives it
// columna plan: Plan o política del elemento | Plan or policy of the element
// columna solo_colectivo: Si toda cadena pasa por una frase que une un elemento con muchos | Whether every chain goes through a sentence that ties one element to many
// columna certeza: La del eslabón más débil de la cadena más segura | That of the weakest link of the surest chain
// columna id: Id del elemento alcanzado | Id of the element reached

MATCH (n:ObjetivoEspecifico|ObjetivoNacional)
WHERE (n.codigo = $codigo OR n.id = $codigo) AND ($plan = '' OR n.plan = $plan)
MATCH cadena = (n)-[pasos:ARTICULA_CON|IMPULSA|MIDE|PERTENECE_A|RESPONSABLE_DE|VINCULADO_A*1..10]->(m)
WHERE m.id <> n.id AND NOT m:Entidad
WITH n.id AS inicio, labels(m)[0] AS nivel, m.codigo AS codigo, m.nombre AS nombre, m.plan AS plan, m.id AS id,
     min(length(cadena)) AS distancia,
     min(CASE WHEN any(r IN pasos WHERE r.colectivo = true) THEN 1 ELSE 0 END) AS colectivo,
     min(CASE WHEN any(r IN pasos WHERE r.certeza = 'inferida') THEN 2
              WHEN any(r IN pasos WHERE r.certeza = 'reparada') THEN 1 ELSE 0 END) AS duda
RETURN inicio, distancia, nivel, codigo, nombre, plan, colectivo = 1 AS solo_colectivo,
       ['declarada', 'reparada', 'inferida'][duda] AS certeza, id
ORDER BY inicio, distancia, nivel, id

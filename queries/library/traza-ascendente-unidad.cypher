// titulo: Traza ascendente de una unidad orgánica
// title: Upward trace of a unit
// pregunta: ¿A qué sirve el trabajo de esta unidad, hasta el nivel nacional?
// question: What does the work of this unit serve, up to the national level?
// categoria: traza
// parametro unidad: texto = direccion general de america | Sigla, o palabras seguidas del nombre de la unidad | Acronym, or words of the unit's name, in a row
// parametro plan: plan = '' | Solo en este plan; vacío: en todos | Only in this plan; empty: in all
// columna inicio: Id del elemento del que parte la traza | Id of the element where the trace begins
// columna distancia: Relaciones de la cadena más corta | Relationships of the shortest chain
// columna nivel: Etiqueta del elemento alcanzado | Label of the element reached
// columna codigo: Código, nulo si no lo tiene | Code, null where it has none
// columna nombre: Enunciado o nombre, nulo si ningún texto lo da | Statement or name, null where no text gives it
// columna plan: Plan o política del elemento | Plan or policy of the element
// columna solo_colectivo: Si toda cadena pasa por una frase que une un elemento con muchos | Whether every chain goes through a sentence that ties one element to many
// columna certeza: La del eslabón más débil de la cadena más segura | That of the weakest link of the surest chain
// columna id: Id del elemento alcanzado | Id of the element reached

MATCH (n:UnidadOrganica)
WHERE (n.nombre_norm CONTAINS $unidad OR toLower(n.sigla) = $unidad) AND ($plan = '' OR n.plan = $plan)
MATCH cadena = (n)-[pasos:ARTICULA_CON|IMPULSA|MIDE|PERTENECE_A|RESPONSABLE_DE|VINCULADO_A*1..10]->(m)
WHERE m.id <> n.id AND (NOT m:Entidad OR length(cadena) = 1)
WITH n.id AS inicio, labels(m)[0] AS nivel, m.codigo AS codigo, m.nombre AS nombre, m.plan AS plan, m.id AS id,
     length(cadena) AS distancia,
     [r IN pasos WHERE r.colectivo = true OR r.certeza <> 'declarada' | {colectivo: r.colectivo, certeza: r.certeza}]
     AS reparos
WITH inicio, nivel, codigo, nombre, plan, id, min(distancia) AS distancia,
     min(CASE WHEN any(r IN reparos WHERE r.colectivo = true) THEN 1 ELSE 0 END) AS colectivo,
     min(CASE WHEN any(r IN reparos WHERE r.certeza = 'inferida') THEN 2
              WHEN any(r IN reparos WHERE r.certeza = 'reparada') THEN 1 ELSE 0 END) AS duda
RETURN inicio, distancia, nivel, codigo, nombre, plan, colectivo = 1 AS solo_colectivo,
       ['declarada', 'reparada', 'inferida'][duda] AS certeza, id
ORDER BY inicio, distancia, nivel, id

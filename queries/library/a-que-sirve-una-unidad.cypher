// titulo: A qué sirve el trabajo de una unidad
// title: What a unit's work serves
// pregunta: ¿A qué elementos nacionales, sectoriales, de políticas y de la PGG llega aquello de lo que la unidad responde?
// question: Which national, sector, policy and PGG elements does what the unit answers for reach?
// categoria: responsabilidad
// parametro unidad: texto = planeamiento | Palabras del nombre de la unidad, o su sigla | Words of the unit's name, or its acronym
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna unidad: Unidad orgánica | Unit
// columna hacia_plan: Plan o política a la que se llega; vacío si no se llega a ninguna | Plan or policy that is reached; empty where none is
// columna hacia_nivel: Etiqueta de lo que se alcanza | Label of what is reached
// columna hacia_codigo: Código de lo que se alcanza | Code of what is reached
// columna hacia_nombre: Enunciado de lo que se alcanza | Statement of what is reached
// columna por: Aquello de lo que responde y por lo que llega | What it answers for and through which it gets there
// columna pasos: Vínculos de la cadena más corta | Links of the shortest chain
// columna solo_colectivo: Si toda cadena pasa por una frase que une un elemento con muchos | Whether every chain goes through a sentence that ties one element to many
// columna certeza: Certeza de la cadena más segura | Certainty of the surest chain
// columna hacia_id: Id de lo que se alcanza | Id of what is reached

MATCH (u:UnidadOrganica)
WHERE ($plan = '' OR u.plan = $plan)
  AND (toLower(u.sigla) = $unidad OR all(palabra IN split($unidad, ' ') WHERE u.nombre_norm CONTAINS palabra))
OPTIONAL MATCH p = (u)-[:RESPONSABLE_DE]->(e)-[:MIDE|PERTENECE_A|ARTICULA_CON|VINCULADO_A*0..8]->(d)
WHERE NOT (d:OEI OR d:AEI OR d:Indicador OR d:Plan OR d:Entidad)
WITH u.id AS u, u.plan AS plan, u.nombre AS unidad, e.id AS e, e.codigo AS orden, coalesce(e.codigo, e.nombre) AS texto,
     d.id AS d, d.plan AS hacia_plan, labels(d)[0] AS hacia_nivel, d.codigo AS hacia_codigo, d.nombre AS hacia_nombre,
     min(length(p)) AS pasos,
     min(CASE WHEN any(r IN relationships(p) WHERE r.colectivo = true) THEN 1 ELSE 0 END) AS colectivo,
     min(CASE WHEN any(r IN relationships(p) WHERE r.certeza = 'inferida') THEN 2
              WHEN any(r IN relationships(p) WHERE r.certeza = 'reparada') THEN 1 ELSE 0 END) AS duda
ORDER BY orden, e
WITH u, plan, unidad, d, hacia_plan, hacia_nivel, hacia_codigo, hacia_nombre, collect(texto) AS por,
     min(pasos) AS pasos, min(colectivo) AS colectivo, min(duda) AS duda
RETURN plan, unidad, hacia_plan, hacia_nivel, hacia_codigo, hacia_nombre, por, pasos,
       CASE WHEN d IS NULL THEN null ELSE colectivo = 1 END AS solo_colectivo,
       CASE WHEN d IS NULL THEN null ELSE ['declarada', 'reparada', 'inferida'][duda] END AS certeza, d AS hacia_id
ORDER BY plan, unidad, hacia_plan, hacia_nivel, hacia_codigo, hacia_id, u

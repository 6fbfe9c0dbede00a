// titulo: Lo que el plan declara para la entidad como un todo
// title: What the plan states for the entity as a whole
// pregunta: ¿A qué acciones nacionales y sectoriales y a qué servicios dice el plan que contribuye en bloque, y los toma algún OEI o AEI?
// question: Which national and sector actions and services does the plan say it contributes to as a whole, and does an OEI or AEI take them up?
// categoria: articulacion
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna hacia_plan: Plan o política de aquello a lo que contribuye; vacío si no se leyó contribución | Plan or policy of what it contributes to; empty where no contribution was read
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: propia (un OEI o AEI lo toma), colectiva, propuesta o solo_entidad | propia (an OEI or AEI takes it up), colectiva (a sentence), propuesta (proposed) or solo_entidad (only the entity)
// columna por: OEI o AEI que lo toman | OEIs or AEIs that take it up
// columna certeza: Certeza de la contribución | Certainty of the contribution
// columna fuentes: Lugares que declaran la contribución | Places that state the contribution
// columna id: Id del elemento | Id of the element

MATCH (p:Plan)
WHERE p.tipo = 'PEI' AND ($plan = '' OR p.plan = $plan)
OPTIONAL MATCH (p)-[r:CONTRIBUYE_A]->(d)
OPTIONAL MATCH (p)-[r]->(d)<-[s:ARTICULA_CON]-(e)
WHERE e.plan = p.plan
WITH p, r, d, s, e ORDER BY e.codigo, e.id
WITH p, r, d, collect(e.codigo) AS por,
     min(CASE WHEN s IS NULL THEN 3 WHEN s.certeza = 'inferida' THEN 2 WHEN s.colectivo = true THEN 1 ELSE 0 END)
     AS duda
RETURN p.plan AS plan, d.plan AS hacia_plan, labels(d)[0] AS nivel, d.codigo AS codigo, d.nombre AS nombre,
       CASE WHEN d IS NULL THEN null ELSE ['propia', 'colectiva', 'propuesta', 'solo_entidad'][duda] END AS estado,
       por AS por, r.certeza AS certeza, r.fuentes AS fuentes,
       d.id AS id
ORDER BY plan, hacia_plan, nivel, codigo, id

// titulo: Planes y entidades por lineamiento de la PGG
// title: Plans and entities per PGG guideline
// pregunta: ¿Cuántos planes, OEI y AEI se vinculan con cada lineamiento de la PGG, y de qué entidades son?
// question: How many plans, OEIs and AEIs are linked to each PGG guideline, and of which entities are they?
// categoria: planes
// parametro codigo: codigo = '' | Solo este lineamiento; vacío: todos | Only this guideline; empty: all
// parametro plan: plan = '' | Solo lo que nombra el documento de este plan; vacío: todo | Only what this plan's document names; empty: all
// columna pgg: Identificador de la PGG: su decreto | Slug of the PGG: its decree
// columna codigo: Código del lineamiento | Code of the guideline
// columna nombre: Enunciado; vacío si nada lo da | Statement; empty where nothing gives it
// columna planes: Planes vinculados | Linked plans
// columna oei: OEI vinculados | Linked OEIs
// columna aei: AEI vinculadas | Linked AEIs
// columna propuestos: De esos vínculos, los que el programa propone | Of those links, the ones that the program proposes
// columna nombres: Identificadores de los planes | Slugs of the plans
// columna entidades: Sus entidades | Their entities
// columna id: Id del lineamiento | Id of the guideline

MATCH (d:LineamientoPGG)
WHERE ($codigo = '' OR d.codigo = $codigo OR d.id = $codigo)
  AND ($plan = '' OR any(f IN d.fuentes WHERE f STARTS WITH $plan + '#'))
OPTIONAL MATCH (d)<-[r:VINCULADO_A]-(e:OEI|AEI)
WITH d.id AS id, d.plan AS pgg, d.codigo AS codigo, d.nombre AS nombre, e.plan AS plan,
     sum(CASE WHEN e:OEI THEN 1 ELSE 0 END) AS oei, sum(CASE WHEN e:AEI THEN 1 ELSE 0 END) AS aei,
     sum(CASE WHEN r.certeza = 'inferida' THEN 1 ELSE 0 END) AS propuestos
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})-[:PERTENECE_A]->(n:Entidad)
WITH id, pgg, codigo, nombre, plan, oei, aei, propuestos, n.nombre AS entidad, n.id AS n ORDER BY entidad, n
WITH id, pgg, codigo, nombre, plan, oei, aei, propuestos, collect(entidad) AS suyas ORDER BY plan
WITH id, pgg, codigo, nombre, sum(oei) AS oei, sum(aei) AS aei, sum(propuestos) AS propuestos,
     collect(plan) AS nombres, collect(suyas) AS grupos
RETURN pgg, codigo, nombre, size(nombres) AS planes, oei, aei, propuestos, nombres,
       reduce(t = [], g IN grupos | t + g) AS entidades, id
ORDER BY pgg, planes DESC, aei DESC, codigo, id

// titulo: Lineamientos de la PGG y quién se vincula
// title: PGG guidelines and who is linked
// pregunta: ¿Qué OEI y AEI de qué plan se vinculan con cada lineamiento de la PGG, y con cuáles ninguno?
// question: Which OEIs and AEIs of which plan are linked to each PGG guideline, and to which is none?
// categoria: pgg
// parametro codigo: codigo = '' | Solo este lineamiento; vacío: todos | Only this guideline; empty: all
// parametro plan: plan = '' | Solo los que este plan vincula o nombra; vacío: todos | Only those that this plan links to or names; empty: all
// columna pgg: Identificador de la PGG: su decreto | Slug of the PGG: its decree
// columna eje: Código del eje; vacío si no se leyó | Code of the axis; empty where it was not read
// columna codigo: Código del lineamiento | Code of the guideline
// columna nombre: Enunciado; vacío si nada lo da | Statement; empty where nothing gives it
// columna sublineas: Códigos de sus líneas de intervención | Codes of its lines of intervention
// columna plan: Plan que se vincula; vacío si ninguno | Plan that is linked; empty where none is
// columna oei: OEI vinculados | Linked OEIs
// columna aei: AEI vinculadas | Linked AEIs
// columna certeza: Certezas de esos vínculos | Certainties of those links
// columna id: Id del lineamiento | Id of the guideline

MATCH (l:LineamientoPGG)
WHERE ($codigo = '' OR l.codigo = $codigo OR l.id = $codigo)
  AND ($plan = '' OR any(f IN l.fuentes WHERE f STARTS WITH $plan + '#')
       OR EXISTS { (l)<-[:VINCULADO_A]-(e) WHERE e.plan = $plan })
OPTIONAL MATCH (l)-[:PERTENECE_A*1..2]->(x:EjePGG)
OPTIONAL MATCH (l)<-[:PERTENECE_A]-(sub:LineamientoPGG)
WITH l, x, sub ORDER BY reduce(k = '', c IN split(coalesce(sub.codigo, ''), '.') | k + right('000' + c, 4)), sub.id
WITH l, min(x.codigo) AS eje, collect(DISTINCT sub.codigo) AS sublineas
OPTIONAL MATCH (l)<-[v:VINCULADO_A]-(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
WITH l, eje, sublineas, v, e ORDER BY e.codigo, e.id
WITH l, eje, sublineas, e.plan AS plan, collect(CASE WHEN e:OEI THEN e.codigo ELSE null END) AS oei,
     collect(CASE WHEN e:AEI THEN e.codigo ELSE null END) AS aei, collect(v.certeza) AS certezas
RETURN l.plan AS pgg, eje AS eje, l.codigo AS codigo, l.nombre AS nombre, sublineas AS sublineas, plan AS plan,
       oei AS oei,
       aei AS aei, [c IN ['declarada', 'reparada', 'inferida'] WHERE c IN certezas] AS certeza,
       l.id AS id
ORDER BY pgg, codigo, id, plan

// titulo: Planes y entidades por elemento del plan superior
// title: Plans and entities per element of the upper plan
// pregunta: ¿Qué planes articulan un OEI con cada objetivo y acción sectorial, regional o local, y con cuáles ninguno?
// question: Which plans articulate an OEI with each sector, regional or local objective and action, and with which does none?
// categoria: planes
// parametro codigo: codigo = '' | Solo este elemento; vacío: todos | Only this element; empty: all
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna planes_con_oei: Planes con un OEI articulado por fila propia | Plans with an OEI articulated by a row of its own
// columna con_oei: Sus identificadores | Their slugs
// columna oei: OEI articulados por fila propia, en total | OEIs articulated by a row of their own, in all
// columna solo_colectivos: Planes que solo lo tocan por una frase o una propuesta | Plans that touch it only by a sentence or a proposal
// columna contribuyen: Planes que dicen contribuir como un todo | Plans that say they contribute as a whole
// columna entidades: Entidades de todos esos planes | Entities of all those plans
// columna id: Id del elemento | Id of the element

MATCH (d:OES|AES|OER|AER|OEL|AEL)
WHERE ($codigo = '' OR d.codigo = $codigo OR d.id = $codigo)
  AND ($plan = '' OR d.plan = $plan OR any(f IN d.fuentes WHERE f STARTS WITH $plan + '#'))
OPTIONAL MATCH (d)<-[r:ARTICULA_CON|CONTRIBUYE_A]-(e:OEI|Plan)
WITH d, e.plan AS plan,
     sum(CASE WHEN e:OEI AND coalesce(r.colectivo, false) = false AND r.certeza <> 'inferida' THEN 1 ELSE 0 END)
     AS propios,
     sum(CASE WHEN e:OEI THEN 1 ELSE 0 END) AS oei, sum(CASE WHEN e:Plan THEN 1 ELSE 0 END) AS contribuye
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})-[:PERTENECE_A]->(n:Entidad)
WITH d, plan, propios, oei, contribuye, n ORDER BY n.nombre, n.id
WITH d, plan, propios, oei, contribuye, collect(n.nombre) AS suyas ORDER BY plan
WITH d, collect(CASE WHEN propios > 0 THEN plan ELSE null END) AS con_oei,
     collect(CASE WHEN oei > 0 AND propios = 0 THEN plan ELSE null END) AS solo_colectivos,
     collect(CASE WHEN contribuye > 0 THEN plan ELSE null END) AS contribuyen, sum(propios) AS oei,
     collect(suyas) AS grupos
RETURN d.plan AS plan, labels(d)[0] AS nivel, d.codigo AS codigo, d.nombre AS nombre, size(con_oei) AS planes_con_oei,
       con_oei AS con_oei, oei AS oei, solo_colectivos AS solo_colectivos, contribuyen AS contribuyen,
       reduce(t = [], g IN grupos | t + g) AS entidades,
       d.id AS id
ORDER BY plan, nivel DESC, codigo, id

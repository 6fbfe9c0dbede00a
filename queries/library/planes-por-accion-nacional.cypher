// titulo: Planes y entidades por acción estratégica nacional
// title: Plans and entities per national strategic action
// pregunta: ¿Qué planes articulan un OEI con cada acción del PEDN, cuáles solo dicen contribuir, y qué acciones no nombra ninguno así?
// question: Which plans articulate an OEI with each PEDN action, which only say they contribute, and which actions does none?
// categoria: planes
// parametro codigo: codigo = '' | Solo esta AE; vacío: todas | Only this AE; empty: all
// parametro plan: plan = '' | Solo lo que nombra el documento de este plan; vacío: todo | Only what this plan's document names; empty: all
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna objetivo_nacional: Código del objetivo nacional; vacío si no se leyó | Code of the national objective; empty where it was not read
// columna planes_con_oei: Planes con un OEI articulado por fila propia | Plans with an OEI articulated by a row of its own
// columna con_oei: Sus identificadores | Their slugs
// columna oei: OEI articulados por fila propia, en total | OEIs articulated by a row of their own, in all
// columna planes_solo_colectivos: Planes que solo la tocan por una frase o una propuesta | Plans that touch it only by a sentence or a proposal
// columna solo_colectivos: Sus identificadores | Their slugs
// columna planes_que_contribuyen: Planes que dicen contribuir como un todo | Plans that say they contribute as a whole
// columna contribuyen: Sus identificadores | Their slugs
// columna entidades: Entidades de todos esos planes | Entities of all those plans
// columna id: Id de la acción | Id of the action

MATCH (d:AE)
WHERE ($codigo = '' OR d.codigo = $codigo OR d.id = $codigo)
  AND ($plan = '' OR any(f IN d.fuentes WHERE f STARTS WITH $plan + '#'))
OPTIONAL MATCH (d)-[:PERTENECE_A*1..2]->(n:ObjetivoNacional)
WITH d, min(n.codigo) AS objetivo_nacional
OPTIONAL MATCH (d)<-[r:ARTICULA_CON|CONTRIBUYE_A]-(e:OEI|Plan)
WITH d, objetivo_nacional, e.plan AS plan,
     sum(CASE WHEN e:OEI AND coalesce(r.colectivo, false) = false AND r.certeza <> 'inferida' THEN 1 ELSE 0 END)
     AS propios,
     sum(CASE WHEN e:OEI THEN 1 ELSE 0 END) AS oei, sum(CASE WHEN e:Plan THEN 1 ELSE 0 END) AS contribuye
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})-[:PERTENECE_A]->(n:Entidad)
WITH d, objetivo_nacional, plan, propios, oei, contribuye, n ORDER BY n.nombre, n.id
WITH d, objetivo_nacional, plan, propios, oei, contribuye, collect(n.nombre) AS suyas ORDER BY plan
WITH d, objetivo_nacional, collect(CASE WHEN propios > 0 THEN plan ELSE null END) AS con_oei,
     collect(CASE WHEN oei > 0 AND propios = 0 THEN plan ELSE null END) AS solo_colectivos,
     collect(CASE WHEN contribuye > 0 THEN plan ELSE null END) AS contribuyen, sum(propios) AS oei,
     collect(suyas) AS grupos
RETURN d.codigo AS codigo, d.nombre AS nombre, objetivo_nacional AS objetivo_nacional, size(con_oei) AS planes_con_oei,
       con_oei AS con_oei, oei AS oei, size(solo_colectivos) AS planes_solo_colectivos,
       solo_colectivos AS solo_colectivos,
       size(contribuyen) AS planes_que_contribuyen, contribuyen AS contribuyen,
       reduce(t = [], g IN grupos | t + g) AS entidades,
       d.id AS id
ORDER BY planes_con_oei DESC, planes_que_contribuyen DESC, codigo, id

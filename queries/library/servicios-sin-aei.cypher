// titulo: Servicios de políticas sin AEI
// title: Policy services without an AEI
// pregunta: ¿Qué servicios de políticas nacionales que el plan nombra no tienen una AEI que los entregue, y cómo constan?
// question: Which services of national policies that the plan names have no AEI that delivers them, and how are they stated?
// categoria: articulacion
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan que lo nombra | Plan that names it
// columna politica: Política nacional | National policy
// columna codigo: Código del servicio; vacío si no se imprime | Code of the service; empty where none is printed
// columna nombre: Nombre del servicio | Name of the service
// columna estado: propuesta, entidad (solo la entidad como un todo), no_leida (otros servicios sí) o sin_dato (ninguno) | propuesta (proposed), entidad (the entity as a whole), no_leida (other services have one) or sin_dato (none has)
// columna aei_propuestas: AEI que el programa propone | AEIs that the program proposes
// columna entidad: Si el plan lo declara para la entidad como un todo | Whether the plan states it for the entity as a whole
// columna con_aei: Servicios con AEI | Services with an AEI
// columna total: De cuántos que el plan nombra | Out of how many that the plan names
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del servicio | Id of the service

CALL () {
  MATCH (s:Servicio)
  UNWIND s.fuentes AS lugar
  RETURN DISTINCT s AS s, split(lugar, '#')[0] AS plan, null AS r, null AS a
  UNION ALL
  MATCH (s:Servicio)<-[r:ARTICULA_CON|CONTRIBUYE_A]-(a:AEI|Plan)
  RETURN s AS s, a.plan AS plan, r AS r, a AS a
}
WITH s, plan, r, a ORDER BY a.codigo, a.id
WHERE $plan = '' OR plan = $plan
WITH s, plan, collect(CASE WHEN r.certeza = 'inferida' THEN a.codigo ELSE null END) AS propuestas,
     sum(CASE WHEN r IS NULL OR type(r) = 'CONTRIBUYE_A' OR r.certeza = 'inferida' THEN 0 ELSE 1 END) AS declaradas,
     sum(CASE WHEN type(r) = 'CONTRIBUYE_A' THEN 1 ELSE 0 END) > 0 AS entidad
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WHERE p.tipo = 'PEI'
WITH plan, count(*) AS total, sum(CASE WHEN declaradas > 0 THEN 1 ELSE 0 END) AS con_aei,
     collect({s: s, propuestas: propuestas, declaradas: declaradas, entidad: entidad}) AS casos
UNWIND casos AS caso
WITH plan, total, con_aei, caso.s AS s, caso.propuestas AS propuestas, caso.declaradas AS declaradas,
     caso.entidad AS entidad
WHERE declaradas = 0
OPTIONAL MATCH (pn:PoliticaNacional)
WHERE pn.plan = s.plan
WITH plan, total, con_aei, s, propuestas, entidad, pn ORDER BY pn.id
WITH plan, total, con_aei, s, propuestas, entidad, collect(pn.nombre) AS politicas
RETURN plan AS plan, coalesce(politicas[0], s.plan) AS politica, s.codigo AS codigo, s.nombre AS nombre,
       CASE WHEN size(propuestas) > 0 THEN 'propuesta' WHEN entidad THEN 'entidad' WHEN con_aei > 0 THEN 'no_leida'
            ELSE 'sin_dato' END AS estado,
       propuestas AS aei_propuestas, entidad AS entidad, con_aei AS con_aei, total AS total,
       [f IN s.fuentes WHERE f STARTS WITH plan + '#'] AS fuentes,
       s.id AS id
ORDER BY plan, politica, codigo, id

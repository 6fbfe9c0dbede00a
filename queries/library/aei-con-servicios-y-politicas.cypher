// titulo: Acciones con los servicios y políticas que atienden
// title: Actions with the policy services they deliver
// pregunta: ¿Qué servicio de qué política nacional entrega cada AEI, y qué AEI no tienen ninguno leído?
// question: Which service of which national policy does each AEI deliver, and which AEIs have none read?
// categoria: articulacion
// parametro codigo: codigo = '' | Solo esta AEI; vacío: todas | Only this AEI; empty: all
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: propia, colectiva, propuesta, no_leida (otras AEI del plan sí) o sin_dato (ninguna) | propia (own row), colectiva (a sentence), propuesta (proposed), no_leida (other AEIs have one) or sin_dato (none has)
// columna politica: Política nacional | National policy
// columna objetivo_prioritario: Código del objetivo prioritario; vacío si no se leyó | Code of the priority objective; empty where it was not read
// columna servicio: Código del servicio; vacío si no se imprime | Code of the service; empty where none is printed
// columna nombre_servicio: Nombre del servicio | Name of the service
// columna certeza: Certeza del vínculo | Certainty of the link
// columna nota: Nota del vínculo | Note of the link
// columna fuentes: Lugares del vínculo | Places of the link
// columna id: Id de la AEI | Id of the AEI
// columna servicio_id: Id del servicio | Id of the service

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a, EXISTS { (a)-[x:ARTICULA_CON]->(:Servicio) WHERE coalesce(x.certeza, '') <> 'inferida' } AS articulada
WITH a.plan AS plan, sum(CASE WHEN articulada THEN 1 ELSE 0 END) AS leidas, collect(a) AS acciones
UNWIND acciones AS a
WITH plan, leidas, a
WHERE $codigo = '' OR a.codigo = $codigo OR a.id = $codigo
OPTIONAL MATCH (a)-[r:ARTICULA_CON]->(s:Servicio)
OPTIONAL MATCH (a)-[r]->(s)-[:PERTENECE_A*1..2]->(op:ObjetivoPrioritario)
OPTIONAL MATCH (p:PoliticaNacional)
WHERE p.plan = s.plan
WITH plan, leidas, a, r, s, op, p ORDER BY op.codigo, p.nombre, p.id
WITH plan, leidas, a, r, s, collect(op.codigo) AS objetivos, collect(p.nombre) AS politicas
RETURN plan AS plan, a.codigo AS codigo, a.nombre AS nombre,
       CASE WHEN r IS NULL AND leidas > 0 THEN 'no_leida' WHEN r IS NULL THEN 'sin_dato'
            WHEN r.certeza = 'inferida' THEN 'propuesta' WHEN r.colectivo = true THEN 'colectiva' ELSE 'propia' END
       AS estado,
       coalesce(politicas[0], s.plan) AS politica, objetivos[0] AS objetivo_prioritario, s.codigo AS servicio,
       s.nombre AS nombre_servicio, r.certeza AS certeza, r.nota AS nota, r.fuentes AS fuentes,
       a.id AS id,
       s.id AS servicio_id
ORDER BY plan, codigo, id, politica, servicio, servicio_id

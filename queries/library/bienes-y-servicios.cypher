// titulo: Bienes y servicios: a quién atienden y en qué se sustentan
// title: Goods and services: whom they serve and what they rest on
// pregunta: ¿Qué bienes y servicios ofrece la entidad, a quién atiende cada uno y en qué política o norma se sustenta?
// question: Which goods and services does the entity offer, whom does each serve, and on which policy or norm does it rest?
// categoria: servicios
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nombre: Enunciado o nombre | Statement or name
// columna descripcion: Descripción, si la hay | Description, where there is one
// columna grupos: A quién atiende | Whom it serves
// columna politicas: Políticas nacionales en que se sustenta | National policies it rests on
// columna referencia: Otra norma o documento que lo sustenta | Other norm or document it rests on
// columna sustento: politica, referencia o sin_dato | politica (policy), referencia (another norm) or sin_dato (unknown)
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del bien o servicio | Id of the good or service

MATCH (b:BienServicio)
WHERE $plan = '' OR b.plan = $plan
OPTIONAL MATCH (b)-[:ATIENDE_A]->(g:GrupoPoblacional)
WITH b, g ORDER BY g.nombre, g.id
WITH b, collect(g.nombre) AS grupos
OPTIONAL MATCH (b)-[:SUSTENTADO_EN]->(p:PoliticaNacional)
WITH b, grupos, p ORDER BY p.nombre, p.id
WITH b, grupos, collect(p.nombre) AS politicas
RETURN b.plan AS plan, b.nombre AS nombre, b.descripcion AS descripcion, grupos AS grupos, politicas AS politicas,
       b.referencia AS referencia,
       CASE WHEN size(politicas) > 0 THEN 'politica' WHEN b.referencia IS NOT NULL THEN 'referencia' ELSE 'sin_dato' END
       AS sustento,
       b.certeza AS certeza, b.nota AS nota, b.fuentes AS fuentes,
       b.id AS id
ORDER BY plan, nombre, id

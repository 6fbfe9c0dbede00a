// Plans with the entity that each belongs to; empty where the text names none.
MATCH (p:Plan)
OPTIONAL MATCH (p)-[:PERTENECE_A]->(e:Entidad)
RETURN p.plan AS plan, p.id AS id, e.id AS entidad
ORDER BY plan, id, entidad

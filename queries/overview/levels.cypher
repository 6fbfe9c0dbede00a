// How many relationships of each type lead from one label to another, and how many of them are collective.
MATCH (a)-[r]->(b)
WITH labels(a)[0] AS desde, type(r) AS tipo, labels(b)[0] AS hasta, count(*) AS total,
     sum(CASE WHEN r.colectivo THEN 1 ELSE 0 END) AS colectivos
RETURN desde, tipo, hasta, total, colectivos
ORDER BY desde, tipo, hasta

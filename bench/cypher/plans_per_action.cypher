// How many plans have objectives that serve each national action, and how many objectives these are.
MATCH (p:Plan)<-[:PERTENECE_A]-(o:OEI)-[:ARTICULA_CON]->(a:AE)
RETURN a.codigo AS codigo, count(DISTINCT p) AS planes, count(DISTINCT o) AS objetivos
ORDER BY planes DESC, codigo

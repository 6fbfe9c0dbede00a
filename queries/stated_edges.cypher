// Relationships that documents state, or that leave an element of theirs.
MATCH (a)-[r]->(b)
WHERE a.plan IN $plans OR any(p IN $plans WHERE any(f IN r.fuentes WHERE f STARTS WITH p + '#'))
RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS held

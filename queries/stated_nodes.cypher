// Elements that documents state, those of their plans, and those that are asked for by id.
MATCH (n)
WHERE n.plan IN $plans OR n.id IN $ids OR any(p IN $plans WHERE any(f IN n.fuentes WHERE f STARTS WITH p + '#'))
RETURN n.id AS id, labels(n)[0] AS label, properties(n) AS held

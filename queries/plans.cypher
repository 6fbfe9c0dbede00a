// Slugs of the plans and policies of a graph, each once.
MATCH (n:Plan|PoliticaNacional)
WHERE n.plan IS NOT NULL
RETURN DISTINCT n.plan AS plan
ORDER BY plan

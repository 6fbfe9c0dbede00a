// Codes of the elements of a graph, each once.
MATCH (n)
WHERE n.codigo IS NOT NULL
RETURN DISTINCT n.codigo AS codigo
ORDER BY codigo

// Actions of every entity that are not linked to the PGG, and whether the plan says so or nothing could be read.
MATCH (a:AEI)
WHERE NOT EXISTS { (a)-[:VINCULADO_A]->(:LineamientoPGG) }
RETURN a.plan AS plan, a.codigo AS codigo, a.pgg AS pgg
ORDER BY plan, codigo

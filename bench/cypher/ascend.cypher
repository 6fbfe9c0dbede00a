// Everything that an indicator serves. Only what passes through a plan reaches its entity, and a plan ends a chain.
MATCH (i:Indicador {plan: $plan, codigo: $indicador})-[:PERTENECE_A|ARTICULA_CON|VINCULADO_A|MIDE|RESPONSABLE_DE|IMPULSA*1..6]->(x)
WHERE NOT x:Entidad
RETURN DISTINCT x.id AS id, x.plan AS plan, x.codigo AS codigo
ORDER BY id

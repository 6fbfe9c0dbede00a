// Everything that serves a national action, at any distance.
MATCH (a:AE {plan: 'pedn-2050', codigo: $accion})<-[:PERTENECE_A|ARTICULA_CON|VINCULADO_A|MIDE|RESPONSABLE_DE|IMPULSA*1..6]-(x)
RETURN DISTINCT x.id AS id, x.plan AS plan, x.codigo AS codigo
ORDER BY id

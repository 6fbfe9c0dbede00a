// One action by its code within a plan.
MATCH (a:AEI {plan: $plan, codigo: $codigo})
RETURN a.id AS id, a.nombre AS nombre, a.pgg AS pgg
ORDER BY id

// titulo: OEI que responden a un plan superior
// title: OEIs that answer to an upper plan
// pregunta: De los OEI de cada plan, ¿cuántos se articulan con un plan superior o una política, y cómo?
// question: Of the OEIs of each plan, how many are articulated with an upper plan or a policy, and how?
// categoria: cobertura
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan al que pertenecen los OEI | Plan the OEIs belong to
// columna total: OEI del plan | OEIs of the plan
// columna con_fila_propia: Con una fila que los articula | With a row that articulates them
// columna solo_colectivo: Solo por una frase que une el OEI con muchos | Only by a sentence that ties the OEI to many
// columna ninguno: Sin articulación, en un plan del que se leyó alguna | With none, in a plan of which some was read
// columna sin_dato: En un plan del que no se leyó ninguna: no se sabe | In a plan of which none was read: unknown

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
OPTIONAL MATCH (o)-[v:ARTICULA_CON]->()
WITH o.plan AS plan, o.id AS oei, count(v) AS vinculos,
     sum(CASE WHEN v.colectivo = true THEN 1 ELSE 0 END) AS colectivos
WITH plan, count(*) AS total,
     sum(CASE WHEN vinculos > colectivos THEN 1 ELSE 0 END) AS con_fila_propia,
     sum(CASE WHEN vinculos > 0 AND vinculos = colectivos THEN 1 ELSE 0 END) AS solo_colectivo,
     sum(CASE WHEN vinculos = 0 THEN 1 ELSE 0 END) AS sin_vinculo
RETURN plan, total, con_fila_propia, solo_colectivo,
       CASE WHEN sin_vinculo < total THEN sin_vinculo ELSE 0 END AS ninguno,
       CASE WHEN sin_vinculo < total THEN 0 ELSE sin_vinculo END AS sin_dato
ORDER BY plan

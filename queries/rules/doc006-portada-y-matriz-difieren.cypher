// nombre: Periodo o pliego distintos entre la portada y la matriz
// name: Period or pliego that differ between the cover and the matrix
// gravedad: warning
// mira: planes con matriz del PEI | plans with the matrix of the PEI
// revisa: Que el encabezado de la matriz del PEI diga el mismo periodo y el mismo código de pliego que la portada, donde
//   ambos los dicen.
// checks: That the heading of the matrix of the PEI says the same period and the same code of pliego as the cover, where
//   both say them.
// importa: La matriz puede ser de otra versión del plan, o de otra entidad: sus metas no serían las de este plan.
// matters: The matrix may be of another version of the plan, or of another entity: its targets would not be this plan's.
// corrige: Corrija el encabezado de la matriz o la portada, y compruebe que las metas sean las vigentes.
// fix: Correct the heading of the matrix or the cover, and see that the targets are those in force.
// norma: Formato de la matriz del PEI (encabezado: sector, pliego y periodo); sentido común
// source: Form of the matrix of the PEI (heading: sector, pliego and period); common sense
// mensaje: La portada dice {que} {portada} y la matriz dice {matriz}
// message: The cover says {que} {portada} and the matrix says {matriz}

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'matriz | ')
WITH p.plan AS plan, p.id AS id, p.fuentes AS fuentes,
     [c IN coalesce(p.contradicciones, []) WHERE c STARTS WITH 'periodo | ' OR c STARTS WITH 'pliego | '] AS dichas
UNWIND CASE WHEN size(dichas) = 0 THEN [''] ELSE dichas END AS dicha
WITH plan, id, fuentes, dicha, split(dicha, ' | ') AS partes
RETURN plan AS plan, id AS id, '' AS codigo, partes[0] AS clave, partes[0] AS que, partes[1] AS portada,
       partes[3] AS matriz,
       CASE WHEN dicha = '' THEN 'conforme' ELSE 'plan' END AS resultado,
       CASE WHEN dicha = '' THEN fuentes ELSE [partes[2], partes[4]] END AS lugares

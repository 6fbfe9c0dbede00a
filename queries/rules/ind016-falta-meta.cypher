// nombre: Falta la meta de algún año del plan
// name: Target missing for a year of the plan
// gravedad: error
// mira: indicadores con fila en la matriz o ficha | indicators with a row in the matrix or a data sheet
// revisa: Cada indicador tiene una meta por cada año del periodo del plan.
// checks: Each indicator has a target for each year of the plan's period.
// importa: El año sin meta no se puede evaluar, y el aplicativo pide todos los años.
// matters: A year without target cannot be evaluated, and the application asks for every year.
// corrige: Complete las metas de los años que faltan.
// fix: Fill in the targets of the missing years.
// norma: Aplicativo CEPLAN, logros esperados de todos los años del horizonte del plan
// source: CEPLAN's application, expected results of every year of the plan's horizon
// mensaje: {ref} no tiene meta de {faltan}: {nombre}
// message: {ref} has no target for {faltan}: {nombre}
// mensaje_lectura: El texto perdió o dañó la meta de {faltan} de {ref}: {nombre}
// message_lectura: The text lost or damaged the target for {faltan} of {ref}: {nombre}
// mensaje_no_evaluable: No se leyó el periodo del plan: no se sabe de qué años debe tener meta {ref}
// message_no_evaluable: The plan's period was not read: for which years {ref} needs a target is unknown

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan)
  AND (i.metas_fuentes IS NOT NULL OR (e.plan + '#matriz') IN coalesce(i.no_leido, []))
OPTIONAL MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     p.periodo_inicio AS inicio, p.periodo_fin AS fin, coalesce(i.anios, []) AS anios,
     i.metas_certeza = 'declarada' AS cierto, coalesce(i.no_leido, []) AS perdidas,
     coalesce(i.metas_fuentes, i.fuentes) AS lugares
WITH plan, id, codigo, ref, nombre, inicio, fin, cierto, perdidas, lugares,
     CASE WHEN anios[0] = inicio AND anios[-1] = fin AND size(anios) = fin - inicio + 1 THEN []
     ELSE [y IN range(coalesce(inicio, 1), coalesce(fin, 0)) WHERE NOT y IN anios] END AS faltan
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre, faltan AS faltan,
       CASE WHEN inicio IS NULL OR fin IS NULL THEN 'no_evaluable'
            WHEN size(faltan) = 0 THEN 'conforme'
            WHEN cierto AND NOT any(l IN perdidas WHERE l = plan + '#matriz' OR l STARTS WITH plan + '#metas') THEN 'plan'
            ELSE 'lectura' END AS resultado,
       lugares AS lugares

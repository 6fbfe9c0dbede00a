// nombre: Indicador que está en una tabla y falta en otra
// name: Indicator in one table and not in another
// gravedad: warning
// mira: indicadores de OEI y AEI, donde hay matriz | indicators of OEIs and AEIs, where there is a matrix
// revisa: Cada indicador está en la tabla de OEI o de AEI y también en la matriz del PEI.
// checks: Each indicator stands in the table of OEIs or AEIs and also in the matrix of the PEI.
// importa: El que falta en la matriz no tiene línea de base ni metas; el que solo está allí no está en el cuerpo del
//    plan.
// matters: One that the matrix lacks has no baseline and no targets; one that only stands there is not in the plan's
//    body.
// corrige: Ponga el mismo indicador, con el mismo nombre, en ambas tablas.
// fix: Put the same indicator, by the same name, in both tables.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 6
// source: CEPLAN's PEI verification matrix, criterion 6
// mensaje: {ref} está en {en} y falta en {no_en}: {nombre}
// message: {ref} is in {en} and not in {no_en}: {nombre}
// mensaje_lectura: {ref} está en {en}; su fila en {no_en} se perdió en el texto, o nunca estuvo: {nombre}
// message_lectura: {ref} is in {en}; its row in {no_en} was lost in the text, or never there: {nombre}
// mensaje_no_evaluable: No se leyó la matriz del PEI de {plan}: no se puede comparar
// message_no_evaluable: The matrix of the PEI of {plan} was not read: nothing to compare

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WITH i, r, e, p, CASE WHEN e:OEI THEN 'oei' ELSE 'aei' END AS tabla, i.fuentes + coalesce(i.metas_fuentes, []) AS todos
WITH i, r, e, p, todos, [f IN todos | split(split(f, '#')[1], ':')[0]] AS nombres,
     [k IN [tabla, 'matriz'] WHERE any(t IN p.tablas WHERE t STARTS WITH k + ' | ')] AS hay
WITH i, r, e, p, todos, hay,
     [t IN p.tablas WHERE split(t, ' | ')[1] IN nombres AND any(f IN todos WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'
       AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
       AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1]))] AS suyas
WHERE size(hay) = 2
WITH i, r, e, p, suyas, [k IN hay WHERE NOT any(t IN suyas WHERE split(t, ' | ')[0] = k)] AS faltan
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       [t IN suyas | split(t, ' | ')[1]] AS en,
       [t IN p.tablas WHERE split(t, ' | ')[0] IN faltan | split(t, ' | ')[1]] AS no_en,
       CASE WHEN size(faltan) = 0 THEN 'conforme'
            WHEN i.certeza <> 'declarada' OR r.certeza <> 'declarada' OR size(suyas) = 0
              OR 'matriz' IN faltan AND (e.plan + '#matriz') IN coalesce(i.no_leido, []) + coalesce(e.no_leido, [])
              OR any(f IN coalesce(p.filas_no_entendidas, []) WHERE any(t IN p.tablas
                     WHERE split(t, ' | ')[0] IN faltan AND f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'))
            THEN 'lectura'
            ELSE 'plan' END AS resultado,
       i.fuentes AS lugares
UNION
MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND NOT any(t IN coalesce(p.tablas, ['matriz | ']) WHERE t STARTS WITH 'matriz | ')
RETURN p.plan AS plan, p.id AS id, null AS codigo, null AS ref, p.nombre AS nombre, [] AS en, [] AS no_en,
       'no_evaluable' AS resultado, p.fuentes AS lugares

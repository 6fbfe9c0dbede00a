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
WITH e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
     i.fuentes AS lugares, coalesce(i.fuentes, []) + coalesce(i.metas_fuentes, []) AS todos, p.tablas AS tablas,
     CASE WHEN e:OEI THEN ['oei', 'matriz'] ELSE ['aei', 'matriz'] END AS debidas,
     i.certeza <> 'declarada' OR r.certeza <> 'declarada' AS dudoso, coalesce(p.filas_no_entendidas, []) AS perdidas,
     (e.plan + '#matriz') IN coalesce(i.no_leido, []) + coalesce(e.no_leido, []) AS perdida
WITH plan, id, codigo, ref, nombre, lugares, todos, tablas, dudoso, perdidas, perdida,
     [k IN debidas WHERE NOT any(t IN tablas WHERE t STARTS WITH k + ' | ' AND any(f IN todos
        WHERE f STARTS WITH plan + '#' + split(t, ' | ')[1] + ':'
          AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
          AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1])))] AS faltan
WHERE tablas IS NOT NULL AND all(k IN faltan WHERE any(t IN tablas WHERE t STARTS WITH k + ' | '))
WITH plan, id, codigo, ref, nombre, lugares, tablas, dudoso, perdidas, perdida, faltan,
     CASE WHEN size(faltan) = 0 THEN [] ELSE [t IN tablas WHERE any(f IN todos
        WHERE f STARTS WITH plan + '#' + split(t, ' | ')[1] + ':'
          AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
          AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1])) | split(t, ' | ')[1]]
     END AS en
RETURN plan AS plan, id AS id, codigo AS codigo, ref AS ref, nombre AS nombre, en AS en,
       CASE WHEN size(faltan) = 0 THEN [] ELSE [t IN tablas WHERE split(t, ' | ')[0] IN faltan | split(t, ' | ')[1]]
       END AS no_en,
       CASE WHEN size(faltan) = 0 THEN 'conforme'
            WHEN dudoso OR size(en) = 0 OR 'matriz' IN faltan AND perdida
              OR any(f IN perdidas WHERE any(t IN tablas
                     WHERE split(t, ' | ')[0] IN faltan AND f STARTS WITH plan + '#' + split(t, ' | ')[1] + ':'))
            THEN 'lectura'
            ELSE 'plan' END AS resultado,
       lugares AS lugares
UNION
MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND NOT any(t IN coalesce(p.tablas, ['matriz | ']) WHERE t STARTS WITH 'matriz | ')
RETURN p.plan AS plan, p.id AS id, null AS codigo, null AS ref, p.nombre AS nombre, [] AS en, [] AS no_en,
       'no_evaluable' AS resultado, p.fuentes AS lugares

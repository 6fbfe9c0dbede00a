// nombre: La matriz y la ficha técnica dan números distintos
// name: Matrix and data sheet give different numbers
// gravedad: error
// mira: indicadores con ficha técnica | indicators with a data sheet
// revisa: La línea de base y las metas de la ficha técnica son las de la matriz del PEI.
// checks: Baseline and targets of the data sheet are those of the matrix of the PEI.
// importa: No se sabe qué meta obliga, y no se pueden registrar las dos.
// matters: Nobody knows which target binds, and both cannot be registered.
// corrige: Decida cuál vale y corrija la otra.
// fix: Decide which holds and correct the other.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 6
// source: CEPLAN's PEI verification matrix, criterion 6
// mensaje: {ref}, {que}: un lugar dice {uno} y otro {otro}: {nombre}
// message: {ref}, {que}: one place says {uno} and another {otro}: {nombre}
// mensaje_lectura: {ref}, {que}: se leyó {uno} en un lugar y {otro} en otro, y los números se repararon: {nombre}
// message_lectura: {ref}, {que}: {uno} was read in one place and {otro} in another, and the numbers were repaired:
//    {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WHERE i.contradicciones IS NOT NULL OR any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'ficha | '
      AND any(f IN coalesce(i.metas_fuentes, []) + i.fuentes WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'
        AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
        AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1])))
UNWIND coalesce(i.contradicciones, ['']) AS dicho
WITH i, e, split(dicho, ' | ') AS dicho
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       CASE WHEN dicho[0] = 'linea_base' THEN 'línea de base' ELSE replace(dicho[0], '_', ' ') END AS que,
       dicho[1] AS uno, dicho[3] AS otro, dicho[0] AS clave,
       CASE WHEN size(dicho) < 5 THEN 'conforme' WHEN i.metas_certeza = 'declarada' THEN 'plan'
            ELSE 'lectura' END AS resultado,
       CASE WHEN size(dicho) < 5 THEN coalesce(i.metas_fuentes, i.fuentes) ELSE [dicho[2], dicho[4]] END AS lugares

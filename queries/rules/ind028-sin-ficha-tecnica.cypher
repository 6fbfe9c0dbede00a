// nombre: Indicador sin ficha técnica
// name: Indicator without data sheet
// gravedad: warning
// mira: indicadores de planes con fichas; los demás planes, una vez | indicators of plans with sheets; other plans
//    once
// revisa: Donde el plan trae fichas técnicas, cada indicador de OEI y AEI tiene la suya.
// checks: Where the plan has data sheets, each indicator of an OEI or AEI has its own.
// importa: La ficha dice cómo se calcula, en qué sentido se espera que vaya y de dónde sale el dato.
// matters: The sheet says how it is calculated, which way it should go and where the data comes from.
// corrige: Agregue la ficha del indicador en el Anexo A-6.
// fix: Add the indicator's sheet to Anexo A-6.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 6; Anexo A-6
// source: CEPLAN's PEI verification matrix, criterion 6; Anexo A-6
// mensaje: {ref} no tiene ficha técnica, y otros posteriores sí: {nombre}
// message: {ref} has no data sheet, and later ones do: {nombre}
// mensaje_lectura: No se leyó la ficha técnica de {ref}; las fichas del texto acaban antes: {nombre}
// message_lectura: The data sheet of {ref} was not read; the sheets of the text end before it: {nombre}
// mensaje_no_evaluable: Se leyeron fichas técnicas de {con_ficha} de {total} indicadores de {plan}: pueden ser un
//    extracto o faltar en el texto
// message_no_evaluable: Data sheets of {con_ficha} of {total} indicators of {plan} were read: they may be an extract,
//    or missing in the text

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WHERE p.tablas IS NOT NULL
WITH e.plan AS plan, p.id AS plan_id, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref,
     i.nombre AS nombre, i.fuentes AS lugares, substring(e.codigo, 4) AS orden,
     any(t IN p.tablas WHERE t STARTS WITH 'ficha | '
       AND any(f IN coalesce(i.metas_fuentes, []) + i.fuentes WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'
         AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
         AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1]))) AS tiene
WITH plan, plan_id, count(id) AS total, sum(CASE WHEN tiene THEN 1 ELSE 0 END) AS con_ficha,
     max(CASE WHEN tiene THEN orden ELSE '' END) AS ultima,
     collect({id: id, codigo: codigo, ref: ref, nombre: nombre, tiene: tiene, orden: orden, lugares: lugares}) AS casos
UNWIND CASE WHEN con_ficha * 4 < total * 3
       THEN [{id: plan_id, codigo: null, ref: null, nombre: null, tiene: null, orden: '', lugares: []}]
       ELSE casos END AS caso
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.ref AS ref, caso.nombre AS nombre,
       con_ficha AS con_ficha, total AS total,
       CASE WHEN caso.tiene IS NULL THEN 'no_evaluable'
            WHEN caso.tiene THEN 'conforme'
            WHEN caso.orden < ultima THEN 'plan'
            ELSE 'lectura' END AS resultado,
       caso.lugares AS lugares

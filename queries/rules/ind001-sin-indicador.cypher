// nombre: OEI o AEI sin indicador
// name: OEI or AEI without indicator
// gravedad: error
// mira: OEI y AEI | OEIs and AEIs
// revisa: Cada OEI y cada AEI tiene por lo menos un indicador.
// checks: Each OEI and each AEI has at least one indicator.
// importa: Sin indicador no hay línea de base ni metas, y no se puede saber si el objetivo o la acción se cumple.
// matters: Without an indicator there is no baseline and no target, and nobody can tell whether it is achieved.
// corrige: Defina un indicador que mida lo que el enunciado promete.
// fix: Define an indicator that measures what the statement promises.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.4 y 4.2; Guía para el Planeamiento Institucional, RPCD
//    033-2017/CEPLAN, contenido mínimo del PEI
// source: CEPLAN's PEI verification matrix, criteria 3.4 and 4.2; Guía para el Planeamiento Institucional, RPCD
//    033-2017/CEPLAN, minimum content of a PEI
// mensaje: {codigo} no tiene ningún indicador: {nombre}
// message: {codigo} has no indicator: {nombre}
// mensaje_lectura: No se leyó ningún indicador de {codigo}, y el texto de sus tablas está dañado: {nombre}
// message_lectura: No indicator of {codigo} was read, and the text of its tables is damaged: {nombre}
// mensaje_no_evaluable: Ninguna tabla con indicadores que se haya leído tiene una fila de {codigo}: {nombre}
// message_no_evaluable: No table with indicators that was read has a row of {codigo}: {nombre}

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WITH e, EXISTS { (e)<-[:MIDE]-(:Indicador) } AS tiene,
     [t IN coalesce(p.tablas, []) WHERE split(t, ' | ')[0] IN CASE WHEN e:OEI THEN ['oei', 'matriz', 'ficha']
                                                                    ELSE ['aei', 'matriz', 'ficha'] END] AS tablas,
     [f IN coalesce(p.filas_no_entendidas, []) | split(f, ' | ')[0]] AS perdidas
RETURN e.plan AS plan, e.id AS id, e.codigo AS codigo, e.nombre AS nombre,
       CASE WHEN tiene THEN 'conforme'
            WHEN NOT any(f IN e.fuentes WHERE any(t IN tablas
                 WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'
                   AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
                   AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1])))
            THEN 'no_evaluable'
            WHEN e.certeza <> 'declarada' OR (e.plan + '#matriz') IN coalesce(e.no_leido, [])
              OR any(f IN perdidas WHERE any(t IN tablas WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'))
            THEN 'lectura'
            ELSE 'plan' END AS resultado,
       e.fuentes AS lugares

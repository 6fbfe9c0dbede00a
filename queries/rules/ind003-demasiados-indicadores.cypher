// nombre: Demasiados indicadores para un OEI o una AEI
// name: Too many indicators for an OEI or AEI
// gravedad: info
// mira: OEI y AEI con indicadores | OEIs and AEIs with indicators
// revisa: Ningún OEI ni AEI tiene más indicadores que el umbral.
// checks: No OEI or AEI has more indicators than the threshold.
// importa: Muchos indicadores cuestan seguimiento y esconden cuál es el que dice si se logró.
// matters: Many indicators cost monitoring and hide the one that tells whether it was achieved.
// corrige: Deje los que miden el resultado o el atributo; los demás pueden ir al POI.
// fix: Keep those that measure the result or the attribute; the others may go to the POI.
// norma: sentido común (el máximo de la guía de CEPLAN no se pudo verificar)
// source: common sense (the maximum in CEPLAN's guide could not be verified)
// umbral maximo: 5 | Cuántos indicadores se admiten | How many indicators are accepted
// mensaje: {codigo} tiene {cuantos} indicadores: {nombre}
// message: {codigo} has {cuantos} indicators: {nombre}
// mensaje_lectura: A {codigo} se le leyeron {cuantos} indicadores, algunos por reparación: {nombre}
// message_lectura: {codigo} was read with {cuantos} indicators, some of them by repair: {nombre}

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, e.id AS id, e.codigo AS codigo, e.nombre AS nombre, i.id AS indicador, i.fuentes[0] AS lugar,
     CASE WHEN i.certeza = 'declarada' AND r.certeza = 'declarada' THEN 0 ELSE 1 END AS reparado
ORDER BY indicador
WITH plan, id, codigo, nombre, count(indicador) AS cuantos, sum(reparado) AS reparados, collect(lugar) AS lugares
RETURN plan AS plan, id AS id, codigo AS codigo, nombre AS nombre, cuantos AS cuantos,
       CASE WHEN cuantos <= $maximo THEN 'conforme' WHEN reparados = 0 THEN 'plan' ELSE 'lectura' END AS resultado,
       lugares AS lugares

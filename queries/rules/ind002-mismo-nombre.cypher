// nombre: Dos indicadores con el mismo nombre
// name: Two indicators with the same name
// gravedad: warning
// mira: indicadores de OEI y AEI | indicators of OEIs and AEIs
// revisa: Ningún indicador repite, palabra por palabra, el nombre de otro del mismo plan (de un OEI y su AEI, o de dos
//    AEI).
// checks: No indicator repeats word for word the name of another of the same plan (of an OEI and its AEI, or of two
//    AEIs).
// importa: Con el mismo indicador en dos niveles no se distingue el resultado del producto que debe lograrlo.
// matters: With the same indicator at two levels the result cannot be told from the product that must achieve it.
// corrige: Mida en el OEI el cambio que se busca y en la AEI la entrega del bien o servicio, o quite uno de los dos.
// fix: Measure the wanted change in the OEI and the delivery of the good or service in the AEI, or take one away.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.4 y 4.2; que no se repita: sentido común
// source: CEPLAN's PEI verification matrix, criteria 3.4 and 4.2; that none is repeated: common sense
// mensaje: {ref} lleva el mismo nombre que {otro}: {nombre}
// message: {ref} has the same name as {otro}: {nombre}
// mensaje_lectura: {ref} lleva el mismo nombre que {otro}, pero una de las dos filas se reparó al leer: {nombre}
// message_lectura: {ref} has the same name as {otro}, but one of the two rows was repaired: {nombre}

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.nombre_norm IS NOT NULL
WITH e.plan AS plan, i.nombre_norm AS palabras, substring(e.codigo, 0, 1) AS nivel, e.codigo AS de, i.id AS id,
     i.codigo AS codigo, i.nombre AS nombre, i.fuentes AS lugares,
     i.certeza = 'declarada' AND r.certeza = 'declarada' AS cierto
ORDER BY nivel DESC, de, id
WITH plan, palabras, collect({id: id, codigo: codigo, ref: coalesce(codigo, de), nombre: nombre, lugares: lugares,
                              cierto: cierto}) AS grupo
UNWIND range(0, size(grupo) - 1) AS n
WITH plan, grupo[n] AS este,
     CASE WHEN n = 0 THEN null ELSE [uno IN grupo[0..n] WHERE uno.id <> grupo[n].id][0] END AS primero
RETURN plan AS plan, este.id AS id, este.codigo AS codigo, este.ref AS ref, primero.ref AS otro, este.nombre AS nombre,
       CASE WHEN primero IS NULL THEN 'conforme' WHEN este.cierto AND primero.cierto THEN 'plan' ELSE 'lectura' END
       AS resultado,
       este.lugares + primero.lugares AS lugares

// nombre: Mismo código en dos indicadores
// name: Same code on two indicators
// gravedad: error
// mira: indicadores con código | indicators with a code
// revisa: Ningún código de indicador está en dos indicadores de nombre distinto.
// checks: No indicator code stands on two indicators with different names.
// importa: No se pueden registrar dos indicadores con el mismo código, ni saber de cuál hablan las metas.
// matters: Two indicators cannot be registered by one code, nor can targets be told apart.
// corrige: Dé a cada indicador un código propio.
// fix: Give each indicator a code of its own.
// norma: sentido común
// source: common sense
// mensaje: {codigo} es el código de dos indicadores: «{nombre}» ({de}) y «{otro}» ({otro_de})
// message: {codigo} is the code of two indicators: "{nombre}" ({de}) and "{otro}" ({otro_de})
// mensaje_lectura: {codigo} se leyó en dos indicadores, uno en una fila reparada: «{nombre}» ({de}) y «{otro}»
//    ({otro_de})
// message_lectura: {codigo} was read on two indicators, one in a repaired row: "{nombre}" ({de}) and "{otro}"
//    ({otro_de})

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.codigo IS NOT NULL
WITH e.plan AS plan, i.codigo AS codigo, e.codigo AS de, i.id AS id, i.nombre AS nombre, i.nombre_norm AS palabras,
     i.fuentes AS lugares, i.certeza = 'declarada' AND r.certeza = 'declarada' AS cierto
ORDER BY de, id
WITH plan, codigo, collect({id: id, de: de, nombre: nombre, palabras: palabras, lugares: lugares,
                            cierto: cierto}) AS grupo
UNWIND range(0, size(grupo) - 1) AS n
WITH plan, codigo, grupo[n] AS este, CASE WHEN n = 0 THEN null ELSE
     [uno IN grupo[0..n] WHERE uno.id <> grupo[n].id AND uno.palabras <> grupo[n].palabras][0] END AS primero
RETURN plan AS plan, este.id AS id, codigo AS codigo, este.nombre AS nombre, este.de AS de, primero.nombre AS otro,
       primero.de AS otro_de,
       CASE WHEN primero IS NULL THEN 'conforme' WHEN este.cierto AND primero.cierto THEN 'plan' ELSE 'lectura' END
       AS resultado,
       este.lugares + primero.lugares AS lugares

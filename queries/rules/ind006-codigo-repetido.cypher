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
WITH i, r, e ORDER BY e.codigo, i.id
WITH e.plan AS plan, i.codigo AS codigo,
     collect({id: i.id, de: e.codigo, nombre: i.nombre, palabras: i.nombre_norm, lugares: i.fuentes,
              cierto: i.certeza = 'declarada' AND r.certeza = 'declarada'}) AS grupo
UNWIND range(0, size(grupo) - 1) AS n
WITH plan, codigo, grupo, n,
     [m IN range(0, n) WHERE m < n AND grupo[m].id <> grupo[n].id AND grupo[m].palabras <> grupo[n].palabras] AS otros
RETURN plan AS plan, grupo[n].id AS id, codigo AS codigo, grupo[n].nombre AS nombre, grupo[n].de AS de,
       CASE WHEN size(otros) > 0 THEN grupo[otros[0]].nombre ELSE null END AS otro,
       CASE WHEN size(otros) > 0 THEN grupo[otros[0]].de ELSE null END AS otro_de,
       CASE WHEN size(otros) = 0 THEN 'conforme'
            WHEN grupo[n].cierto AND grupo[otros[0]].cierto THEN 'plan'
            ELSE 'lectura' END AS resultado,
       CASE WHEN size(otros) > 0 THEN grupo[n].lugares + grupo[otros[0]].lugares ELSE null END AS lugares

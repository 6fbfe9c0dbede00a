// nombre: Numeración de indicadores con saltos
// name: Numbers of indicators with gaps
// gravedad: info
// mira: OEI y AEI con indicadores numerados | OEIs and AEIs with numbered indicators
// revisa: Los indicadores de cada OEI o AEI se numeran 01, 02, 03... sin saltos. No se aplica a municipalidades, que
//    conservan los códigos de la matriz estándar.
// checks: The indicators of each OEI or AEI are numbered 01, 02, 03... without gaps. Not applied to municipalities,
//    which keep the codes of the standard matrix.
// importa: Un salto puede ser un indicador que se quitó de una tabla y quedó en otra.
// matters: A gap may be an indicator that was taken out of one table and stayed in another.
// corrige: Complete el indicador que falta o numere de nuevo.
// fix: Add the indicator that is missing or number again.
// norma: sentido común
// source: common sense
// mensaje: Los indicadores de {codigo} llegan al {ultimo} y falta el {faltan}
// message: The indicators of {codigo} go up to {ultimo} and {faltan} is missing
// mensaje_lectura: Los indicadores de {codigo} llegan al {ultimo} y no se leyó el {faltan}; parte de la tabla se
//    reparó al leer
// message_lectura: The indicators of {codigo} go up to {ultimo} and {faltan} was not read; part of the table was
//    repaired

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.codigo STARTS WITH 'I' + e.codigo + '.'
OPTIONAL MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WITH e.plan AS plan, e.id AS id, e.codigo AS codigo, i.id AS indicador, i.fuentes[0] AS lugar,
     toInteger(split(i.codigo, '.')[-1]) AS numero, toLower(coalesce(p.nombre, '')) CONTAINS 'municipal' AS municipal,
     CASE WHEN i.certeza = 'declarada' AND r.certeza = 'declarada' THEN 0 ELSE 1 END AS reparado
WHERE NOT municipal
WITH plan, id, codigo, indicador, lugar, numero, reparado ORDER BY indicador
WITH plan, id, codigo, max(numero) AS ultimo, collect(numero) AS numeros, collect(lugar) AS lugares,
     sum(reparado) AS reparados
WITH plan, id, codigo, ultimo, lugares, reparados, [n IN range(1, ultimo) WHERE NOT n IN numeros] AS faltan
RETURN plan AS plan, id AS id, codigo AS codigo, ultimo AS ultimo, faltan AS faltan,
       CASE WHEN size(faltan) = 0 THEN 'conforme' WHEN reparados = 0 THEN 'plan' ELSE 'lectura' END AS resultado,
       lugares AS lugares

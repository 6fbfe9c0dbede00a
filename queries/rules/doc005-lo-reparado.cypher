// nombre: Plan leído en gran parte con reparaciones
// name: Plan read in large part by repairs
// gravedad: info
// mira: planes con OEI, AEI e indicadores | plans with OEIs, AEIs and indicators
// revisa: Qué parte de los OEI, AEI e indicadores, o de sus metas, se leyó reparando filas dañadas del texto.
// checks: What share of the OEIs, AEIs and indicators, or of their targets, was read by repairing damaged rows of the
//   text.
// importa: Cuanto más se reparó, más conviene cotejar las brechas con el documento.
// matters: The more was repaired, the more gaps should be compared with the document.
// corrige: Consiga el documento en un formato que conserve sus tablas.
// fix: Get the document in a format that keeps its tables.
// norma: sentido común
// source: common sense
// mensaje_lectura: {reparados} de {total} elementos ({parte} %) se leyeron reparando filas dañadas
// message_lectura: {reparados} of {total} elements ({parte} %) were read by repairing damaged rows
// umbral porcentaje: 25 | Parte reparada, en porcentaje, desde la que se avisa | Share repaired, as a percentage, from
//   which it is told

MATCH (n:OEI|AEI|Indicador)
WHERE ($plan = '' OR n.plan = $plan) AND n.plan STARTS WITH 'pei-'
WITH n.plan AS plan, n.id AS id, n.fuentes[0] AS lugar,
     n.certeza = 'reparada' OR n.metas_certeza = 'reparada' AS reparado
ORDER BY id
WITH plan, count(*) AS total, sum(CASE WHEN reparado THEN 1 ELSE 0 END) AS reparados,
     collect(CASE WHEN reparado THEN lugar ELSE null END)[0..3] AS lugares
RETURN plan AS plan, plan + '/Plan/' + plan AS id, '' AS codigo, total AS total, reparados AS reparados,
       round(reparados * 100.0 / total) AS parte,
       CASE WHEN reparados * 100 >= $porcentaje * total THEN 'lectura' ELSE 'conforme' END AS resultado, lugares AS lugares

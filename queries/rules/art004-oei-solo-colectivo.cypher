// nombre: OEI articulado con todo por una sola frase
// name: OEI articulated with everything by one sentence
// gravedad: info
// mira: OEI con articulación leída | OEIs whose articulation was read
// revisa: Si un OEI se articula solo por una frase que lo une con todas las acciones, sin fila propia.
// checks: Whether an OEI is articulated only by a sentence that ties it to all actions, without a row of its own.
// importa: No dice a qué acción aporta; por eso esos vínculos se cuentan aparte y no cubren a nadie.
// matters: It does not say which action it gives to; so those links are counted apart and cover nothing.
// corrige: Elija la acción del plan superior a la que el OEI más aporta y déle su fila.
// fix: Choose the action of the upper plan that the OEI gives most to, and give it a row.
// norma: sentido común
// source: common sense
// mensaje: {codigo} se articula con {total} elementos por una sola frase, sin fila propia
// message: {codigo} is articulated with {total} elements by one sentence, without a row of its own

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
MATCH (o)-[v:ARTICULA_CON]->()
WITH o.plan AS plan, o.id AS id, o.codigo AS codigo, count(v) AS total,
     sum(CASE WHEN v.colectivo = true THEN 1 ELSE 0 END) AS colectivos, min(v.fuentes[0]) AS lugar
RETURN plan, id, codigo, total, [lugar] AS lugares,
       CASE WHEN colectivos = total THEN 'plan' ELSE 'conforme' END AS resultado

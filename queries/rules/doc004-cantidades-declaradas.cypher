// nombre: Cantidad de OEI o AEI que el texto dice y las tablas no
// name: Number of OEIs or AEIs that the prose says and the tables do not
// gravedad: warning
// mira: cantidades de OEI y AEI que dice el texto | numbers of OEIs and AEIs that the prose says
// revisa: Que cuando el texto dice «once (11) OEI», las tablas tengan once.
// checks: That where the prose says "once (11) OEI", the tables have eleven.
// importa: O el texto quedó de una versión anterior, o falta una fila.
// matters: Either the prose is of an earlier version, or a row is missing.
// corrige: Corrija la cantidad del texto o complete las tablas.
// fix: Correct the number in the prose or complete the tables.
// norma: sentido común
// source: common sense
// mensaje: El texto dice {dice} {nivel} y las tablas tienen {hay}
// message: The prose says {dice} {nivel} and the tables have {hay}
// mensaje_lectura: El texto dice {dice} {nivel} y se leyeron {hay}; hay filas perdidas, no entendidas o reparadas
// message_lectura: The prose says {dice} {nivel} and {hay} were read; there are rows lost, not understood or repaired

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND p.cantidades_declaradas IS NOT NULL
WITH p, COUNT { (:OEI)-[:PERTENECE_A]->(p) } AS oei, COUNT { (:AEI)-[:PERTENECE_A]->(:OEI)-[:PERTENECE_A]->(p) } AS aei,
     EXISTS { (o:OEI)-[:PERTENECE_A]->(p) WHERE o.certeza = 'reparada' }
       OR EXISTS { (a:AEI)-[:PERTENECE_A]->(:OEI)-[:PERTENECE_A]->(p) WHERE a.certeza = 'reparada' } AS reparado
WITH p.plan AS plan, p.id AS id, p.cantidades_declaradas AS cantidades, oei, aei,
     reparado OR any(x IN coalesce(p.perdidas, []) + coalesce(p.filas_no_entendidas, [])
                     WHERE any(t IN coalesce(p.tablas, [])
                               WHERE (t STARTS WITH 'oei | ' OR t STARTS WITH 'aei | ')
                                 AND x STARTS WITH p.plan + '#' + split(t, ' | ')[1] + ':')) AS dudoso
UNWIND cantidades AS cantidad
WITH plan, id, dudoso, split(cantidad, ' | ')[0] AS lugar, split(cantidad, ' | ')[1] AS nivel,
     toInteger(split(cantidad, ' | ')[2]) AS dice, oei, aei
WITH plan, id, dudoso, lugar, nivel, dice, CASE WHEN nivel = 'OEI' THEN oei ELSE aei END AS hay
RETURN plan AS plan, id AS id, '' AS codigo, nivel + ' ' + toString(dice) AS clave, nivel AS nivel, dice AS dice,
       hay AS hay,
       CASE WHEN dice = hay THEN 'conforme' WHEN dudoso THEN 'lectura' ELSE 'plan' END
       AS resultado,
       [lugar] AS lugares

// nombre: AEI puesta bajo otro OEI que el de su código
// name: AEI listed under another OEI than its code says
// gravedad: error
// mira: AEI que pertenecen a un OEI | AEIs that belong to an OEI
// revisa: Que cada AEI esté bajo el OEI que dice su código: AEI.02.03 bajo OEI.02.
// checks: That each AEI stands under the OEI that its code says: AEI.02.03 under OEI.02.
// importa: La acción no contribuye al objetivo que su código indica, o el código está equivocado.
// matters: The action does not serve the objective that its code says, or the code is wrong.
// corrige: Cambie el código de la AEI o póngala bajo su OEI.
// fix: Change the code of the AEI or put it under its OEI.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.2 y 4.1; aplicativo CEPLAN (cada AEI asociada a un OEI)
// source: CEPLAN's PEI verification matrix, criteria 3.2 and 4.1; CEPLAN's application (each AEI belongs to one OEI)
// mensaje: {codigo} está bajo {oei}, no bajo {esperado}: {nombre}
// message: {codigo} stands under {oei}, not under {esperado}: {nombre}
// mensaje_lectura: {codigo} se leyó bajo {oei}, no bajo {esperado}, en una fila reparada: puede ser del texto
// message_lectura: {codigo} was read under {oei}, not under {esperado}, in a repaired row: the text may be to blame

MATCH (a:AEI)-[r:PERTENECE_A]->(o:OEI)
WHERE ($plan = '' OR a.plan = $plan) AND a.codigo IS NOT NULL AND o.codigo IS NOT NULL
  AND coalesce(r.certeza, '') <> 'inferida'
WITH a, r, o, 'OEI.' + split(a.codigo, '.')[1] AS esperado
RETURN a.plan AS plan, a.id AS id, a.codigo AS codigo, o.id AS clave, a.nombre AS nombre, o.codigo AS oei,
       esperado AS esperado,
       CASE WHEN o.codigo = esperado THEN 'conforme'
            WHEN r.certeza = 'reparada' OR a.certeza = 'reparada' THEN 'lectura'
            ELSE 'plan' END AS resultado,
       r.fuentes AS lugares

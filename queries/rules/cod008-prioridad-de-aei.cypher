// nombre: Orden de prioridad de las AEI de un OEI
// name: Order of priority of the AEIs of an OEI
// gravedad: warning
// mira: AEI de OEI con prioridades | AEIs of OEIs with priorities
// revisa: Que la ruta dé a cada AEI una prioridad distinta dentro de su OEI, de 1 hasta la cantidad de AEI.
// checks: That the ruta gives each AEI a priority of its own within its OEI, from 1 to the number of AEIs.
// importa: Con prioridades repetidas o con saltos no se sabe qué acción va primero.
// matters: With priorities that repeat or leap, which action comes first is unknown.
// corrige: Numere las AEI de cada OEI en la ruta de 1 en adelante, sin repetir.
// fix: Number the AEIs of each OEI in the ruta from 1 on, each once.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; orden prioritario único y ascendente, según lo citan
//   los PEI
// source: CEPLAN's PEI verification matrix, criterion 5.1; single and ascending order of priority, as PEIs cite it
// mensaje: {codigo} tiene la prioridad {prioridad}, que se repite en {oei} o pasa de la cantidad de sus AEI ({total})
// message: {codigo} has the priority {prioridad}, which is repeated in {oei} or more than the number of its AEIs
//   ({total})
// mensaje_lectura: No se leyó la prioridad de {codigo} en la ruta
// message_lectura: The priority of {codigo} in the ruta was not read

MATCH (a:AEI)-[:PERTENECE_A]->(o:OEI)
WHERE $plan = '' OR a.plan = $plan
WITH a.plan AS plan, o.id AS objetivo, o.codigo AS oei, count(*) AS total, count(a.prioridad) AS leidas,
     collect(a.prioridad) AS todas,
     collect({id: a.id, codigo: a.codigo, prioridad: a.prioridad, fuentes: a.fuentes}) AS casos
WHERE leidas > 0
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH oei, plan, total, leidas, todas, casos,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'ruta | ' | plan + '#' + split(t, ' | ')[1] + ':'] AS rutas
UNWIND casos AS caso
WITH oei, plan, total, leidas, caso, size([x IN todas WHERE x = caso.prioridad]) AS veces,
     [f IN caso.fuentes WHERE any(r IN rutas WHERE f STARTS WITH r)] AS en_ruta
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.prioridad AS prioridad, total AS total, oei AS oei,
       CASE WHEN caso.prioridad IS NULL THEN 'lectura'
            WHEN veces > 1 OR (leidas = total AND caso.prioridad > total) THEN 'plan'
            ELSE 'conforme' END AS resultado,
       CASE WHEN size(en_ruta) > 0 THEN en_ruta ELSE caso.fuentes END AS lugares

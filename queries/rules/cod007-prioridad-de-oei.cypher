// nombre: Orden de prioridad de los OEI
// name: Order of priority of OEIs
// gravedad: warning
// mira: OEI de planes con prioridades | OEIs of plans with priorities
// revisa: Que la ruta dé a cada OEI una prioridad distinta, de 1 hasta la cantidad de OEI.
// checks: That the ruta gives each OEI a priority of its own, from 1 to the number of OEIs.
// importa: Con prioridades repetidas o con saltos no se sabe qué va primero.
// matters: With priorities that repeat or leap, what comes first is unknown.
// corrige: Numere los OEI de la ruta de 1 en adelante, sin repetir.
// fix: Number the OEIs of the ruta from 1 on, each once.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; orden prioritario único y ascendente, según lo citan
//   los PEI
// source: CEPLAN's PEI verification matrix, criterion 5.1; single and ascending order of priority, as PEIs cite it
// mensaje: {codigo} tiene la prioridad {prioridad}, que se repite o pasa de la cantidad de OEI ({total})
// message: {codigo} has the priority {prioridad}, which is repeated or more than the number of OEIs ({total})
// mensaje_lectura: No se leyó la prioridad de {codigo} en la ruta
// message_lectura: The priority of {codigo} in the ruta was not read
// mensaje_no_evaluable: De los {total} OEI del plan no se leyó ninguna prioridad en la ruta
// message_no_evaluable: Of the {total} OEIs of the plan no priority was read in the ruta

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
WITH o.plan AS plan, count(*) AS total, count(o.prioridad) AS leidas, collect(o.prioridad) AS todas,
     collect({id: o.id, codigo: o.codigo, prioridad: o.prioridad, fuentes: o.fuentes}) AS casos
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH plan, total, leidas, todas, casos,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'ruta | ' | plan + '#' + split(t, ' | ')[1] + ':'] AS rutas
UNWIND CASE WHEN leidas > 0 THEN casos
            ELSE [{id: plan + '/Plan/' + plan, codigo: '', prioridad: null, fuentes: []}] END AS caso
WITH plan, total, leidas, caso, size([x IN todas WHERE x = caso.prioridad]) AS veces,
     [f IN caso.fuentes WHERE any(r IN rutas WHERE f STARTS WITH r)] AS en_ruta
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.prioridad AS prioridad, total AS total,
       CASE WHEN leidas = 0 THEN 'no_evaluable'
            WHEN caso.prioridad IS NULL THEN 'lectura'
            WHEN veces > 1 OR (leidas = total AND caso.prioridad > total) THEN 'plan'
            ELSE 'conforme' END AS resultado,
       CASE WHEN size(en_ruta) > 0 THEN en_ruta ELSE caso.fuentes END AS lugares

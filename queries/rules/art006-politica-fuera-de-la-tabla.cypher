// nombre: Política nacional declarada que falta en la tabla de políticas
// name: National policy that is declared and missing in the table of policies
// gravedad: error
// mira: políticas de la tabla de contribución | policies of the contribution table
// revisa: Que cada política a la que el plan dice contribuir esté también, ella o un servicio suyo, en la tabla que la une
//    con las AEI.
// checks: That each policy that the plan says it contributes to is also, itself or by a service, in the table that ties
//    it to the AEIs.
// importa: El plan declara que aporta a la política y no dice con qué servicio ni con qué acción.
// matters: The plan declares that it gives to the policy and says neither by which service nor by which action.
// corrige: Agregue las filas de la política en la tabla, con sus servicios y las AEI que los entregan.
// fix: Add the rows of the policy to the table, with its services and the AEIs that deliver them.
// norma: Formato de la tabla de políticas nacionales (guía de 2024); sentido común
// source: Format of the table of national policies (guide of 2024); common sense
// mensaje: {nombre} está en {en} y no figura en {tabla}
// message: {nombre} is in {en} and does not stand in {tabla}
// mensaje_lectura: {nombre} está en {en}; de {tabla} el texto perdió filas y no se sabe si figura
// message_lectura: {nombre} is in {en}; the text lost rows of {tabla}, and whether it stands there is unknown
// mensaje_no_evaluable: {nombre} está en {en}, y no se leyó ninguna tabla que una políticas con AEI
// message_no_evaluable: {nombre} is in {en}, and no table that ties policies to AEIs was read

MATCH (n:PoliticaNacional|Servicio)
UNWIND n.fuentes AS lugar
WITH n.plan AS politica, split(lugar, '#')[0] AS plan, collect(lugar) AS todos,
     min(CASE WHEN n:PoliticaNacional THEN n.id ELSE null END) AS id,
     min(CASE WHEN n:PoliticaNacional THEN n.nombre ELSE null END) AS nombre,
     collect(CASE WHEN n:PoliticaNacional THEN lugar ELSE null END) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan) AND id IS NOT NULL
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH plan, id, nombre, todos, lugares, coalesce(p.filas_no_entendidas, []) AS sin_leer,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'contribucion | ' | split(t, ' | ')[1]] AS declaran,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ' | split(t, ' | ')[1]] AS unen
WITH plan, id, nombre, todos, lugares, sin_leer, unen,
     [t IN declaran WHERE any(f IN lugares WHERE f STARTS WITH plan + '#' + t + ':')] AS en
WHERE size(en) > 0
RETURN plan, id, null AS codigo, nombre, en, unen AS tabla, lugares,
       CASE WHEN any(f IN todos WHERE any(t IN unen WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'conforme'
            WHEN size(unen) = 0 THEN 'no_evaluable'
            WHEN any(f IN sin_leer WHERE any(t IN unen WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'lectura'
            ELSE 'plan' END AS resultado

// nombre: Servicio de política en una tabla y no en otra
// name: Service of a policy in one table and not in another
// gravedad: info
// mira: servicios de políticas, donde hay las dos tablas | services of policies, where both tables are there
// revisa: Que los servicios de la tabla de contribución y los de la tabla de políticas sean los mismos.
// checks: That the services of the contribution table and those of the table of policies are the same.
// importa: Un servicio que solo está en una tabla, o bien no tiene quien lo entregue, o bien no se declaró.
// matters: A service that stands in one table only has nobody to deliver it, or was not declared.
// corrige: Ponga el servicio en ambas tablas, o quítelo de donde no corresponda.
// fix: Put the service in both tables, or take it out where it does not belong.
// norma: sentido común
// source: common sense
// mensaje: El servicio {ref} ({politica}) está en {en} y no en {no_en}
// message: The service {ref} ({politica}) is in {en} and not in {no_en}
// mensaje_lectura: El servicio {ref} ({politica}) está en {en}; en {no_en} hay filas que no se leyeron
// message_lectura: The service {ref} ({politica}) is in {en}; {no_en} has rows that were not read

MATCH (s:Servicio)
UNWIND s.fuentes AS lugar
WITH s.id AS id, s.codigo AS codigo, s.nombre AS nombre, s.plan AS politica, split(lugar, '#')[0] AS plan,
     collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
WITH plan, collect({id: id, codigo: codigo, nombre: nombre, politica: politica, lugares: lugares}) AS casos
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH plan, casos, coalesce(p.filas_no_entendidas, []) AS sin_leer,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'contribucion | ' | split(t, ' | ')[1]] AS declaran,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ' | split(t, ' | ')[1]] AS unen
WITH plan, casos, sin_leer, unen, [t IN declaran
     WHERE any(c IN casos WHERE any(f IN c.lugares WHERE f STARTS WITH plan + '#' + t + ':'))] AS declaran
WHERE size(declaran) > 0 AND size(unen) > 0
UNWIND casos AS caso
WITH plan, caso, casos, sin_leer, unen, declaran,
     [t IN declaran WHERE any(f IN caso.lugares WHERE f STARTS WITH plan + '#' + t + ':')] AS una,
     [t IN unen WHERE any(f IN caso.lugares WHERE f STARTS WITH plan + '#' + t + ':')] AS otra
WHERE size(una) + size(otra) > 0
WITH plan, caso.politica AS politica, caso.id AS id, caso.codigo AS codigo, caso.nombre AS nombre,
     caso.lugares AS lugares, una + otra AS en, CASE WHEN size(una) = 0 THEN declaran ELSE unen END AS no_en,
     CASE WHEN size(una) > 0 AND size(otra) > 0 THEN 'conforme'
          WHEN any(c IN casos WHERE c.politica = caso.politica AND c.nombre IS NULL)
            OR any(f IN sin_leer WHERE any(t IN declaran + unen WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'lectura'
          ELSE 'plan' END AS resultado
OPTIONAL MATCH (n:PoliticaNacional {plan: politica})
WITH plan, politica, id, codigo, nombre, lugares, en, no_en, resultado, min(n.nombre) AS suya
RETURN plan, id, codigo, coalesce(suya, politica) AS politica, en, no_en, lugares, resultado,
       trim(coalesce(codigo, '') + coalesce(' «' + nombre + '»', '')) AS ref

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
// mensaje: El servicio {ref} ({politica}) está en {en} y no en {no_en}: {nombre}
// message: The service {ref} ({politica}) is in {en} and not in {no_en}: {nombre}
// mensaje_lectura: El servicio {ref} ({politica}) está en {en}; de {no_en} hay filas que no se leyeron: {nombre}
// message_lectura: The service {ref} ({politica}) is in {en}; {no_en} has rows that were not read: {nombre}

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ')
  AND any(t IN p.tablas WHERE t STARTS WITH 'contribucion | ')
WITH p.plan AS plan, p.filas_no_entendidas AS sin_leer,
     [t IN p.tablas WHERE t STARTS WITH 'contribucion | ' | split(t, ' | ')[1]] AS declaran,
     [t IN p.tablas WHERE t STARTS WITH 'politicas | ' | split(t, ' | ')[1]] AS unen
UNWIND declaran AS tabla
MATCH (x:Servicio)
WHERE any(f IN x.fuentes WHERE f STARTS WITH plan + '#' + tabla + ':')
WITH plan, sin_leer, unen, collect(DISTINCT tabla) AS declaran
MATCH (s:Servicio)
WITH plan, sin_leer, s.id AS id, s.codigo AS codigo, s.nombre AS nombre, s.plan AS politica, s.fuentes AS fuentes,
     [t IN declaran WHERE any(f IN s.fuentes WHERE f STARTS WITH plan + '#' + t + ':')] AS una, declaran, unen,
     [t IN unen WHERE any(f IN s.fuentes WHERE f STARTS WITH plan + '#' + t + ':')] AS otra
WHERE size(una) + size(otra) > 0
OPTIONAL MATCH (m:Servicio)
WHERE m.plan = politica AND m.nombre IS NULL
WITH plan, sin_leer, id, codigo, nombre, politica, fuentes, una, otra, declaran, unen, count(m) AS sin_nombre
RETURN plan, id, codigo, coalesce(codigo, '—') AS ref, nombre, politica, una + otra AS en,
       CASE WHEN size(una) = 0 THEN declaran ELSE unen END AS no_en,
       [f IN fuentes WHERE f STARTS WITH plan + '#'] AS lugares,
       CASE WHEN size(una) > 0 AND size(otra) > 0 THEN 'conforme'
            WHEN sin_nombre > 0 OR any(f IN coalesce(sin_leer, []) WHERE any(t IN declaran + unen WHERE f STARTS WITH plan + '#' + t + ':'))
              THEN 'lectura'
            ELSE 'plan' END AS resultado

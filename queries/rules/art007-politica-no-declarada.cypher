// nombre: Política de la tabla de políticas que no se declaró antes
// name: Policy of the table of policies that was not declared before
// gravedad: warning
// mira: políticas de la tabla que las une con AEI | policies of the table that ties them to AEIs
// revisa: Que cada política de esa tabla esté también en la sección de contribución del plan.
// checks: That each policy of that table is also in the plan's section on what it contributes to.
// importa: El plan atiende una política que su propio análisis no nombra: una de las dos partes está incompleta.
// matters: The plan serves a policy that its own analysis does not name: one of the two parts is incomplete.
// corrige: Nómbrela en la sección de contribución, o quítela de la tabla si no corresponde.
// fix: Name it in the section on contributions, or take it out of the table where it does not belong.
// norma: sentido común
// source: common sense
// mensaje: {nombre} está en {en} y no figura en {tabla}
// message: {nombre} is in {en} and does not stand in {tabla}
// mensaje_lectura: {nombre} está en {en}; en {tabla} hay filas que no se entendieron y no se sabe si figura
// message_lectura: {nombre} is in {en}; {tabla} has rows that were not understood, and whether it stands there is unknown

MATCH (n:PoliticaNacional)
UNWIND n.fuentes AS lugar
WITH n.id AS id, n.nombre AS nombre, split(lugar, '#')[0] AS plan, collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
WITH plan, collect({id: id, nombre: nombre, lugares: lugares}) AS casos
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH plan, casos, coalesce(p.filas_no_entendidas, []) AS sin_leer,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'contribucion | ' | split(t, ' | ')[1]] AS declaran,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ' | split(t, ' | ')[1]] AS unen
WITH plan, casos, sin_leer, unen, [t IN declaran
     WHERE any(c IN casos WHERE any(f IN c.lugares WHERE f STARTS WITH plan + '#' + t + ':'))] AS declaran
WHERE size(declaran) > 0
UNWIND casos AS caso
WITH plan, caso, sin_leer, unen, declaran
WHERE any(f IN caso.lugares WHERE any(t IN unen WHERE f STARTS WITH plan + '#' + t + ':'))
RETURN plan, caso.id AS id, null AS codigo, caso.nombre AS nombre, unen AS en, declaran AS tabla,
       caso.lugares AS lugares,
       CASE WHEN any(f IN caso.lugares WHERE any(t IN declaran WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'conforme'
            WHEN any(f IN sin_leer WHERE any(t IN declaran WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'lectura'
            ELSE 'plan' END AS resultado

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

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND any(t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ')
  AND any(t IN p.tablas WHERE t STARTS WITH 'contribucion | ')
WITH p.plan AS plan, p.filas_no_entendidas AS sin_leer,
     [t IN p.tablas WHERE t STARTS WITH 'contribucion | ' | split(t, ' | ')[1]] AS declaran,
     [t IN p.tablas WHERE t STARTS WITH 'politicas | ' | split(t, ' | ')[1]] AS unen
UNWIND declaran AS tabla
MATCH (x:PoliticaNacional)
WHERE any(f IN x.fuentes WHERE f STARTS WITH plan + '#' + tabla + ':')
WITH plan, sin_leer, unen, collect(DISTINCT tabla) AS declaran
MATCH (n:PoliticaNacional)
WITH plan, sin_leer, declaran, unen, n.id AS id, n.nombre AS nombre, n.fuentes AS fuentes
WHERE any(f IN fuentes WHERE any(t IN unen WHERE f STARTS WITH plan + '#' + t + ':'))
RETURN plan, id, null AS codigo, nombre, unen AS en, declaran AS tabla,
       [f IN fuentes WHERE f STARTS WITH plan + '#'] AS lugares,
       CASE WHEN any(f IN fuentes WHERE any(t IN declaran WHERE f STARTS WITH plan + '#' + t + ':')) THEN 'conforme'
            WHEN any(f IN coalesce(sin_leer, []) WHERE any(t IN declaran WHERE f STARTS WITH plan + '#' + t + ':'))
              THEN 'lectura'
            ELSE 'plan' END AS resultado

// nombre: OEI con la mayoría de sus AEI sin priorizar
// name: OEI most of whose AEIs are not prioritised
// gravedad: warning
// mira: OEI con AEI | OEIs with AEIs
// revisa: Que la marca «No priorizado» no esté en más de la mitad (umbral) de las AEI de un OEI.
// checks: That the mark "No priorizado" does not stand on more than half (threshold) of the AEIs of an OEI.
// importa: Un objetivo cuyas acciones casi no responden a la PGG difícilmente muestra su aporte al Gobierno.
// matters: An objective whose actions hardly answer to the PGG can hardly show what it gives to the Government.
// corrige: Revise si esas AEI responden a algún lineamiento de la PGG vigente o sustente la excepción.
// fix: See whether those AEIs answer to some guideline of the PGG in force, or give the reason for the exception.
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; el umbral: sentido común
// source: CEPLAN's PEI verification matrix, criterion 5.1; the threshold: common sense
// mensaje: {codigo}: {marcadas} de sus {total} AEI llevan la marca «No priorizado»
// message: {codigo}: {marcadas} of its {total} AEIs are marked "No priorizado"
// mensaje_lectura: {codigo}: {marcadas} de sus {total} AEI llevan la marca «No priorizado», y de {sin_dato} el texto
//   no dejó leer la celda
// message_lectura: {codigo}: {marcadas} of its {total} AEIs are marked "No priorizado", and of {sin_dato} the cell
//   could not be read
// umbral maximo: 50 | Porcentaje de AEI con la marca que se admite | Percentage of marked AEIs that is accepted

MATCH (a:AEI)-[:PERTENECE_A]->(o:OEI)
WHERE $plan = '' OR o.plan = $plan
WITH o.plan AS plan, o.id AS id, o.codigo AS codigo, coalesce(a.pgg, 'sin_dato') AS pgg, a.pgg_fuentes[0] AS lugar,
     a.id AS aei
ORDER BY aei
WITH plan, id, codigo, count(*) AS total,
     sum(CASE WHEN pgg = 'no_priorizado' THEN 1 ELSE 0 END) AS marcadas,
     sum(CASE WHEN pgg = 'sin_dato' THEN 1 ELSE 0 END) AS sin_dato,
     collect(CASE WHEN pgg = 'no_priorizado' THEN lugar ELSE null END) AS lugares
RETURN plan, id, codigo, total, marcadas, sin_dato, lugares,
       CASE WHEN marcadas * 100 > total * $maximo THEN 'plan'
            WHEN marcadas > 0 AND sin_dato > 0 AND (marcadas + sin_dato) * 100 > total * $maximo THEN 'lectura'
            ELSE 'conforme' END AS resultado

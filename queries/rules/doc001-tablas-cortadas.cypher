// nombre: Tabla cortada o con filas perdidas
// name: Table cut off or with rows lost
// gravedad: warning
// mira: tablas leídas y anexos anunciados | tables read and annexes announced
// revisa: Que el texto del documento tenga completas sus tablas y los anexos que su índice anuncia.
// checks: That the text of the document has its tables whole, and the annexes that its index announces.
// importa: Lo que el texto perdió no se puede revisar: no es una brecha del plan, y el informe no la cuenta como tal.
// matters: What the text lost cannot be checked: it is no gap of the plan, and the report does not count it as one.
// corrige: Vuelva a convertir el documento, o anote las filas que faltan como decisiones en articulador.toml.
// fix: Convert the document again, or write the missing rows as decisions in articulador.toml.
// norma: sentido común
// source: common sense
// mensaje_lectura: {que}
// message_lectura: {que}

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND size(coalesce(p.tablas, []) + coalesce(p.perdidas, [])) > 0
WITH p.plan AS plan, p.id AS id, coalesce(p.tablas, []) AS tablas,
     [x IN coalesce(p.perdidas, [])
      WHERE NOT (x CONTAINS 'se anuncia en el índice'
                 AND any(t IN coalesce(p.tablas, []) WHERE x STARTS WITH p.plan + '#' + split(t, ' | ')[1] + ':'))]
     AS perdidas
WITH plan, id,
     [x IN perdidas | {lugar: split(x, ' | ')[0], que: split(x, ' | ')[1], perdida: true}] +
     [t IN tablas WHERE none(x IN perdidas WHERE x STARTS WITH plan + '#' + split(t, ' | ')[1] + ':')
      | {lugar: '', que: t, perdida: false}] AS casos
UNWIND casos AS caso
WITH plan, id, caso, split(split(caso.lugar, '#')[1], ':')[0] AS tabla
RETURN plan AS plan, id AS id, '' AS codigo,
       CASE WHEN NOT caso.perdida THEN caso.que ELSE tabla + ': ' + caso.que END AS clave,
       CASE WHEN caso.que STARTS WITH coalesce(tabla, '') THEN caso.que ELSE tabla + ': ' + caso.que END AS que,
       CASE WHEN caso.perdida THEN 'lectura' ELSE 'conforme' END AS resultado,
       CASE WHEN caso.perdida THEN [caso.lugar] ELSE [] END AS lugares

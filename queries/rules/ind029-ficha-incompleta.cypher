// nombre: Ficha técnica sin método de cálculo o sin sentido esperado
// name: Data sheet without method of calculation or expected direction
// gravedad: warning
// mira: indicadores con ficha técnica | indicators with a data sheet
// revisa: La ficha técnica dice el método de cálculo y el sentido esperado del indicador.
// checks: The data sheet says the method of calculation and the expected direction of the indicator.
// importa: Sin método no se puede repetir el cálculo, y sin sentido no se sabe si subir es mejorar.
// matters: Without a method it cannot be calculated again, and without a direction nobody knows whether rising is
//    better.
// corrige: Complete la ficha.
// fix: Complete the sheet.
// norma: Aplicativo CEPLAN, ficha técnica del indicador; Anexo A-6
// source: CEPLAN's application, data sheet of the indicator; Anexo A-6
// mensaje: La ficha de {ref} no dice {falta}: {nombre}
// message: The sheet of {ref} does not say {falta}: {nombre}
// mensaje_lectura: No se leyó {falta} en la ficha de {ref}, la última del texto: puede estar cortada
// message_lectura: {falta} was not read in the sheet of {ref}, the last of the text: it may be cut
// mensaje_no_evaluable: No se leyó {falta} en ninguna ficha de este plan, tampoco en la de {ref}
// message_no_evaluable: {falta} was not read in any sheet of this plan, nor in that of {ref}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
MATCH (p:Plan {id: e.plan + '/Plan/' + e.plan})
WHERE any(t IN p.tablas WHERE t STARTS WITH 'ficha | ')
WITH i, e, [t IN p.tablas WHERE t STARTS WITH 'ficha | '] AS fichas
WITH i, e, [f IN i.fuentes WHERE any(t IN fichas WHERE f STARTS WITH e.plan + '#' + split(t, ' | ')[1] + ':'
            AND toInteger(split(f, ':')[-1]) >= toInteger(split(split(t, ' | ')[2], '-')[0])
            AND toInteger(split(f, ':')[-1]) <= toInteger(split(split(t, ' | ')[2], '-')[1]))] AS lugares
WHERE size(lugares) > 0
WITH e.plan AS plan, max(toInteger(split(lugares[-1], ':')[-1])) AS ultima, count(i.sentido) AS sentidos,
     count(i.metodo) AS metodos,
     collect({id: i.id, codigo: i.codigo, ref: coalesce(i.codigo, e.codigo), nombre: i.nombre, sentido: i.sentido,
              metodo: i.metodo, lugares: lugares}) AS casos
UNWIND casos AS caso
WITH plan, ultima, sentidos, metodos, caso,
     CASE WHEN caso.metodo IS NULL THEN ['método de cálculo'] ELSE [] END
     + CASE WHEN caso.sentido IS NULL THEN ['sentido esperado'] ELSE [] END AS falta
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.ref AS ref, caso.nombre AS nombre, falta AS falta,
       CASE WHEN size(falta) = 0 THEN 'conforme'
            WHEN caso.sentido IS NULL AND sentidos = 0 OR caso.metodo IS NULL AND metodos = 0 THEN 'no_evaluable'
            WHEN toInteger(split(caso.lugares[-1], ':')[-1]) = ultima THEN 'lectura'
            ELSE 'plan' END AS resultado,
       caso.lugares AS lugares

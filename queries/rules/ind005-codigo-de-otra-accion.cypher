// nombre: Código de indicador que no lleva el número de su OEI o AEI
// name: Indicator code that does not carry the number of its OEI or AEI
// gravedad: warning
// mira: indicadores con código | indicators with a code
// revisa: El código del indicador empieza con el número de lo que mide: IAEI.01.05.02 es de AEI.01.05.
// checks: An indicator's code begins with the number of what it measures: IAEI.01.05.02 is of AEI.01.05.
// importa: El código lleva a otra acción a quien registra o da seguimiento al plan.
// matters: The code leads whoever registers or monitors the plan to another action.
// corrige: Vuelva a numerar el indicador según su acción.
// fix: Number the indicator after its action.
// norma: sentido común (la codificación es la del aplicativo CEPLAN, sin verificar)
// source: common sense (the coding is that of CEPLAN's application, not verified)
// mensaje: {codigo} mide {de}, que no lleva ese número: {nombre}
// message: {codigo} measures {de}, which does not carry that number: {nombre}
// mensaje_lectura: {codigo} se leyó junto a {de}, que no lleva ese número; la fila se reparó o el código está cortado:
//    {nombre}
// message_lectura: {codigo} was read beside {de}, which does not carry that number; row repaired or code cut: {nombre}
// sugerencia: con el número de {de} sería {esperado}
// suggestion: with the number of {de} it would be {esperado}

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND (i.codigo STARTS WITH 'IOEI.' OR i.codigo STARTS WITH 'IAEI.')
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, e.codigo AS de, i.nombre AS nombre,
       'I' + e.codigo + '.' + split(i.codigo, '.')[-1] AS esperado,
       CASE WHEN i.codigo STARTS WITH 'I' + e.codigo + '.' OR i.codigo = 'I' + e.codigo THEN 'conforme'
            WHEN i.certeza = 'declarada' AND r.certeza = 'declarada'
             AND size(split(i.codigo, '.')) = size(split(e.codigo, '.')) + 1 THEN 'plan'
            ELSE 'lectura' END AS resultado,
       coalesce(r.fuentes, i.fuentes) AS lugares

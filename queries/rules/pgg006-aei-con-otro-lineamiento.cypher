// nombre: AEI vinculada con otro lineamiento que su OEI
// name: AEI linked to another guideline than its OEI
// gravedad: info
// mira: AEI vinculadas | linked AEIs
// revisa: Si el lineamiento de la PGG de la AEI es también el de su OEI, o de su eje; puede no serlo, y conviene
//   verlo.
// checks: Whether the AEI's guideline is also that of its OEI, or of its axis; it may not be, and is worth a look.
// importa: Un lineamiento de otro eje puede ser un error de la ruta, o un aporte del OEI que su fila no dice.
// matters: A guideline of another axis may be a slip of the ruta, or something the OEI gives that its row does not
//   say.
// corrige: Confirme el lineamiento de la AEI, o agréguelo también a su OEI.
// fix: Confirm the guideline of the AEI, or add it to its OEI too.
// norma: sentido común; la guía no pide que coincidan
// source: common sense; the guide does not ask that they agree
// mensaje: {codigo} se vincula con {suyos}; la celda de su {oei} dice {del_oei}
// message: {codigo} is linked to {suyos}; the cell of its {oei} says {del_oei}
// mensaje_no_evaluable: {codigo} se vincula con {suyos}; de su {oei} no se sabe
// message_no_evaluable: {codigo} is linked to {suyos}; of its {oei} it is unknown

MATCH (a:AEI)-[:VINCULADO_A]->(l:LineamientoPGG)
WHERE $plan = '' OR a.plan = $plan
WITH a.plan AS plan, a.id AS id, a.codigo AS codigo, a.pgg_fuentes[0] AS lugar, l.codigo AS suyo ORDER BY id, suyo
WITH plan, id, codigo, min(lugar) AS lugar, collect(DISTINCT suyo) AS suyos
MATCH (n:AEI {id: id})-[:PERTENECE_A]->(o:OEI)
OPTIONAL MATCH (o)-[:VINCULADO_A]->(m:LineamientoPGG)
WITH plan, id, codigo, suyos, lugar, o.codigo AS oei, o.pgg AS pgg, m.codigo AS leido ORDER BY id, leido
WITH plan, id, codigo, suyos, lugar, oei, pgg, collect(DISTINCT leido) AS leidos
WITH plan, id, codigo, suyos, lugar, oei,
     CASE WHEN pgg = 'no_priorizado' THEN leidos + ['No priorizado'] ELSE leidos END AS del_oei
RETURN plan, id, codigo, suyos, oei, del_oei, [lugar] AS lugares,
       CASE WHEN any(c IN suyos WHERE any(d IN del_oei WHERE c = d OR c STARTS WITH d + '.' OR d STARTS WITH c + '.'))
              THEN 'conforme'
            WHEN size(del_oei) = 0 THEN 'no_evaluable'
            ELSE 'plan' END AS resultado

// nombre: Lineamiento sin la línea de intervención que las demás celdas dan
// name: Guideline without the line of intervention that the other cells give
// gravedad: info
// mira: OEI y AEI vinculadas, en planes que citan líneas de intervención | linked OEIs and AEIs, in plans that cite
//   lines of intervention
// revisa: Que todas las celdas citen la PGG al mismo nivel: si la mayoría dice 7.2.1, que ninguna diga solo 7.2.
// checks: That all cells cite the PGG at the same level: where most say 7.2.1, none says only 7.2.
// importa: La celda a medias no permite saber con qué línea de intervención se vincula.
// matters: A cell that says half does not tell which line of intervention it is linked to.
// corrige: Agregue la línea de intervención, como en las demás celdas.
// fix: Add the line of intervention, as in the other cells.
// norma: sentido común; la PGG del DS 164-2021-PCM tiene tres niveles
// source: common sense; the PGG of DS 164-2021-PCM has three levels
// mensaje: {codigo} cita {corto} sin línea de intervención; {largas} celdas del plan sí la dan
// message: {codigo} cites {corto} without a line of intervention; {largas} cells of the plan give it
// mensaje_lectura: La celda de {codigo} se reparó y dice {corto}, sin línea de intervención; {largas} celdas sí la
//   dan
// message_lectura: The cell of {codigo} was repaired and says {corto}, without a line of intervention; {largas} give
//   it

MATCH (e:OEI|AEI)-[v:VINCULADO_A]->(l:LineamientoPGG)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, e.id AS id, e.codigo AS codigo,
     min(CASE WHEN size(split(l.codigo, '.')) = 2 THEN l.codigo ELSE null END) AS corto,
     sum(CASE WHEN size(split(l.codigo, '.')) > 2 THEN 1 ELSE 0 END) AS largos,
     sum(CASE WHEN v.certeza = 'reparada' THEN 1 ELSE 0 END) AS reparados, min(v.fuentes[0]) AS lugar
WITH plan, sum(CASE WHEN largos > 0 THEN 1 ELSE 0 END) AS largas, count(id) AS todas,
     collect({id: id, codigo: codigo, corto: corto, reparados: reparados, lugar: lugar}) AS casos
WHERE largas * 2 > todas
UNWIND casos AS caso
RETURN plan, caso.id AS id, caso.codigo AS codigo, caso.corto AS corto, largas, [caso.lugar] AS lugares,
       CASE WHEN caso.corto IS NULL THEN 'conforme'
            WHEN caso.reparados > 0 THEN 'lectura'
            ELSE 'plan' END AS resultado

// nombre: AEI con muchas unidades responsables
// name: AEI with many responsible units
// gravedad: info
// mira: AEI con unidad propia | AEIs with a unit of their own
// revisa: Que una AEI no tenga más unidades responsables que las del umbral.
// checks: That an AEI has no more responsible units than the limit.
// importa: Cuando responden muchas, no se sabe quién decide ni quién reporta.
// matters: Where many answer, nobody knows who decides or who reports.
// corrige: Deje como responsable a la unidad que coordina y nombre a las demás como participantes.
// fix: Keep the unit that coordinates as responsible and name the others as taking part.
// norma: sentido común
// source: common sense
// mensaje: {codigo} tiene {cuantas} unidades responsables: {unidades}
// message: {codigo} has {cuantas} responsible units: {unidades}
// mensaje_lectura: A {codigo} se le leyeron {cuantas} unidades en celdas reparadas: pueden ser de otra fila: {unidades}
// message_lectura: {cuantas} units of {codigo} were read in repaired cells: some may be of another row: {unidades}
// umbral maximo: 3 | Unidades responsables de una AEI que no llaman la atención | Responsible units of an AEI that are
//   not worth telling

MATCH (a:AEI)<-[r:RESPONSABLE_DE]-(u:UnidadOrganica)
WHERE ($plan = '' OR a.plan = $plan) AND coalesce(r.certeza, '') <> 'inferida'
WITH a.plan AS plan, a.id AS id, a.codigo AS codigo, u.nombre AS nombre, r.fuentes AS fuentes,
     CASE WHEN r.certeza = 'reparada' THEN 1 ELSE 0 END AS reparada ORDER BY nombre
WITH plan, id, codigo, count(*) AS cuantas, sum(reparada) AS reparadas, collect(nombre) AS unidades,
     collect(fuentes) AS grupos
RETURN plan AS plan, id AS id, codigo AS codigo, cuantas AS cuantas, unidades AS unidades,
       CASE WHEN cuantas <= $maximo THEN 'conforme' WHEN reparadas > 0 THEN 'lectura' ELSE 'plan' END AS resultado,
       reduce(t = [], g IN grupos | t + g) AS lugares

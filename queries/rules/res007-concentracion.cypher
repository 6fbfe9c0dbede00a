// nombre: Unidad que concentra muchas AEI
// name: Unit that answers for many AEIs
// gravedad: info
// mira: unidades con AEI a su cargo | units that answer for AEIs
// revisa: Qué parte de las AEI con unidad tiene cada una, y si es al menos el doble que el promedio de las unidades.
// checks: What share of the AEIs with a unit each one has, and whether it is at least twice the average of all units.
// importa: Gran parte del plan depende de una sola unidad: conviene saberlo al dar recursos y plazos.
// matters: Much of the plan rests on one unit: worth knowing when means and dates are set.
// corrige: No siempre hay que corregirlo; revise si cada AEI puede tener a quien la ejecuta de más cerca.
// fix: Not always to be fixed; see whether each AEI can have the unit that carries it out.
// norma: sentido común
// source: common sense
// mensaje: {nombre} responde por {aei} de {total} AEI ({parte} %)
// message: {nombre} answers for {aei} of {total} AEIs ({parte} %)
// mensaje_lectura: {nombre} responde por {aei} de {total} AEI; el texto perdió la fila de otras {perdidas} y podría
//   pasar el umbral
// message_lectura: {nombre} answers for {aei} of {total} AEIs; the text lost the row of {perdidas} more and it may
//   pass the limit
// umbral porcentaje: 15 | Parte de las AEI, en porcentaje, desde la que se avisa | Share of the AEIs, as a percentage,
//   from which it is told
// umbral minimo: 5 | Cantidad de AEI desde la que se avisa | Number of AEIs from which it is told

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
OPTIONAL MATCH (a)<-[r:RESPONSABLE_DE]-(u:UnidadOrganica)
WHERE coalesce(r.certeza, '') <> 'inferida'
WITH a.plan AS plan, a.id AS id, u.id AS unidad, u.nombre AS nombre, r.fuentes AS lugares,
     CASE WHEN (a.plan + '#ruta') IN coalesce(a.no_leido, []) THEN 1 ELSE 0 END AS perdida
WITH plan, count(DISTINCT CASE WHEN unidad IS NULL THEN null ELSE id END) AS total,
     count(DISTINCT CASE WHEN unidad IS NULL AND perdida = 1 THEN id ELSE null END) AS perdidas,
     count(unidad) AS encargos, count(DISTINCT unidad) AS unidades,
     collect({id: id, unidad: unidad, nombre: nombre, lugares: lugares}) AS casos
UNWIND casos AS caso
WITH plan, total, perdidas, encargos, unidades, caso
WHERE caso.unidad IS NOT NULL
WITH plan, total, perdidas, encargos, unidades, caso.unidad AS unidad, caso.nombre AS nombre, caso.id AS id,
     caso.lugares[0] AS lugar
ORDER BY id
WITH plan, total, perdidas, encargos, unidades, unidad, nombre, count(DISTINCT id) AS aei, collect(lugar) AS lugares
WITH plan, total, perdidas, unidad, nombre, aei, lugares, aei * unidades >= 2 * encargos AS destaca,
     aei * 100 >= $porcentaje * total AND aei >= $minimo AS mucho,
     (aei + perdidas) * 100 >= $porcentaje * (total + perdidas) AND aei + perdidas >= $minimo AND perdidas > 0 AS quiza
RETURN plan AS plan, unidad AS id, '' AS codigo, nombre AS nombre, aei AS aei, total AS total, perdidas AS perdidas,
       round(aei * 100.0 / total) AS parte,
       CASE WHEN NOT destaca THEN 'conforme' WHEN mucho THEN 'plan' WHEN quiza THEN 'lectura'
            ELSE 'conforme' END AS resultado,
       lugares AS lugares

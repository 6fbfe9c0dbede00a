// titulo: Acciones superiores que ningún OEI toma por fila propia
// title: Upper actions that no OEI takes up by a row of its own
// pregunta: ¿Qué acciones del plan superior o del PEDN que el plan nombra no toma ningún OEI por una fila propia, y cómo constan?
// question: Which upper-plan or PEDN actions that the plan names does no OEI take up by a row of its own, and how are they stated?
// categoria: articulacion
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan que la nombra | Plan that names it
// columna hacia_plan: Plan al que pertenece | Plan it belongs to
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: colectiva (una frase), propuesta, entidad (solo como un todo), no_leida (otras sí) o sin_dato (ninguna) | colectiva (a sentence), propuesta (proposed), entidad (only as a whole), no_leida (others have one) or sin_dato (none)
// columna oei_colectivos: OEI que una frase une con muchas | OEIs that a sentence ties to many
// columna oei_propuestos: OEI que el programa propone | OEIs that the program proposes
// columna entidad: Si el plan la declara para la entidad como un todo | Whether the plan states it for the entity as a whole
// columna con_propio: Acciones de esa etiqueta que sí toma un OEI por fila propia | Actions of that label that an OEI takes up by a row of its own
// columna total: De cuántas que el plan nombra | Out of how many that the plan names
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

CALL () {
  MATCH (a:AES|AER|AEL|AE)
  UNWIND a.fuentes AS lugar
  RETURN DISTINCT a AS a, split(lugar, '#')[0] AS plan, null AS r, null AS o
  UNION ALL
  MATCH (a:AES|AER|AEL|AE)<-[r:ARTICULA_CON|CONTRIBUYE_A]-(o:OEI|Plan)
  RETURN a AS a, o.plan AS plan, r AS r, o AS o
}
WITH a, plan, r, o ORDER BY o.codigo, o.id
WHERE $plan = '' OR plan = $plan
WITH a, plan, collect(CASE WHEN r.colectivo = true THEN o.codigo ELSE null END) AS colectivos,
     collect(CASE WHEN r.certeza = 'inferida' THEN o.codigo ELSE null END) AS propuestos,
     sum(CASE WHEN r IS NULL OR type(r) = 'CONTRIBUYE_A' OR r.certeza = 'inferida' THEN 0 ELSE 1 END) AS leidos,
     sum(CASE WHEN r IS NULL OR type(r) = 'CONTRIBUYE_A' OR r.certeza = 'inferida' OR r.colectivo = true THEN 0
     ELSE 1 END)
     AS propios,
     sum(CASE WHEN type(r) = 'CONTRIBUYE_A' THEN 1 ELSE 0 END) > 0 AS entidad
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WHERE p.tipo = 'PEI'
WITH plan, labels(a)[0] AS nivel, count(*) AS total, sum(CASE WHEN propios > 0 THEN 1 ELSE 0 END) AS con_propio,
     sum(leidos) AS leidos,
     collect({a: a, colectivos: colectivos, propuestos: propuestos, propios: propios, entidad: entidad}) AS casos
UNWIND casos AS caso
WITH plan, nivel, total, con_propio, leidos, caso.a AS a, caso.colectivos AS colectivos,
     caso.propuestos AS propuestos, caso.propios AS propios, caso.entidad AS entidad
WHERE propios = 0
RETURN plan AS plan, a.plan AS hacia_plan, nivel AS nivel, a.codigo AS codigo, a.nombre AS nombre,
       CASE WHEN size(colectivos) > 0 THEN 'colectiva' WHEN size(propuestos) > 0 THEN 'propuesta'
            WHEN entidad THEN 'entidad' WHEN leidos > 0 THEN 'no_leida' ELSE 'sin_dato' END AS estado,
       colectivos AS oei_colectivos, propuestos AS oei_propuestos, entidad AS entidad, con_propio AS con_propio,
       total AS total, [f IN a.fuentes WHERE f STARTS WITH plan + '#'] AS fuentes,
       a.id AS id
ORDER BY plan, hacia_plan, nivel, codigo, id

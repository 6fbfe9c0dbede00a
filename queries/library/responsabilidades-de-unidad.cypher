// titulo: De qué responde una unidad
// title: What a unit answers for
// pregunta: ¿De qué objetivos, acciones e indicadores responde esta unidad, en qué orden la nombra cada celda y dónde?
// question: Which objectives, actions and indicators does this unit answer for, in which order does each cell name it, and where?
// categoria: responsabilidad
// parametro unidad: texto = planeamiento | Palabras del nombre de la unidad, o su sigla | Words of the unit's name, or its acronym
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna unidad: Unidad orgánica | Unit
// columna sigla: Sigla de la unidad; vacía si no se imprime | Acronym of the unit; empty where none is printed
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna mide: Si es un indicador, qué mide | If it is an indicator, what it measures
// columna orden: Lugar de la unidad en la celda; vacío si está sola | Place of the unit in the cell; empty where it stands alone
// columna con: Otras unidades que responden por lo mismo | Other units that answer for the same
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento; vacío si la unidad no responde de nada | Id of the element; empty where the unit answers for nothing

MATCH (u:UnidadOrganica)
WHERE ($plan = '' OR u.plan = $plan)
  AND (toLower(u.sigla) = $unidad OR all(palabra IN split($unidad, ' ') WHERE u.nombre_norm CONTAINS palabra))
OPTIONAL MATCH (u)-[r:RESPONSABLE_DE]->(e:OEI|AEI|Indicador)
OPTIONAL MATCH (u)-[r]->(e)-[:MIDE]->(m)
WITH u, r, e, m ORDER BY m.codigo, m.id
WITH u, r, e, collect(coalesce(m.codigo, m.nombre)) AS mide
OPTIONAL MATCH (u)-[r]->(e)<-[suya:RESPONSABLE_DE]-(otra:UnidadOrganica)
WITH u, r, e, mide, suya, otra ORDER BY suya.orden, otra.nombre, otra.id
WITH u, r, e, mide, collect(otra.nombre) AS con
RETURN u.plan AS plan, u.nombre AS unidad, u.sigla AS sigla, labels(e)[0] AS nivel, e.codigo AS codigo,
       e.nombre AS nombre, mide AS mide, r.orden AS orden, con AS con, r.certeza AS certeza, r.nota AS nota,
       r.fuentes AS fuentes,
       e.id AS id
ORDER BY plan, unidad, nivel DESC, codigo, id

// titulo: Planes y políticas que hay
// title: Plans and policies that there are
// pregunta: ¿Qué planes y políticas hay en el grafo, de qué entidad, periodo y norma, y cuánto se leyó de cada uno?
// question: Which plans and policies are in the graph, of which entity, period and norm, and how much of each was read?
// categoria: planes
// columna plan: Identificador del plan | Slug of the plan
// columna tipo: Tipo de plan, o PoliticaNacional | Kind of plan, or PoliticaNacional
// columna nombre: Enunciado o nombre | Statement or name
// columna entidad: Entidad; vacía si no es de una | Entity; empty where it is not of one
// columna periodo_inicio: Primer año; vacío si no se leyó | First year; empty where it was not read
// columna periodo_fin: Último año; vacío si no se leyó | Last year; empty where it was not read
// columna version: Versión, si se dice | Version, where it is said
// columna norma: Norma que lo aprueba, si se leyó | Legal norm, where it was read
// columna oei: OEI | OEIs
// columna aei: AEI | AEIs
// columna indicadores: Indicadores | Indicators
// columna unidades: Unidades orgánicas | Units
// columna elementos: Elementos en total | Elements in all
// columna nombrado_por: Documentos de otros planes que lo nombran | Documents of other plans that name it
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del plan o la política | Id of the plan or policy

MATCH (n)
WITH n.plan AS plan, sum(CASE WHEN n:OEI THEN 1 ELSE 0 END) AS oei, sum(CASE WHEN n:AEI THEN 1 ELSE 0 END) AS aei,
     sum(CASE WHEN n:Indicador THEN 1 ELSE 0 END) AS indicadores,
     sum(CASE WHEN n:UnidadOrganica THEN 1 ELSE 0 END) AS unidades, count(*) AS elementos,
     collect(CASE WHEN n:Plan OR n:PoliticaNacional THEN n ELSE null END) AS planes
UNWIND planes AS p
OPTIONAL MATCH (p)-[:PERTENECE_A]->(e:Entidad)
WITH plan, oei, aei, indicadores, unidades, elementos, p, e ORDER BY e.nombre, e.id
WITH plan, oei, aei, indicadores, unidades, elementos, p, collect(e.nombre) AS entidades
UNWIND coalesce(p.fuentes, [null]) AS lugar
WITH plan, oei, aei, indicadores, unidades, elementos, p, entidades, split(lugar, '#')[0] AS documento
ORDER BY documento
WITH plan, oei, aei, indicadores, unidades, elementos, p, entidades, collect(DISTINCT documento) AS documentos
RETURN plan AS plan, coalesce(p.tipo, labels(p)[0]) AS tipo, p.nombre AS nombre, entidades[0] AS entidad,
       p.periodo_inicio AS periodo_inicio, p.periodo_fin AS periodo_fin, p.version AS version, p.norma AS norma,
       oei AS oei, aei AS aei, indicadores AS indicadores, unidades AS unidades, elementos AS elementos,
       [d IN documentos WHERE d <> plan] AS nombrado_por, p.fuentes AS fuentes,
       p.id AS id
ORDER BY tipo, plan, id

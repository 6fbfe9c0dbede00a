// titulo: Elementos en una tabla y no en otra
// title: Elements in one table and not in another
// pregunta: ¿Qué elementos declara una tabla del documento y no se leyeron en otra?
// question: Which elements does one table of the document state that were not read in another?
// categoria: evidencia
// parametro en: fuente = Ruta estratégica | Tabla que los declara, como la cita la evidencia | Table that states them, as the evidence cites it
// parametro no_en: fuente = Anexo B-3 | Tabla en la que no se leyeron | Table in which they were not read
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan cuyo documento es | Plan whose document it is
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: no_leido (la otra tabla sí declara otros de esa etiqueta) o sin_tabla (no se leyó ninguno en ella) | no_leido (the other table states others of the label) or sin_tabla (none was read in it)
// columna en_ambas: Elementos de esa etiqueta en ambas tablas | Elements of that label in both tables
// columna total: Elementos de esa etiqueta en la primera tabla | Elements of that label in the first table
// columna fuentes: Lugares de ese documento que lo declaran, en orden | Places of that document that state it, in order
// columna id: Id del elemento | Id of the element

MATCH (n)
WITH n, toLower('#' + $en + ':') AS en, toLower('#' + $no_en + ':') AS no_en
WHERE any(f IN n.fuentes + coalesce(n.pgg_fuentes, []) + coalesce(n.metas_fuentes, [])
          WHERE toLower(f) CONTAINS en OR toLower(f) CONTAINS no_en)
WITH n.id AS id, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre, en, no_en,
     [f IN n.fuentes | {lugar: f, suyo: true}]
     + [f IN coalesce(n.pgg_fuentes, []) + coalesce(n.metas_fuentes, []) | {lugar: f, suyo: false}] AS lugares
UNWIND lugares AS uno
WITH id, nivel, codigo, nombre, en, no_en, uno.lugar AS lugar, uno.suyo AS suyo, split(uno.lugar, '#')[0] AS plan
WHERE $plan = '' OR plan = $plan
WITH id, nivel, codigo, nombre, plan, CASE WHEN suyo THEN lugar ELSE null END AS lugar,
     CASE WHEN toLower(lugar) STARTS WITH toLower(plan) + en THEN 1 ELSE 0 END AS aqui,
     CASE WHEN toLower(lugar) STARTS WITH toLower(plan) + no_en THEN 1 ELSE 0 END AS alla
ORDER BY toInteger(split(lugar, ':')[-1]), lugar
WITH id, nivel, codigo, nombre, plan, max(aqui) AS aqui, max(alla) AS alla, collect(lugar) AS fuentes
WITH plan, nivel, sum(aqui) AS total, sum(aqui * alla) AS en_ambas, sum(alla) AS en_la_otra,
     collect(CASE WHEN aqui > alla THEN {id: id, codigo: codigo, nombre: nombre, fuentes: fuentes} ELSE null END)
     AS casos
UNWIND casos AS caso
RETURN plan, nivel, caso.codigo AS codigo, caso.nombre AS nombre,
       CASE WHEN en_la_otra > 0 THEN 'no_leido' ELSE 'sin_tabla' END AS estado, en_ambas, total,
       caso.fuentes AS fuentes, caso.id AS id
ORDER BY plan, estado, nivel, codigo, nombre, id

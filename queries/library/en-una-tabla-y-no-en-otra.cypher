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
// columna fuentes: Todos los lugares que lo declaran | All places that state it
// columna id: Id del elemento | Id of the element

MATCH (n)
WITH n, n.fuentes + coalesce(n.pgg_fuentes, []) + coalesce(n.metas_fuentes, []) AS lugares
WHERE any(f IN lugares WHERE toLower(f) CONTAINS toLower('#' + $en + ':')
          OR toLower(f) CONTAINS toLower('#' + $no_en + ':'))
UNWIND lugares AS lugar
WITH n, split(lugar, '#')[0] AS plan, lugar
WHERE $plan = '' OR plan = $plan
WITH n, plan, sum(CASE WHEN toLower(lugar) STARTS WITH toLower(plan + '#' + $en + ':') THEN 1 ELSE 0 END) AS aqui,
     sum(CASE WHEN toLower(lugar) STARTS WITH toLower(plan + '#' + $no_en + ':') THEN 1 ELSE 0 END) AS alla
WITH plan, labels(n)[0] AS nivel, sum(CASE WHEN aqui > 0 THEN 1 ELSE 0 END) AS total,
     sum(CASE WHEN aqui > 0 AND alla > 0 THEN 1 ELSE 0 END) AS en_ambas,
     sum(CASE WHEN alla > 0 THEN 1 ELSE 0 END) AS en_la_otra, collect({n: n, aqui: aqui, alla: alla}) AS casos
UNWIND casos AS caso
WITH plan, nivel, total, en_ambas, en_la_otra, caso.n AS n, caso.aqui AS aqui, caso.alla AS alla
WHERE aqui > 0 AND alla = 0
RETURN plan AS plan, nivel AS nivel, n.codigo AS codigo, n.nombre AS nombre,
       CASE WHEN en_la_otra > 0 THEN 'no_leido' ELSE 'sin_tabla' END AS estado, en_ambas AS en_ambas, total AS total,
       n.fuentes AS fuentes,
       n.id AS id
ORDER BY plan, estado, nivel, codigo, nombre, id

// titulo: En qué tablas está cada elemento
// title: In which tables each element stands
// pregunta: ¿Qué tablas declaran cada elemento, y cuáles no lo nombran?
// question: Which tables state each element, and which do not name it?
// categoria: evidencia
// parametro codigo: codigo = '' | Solo este elemento; vacío: todos | Only this element; empty: all
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan cuyo documento es | Plan whose document it is
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna tablas: Tablas que lo declaran | Tables that state it
// columna no_leido_en: Tablas que declaran otros de su clase y no este | Tables that state others of its kind and not this one
// columna lugares: Lugares de esas tablas que lo declaran | Places of those tables that state it
// columna id: Id del elemento | Id of the element

MATCH (n)
WHERE $plan = '' OR n.plan = $plan OR any(f IN n.fuentes WHERE f STARTS WITH $plan + '#')
WITH n.id AS id, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre,
     CASE WHEN EXISTS { (n)-[:MIDE]->(:AEI) } THEN 'AEI' WHEN EXISTS { (n)-[:MIDE]->(:OEI) } THEN 'OEI' ELSE '' END
     AS de, n.fuentes + coalesce(n.pgg_fuentes, []) + coalesce(n.metas_fuentes, []) AS citados
UNWIND citados AS lugar
WITH DISTINCT id, nivel, codigo, nombre, de, split(lugar, '#')[0] AS plan, lugar
WHERE $plan = '' OR plan = $plan
WITH id, nivel, codigo, nombre, de, plan,
     substring(left(lugar, size(lugar) - size(split(lugar, ':')[-1]) - 1), size(plan) + 1) AS tabla
WITH id, nivel, codigo, nombre, de, plan, tabla, count(*) AS lugares ORDER BY tabla
WITH plan, nivel, de, collect(DISTINCT tabla) AS todas,
     collect({id: id, codigo: codigo, nombre: nombre, tabla: tabla, lugares: lugares}) AS filas
UNWIND filas AS fila
WITH plan, nivel, todas, fila.id AS id, fila.codigo AS codigo, fila.nombre AS nombre, fila.tabla AS tabla,
     fila.lugares AS lugares
ORDER BY tabla
WITH plan, nivel, todas, id, codigo, nombre, collect(tabla) AS tablas, sum(lugares) AS lugares
WHERE $codigo = '' OR codigo = $codigo OR id = $codigo
RETURN plan, nivel, codigo, nombre, tablas, [t IN todas WHERE NOT t IN tablas] AS no_leido_en, lugares, id
ORDER BY plan, nivel, codigo, id

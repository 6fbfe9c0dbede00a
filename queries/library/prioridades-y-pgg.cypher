// titulo: La ruta estratégica: prioridades y PGG
// title: The ruta estratégica: priorities and PGG
// pregunta: En el orden de la ruta estratégica, ¿qué OEI y AEI se vinculan con la PGG, cuáles no se priorizan y cuáles no se pudieron leer?
// question: In the order of the ruta estratégica, which OEIs and AEIs are linked to the PGG, which are not, and which could not be read?
// categoria: pgg
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna prioridad_oei: Prioridad del OEI; vacía si no se leyó | Priority of the OEI; empty where it was not read
// columna oei: Código del OEI | Code of the OEI
// columna prioridad: Prioridad propia: del OEI, o de la AEI dentro de él | Its own priority: of the OEI, or of the AEI within it
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna pgg: vinculado, no_priorizado o sin_dato (no se pudo leer) | vinculado (linked), no_priorizado or sin_dato (could not be read)
// columna lineamientos: Códigos de los lineamientos de la PGG | Codes of the PGG guidelines
// columna certeza: Certezas de esos vínculos | Certainties of those links
// columna pgg_nota: Por qué ese estado | Why it has that state
// columna pgg_fuentes: Lugares que declaran ese estado | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (e)-[:PERTENECE_A]->(o:OEI)
OPTIONAL MATCH (e)-[v:VINCULADO_A]->(l:LineamientoPGG)
WITH e.id AS id, e.plan AS plan, CASE WHEN o IS NULL THEN e.prioridad ELSE o.prioridad END AS prioridad_oei,
     CASE WHEN o IS NULL THEN e.codigo ELSE o.codigo END AS oei, o.id AS oei_id, e.prioridad AS prioridad,
     labels(e)[0] AS nivel, e.codigo AS codigo, e.nombre AS nombre, coalesce(e.pgg, 'sin_dato') AS pgg,
     e.pgg_nota AS pgg_nota, e.pgg_fuentes AS pgg_fuentes, v.certeza AS vinculo, l.codigo AS lineamiento, l.id AS l
ORDER BY reduce(k = '', c IN split(coalesce(lineamiento, ''), '.') | k + right('000' + c, 4)), l
WITH id, plan, prioridad_oei, oei, oei_id, prioridad, nivel, codigo, nombre, pgg, pgg_nota, pgg_fuentes,
     collect(lineamiento) AS lineamientos, collect(vinculo) AS certezas
RETURN plan, prioridad_oei, oei, prioridad, nivel, codigo, nombre, pgg, lineamientos,
       [c IN ['declarada', 'reparada', 'inferida'] WHERE c IN certezas] AS certeza, pgg_nota, pgg_fuentes, id
ORDER BY plan, prioridad_oei, oei, nivel DESC, prioridad, codigo, id

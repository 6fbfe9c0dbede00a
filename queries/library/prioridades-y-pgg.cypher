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
OPTIONAL MATCH (e)-[v:VINCULADO_A]->(l:LineamientoPGG)
WITH e, v, l ORDER BY reduce(k = '', c IN split(coalesce(l.codigo, ''), '.') | k + right('000' + c, 4)), l.id
WITH e, collect(l.codigo) AS lineamientos, collect(v.certeza) AS certezas
OPTIONAL MATCH (e)-[:PERTENECE_A]->(arriba:OEI)
WITH e, lineamientos, certezas, coalesce(arriba, e) AS o
RETURN e.plan AS plan, o.prioridad AS prioridad_oei, o.codigo AS oei, e.prioridad AS prioridad, labels(e)[0] AS nivel,
       e.codigo AS codigo, e.nombre AS nombre, coalesce(e.pgg, 'sin_dato') AS pgg, lineamientos AS lineamientos,
       [c IN ['declarada', 'reparada', 'inferida'] WHERE c IN certezas] AS certeza, e.pgg_nota AS pgg_nota,
       e.pgg_fuentes AS pgg_fuentes,
       e.id AS id
ORDER BY plan, prioridad_oei, oei, nivel DESC, prioridad, codigo, id

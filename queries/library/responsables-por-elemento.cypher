// titulo: Quién responde por cada objetivo y acción
// title: Who answers for each objective and action
// pregunta: ¿Qué unidades responden por cada OEI y AEI, y son las mismas que responden por sus indicadores?
// question: Which units answer for each OEI and AEI, and are they those that answer for its indicators?
// categoria: responsabilidad
// parametro codigo: codigo = '' | Solo este OEI o AEI; vacío: todos | Only this OEI or AEI; empty: all
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna unidades: Unidades del propio elemento, en el orden de la celda | Units of the element itself, in the order of the cell
// columna unidades_de_indicadores: Unidades de sus indicadores | Units of its indicators
// columna estado: iguales, distintas (de nombre: puede ser una sigla), solo_elemento, solo_indicadores o ninguna_leida | iguales (same), distintas (names differ, maybe an acronym), solo_elemento, solo_indicadores or ninguna_leida (none read)
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND ($codigo = '' OR e.codigo = $codigo OR e.id = $codigo)
OPTIONAL MATCH (e)<-[m:MIDE*0..1]-(x)<-[r:RESPONSABLE_DE]-(u:UnidadOrganica)
WHERE coalesce(r.certeza, '') <> 'inferida' AND none(paso IN m WHERE paso.certeza = 'inferida')
WITH e, u, min(CASE WHEN x.id = e.id THEN coalesce(r.orden, 1) END) AS lugar,
     sum(CASE WHEN x.id <> e.id THEN 1 ELSE 0 END) AS de_indicador
ORDER BY lugar, u.nombre, u.id
WITH e, collect(CASE WHEN lugar IS NULL THEN null ELSE u.nombre END) AS unidades,
     collect(CASE WHEN de_indicador = 0 THEN null ELSE u.nombre END) AS de_indicadores
RETURN e.plan AS plan, labels(e)[0] AS nivel, e.codigo AS codigo, e.nombre AS nombre, unidades AS unidades,
       de_indicadores AS unidades_de_indicadores,
       CASE WHEN size(unidades) = 0 AND size(de_indicadores) = 0 THEN 'ninguna_leida'
            WHEN size(unidades) = 0 THEN 'solo_indicadores'
            WHEN size(de_indicadores) = 0 THEN 'solo_elemento'
            WHEN all(n IN unidades WHERE n IN de_indicadores) AND all(n IN de_indicadores WHERE n IN unidades)
            THEN 'iguales' ELSE 'distintas' END AS estado,
       e.fuentes AS fuentes,
       e.id AS id
ORDER BY plan, nivel DESC, codigo, id

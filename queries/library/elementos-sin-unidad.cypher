// titulo: Objetivos y acciones sin unidad responsable
// title: Objectives and actions without a unit
// pregunta: ¿Qué OEI y AEI no tienen unidad propia: porque solo la tienen sus indicadores, no se leyó, o el plan no la da en ese nivel?
// question: Which OEIs and AEIs have no unit of their own: only their indicators have, none was read, or none was at that level?
// categoria: responsabilidad
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: solo_indicadores, propuesta, no_leida (se leyó para otros del nivel) o sin_dato (para ninguno) | solo_indicadores (indicators only), propuesta (proposed), no_leida (read for others of the level) or sin_dato (for none)
// columna unidades_de_indicadores: Unidades de sus indicadores | Units of its indicators
// columna con_unidad: Cuántos de ese nivel y plan tienen unidad propia | How many of that level and plan have a unit of their own
// columna total: De cuántos | Out of how many
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (e)<-[m:MIDE]-(:Indicador)<-[r:RESPONSABLE_DE]-(u:UnidadOrganica)
WITH e, u, min(CASE WHEN m.certeza = 'inferida' OR r.certeza = 'inferida' THEN 1 ELSE 0 END) AS dudosa
ORDER BY u.nombre, u.id
WITH e, collect(CASE WHEN dudosa = 0 THEN u.nombre ELSE null END) AS indirectas, sum(dudosa) AS dudosas
WITH e, indirectas, EXISTS { (e)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE coalesce(r.certeza, '') <> 'inferida' }
     AS propia,
     dudosas > 0 OR EXISTS { (e)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE r.certeza = 'inferida' } AS propuesta
WITH e.plan AS plan, labels(e)[0] AS nivel, count(*) AS total, sum(CASE WHEN propia THEN 1 ELSE 0 END) AS con_unidad,
     sum(CASE WHEN propia OR size(indirectas) > 0 THEN 1 ELSE 0 END) AS leidos,
     collect({e: e, propia: propia, propuesta: propuesta, indirectas: indirectas}) AS casos
UNWIND casos AS caso
WITH plan, nivel, total, con_unidad, leidos, caso.e AS e, caso.propia AS propia, caso.propuesta AS propuesta,
     caso.indirectas AS indirectas
WHERE NOT propia
RETURN plan AS plan, nivel AS nivel, e.codigo AS codigo, e.nombre AS nombre,
       CASE WHEN size(indirectas) > 0 THEN 'solo_indicadores' WHEN propuesta THEN 'propuesta'
       WHEN leidos > 0 THEN 'no_leida' ELSE 'sin_dato' END
       AS estado,
       indirectas AS unidades_de_indicadores, con_unidad AS con_unidad, total AS total, e.fuentes AS fuentes,
       e.id AS id
ORDER BY plan, nivel DESC, codigo, id

// titulo: Elementos sin indicador
// title: Elements without an indicator
// pregunta: ¿Qué objetivos, acciones y servicios no tienen indicador: no se leyó, o el documento no los da en ese nivel?
// question: Which objectives, actions and services have no indicator: none was read, or the document gives none at that level?
// categoria: indicadores
// parametro plan: plan = '' | Solo los de este plan, o los que este plan nombra; vacío: todos | Only those of this plan, or that it names; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: propuesto, no_leido (otros del nivel y plan sí tienen) o sin_dato (ninguno tiene) | propuesto (proposed), no_leido (others of the level and plan have one) or sin_dato (none has)
// columna con_indicador: Cuántos de ese nivel y plan tienen indicador | How many of that level and plan have an indicator
// columna total: De cuántos | Out of how many
// columna certeza: declarada, reparada o inferida | declarada (as printed), reparada or inferida (proposed)
// columna nota: Por qué se reparó o qué conviene saber | Why it was repaired, or what is worth knowing
// columna fuentes: Lugares que lo declaran | Places that state it
// columna id: Id del elemento | Id of the element

MATCH (e:OEI|AEI|ObjetivoNacional|ObjetivoEspecifico|AE|OES|AES|OER|AER|OEL|AEL
          |ObjetivoPrioritario|Lineamiento|Servicio)
WHERE $plan = '' OR e.plan = $plan OR any(f IN e.fuentes WHERE f STARTS WITH $plan + '#')
WITH e, EXISTS { (e)<-[m:MIDE]-(:Indicador) WHERE coalesce(m.certeza, '') <> 'inferida' } AS medido,
     EXISTS { (e)<-[m:MIDE]-(:Indicador) WHERE m.certeza = 'inferida' } AS propuesto
WITH e.plan AS plan, labels(e)[0] AS nivel, count(*) AS total, sum(CASE WHEN medido THEN 1 ELSE 0 END) AS con_indicador,
     collect({e: e, medido: medido, propuesto: propuesto}) AS casos
UNWIND casos AS caso
WITH plan, nivel, total, con_indicador, caso.e AS e, caso.medido AS medido, caso.propuesto AS propuesto
WHERE NOT medido
RETURN plan AS plan, nivel AS nivel, e.codigo AS codigo, e.nombre AS nombre,
       CASE WHEN propuesto THEN 'propuesto' WHEN con_indicador > 0 THEN 'no_leido' ELSE 'sin_dato' END AS estado,
       con_indicador AS con_indicador,
       total AS total, e.certeza AS certeza, e.nota AS nota, e.fuentes AS fuentes,
       e.id AS id
ORDER BY estado, plan, nivel DESC, codigo, id

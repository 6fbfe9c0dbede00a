// titulo: Hasta dónde llega cada indicador hacia arriba
// title: How far up each indicator reaches
// pregunta: ¿Qué mide cada indicador y hasta qué nivel llega lo que mide, y dónde se corta la cadena?
// question: What does each indicator measure and up to which level does that reach, and where does the chain break off?
// categoria: quiebre
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan del indicador | Plan of the indicator
// columna codigo: Código del indicador, nulo si no lo tiene | Code of the indicator, null where it has none
// columna nombre: Nombre del indicador | Name of the indicator
// columna mide: Etiqueta de lo que mide, nulo si no se sabe | Label of what it measures, null where it is unknown
// columna codigo_medido: Código de lo que mide | Code of what it measures
// columna llega_hasta: Etiqueta del último nivel que alcanza la cadena | Label of the last level that the chain reaches
// columna codigo_final: Código del último elemento | Code of the last element
// columna nombre_final: Nombre del último elemento | Name of the last element
// columna estado: completa, se_corta o sin_dato | completa (whole), se_corta (broken off) or sin_dato (unknown)
// columna solo_colectivo: Si solo llega por una frase que une un elemento con muchos | Whether it gets there only by a sentence that ties an element to many
// columna certeza: La del vínculo más seguro que lleva allí desde el plan, nulo si no hay | That of the surest link that leads there from the plan, null where there is none
// columna id: Id del indicador | Id of the indicator
// columna id_medido: Id de lo que mide | Id of what it measures
// columna id_final: Id del último elemento | Id of the last element

MATCH (i:Indicador)
WHERE $plan = '' OR i.plan = $plan
OPTIONAL MATCH (i)-[:MIDE]->(m)
OPTIONAL MATCH (i)-[:MIDE]->(:OEI|AEI)-[:PERTENECE_A*0..1]->(o:OEI)
OPTIONAL MATCH (i)-[:MIDE]->(:OEI|AEI)-[:PERTENECE_A*0..1]->(:OEI)-[v:ARTICULA_CON]->()-[:PERTENECE_A*0..10]->(f)
WHERE NOT f:Plan AND NOT EXISTS { MATCH (f)-[:PERTENECE_A]->(g) WHERE NOT g:Plan }
OPTIONAL MATCH (i)-[:MIDE]->(u)-[:PERTENECE_A*0..10]->(s)
WHERE NOT u:OEI AND NOT u:AEI AND NOT s:Plan AND NOT EXISTS { MATCH (s)-[:PERTENECE_A]->(g) WHERE NOT g:Plan }
WITH i.plan AS plan, i.codigo AS codigo, i.nombre AS nombre, labels(m)[0] AS mide, m.codigo AS codigo_medido,
     i.id AS id, m.id AS id_medido, v.colectivo AS colectivo, v.certeza AS certeza,
     CASE WHEN f IS NOT NULL THEN {nivel: labels(f)[0], codigo: f.codigo, nombre: f.nombre, id: f.id}
          WHEN o IS NOT NULL THEN {nivel: labels(o)[0], codigo: o.codigo, nombre: o.nombre, id: o.id}
          WHEN s IS NOT NULL THEN {nivel: labels(s)[0], codigo: s.codigo, nombre: s.nombre, id: s.id}
          WHEN m IS NOT NULL THEN {nivel: labels(m)[0], codigo: m.codigo, nombre: m.nombre, id: m.id}
          ELSE {nivel: labels(i)[0], codigo: i.codigo, nombre: i.nombre, id: i.id} END AS fin
WITH plan, codigo, nombre, mide, codigo_medido, fin.nivel AS llega_hasta, fin.codigo AS codigo_final,
     fin.nombre AS nombre_final, id, id_medido, fin.id AS id_final,
     min(CASE WHEN colectivo = true THEN 1 ELSE 0 END) AS colectivo,
     min(CASE certeza WHEN 'declarada' THEN 0 WHEN 'reparada' THEN 1 WHEN 'inferida' THEN 2 END) AS duda
RETURN plan, codigo, nombre, mide, codigo_medido, llega_hasta, codigo_final, nombre_final,
       CASE WHEN llega_hasta IN ['ObjetivoNacional', 'OES', 'OER', 'OEL', 'PoliticaNacional', 'EjePGG'] THEN 'completa'
            WHEN mide IS NULL THEN 'sin_dato' ELSE 'se_corta' END AS estado,
       colectivo = 1 AS solo_colectivo, ['declarada', 'reparada', 'inferida'][duda] AS certeza, id, id_medido, id_final
ORDER BY plan, id, id_medido, id_final

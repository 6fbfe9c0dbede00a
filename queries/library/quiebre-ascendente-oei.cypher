// titulo: Hasta dónde llega cada OEI hacia arriba
// title: How far up each OEI reaches
// pregunta: ¿Hasta qué nivel llega cada OEI hacia el plan superior y la PGG, y dónde se corta la cadena?
// question: Up to which level does each OEI reach towards the upper plan and the PGG, and where does the chain break off?
// categoria: quiebre
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan del OEI | Plan of the OEI
// columna codigo: Código del OEI | Code of the OEI
// columna nombre: Enunciado del OEI | Statement of the OEI
// columna rama: plan_superior o pgg | plan_superior or pgg
// columna llega_hasta: Etiqueta del último nivel que alcanza la cadena | Label of the last level that the chain reaches
// columna codigo_final: Código del último elemento | Code of the last element
// columna nombre_final: Nombre del último elemento | Name of the last element
// columna estado: completa, se_corta, no_priorizado o sin_dato | completa (whole), se_corta (broken off), no_priorizado or sin_dato (unknown)
// columna solo_colectivo: Si solo llega por una frase que une un elemento con muchos | Whether it gets there only by a sentence that ties an element to many
// columna certeza: La del vínculo más seguro que lleva allí desde el plan, nulo si no hay | That of the surest link that leads there from the plan, null where there is none
// columna id: Id del elemento del que parte | Id of the element it begins with
// columna id_final: Id del último elemento | Id of the last element

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
OPTIONAL MATCH (o)-[:PERTENECE_A]->(p:Plan)
UNWIND ['plan_superior', 'pgg'] AS rama
OPTIONAL MATCH (o)-[v:ARTICULA_CON|VINCULADO_A]->()-[:PERTENECE_A*0..10]->(f)
WHERE rama = CASE type(v) WHEN 'ARTICULA_CON' THEN 'plan_superior' ELSE 'pgg' END
  AND NOT f:Plan AND NOT EXISTS { MATCH (f)-[:PERTENECE_A]->(g) WHERE NOT g:Plan }
WITH o, p, rama, v.colectivo AS colectivo, v.certeza AS certeza,
     CASE WHEN f IS NOT NULL THEN {nivel: labels(f)[0], codigo: f.codigo, nombre: f.nombre, id: f.id}
          ELSE {nivel: labels(o)[0], codigo: o.codigo, nombre: o.nombre, id: o.id} END AS fin
WITH o, rama, fin, colectivo, certeza,
     CASE WHEN fin.nivel IN ['ObjetivoNacional', 'OES', 'OER', 'OEL', 'PoliticaNacional', 'EjePGG'] THEN 'completa'
          WHEN rama = 'pgg' AND fin.nivel = 'OEI' AND coalesce(o.pgg, 'sin_dato') <> 'vinculado'
            THEN coalesce(o.pgg, 'sin_dato')
          WHEN rama = 'plan_superior' AND fin.nivel = 'OEI' AND (p IS NULL OR NOT EXISTS {
            (p)<-[:PERTENECE_A]-(:OEI)-[:ARTICULA_CON]->() }) THEN 'sin_dato'
          ELSE 'se_corta' END AS estado
WITH o.plan AS plan, o.codigo AS codigo, o.nombre AS nombre, rama, fin.nivel AS llega_hasta, fin.codigo AS codigo_final,
     fin.nombre AS nombre_final, estado, o.id AS id, fin.id AS id_final,
     min(CASE WHEN colectivo = true THEN 1 ELSE 0 END) AS colectivo,
     min(CASE certeza WHEN 'declarada' THEN 0 WHEN 'reparada' THEN 1 WHEN 'inferida' THEN 2 END) AS duda
RETURN plan, codigo, nombre, rama, llega_hasta, codigo_final, nombre_final, estado,
       colectivo = 1 AS solo_colectivo, ['declarada', 'reparada', 'inferida'][duda] AS certeza, id, id_final
ORDER BY plan, codigo, id, rama, id_final

// titulo: Hasta dónde llega cada AEI hacia arriba
// title: How far up each AEI reaches
// pregunta: ¿Hasta qué nivel llega cada AEI hacia el plan superior, la política y la PGG, y dónde se corta la cadena?
// question: Up to which level does each AEI reach towards the upper plan, the policy and the PGG, and where does the chain break off?
// categoria: quiebre
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Plan de la AEI | Plan of the AEI
// columna codigo: Código de la AEI | Code of the AEI
// columna nombre: Enunciado de la AEI | Statement of the AEI
// columna rama: plan_superior (por su OEI), politica o pgg (vínculo propio) | plan_superior (through its OEI), politica or pgg (a link of its own)
// columna llega_hasta: Etiqueta del último nivel que alcanza la cadena | Label of the last level that the chain reaches
// columna codigo_final: Código del último elemento | Code of the last element
// columna nombre_final: Nombre del último elemento | Name of the last element
// columna estado: completa, se_corta, no_priorizado o sin_dato | completa (whole), se_corta (broken off), no_priorizado or sin_dato (unknown)
// columna solo_colectivo: Si solo llega por una frase que une un elemento con muchos | Whether it gets there only by a sentence that ties an element to many
// columna certeza: La del vínculo más seguro que lleva allí desde el plan, nulo si no hay | That of the surest link that leads there from the plan, null where there is none
// columna id: Id del elemento del que parte | Id of the element it begins with
// columna id_final: Id del último elemento | Id of the last element

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
OPTIONAL MATCH (a)-[:PERTENECE_A]->(o:OEI)
OPTIONAL MATCH (a)-[:PERTENECE_A*1..2]->(p:Plan)
UNWIND ['plan_superior', 'politica', 'pgg'] AS rama
OPTIONAL MATCH (a)-[:PERTENECE_A*0..1]->(s)-[v:ARTICULA_CON|VINCULADO_A]->()-[:PERTENECE_A*0..10]->(f)
WHERE rama = CASE WHEN type(v) = 'ARTICULA_CON' AND s:OEI THEN 'plan_superior' WHEN s:OEI THEN ''
                  WHEN type(v) = 'ARTICULA_CON' THEN 'politica' ELSE 'pgg' END
  AND NOT f:Plan AND NOT EXISTS { MATCH (f)-[:PERTENECE_A]->(g) WHERE NOT g:Plan }
WITH a, p, rama, v.colectivo AS colectivo, v.certeza AS certeza,
     CASE WHEN f IS NOT NULL THEN {nivel: labels(f)[0], codigo: f.codigo, nombre: f.nombre, id: f.id}
          WHEN rama = 'plan_superior' AND o IS NOT NULL
            THEN {nivel: labels(o)[0], codigo: o.codigo, nombre: o.nombre, id: o.id}
          ELSE {nivel: labels(a)[0], codigo: a.codigo, nombre: a.nombre, id: a.id} END AS fin
WITH a, rama, fin, colectivo, certeza,
     CASE WHEN fin.nivel IN ['ObjetivoNacional', 'OES', 'OER', 'OEL', 'PoliticaNacional', 'EjePGG'] THEN 'completa'
          WHEN rama = 'pgg' AND fin.nivel = 'AEI' AND coalesce(a.pgg, 'sin_dato') <> 'vinculado'
            THEN coalesce(a.pgg, 'sin_dato')
          WHEN rama = 'politica' AND fin.nivel = 'AEI' AND (p IS NULL OR NOT EXISTS {
            (p)<-[:PERTENECE_A*1..2]-(:AEI)-[:ARTICULA_CON]->(:Servicio) }) THEN 'sin_dato'
          WHEN rama = 'plan_superior' AND fin.nivel IN ['AEI', 'OEI'] AND (p IS NULL OR NOT EXISTS {
            (p)<-[:PERTENECE_A]-(:OEI)-[:ARTICULA_CON]->() }) THEN 'sin_dato'
          ELSE 'se_corta' END AS estado
WITH a.plan AS plan, a.codigo AS codigo, a.nombre AS nombre, rama, fin.nivel AS llega_hasta, fin.codigo AS codigo_final,
     fin.nombre AS nombre_final, estado, a.id AS id, fin.id AS id_final,
     min(CASE WHEN colectivo = true THEN 1 ELSE 0 END) AS colectivo,
     min(CASE certeza WHEN 'declarada' THEN 0 WHEN 'reparada' THEN 1 WHEN 'inferida' THEN 2 END) AS duda
RETURN plan, codigo, nombre, rama, llega_hasta, codigo_final, nombre_final, estado,
       colectivo = 1 AS solo_colectivo, ['declarada', 'reparada', 'inferida'][duda] AS certeza, id, id_final
ORDER BY plan, codigo, id, rama, id_final

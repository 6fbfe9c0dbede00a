// titulo: Objetivos con su plan superior y la PGG
// title: Objectives with their upper plan and the PGG
// pregunta: ¿Con qué elemento del plan superior se articula cada OEI, de qué objetivo es, y con qué lineamientos de la PGG se vincula?
// question: Which element of the upper plan is each OEI articulated with, of which objective is it, and which PGG guidelines?
// categoria: articulacion
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna estado: propia, colectiva (una frase), propuesta, no_leida (otros OEI del plan sí) o sin_dato (ninguno) | propia (own row), colectiva (a sentence), propuesta (proposed), no_leida (other OEIs have one) or sin_dato (none has)
// columna hacia_plan: Plan superior o política | Upper plan or policy
// columna hacia_nivel: Etiqueta del elemento superior | Label of the element above
// columna hacia_codigo: Código del elemento superior | Code of the element above
// columna hacia_nombre: Enunciado del elemento superior | Statement of the element above
// columna objetivo_superior: Objetivo del plan superior al que pertenece | Objective of the upper plan it belongs to
// columna pgg: vinculado, no_priorizado o sin_dato (no se pudo leer) | vinculado (linked), no_priorizado or sin_dato (could not be read)
// columna lineamientos: Códigos de los lineamientos de la PGG | Codes of the PGG guidelines
// columna certeza: Certeza de la articulación | Certainty of the articulation
// columna nota: Nota de la articulación | Note of the articulation
// columna fuentes: Lugares de la articulación | Places of the articulation
// columna id: Id del OEI | Id of the OEI
// columna hacia_id: Id del elemento superior | Id of the element above

MATCH (o:OEI)
WHERE $plan = '' OR o.plan = $plan
OPTIONAL MATCH (o)-[:VINCULADO_A]->(l:LineamientoPGG)
WITH o, l ORDER BY reduce(k = '', c IN split(coalesce(l.codigo, ''), '.') | k + right('000' + c, 4)), l.id
WITH o, collect(l.codigo) AS lineamientos
WITH o, lineamientos, EXISTS { (o)-[x:ARTICULA_CON]->() WHERE coalesce(x.certeza, '') <> 'inferida' } AS articulado
WITH o.plan AS plan, sum(CASE WHEN articulado THEN 1 ELSE 0 END) AS leidos,
     collect({o: o, lineamientos: lineamientos}) AS casos
UNWIND casos AS caso
WITH plan, leidos, caso.o AS o, caso.lineamientos AS lineamientos
OPTIONAL MATCH (o)-[r:ARTICULA_CON]->(s)
OPTIONAL MATCH (o)-[r]->(s)-[:PERTENECE_A]->(os)
WHERE NOT (os:Plan OR os:PoliticaNacional)
WITH plan, leidos, o, lineamientos, r, s, os ORDER BY os.codigo, os.id
WITH plan, leidos, o, lineamientos, r, s, collect(os.codigo) AS objetivos
RETURN plan AS plan, o.codigo AS codigo, o.nombre AS nombre,
       CASE WHEN r IS NULL AND leidos > 0 THEN 'no_leida' WHEN r IS NULL THEN 'sin_dato'
            WHEN r.certeza = 'inferida' THEN 'propuesta' WHEN r.colectivo = true THEN 'colectiva' ELSE 'propia' END
       AS estado,
       s.plan AS hacia_plan, labels(s)[0] AS hacia_nivel, s.codigo AS hacia_codigo, s.nombre AS hacia_nombre,
       objetivos[0] AS objetivo_superior, coalesce(o.pgg, 'sin_dato') AS pgg, lineamientos AS lineamientos,
       r.certeza AS certeza, r.nota AS nota, r.fuentes AS fuentes,
       o.id AS id,
       s.id AS hacia_id
ORDER BY plan, codigo, id, estado DESC, hacia_plan, hacia_codigo, hacia_id

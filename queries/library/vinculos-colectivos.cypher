// titulo: Vínculos que una sola frase declara
// title: Links that one sentence states
// pregunta: ¿Qué elementos se unen a muchos por una sola frase, y cuántos de esos muchos no tienen otro vínculo propio?
// question: Which elements does one sentence tie to many, and how many of those many have no other link of their own?
// categoria: articulacion
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna tipo: Tipo del vínculo | Type of the link
// columna hacia_nivel: Etiqueta de los muchos | Label of the many
// columna cuantos: Con cuántos lo une la frase | How many the sentence ties it to
// columna hacia: Sus códigos | Their codes
// columna solo_por_la_frase: De ellos, los que ningún elemento del plan toma con un vínculo propio | Of those, the ones that no element of the plan takes up by a link of its own
// columna propios: Otros vínculos del elemento con esa etiqueta, por fila propia | Other links of the element to that label, by rows of its own
// columna certeza: Certezas de esos vínculos | Certainties of those links
// columna lugares: Lugares de la frase | Places of the sentence
// columna id: Id del elemento | Id of the element

MATCH (e)-[r]->(d)
WHERE r.colectivo = true AND ($plan = '' OR e.plan = $plan)
OPTIONAL MATCH (d)<-[s]-(otro)
WHERE type(s) = type(r) AND otro.plan = e.plan AND coalesce(s.colectivo, false) = false
  AND coalesce(s.certeza, '') <> 'inferida'
WITH e, r, d, count(s) AS suyos ORDER BY d.codigo, d.id
WITH e, type(r) AS tipo, labels(d)[0] AS hacia_nivel, collect(coalesce(d.codigo, d.nombre)) AS hacia,
     collect(CASE WHEN suyos > 0 THEN null ELSE coalesce(d.codigo, d.nombre) END) AS solo_por_la_frase,
     collect(r.fuentes) AS grupos, collect(DISTINCT r.certeza) AS certezas
UNWIND grupos AS grupo
UNWIND grupo AS lugar
WITH DISTINCT e, tipo, hacia_nivel, hacia, solo_por_la_frase, certezas, lugar ORDER BY lugar
WITH e, tipo, hacia_nivel, hacia, solo_por_la_frase, certezas, collect(lugar) AS lugares
RETURN e.plan AS plan, labels(e)[0] AS nivel, e.codigo AS codigo, e.nombre AS nombre, tipo AS tipo,
       hacia_nivel AS hacia_nivel, size(hacia) AS cuantos, hacia AS hacia, solo_por_la_frase AS solo_por_la_frase,
       COUNT { (e)-[p]->(x) WHERE type(p) = tipo AND labels(x)[0] = hacia_nivel
               AND coalesce(p.colectivo, false) = false } AS propios,
       [c IN ['declarada', 'reparada', 'inferida'] WHERE c IN certezas] AS certeza, lugares AS lugares,
       e.id AS id
ORDER BY plan, nivel DESC, codigo, id, tipo, hacia_nivel

// titulo: Estrategias y medidas por objetivo
// title: Strategies and measures per objective
// pregunta: ¿Qué estrategias impulsan cada OEI, qué medidas de qué años las siguen, y qué OEI no tienen ninguna leída?
// question: Which strategies drive each OEI, which measures of which years follow them, and which OEIs have none read?
// categoria: prospectiva
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna codigo: Código del OEI; vacío si la estrategia o la medida no se une a ninguno | Code of the OEI; empty where strategy or measure is tied to none
// columna nombre: Enunciado del OEI | Statement of the OEI
// columna estado: con_medidas, sin_medida, medida_suelta (sin estrategia), no_leida (otros OEI sí) o sin_dato (ninguno) | con_medidas, sin_medida (no measure), medida_suelta (no strategy), no_leida (other OEIs have one) or sin_dato (none)
// columna estrategia: Estrategia, o medida suelta | Strategy, or measure of no strategy
// columna anio: Año de la estrategia o de la medida suelta, si se dice | Year of the strategy or of the measure of no strategy, where said
// columna anios_de_medidas: Años de sus medidas | Years of its measures
// columna fuentes: Lugares de la estrategia o medida | Places of the strategy or measure
// columna id: Id del OEI | Id of the OEI
// columna estrategia_id: Id de la estrategia o de la medida suelta | Id of the strategy or of the measure of no strategy

MATCH (p:OEI|Estrategia|Medida)
WHERE ($plan = '' OR p.plan = $plan) AND (p:OEI OR NOT EXISTS { (p)-[:IMPULSA]->() })
OPTIONAL MATCH (p)<-[:IMPULSA]-(suya:Estrategia)
WITH p, CASE WHEN p:OEI THEN suya ELSE p END AS s, CASE WHEN p:OEI THEN 1 ELSE 2 END AS clase
OPTIONAL MATCH (p)<-[:IMPULSA*0..1]-(s)<-[:IMPULSA]-(m:Medida)
WITH p, s, clase, m ORDER BY m.anio, m.id
WITH p, s, clase, collect(m.anio) AS medidas
WITH p.plan AS plan, sum(CASE WHEN clase = 1 AND s IS NOT NULL THEN 1 ELSE 0 END) AS leidas,
     collect({p: p, s: s, medidas: medidas, clase: clase}) AS casos
UNWIND casos AS caso
WITH plan, leidas, caso.p AS p, caso.s AS s, caso.medidas AS medidas, caso.clase AS clase
RETURN plan AS plan, CASE WHEN clase = 1 THEN p.codigo ELSE null END AS codigo,
       CASE WHEN clase = 1 THEN p.nombre ELSE null END AS nombre,
       CASE WHEN s IS NULL AND leidas > 0 THEN 'no_leida' WHEN s IS NULL THEN 'sin_dato'
            WHEN labels(s)[0] = 'Medida' THEN 'medida_suelta' WHEN size(medidas) > 0 THEN 'con_medidas'
            ELSE 'sin_medida' END AS estado,
       s.nombre AS estrategia, s.anio AS anio, medidas AS anios_de_medidas, s.fuentes AS fuentes,
       CASE WHEN clase = 1 THEN p.id ELSE null END AS id,
       s.id AS estrategia_id
ORDER BY plan, codigo, id, anio, estrategia, estrategia_id

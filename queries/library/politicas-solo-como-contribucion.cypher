// titulo: Políticas que el plan nombra y ninguna AEI ni OEI atiende
// title: Policies that the plan names and no AEI or OEI takes up
// pregunta: ¿A qué políticas nacionales solo se contribuye en bloque, o solo se las nombra, sin una AEI ni un OEI que las atienda?
// question: Which national policies are only contributed to as a whole, or only named, without an AEI or OEI that takes them up?
// categoria: articulacion
// parametro plan: plan = '' | Solo el documento de este plan; vacío: todos | Only this plan's document; empty: all
// columna plan: Plan que la nombra | Plan that names it
// columna politica: Identificador de la política | Slug of the policy
// columna nombre: Nombre de la política | Name of the policy
// columna estado: contribucion (la entidad como un todo), propuesta o solo_nombrada | contribucion (the entity as a whole), propuesta (proposed) or solo_nombrada (only named)
// columna servicios_con_contribucion: Servicios suyos a los que el plan dice contribuir | Services of it that the plan says it contributes to
// columna bienes_y_servicios: Bienes y servicios de la entidad que se sustentan en ella | Goods and services of the entity that rest on it
// columna fuentes: Lugares que lo declaran | Places that state it

CALL () {
  MATCH (pn:PoliticaNacional)
  UNWIND pn.fuentes AS lugar
  RETURN DISTINCT pn.plan AS politica, split(lugar, '#')[0] AS plan, null AS tipo, null AS certeza, null AS servicio
  UNION ALL
  MATCH (s:Servicio|ObjetivoPrioritario)<-[r:ARTICULA_CON|CONTRIBUYE_A]-(e)
  RETURN s.plan AS politica, e.plan AS plan, type(r) AS tipo, r.certeza AS certeza,
         coalesce(s.codigo, s.nombre) AS servicio
}
WITH politica, plan, tipo, certeza, servicio ORDER BY servicio
WHERE $plan = '' OR plan = $plan
WITH politica, plan, collect(CASE WHEN tipo = 'CONTRIBUYE_A' THEN servicio ELSE null END) AS contribucion,
     sum(CASE WHEN tipo = 'ARTICULA_CON' AND coalesce(certeza, '') <> 'inferida' THEN 1 ELSE 0 END) AS atendidos,
     sum(CASE WHEN tipo = 'ARTICULA_CON' AND certeza = 'inferida' THEN 1 ELSE 0 END) AS propuestos
WHERE atendidos = 0
MATCH (p:Plan {id: plan + '/Plan/' + plan})
WHERE p.tipo = 'PEI'
OPTIONAL MATCH (pn:PoliticaNacional)
WHERE pn.plan = politica
WITH politica, plan, contribucion, propuestos, pn ORDER BY pn.id
WITH politica, plan, contribucion, propuestos, collect(pn) AS nodos
WITH politica, plan, contribucion, propuestos, nodos[0] AS pn
RETURN plan AS plan, politica AS politica, pn.nombre AS nombre,
       CASE WHEN propuestos > 0 THEN 'propuesta' WHEN size(contribucion) > 0 THEN 'contribucion'
       ELSE 'solo_nombrada' END
       AS estado,
       contribucion AS servicios_con_contribucion,
       COUNT { (pn)<-[:SUSTENTADO_EN]-(b:BienServicio) WHERE b.plan = plan } AS bienes_y_servicios,
       [f IN pn.fuentes WHERE f STARTS WITH plan + '#'] AS fuentes
ORDER BY plan, politica

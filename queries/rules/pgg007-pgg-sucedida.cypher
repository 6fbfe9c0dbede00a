// nombre: Política General de Gobierno que ya fue sucedida
// name: General Government Policy that another one has followed
// gravedad: info
// mira: planes que citan una PGG | plans that cite a PGG
// revisa: Si la PGG que el plan cita es la de 2025-2026 (DS 141-2025-PCM) o una anterior, cuando el plan sigue
//   vigente.
// checks: Whether the PGG that the plan cites is that of 2025-2026 (DS 141-2025-PCM) or an older one, while it is in
//   force.
// importa: Los lineamientos de una PGG anterior pueden haber cambiado de número o haber desaparecido.
// matters: Guidelines of an older PGG may have changed their number or be gone.
// corrige: Al modificar el plan, revise sus vínculos contra la PGG vigente; al aprobarse pudo ser correcto.
// fix: When the plan is modified, see its links against the PGG in force; they may have been right when it was
//   approved.
// norma: DS 141-2025-PCM, que aprueba la PGG 2025-2026
// source: DS 141-2025-PCM, which approves the PGG 2025-2026
// mensaje: El plan cita la PGG del {norma}; desde 2025 rige la del DS 141-2025-PCM
// message: The plan cites the PGG of {norma}; since 2025 that of DS 141-2025-PCM is in force
// mensaje_no_evaluable: El plan {plan} se vincula con una PGG y no dice qué norma la aprueba
// message_no_evaluable: The plan {plan} is linked to a PGG and does not say which norm approves it

MATCH (e:OEI|AEI)-[:VINCULADO_A]->(l:LineamientoPGG)
WHERE $plan = '' OR e.plan = $plan
WITH DISTINCT e.plan AS plan, l.plan AS politica
MATCH (p:Plan {id: plan + '/Plan/' + plan})
MATCH (g:Plan {id: politica + '/Plan/' + politica})
RETURN plan, p.id AS id, null AS codigo, g.norma AS norma, politica AS clave,
       [f IN g.fuentes WHERE f STARTS WITH plan + '#'] AS lugares,
       CASE WHEN coalesce(p.periodo_fin, 9999) < 2025 THEN 'conforme'
            WHEN g.norma IS NULL THEN 'no_evaluable'
            WHEN g.norma CONTAINS '141-2025' THEN 'conforme'
            WHEN any(anterior IN ['042-2023', '075-2024', '164-2021', '056-2018'] WHERE g.norma CONTAINS anterior)
              THEN 'plan'
            ELSE 'conforme' END AS resultado

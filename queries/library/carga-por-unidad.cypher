// titulo: Carga de cada unidad
// title: Load of each unit
// pregunta: ¿Por cuántos objetivos, acciones e indicadores responde cada unidad, y cuántas acciones comparte?
// question: How many objectives, actions and indicators does each unit answer for, and how many actions does it share?
// categoria: responsabilidad
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna unidad: Unidad orgánica | Unit
// columna sigla: Sigla de la unidad; vacía si no se imprime | Acronym of the unit; empty where none is printed
// columna oei: OEI de los que responde | OEIs it answers for
// columna aei: AEI de las que responde | AEIs it answers for
// columna indicadores: Indicadores de los que responde | Indicators it answers for
// columna aei_compartidas: De esas AEI, las que tienen otra unidad más | Of those AEIs, those that another unit has too
// columna aei_no_primera: De esas AEI, aquellas en que la celda la nombra después de otra | Of those AEIs, those whose cell names it after another
// columna aei_solo_por_indicador: AEI de las que no responde, pero sí de un indicador suyo | AEIs it does not answer for, but for an indicator of theirs
// columna propuestas: Responsabilidades que el programa propone, fuera de las otras cuentas | Responsibilities that the program proposes, left out of the other counts
// columna id: Id de la unidad | Id of the unit

MATCH (u:UnidadOrganica)
WHERE $plan = '' OR u.plan = $plan
OPTIONAL MATCH (u)-[:RESPONSABLE_DE]->(:Indicador)-[:MIDE]->(b:AEI)
WHERE NOT EXISTS { (u)-[:RESPONSABLE_DE]->(b) }
WITH u, count(DISTINCT b) AS aei_solo_por_indicador
RETURN u.plan AS plan, u.nombre AS unidad, u.sigla AS sigla,
       COUNT { (u)-[r:RESPONSABLE_DE]->(:OEI) WHERE coalesce(r.certeza, '') <> 'inferida' } AS oei,
       COUNT { (u)-[r:RESPONSABLE_DE]->(:AEI) WHERE coalesce(r.certeza, '') <> 'inferida' } AS aei,
       COUNT { (u)-[r:RESPONSABLE_DE]->(:Indicador) WHERE coalesce(r.certeza, '') <> 'inferida' } AS indicadores,
       COUNT { (u)-[r:RESPONSABLE_DE]->(a:AEI)
               WHERE coalesce(r.certeza, '') <> 'inferida'
                 AND EXISTS { (a)<-[:RESPONSABLE_DE]-(otra:UnidadOrganica) WHERE otra.id <> u.id } } AS aei_compartidas,
       COUNT { (u)-[r:RESPONSABLE_DE]->(:AEI) WHERE r.orden > 1 } AS aei_no_primera,
       aei_solo_por_indicador AS aei_solo_por_indicador,
       COUNT { (u)-[r:RESPONSABLE_DE]->() WHERE r.certeza = 'inferida' } AS propuestas,
       u.id AS id
ORDER BY plan, aei DESC, indicadores DESC, unidad, id

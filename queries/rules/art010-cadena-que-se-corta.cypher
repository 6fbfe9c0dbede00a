// nombre: AEI cuya cadena no pasa de su OEI
// name: AEI whose chain goes no further than its OEI
// gravedad: warning
// mira: AEI | AEIs
// revisa: Que desde cada AEI, por vínculo propio o por su OEI, se llegue a un plan superior, una política o la PGG.
// checks: That from each AEI, by a link of its own or through its OEI, an upper plan, a policy or the PGG is reached.
// importa: Una acción cuya cadena se corta en la propia entidad no muestra a quién sirve fuera de ella.
// matters: An action whose chain ends inside the entity does not show whom it serves outside.
// corrige: Articule su OEI con el plan superior, o la AEI con un servicio de política o un lineamiento de la PGG.
// fix: Articulate its OEI with the upper plan, or the AEI with a service of a policy or a guideline of the PGG.
// norma: Matriz de verificación del PEI (CEPLAN), criterios 3.1 y 5.1
// source: CEPLAN's PEI verification matrix, criteria 3.1 and 5.1
// mensaje: La cadena de {codigo} se corta en {hasta}: ni plan superior, ni política, ni PGG
// message: The chain of {codigo} ends at {hasta}: no upper plan, no policy, no PGG
// mensaje_lectura: De la cadena de {codigo} no se leyó nada más arriba de {hasta}; el texto perdió filas que podían
//   decirlo
// message_lectura: Nothing above {hasta} was read of the chain of {codigo}; the text lost rows that could say it

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
OPTIONAL MATCH (a)-[:PERTENECE_A]->(o:OEI)
WITH a.plan AS plan, a.id AS id, a.codigo AS codigo, a.fuentes AS fuentes,
     coalesce(a.no_leido, []) + coalesce(o.no_leido, []) AS no_leido, coalesce(o.codigo, a.codigo) AS hasta,
     EXISTS { (a)-[:ARTICULA_CON|VINCULADO_A]->() } AS propio,
     EXISTS { (o)-[:ARTICULA_CON|VINCULADO_A]->() } AS del_oei
RETURN plan, id, codigo, hasta, fuentes AS lugares,
       CASE WHEN propio OR del_oei THEN 'conforme'
            WHEN any(x IN no_leido WHERE x IN [plan + '#articulacion', plan + '#pgg', plan + '#ruta']) THEN 'lectura'
            ELSE 'plan' END AS resultado

// nombre: Indicador sin unidad responsable
// name: Indicator without a responsible unit
// gravedad: warning
// mira: indicadores de OEI y AEI | indicators of OEIs and AEIs
// revisa: Que cada indicador tenga unidad responsable donde otros del mismo nivel la tienen; en las AEI basta la de la
//   acción.
// checks: That each indicator has a unit where others of its level have one; of an AEI, the action's own is enough.
// importa: Sin responsable, nadie mide ni reporta el indicador.
// matters: Without a unit nobody measures or reports the indicator.
// corrige: Anote la unidad responsable en la tabla, la matriz o la ficha del indicador.
// fix: Write the responsible unit in the table, the matrix or the data sheet of the indicator.
// norma: Ficha técnica del indicador, responsable (Anexo A-6), según el aplicativo CEPLAN
// source: Data sheet of the indicator, responsible unit (Anexo A-6), as CEPLAN's application asks
// mensaje: El indicador de {de} no tiene unidad responsable: {nombre} ({con_unidad} de {total} la tienen)
// message: The indicator of {de} has no responsible unit: {nombre} ({con_unidad} of {total} have one)
// mensaje_lectura: La fila del indicador de {de} se perdió o está dañada en el texto: no se sabe qué unidad responde
//   por él: {nombre}
// message_lectura: The row of the indicator of {de} is lost or damaged in the text: which unit answers for it is
//   unknown: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE $plan = '' OR i.plan = $plan
WITH i.plan AS plan, labels(e)[0] AS nivel, i.id AS id, i.codigo AS codigo, i.nombre AS nombre, e.codigo AS de,
     e.id AS elemento, i.fuentes AS fuentes, coalesce(i.no_leido, []) AS del_indicador,
     coalesce(e.no_leido, []) AS del_elemento,
     EXISTS { (i)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE coalesce(r.certeza, '') <> 'inferida' } AS propia,
     EXISTS { (e)<-[r:RESPONSABLE_DE]-(:UnidadOrganica) WHERE coalesce(r.certeza, '') <> 'inferida' } AS de_accion
WITH plan, nivel, count(*) AS total, sum(CASE WHEN propia THEN 1 ELSE 0 END) AS con_unidad,
     collect({id: id, codigo: codigo, nombre: nombre, de: de, elemento: elemento, fuentes: fuentes,
              perdida: any(x IN del_indicador WHERE x IN [plan + '#matriz', plan + '#ficha', plan + '#unidad'])
                OR any(x IN del_elemento WHERE x IN [plan + '#ruta', plan + '#unidad']),
              tiene: propia OR de_accion}) AS casos
WHERE con_unidad > 0
UNWIND casos AS caso
RETURN plan AS plan, caso.id AS id, coalesce(caso.codigo, caso.de) AS codigo, caso.elemento AS clave, caso.de AS de,
       caso.nombre AS nombre, con_unidad AS con_unidad, total AS total,
       CASE WHEN caso.tiene THEN 'conforme' WHEN caso.perdida THEN 'lectura' ELSE 'plan' END
       AS resultado,
       caso.fuentes AS lugares

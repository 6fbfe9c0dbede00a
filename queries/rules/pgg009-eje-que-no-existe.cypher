// nombre: Eje que la PGG citada no tiene
// name: Axis that the PGG which is cited does not have
// gravedad: warning
// mira: OEI y AEI vinculadas con una PGG de la que se sabe cuántos ejes tiene | OEIs and AEIs linked to a PGG whose
//   number of axes is known
// revisa: Que el lineamiento sea de un eje de la PGG que el plan cita: 10 en las del DS 042-2023-PCM (con el DS
//   075-2024-PCM) y del DS 164-2021-PCM, 5 en la del DS 056-2018-PCM.
// checks: That the guideline is of an axis of the PGG that the plan cites: 10 in those of DS 042-2023-PCM (with DS
//   075-2024-PCM) and DS 164-2021-PCM, 5 in that of DS 056-2018-PCM.
// importa: Un lineamiento que no existe no es un vínculo; o el plan cita otra PGG que la que usa.
// matters: A guideline that does not exist is no link; or the plan cites another PGG than the one it uses.
// corrige: Corrija el lineamiento, o la norma de la PGG que el plan cita.
// fix: Correct the guideline, or the norm of the PGG that the plan cites.
// norma: DS 042-2023-PCM y DS 075-2024-PCM; los ejes del DS 164-2021-PCM y del DS 056-2018-PCM: sin verificar
// source: DS 042-2023-PCM and DS 075-2024-PCM; the axes of DS 164-2021-PCM and DS 056-2018-PCM: not verified
// mensaje: {codigo} se vincula con el lineamiento {lineamiento}; la PGG que el plan cita tiene {ejes} ejes
// message: {codigo} is linked to guideline {lineamiento}; the PGG that the plan cites has {ejes} axes
// mensaje_lectura: {codigo} se leyó vinculado con {lineamiento}, en una fila reparada; la PGG citada tiene {ejes} ejes
// message_lectura: {codigo} was read as linked to {lineamiento}, in a repaired row; the PGG cited has {ejes} axes

MATCH (e:OEI|AEI)-[v:VINCULADO_A]->(l:LineamientoPGG)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, e.id AS id, e.codigo AS codigo, l.codigo AS lineamiento, v.certeza AS certeza,
     v.fuentes AS lugares, toInteger(split(l.codigo, '.')[0]) AS eje,
     CASE WHEN l.plan CONTAINS '042-2023' OR l.plan CONTAINS '164-2021' THEN 10
          WHEN l.plan CONTAINS '056-2018' THEN 5 ELSE 0 END AS ejes
WHERE ejes > 0 AND eje IS NOT NULL
RETURN plan, id, codigo, lineamiento, lineamiento AS clave, ejes, lugares,
       CASE WHEN eje >= 1 AND eje <= ejes THEN 'conforme' WHEN certeza = 'reparada' THEN 'lectura' ELSE 'plan' END
         AS resultado

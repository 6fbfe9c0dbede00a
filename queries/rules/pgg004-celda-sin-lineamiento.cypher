// nombre: Celda de la PGG que solo nombra el eje
// name: PGG cell that names only the axis
// gravedad: warning
// mira: OEI y AEI con una celda de la PGG leída | OEIs and AEIs whose PGG cell was read
// revisa: Que la celda de vinculación con la PGG diga el lineamiento, no solo el eje, ni esté en blanco.
// checks: That the PGG cell says the guideline, not only the axis, and is not blank.
// importa: El eje solo no permite saber a qué compromiso del Gobierno responde el objetivo o la acción.
// matters: The axis alone does not tell which commitment of the Government the objective or action answers to.
// corrige: Escriba el lineamiento (por ejemplo, Eje 10 Lin. 10.5) o la marca «No priorizado».
// fix: Write the guideline (for example Eje 10 Lin. 10.5) or the mark "No priorizado".
// norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; guía de 2024, según la citan los PEI
// source: CEPLAN's PEI verification matrix, criterion 5.1; the guide of 2024 as PEIs cite it
// mensaje: En la celda de la PGG de {codigo} {pgg_nota}
// message: The PGG cell of {codigo}: {pgg_nota}
// mensaje_no_evaluable: La celda de la PGG de {codigo} está en blanco en el texto: puede ser de una celda combinada
// message_no_evaluable: The PGG cell of {codigo} is blank in the text: it may belong to a merged cell

MATCH (e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND size(coalesce(e.pgg_fuentes, [])) > 0
  AND NOT (e.plan + '#pgg') IN coalesce(e.no_leido, [])
RETURN e.plan AS plan, e.id AS id, e.codigo AS codigo, e.pgg_nota AS pgg_nota,
       CASE WHEN e.pgg <> 'sin_dato' THEN 'conforme'
            WHEN e.pgg_nota STARTS WITH 'solo está impreso el eje' THEN 'plan'
            ELSE 'no_evaluable' END AS resultado,
       e.pgg_fuentes AS lugares

// nombre: Línea de base sin año
// name: Baseline without year
// gravedad: warning
// mira: indicadores con línea de base | indicators with a baseline
// revisa: La línea de base dice de qué año es.
// checks: The baseline says which year it is of.
// importa: Sin año no se sabe si el dato está vigente ni cuánto tiempo hay hasta la primera meta.
// matters: Without a year nobody knows whether the value is current, nor how far the first target is.
// corrige: Consigne el año de la línea de base.
// fix: Give the year of the baseline.
// norma: Aplicativo CEPLAN, línea de base con año y valor; formato de la matriz del PEI y de la ficha técnica
// source: CEPLAN's application, baseline with year and value; form of the PEI's matrix and of the data sheet
// mensaje: La línea de base de {ref} ({linea_base}) no dice su año: {nombre}
// message: The baseline of {ref} ({linea_base}) does not say its year: {nombre}
// mensaje_lectura: No se leyó el año de la línea de base de {ref} ({linea_base}): {nombre}
// message_lectura: The year of the baseline of {ref} ({linea_base}) was not read: {nombre}
// mensaje_no_evaluable: No se leyó el año de ninguna línea de base de este plan, tampoco el de {ref}: {nombre}
// message_no_evaluable: No year of any baseline of this plan was read, nor that of {ref}: {nombre}

MATCH (i:Indicador)-[:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.linea_base IS NOT NULL
WITH e.plan AS plan, sum(CASE WHEN i.linea_base_anio IS NULL THEN 0 ELSE 1 END) AS con_anio,
     collect({id: i.id, codigo: i.codigo, ref: coalesce(i.codigo, e.codigo), nombre: i.nombre, base: i.linea_base,
              anio: i.linea_base_anio, cierto: coalesce(i.metas_certeza, '') = 'declarada',
              lugares: coalesce(i.metas_fuentes, i.fuentes)}) AS casos
UNWIND casos AS caso
RETURN plan AS plan, caso.id AS id, caso.codigo AS codigo, caso.ref AS ref, caso.nombre AS nombre,
       caso.base AS linea_base,
       CASE WHEN caso.anio IS NOT NULL THEN 'conforme'
            WHEN con_anio = 0 THEN 'no_evaluable'
            WHEN caso.cierto THEN 'plan'
            ELSE 'lectura' END AS resultado,
       caso.lugares AS lugares

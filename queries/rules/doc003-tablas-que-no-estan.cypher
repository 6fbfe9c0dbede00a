// nombre: Tabla del contenido mínimo que no se encontró
// name: Table of the minimum contents that was not found
// gravedad: info
// mira: tablas que piden las guías: OEI, AEI, ruta, articulación y matriz | tables that the guides ask for: OEI, AEI,
//   ruta,
//    articulation and matrix
// revisa: Que en el documento se encuentren las cinco tablas que piden tanto la guía de 2017 como la de 2024.
// checks: That the document has the five tables that both the guide of 2017 and that of 2024 ask for.
// importa: Sin esa tabla, las reglas que la miran no pueden decir nada de este plan.
// matters: Without that table the rules that look at it can say nothing of this plan.
// corrige: Compruebe si el documento la tiene con otro título o forma; si no la tiene, añádala.
// fix: See whether the document has it under another title or in another form; if it has not, add it.
// norma: Contenido mínimo del PEI, Guía para el Planeamiento Institucional (RPCD 033-2017 y 055-2024/CEPLAN), según la
//   citan los PEI
// source: Minimum contents of the PEI, CEPLAN's guide (RPCD 033-2017 and 055-2024/CEPLAN), as PEIs cite it
// mensaje_no_evaluable: No se encontró en el documento la {tabla}: lo que depende de ella no se revisa
// message_no_evaluable: The document's {tabla} was not found: what depends on it is not checked

MATCH (p:Plan)
WHERE ($plan = '' OR p.plan = $plan) AND p.tablas IS NOT NULL
UNWIND [['oei', 'tabla de OEI'], ['aei', 'tabla de AEI'], ['ruta', 'ruta estratégica'],
        ['articulacion', 'matriz de articulación de planes (B-1)'], ['matriz', 'matriz del PEI']] AS par
RETURN p.plan AS plan, p.id AS id, '' AS codigo, par[0] AS clave, par[1] AS tabla,
       CASE WHEN any(t IN p.tablas WHERE t STARTS WITH par[0] + ' | ') THEN 'conforme' ELSE 'no_evaluable' END
       AS resultado,
       p.fuentes AS lugares

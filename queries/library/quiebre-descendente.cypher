// titulo: Hasta dónde llega hacia abajo cada elemento nacional o superior
// title: How far down each national or upper element reaches
// pregunta: ¿Quién toma cada elemento nacional, sectorial, regional o local, y dónde se corta la cadena hasta las unidades?
// question: Who takes up each element of the nation, a sector, region or municipality, and where does the chain down to units break off?
// categoria: quiebre
// parametro plan: plan = '' | Solo los elementos de este plan o política; vacío: todos | Only the elements of this plan or policy; empty: all
// parametro destino: plan = '' | Solo las cadenas hacia este PEI; vacío: todos | Only the chains down to this PEI; empty: all
// columna plan: Plan o política del elemento | Plan or policy of the element
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código, nulo si no lo tiene | Code, null where it has none
// columna nombre: Enunciado, nulo si ningún texto lo da | Statement, null where no text gives it
// columna llega_hasta: Etiqueta del nivel más bajo que se alcanza; la propia si nadie lo toma | Label of the lowest level that is reached; its own where nobody takes it up
// columna planes: PEI que lo toman, o toman algo que le pertenece | PEIs that take it up, or something that belongs to it
// columna oei: OEI que lo toman | OEIs that take it up
// columna oei_sin_aei: De ellos, los que no tienen AEI | Of those, the ones that have no AEI
// columna aei: AEI que lo toman, por sí o por su OEI | AEIs that take it up, by themselves or through their OEI
// columna aei_sin_indicador: De ellas, las que no tienen indicador | Of those, the ones that have no indicator
// columna indicadores: Indicadores de esos OEI y AEI | Indicators of those OEIs and AEIs
// columna indicadores_sin_unidad: De ellos, los que no tienen unidad | Of those, the ones that have no unit
// columna unidades: Unidades que responden por algo de ello | Units that answer for any of it
// columna solo_colectivo: Si solo lo toma una frase que une un elemento con muchos | Whether only a sentence that ties an element to many takes it up
// columna entidad_como_un_todo: Planes que lo declaran para la entidad como un todo | Plans that state it for the entity as a whole
// columna id: Id del elemento | Id of the element

MATCH (n:ObjetivoNacional|ObjetivoEspecifico|AE|OES|AES|OER|AER|OEL|AEL|EjePGG|LineamientoPGG|PoliticaNacional|ObjetivoPrioritario|Lineamiento|Servicio)
WHERE $plan = '' OR n.plan = $plan
CALL (n) {
  MATCH (n)<-[:PERTENECE_A*0..10]-()<-[v:ARTICULA_CON|VINCULADO_A]-(o:OEI|AEI)<-[:PERTENECE_A*0..1]-(e:OEI|AEI)<-[:MIDE*0..1]-(x)
  WHERE $destino = '' OR o.plan = $destino
  OPTIONAL MATCH (x)<-[:RESPONSABLE_DE]-(r:UnidadOrganica)
  RETURN count(DISTINCT o.plan) AS planes,
         count(DISTINCT CASE WHEN o:OEI THEN o.id END) AS oei,
         count(DISTINCT CASE WHEN o:OEI AND e:AEI THEN o.id END) AS oei_con_aei,
         count(DISTINCT CASE WHEN e:AEI THEN e.id END) AS aei,
         count(DISTINCT CASE WHEN e:AEI AND x:Indicador THEN e.id END) AS aei_con_indicador,
         count(DISTINCT CASE WHEN x:Indicador THEN x.id END) AS indicadores,
         count(DISTINCT CASE WHEN x:Indicador AND r IS NOT NULL THEN x.id END) AS indicadores_con_unidad,
         count(DISTINCT r.id) AS unidades,
         min(CASE WHEN v.colectivo = true THEN 1 ELSE 0 END) AS colectivo
}
RETURN n.plan AS plan, labels(n)[0] AS nivel, n.codigo AS codigo, n.nombre AS nombre,
       CASE WHEN unidades > 0 THEN 'UnidadOrganica' WHEN indicadores > 0 THEN 'Indicador' WHEN aei > 0 THEN 'AEI'
            WHEN oei > 0 THEN 'OEI' ELSE labels(n)[0] END AS llega_hasta,
       planes, oei, oei - oei_con_aei AS oei_sin_aei, aei, aei - aei_con_indicador AS aei_sin_indicador,
       indicadores, indicadores - indicadores_con_unidad AS indicadores_sin_unidad, unidades,
       coalesce(colectivo = 1, false) AS solo_colectivo,
       COUNT { MATCH (p:Plan)-[:CONTRIBUYE_A]->(n) WHERE $destino = '' OR p.plan = $destino } AS entidad_como_un_todo,
       n.id AS id
ORDER BY plan, nivel, id

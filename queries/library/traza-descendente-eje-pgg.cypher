// titulo: Traza descendente de un eje de la PGG
// title: Downward trace of an axis of the PGG
// pregunta: ¿Qué lineamientos tiene este eje y qué OEI, AEI, indicadores y unidades les sirven?
// question: Which guidelines does this axis have and which OEIs, AEIs, indicators and units serve them?
// categoria: traza
// parametro codigo: codigo = 10 | Código o id del eje | Code or id of the axis
// parametro plan: plan = '' | Solo el de este plan; vacío: de todos | Only the one of this plan; empty: of all
// parametro destino: plan = '' | Solo lo alcanzado de este plan; vacío: de todos | Only what is reached of this plan; empty: of all
// columna inicio: Id del elemento del que parte la traza | Id of the element where the trace begins
// columna distancia: Relaciones de la cadena más corta | Relationships of the shortest chain
// columna nivel: Etiqueta del elemento alcanzado | Label of the element reached
// columna codigo: Código, nulo si no lo tiene | Code, null where it has none
// columna nombre: Enunciado o nombre, nulo si ningún texto lo da | Statement or name, null where no text gives it
// columna plan: Plan o política del elemento | Plan or policy of the element
// columna solo_colectivo: Si toda cadena pasa por una frase que une un elemento con muchos | Whether every chain goes through a sentence that ties one element to many
// columna certeza: La del eslabón más débil de la cadena más segura | That of the weakest link of the surest chain
// columna id: Id del elemento alcanzado | Id of the element reached

// In three stretches: where there are thousands of plans, a guideline has thousands of links.
MATCH (n:EjePGG)
WHERE (n.codigo = $codigo OR n.id = $codigo) AND ($plan = '' OR n.plan = $plan)
CALL (n) {
  MATCH cadena = (n)<-[pasos:PERTENECE_A*1..10]-(m:LineamientoPGG)
  RETURN labels(m)[0] AS nivel, m.codigo AS codigo, m.nombre AS nombre, m.plan AS plan, m.id AS id,
         length(cadena) AS largo, false AS colectivo, [r IN pasos | r.certeza] AS certezas
  UNION ALL
  MATCH arriba = (n)<-[pasos:PERTENECE_A*0..10]-(l:LineamientoPGG)
  WITH l, length(arriba) + 1 AS subida, [r IN pasos | r.certeza] AS certezas
  MATCH (l)<-[v:VINCULADO_A]-(o:OEI|AEI)
  WITH o, subida, coalesce(v.colectivo, false) AS colectivo, certezas + [v.certeza] AS certezas
  MATCH abajo = (o)<-[pasos:IMPULSA|MIDE|PERTENECE_A|RESPONSABLE_DE*0..10]-(m)
  RETURN labels(m)[0] AS nivel, m.codigo AS codigo, m.nombre AS nombre, m.plan AS plan, m.id AS id,
         subida + length(abajo) AS largo, colectivo, certezas + [r IN pasos | r.certeza] AS certezas
}
WITH n.id AS inicio, nivel, codigo, nombre, plan, id, largo, colectivo, certezas
WHERE id <> inicio AND ($destino = '' OR plan = $destino)
WITH inicio, nivel, codigo, nombre, plan, id, min(largo) AS distancia,
     min(CASE WHEN colectivo THEN 1 ELSE 0 END) AS colectivo,
     min(CASE WHEN any(c IN certezas WHERE c = 'inferida') THEN 2
              WHEN any(c IN certezas WHERE c = 'reparada') THEN 1 ELSE 0 END) AS duda
RETURN inicio, distancia, nivel, codigo, nombre, plan, colectivo = 1 AS solo_colectivo,
       ['declarada', 'reparada', 'inferida'][duda] AS certeza, id
ORDER BY inicio, distancia, nivel, id

// titulo: Indicadores de objetivos y acciones, con línea de base y metas
// title: Indicators of objectives and actions, with baseline and targets
// pregunta: ¿Cómo se mide cada OEI y AEI, de qué línea de base parte y adónde quiere llegar cada año?
// question: How is each OEI and AEI measured, from which baseline does it start and where does it want to be each year?
// categoria: indicadores
// parametro codigo: codigo = '' | Solo este OEI, AEI o indicador; vacío: todos | Only this OEI, AEI or indicator; empty: all
// parametro plan: plan = '' | Solo este plan; vacío: todos | Only this plan; empty: all
// columna plan: Identificador del plan | Slug of the plan
// columna nivel: Etiqueta del elemento | Label of the element
// columna codigo: Código del elemento | Code of the element
// columna nombre: Enunciado o nombre | Statement or name
// columna indicador: Código del indicador; vacío si no se imprime | Code of the indicator; empty where none is printed
// columna nombre_indicador: Nombre del indicador | Name of the indicator
// columna estado: con_metas, solo_impresas (sin año seguro), sin_dato o sin_indicador (ninguno leído) | con_metas (with targets), solo_impresas (as printed only, years unsure), sin_dato or sin_indicador (none read)
// columna unidad_medida: Unidad de medida | Unit of measure
// columna sentido: Sentido esperado, si una ficha lo dice | Expected direction, where a sheet says it
// columna linea_base: Valor de la línea de base | Value of the baseline
// columna linea_base_anio: Año de la línea de base | Year of the baseline
// columna linea_base_nota: Marca junto a la línea de base: (*), ND | Mark beside the baseline: (*), ND
// columna valor_actual: Valor actual | Current value
// columna valor_actual_anio: Año del valor actual | Year of the current value
// columna anios: Años de las metas leídas con certeza | Years of the targets read with certainty
// columna metas: Metas, una por año de anios | Targets, one for each year of anios
// columna primera_meta: Primera meta | First target
// columna ultima_meta: Última meta | Last target
// columna metas_impresas: Línea de base y metas como están impresas | Baseline and targets as printed
// columna metas_certeza: Certeza de las metas | Certainty of the targets
// columna certeza: Certeza de que el indicador mide el elemento | Certainty that the indicator measures the element
// columna nota: Por qué se reparó el indicador o qué conviene saber | Why the indicator was repaired, or what is worth knowing
// columna fuentes: Lugares que declaran el indicador; si no hay, los del elemento | Places that state the indicator; without one, those of the element
// columna metas_fuentes: Lugares que declaran línea de base y metas | Places that state baseline and targets
// columna id: Id del elemento | Id of the element
// columna indicador_id: Id del indicador | Id of the indicator

MATCH (e:OEI|AEI)
WHERE $plan = '' OR e.plan = $plan
OPTIONAL MATCH (e)<-[m:MIDE]-(i:Indicador)
WITH e, m, i
WHERE $codigo = '' OR e.codigo = $codigo OR e.id = $codigo OR i.codigo = $codigo OR i.id = $codigo
RETURN e.plan AS plan, labels(e)[0] AS nivel, e.codigo AS codigo, e.nombre AS nombre, i.codigo AS indicador,
       i.nombre AS nombre_indicador,
       CASE WHEN i IS NULL THEN 'sin_indicador' WHEN i.metas IS NOT NULL THEN 'con_metas'
            WHEN i.metas_impresas IS NOT NULL THEN 'solo_impresas' ELSE 'sin_dato' END AS estado,
       i.unidad_medida AS unidad_medida, i.sentido AS sentido, i.linea_base AS linea_base,
       i.linea_base_anio AS linea_base_anio, i.linea_base_nota AS linea_base_nota, i.valor_actual AS valor_actual,
       i.valor_actual_anio AS valor_actual_anio, i.anios AS anios, i.metas AS metas, i.metas[0] AS primera_meta,
       i.metas[-1] AS ultima_meta, i.metas_impresas AS metas_impresas, i.metas_certeza AS metas_certeza,
       m.certeza AS certeza, i.nota AS nota, coalesce(i.fuentes, e.fuentes) AS fuentes,
       i.metas_fuentes AS metas_fuentes,
       e.id AS id,
       i.id AS indicador_id
ORDER BY plan, nivel DESC, codigo, id, indicador, indicador_id

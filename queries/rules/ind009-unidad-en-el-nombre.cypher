// nombre: Nombre de indicador que no empieza por lo que cuenta
// name: Indicator name that does not begin with what it counts
// gravedad: info
// mira: indicadores de OEI y AEI | indicators of OEIs and AEIs
// revisa: El nombre empieza por Porcentaje, Número, Tasa, Índice, Promedio, Razón u otra palabra que dice en qué se
//    mide.
// checks: The name begins with Porcentaje, Número, Tasa, Índice, Promedio, Razón or another word that says its
//    measure.
// importa: Un nombre sin unidad se confunde con una meta o con una actividad.
// matters: A name without a measure is taken for a target or an activity.
// corrige: Empiece el nombre por la unidad de medida.
// fix: Begin the name with the unit of measure.
// norma: sentido común (práctica de los PEI y de la matriz estándar de gobiernos locales, sin verificar en la guía)
// source: common sense (practice of PEIs and of the local governments' standard matrix, not verified in the guide)
// mensaje: {ref} empieza por «{palabra}»: {nombre}
// message: {ref} begins with "{palabra}": {nombre}
// mensaje_lectura: {ref} se leyó en una fila reparada y empieza por «{palabra}»: {nombre}
// message_lectura: {ref} was read in a repaired row and begins with "{palabra}": {nombre}

MATCH (i:Indicador)-[r:MIDE]->(e:OEI|AEI)
WHERE ($plan = '' OR e.plan = $plan) AND i.nombre_norm IS NOT NULL
RETURN e.plan AS plan, i.id AS id, i.codigo AS codigo, coalesce(i.codigo, e.codigo) AS ref, i.nombre AS nombre,
       split(i.nombre, ' ')[0] AS palabra,
       CASE WHEN i.nombre STARTS WITH '%' OR split(i.nombre_norm, ' ')[0] IN [
              'porcentaje', 'numero', 'n', 'no', 'nro', 'num', 'tasa', 'tasas', 'indice', 'indicador', 'promedio',
              'media', 'mediana', 'razon', 'ratio', 'proporcion', 'cantidad', 'total', 'suma', 'monto', 'valor',
              'volumen', 'peso', 'tiempo', 'dias', 'horas', 'minutos', 'meses', 'anos', 'plazo', 'duracion', 'edad',
              'cobertura', 'nivel', 'grado', 'puntaje', 'puntuacion', 'calificacion', 'posicion', 'puesto', 'variacion',
              'incremento', 'crecimiento', 'reduccion', 'disminucion', 'brecha', 'costo', 'costos', 'gasto', 'ingreso',
              'ingresos', 'ventas', 'margen', 'rentabilidad', 'utilidad', 'rendimiento', 'productividad', 'prevalencia',
              'incidencia', 'densidad', 'coeficiente', 'frecuencia', 'probabilidad', 'participacion', 'superficie',
              'area', 'extension', 'longitud', 'kilometros', 'metros', 'hectareas', 'toneladas', 'kilogramos', 'kg',
              'km', 'm2', 'm3', 'ha', 'litros', 'megavatios', 'millones', 'miles', 'soles', 'producto', 'pbi',
              'percepcion', 'satisfaccion', 'esperanza', 'avance', 'consumo', 'capacidad', 'velocidad', 'temperatura',
              'concentracion']
            THEN 'conforme'
            WHEN i.certeza = 'declarada' AND r.certeza = 'declarada' THEN 'plan'
            ELSE 'lectura' END AS resultado,
       i.fuentes AS lugares

// nombre: AEI con un usuario genérico
// name: AEI with a generic user
// gravedad: info
// mira: AEI con enunciado | AEIs with a statement
// revisa: Que la AEI no termine diciendo que se entrega «para el Perú», «para el país» o «para el Estado».
// checks: That the AEI does not end by saying that it is delivered to "el Perú", "el país" or "el Estado".
// importa: Sin saber a quién se entrega, no se puede medir si lo recibe ni si le sirve.
// matters: Unless it is known who receives it, whether it is received and useful cannot be measured.
// corrige: Nombre a la población, entidades o empresas que reciben el bien o servicio, si las hay.
// fix: Name the population, entities or firms that receive the good or service, if there are some.
// norma: sentido común
// source: common sense
// mensaje: {codigo} se entrega {usuario}, sin decir quién la recibe: {nombre}
// message: {codigo} is delivered {usuario}, without saying who receives it: {nombre}
// mensaje_no_evaluable: No se leyó el enunciado de {codigo}
// message_no_evaluable: The statement of {codigo} was not read

MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
WITH a, [u IN ['para el Perú', 'para el país', 'para el Estado peruano', 'para el Estado', 'para la nación']
         WHERE toLower(a.nombre) ENDS WITH toLower(u)] AS usuarios
RETURN a.plan AS plan, a.id AS id, a.codigo AS codigo, a.nombre AS nombre, usuarios[0] AS usuario,
       CASE WHEN a.nombre IS NULL THEN 'no_evaluable' WHEN size(usuarios) > 0 THEN 'plan' ELSE 'conforme' END
       AS resultado,
       a.fuentes[0..1] AS lugares

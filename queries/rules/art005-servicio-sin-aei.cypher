// nombre: Servicio de una política que ninguna AEI entrega
// name: Service of a policy that no AEI delivers
// gravedad: error
// mira: servicios de políticas nacionales que el plan nombra | services of national policies that the plan names
// cobertura: taken_up_by_action
// revisa: Que cada servicio de política nacional que el PEI nombra esté unido a una AEI en la tabla de políticas.
// checks: That each service of a national policy that the PEI names is tied to an AEI in the table of policies.
// importa: La entidad provee el servicio, y ninguna de sus acciones responde por él ni lo financia.
// matters: The entity provides the service, and none of its actions answers for it or pays for it.
// corrige: Indique la AEI que entrega el servicio, o cree la que falta.
// fix: Name the AEI that delivers the service, or create the one that is missing.
// norma: Formato de la tabla de políticas nacionales (guía de 2024), según lo aplican los PEI
// source: Format of the table of national policies (guide of 2024), as PEIs apply it
// mensaje: Ninguna AEI entrega el servicio {ref} ({politica})
// message: No AEI delivers the service {ref} ({politica})
// mensaje_lectura: La celda de la AEI junto al servicio {ref} ({politica}) está en blanco o se corrió en el texto
// message_lectura: The AEI's cell beside the service {ref} ({politica}) is blank or was shifted in the text
// mensaje_no_evaluable: El plan nombra el servicio {ref} ({politica}) y no se leyó su tabla de políticas
// message_no_evaluable: The plan names the service {ref} ({politica}) and its table of policies was not read

MATCH (s:Servicio)
UNWIND s.fuentes AS lugar
WITH s.id AS id, s.codigo AS codigo, s.nombre AS nombre, s.plan AS politica, split(lugar, '#')[0] AS plan,
     s.no_leido AS no_leido, collect(lugar) AS lugares
WHERE plan STARTS WITH 'pei-' AND ($plan = '' OR plan = $plan)
OPTIONAL MATCH (:Servicio {id: id})<-[:ARTICULA_CON]-(a:AEI)
WHERE a.plan = plan
WITH id, codigo, nombre, politica, plan, coalesce(no_leido, []) AS no_leido, lugares, count(a) AS acciones
WITH politica, plan, collect({id: id, codigo: codigo, nombre: nombre, lugares: lugares, acciones: acciones,
                              perdido: (plan + '#politicas') IN no_leido}) AS casos
OPTIONAL MATCH (p:Plan {id: plan + '/Plan/' + plan})
WITH politica, plan, casos,
     [t IN coalesce(p.tablas, []) WHERE t STARTS WITH 'politicas | ' | plan + '#' + split(t, ' | ')[1] + ':'] AS unen
WITH politica, plan, casos, unen,
     any(c IN casos WHERE any(f IN c.lugares WHERE any(t IN unen WHERE f STARTS WITH t))) AS figura
UNWIND casos AS caso
WITH plan, politica, caso.id AS id, caso.codigo AS codigo, caso.nombre AS nombre, caso.lugares AS lugares,
     CASE WHEN caso.acciones > 0 THEN 'conforme'
          WHEN size(unen) = 0 THEN 'no_evaluable'
          WHEN figura AND caso.perdido THEN 'lectura'
          ELSE 'plan' END AS resultado
OPTIONAL MATCH (n:PoliticaNacional {plan: politica})
WITH plan, politica, id, codigo, nombre, lugares, resultado, min(n.nombre) AS suya
RETURN plan, id, codigo, coalesce(suya, politica) AS politica,
       trim(coalesce(codigo, '') + coalesce(' «' + nombre + '»', '')) AS ref, lugares, resultado

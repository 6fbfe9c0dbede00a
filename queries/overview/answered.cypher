// Elements of upper plans and policies, and by how many plans each is answered: by a row of an objective or action,
// only by a collective sentence or a proposal, only for the entity as a whole.
MATCH (d:AE|AES|AER|AEL|OES|OER|OEL|Servicio|LineamientoPGG)
OPTIONAL MATCH (d)<-[r:ARTICULA_CON|VINCULADO_A|CONTRIBUYE_A]-(e:OEI|AEI|Plan)
WITH d.id AS id, labels(d)[0] AS etiqueta, d.codigo AS codigo, d.nombre AS nombre, d.plan AS plan, e.plan AS suyo,
     sum(CASE WHEN e:Plan THEN 0 ELSE 1 END) AS filas,
     sum(CASE WHEN (e:OEI OR e:AEI) AND coalesce(r.colectivo, false) = false AND r.certeza <> 'inferida'
         THEN 1 ELSE 0 END) AS propias
WITH id, etiqueta, codigo, nombre, plan, sum(CASE WHEN propias > 0 THEN 1 ELSE 0 END) AS planes,
     sum(CASE WHEN suyo IS NOT NULL AND propias = 0 AND filas > 0 THEN 1 ELSE 0 END) AS colectivos,
     sum(CASE WHEN suyo IS NOT NULL AND filas = 0 THEN 1 ELSE 0 END) AS contribuyen, sum(propias) AS vinculos
RETURN id, etiqueta, codigo, nombre, plan, planes, colectivos, contribuyen, vinculos
ORDER BY plan, codigo, id

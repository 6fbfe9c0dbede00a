// titulo: Cobertura de los niveles nacional y superior
// title: Coverage of the national and upper levels
// pregunta: De los elementos cargados de cada plan superior, PGG o política, ¿cuántos toma algún plan de una entidad, y cómo?
// question: Of the elements loaded of each upper plan, PGG or policy, how many does some plan of an entity take up, and how?
// categoria: cobertura
// parametro plan: plan = '' | Solo los elementos de este plan o política; vacío: todos | Only the elements of this plan or policy; empty: all
// columna plan: Plan o política de los elementos | Plan or policy of the elements
// columna nivel: Etiqueta de los elementos | Label of the elements
// columna total: Cuántos hay cargados | How many are loaded
// columna con_vinculo_propio: Tomados por una fila de algún plan | Taken up by a row of some plan
// columna solo_colectivo: Solo por una frase que une un elemento con muchos | Only by a sentence that ties an element to many
// columna por_sus_partes: Nada los toma, sí algo que les pertenece | Nothing takes them up, but something that belongs to them is
// columna entidad_como_un_todo: Solo declarados para una entidad como un todo | Only stated for an entity as a whole
// columna ninguno: Sin nada que los tome en lo cargado | With nothing that takes them up in what is loaded

MATCH (e:ObjetivoNacional|ObjetivoEspecifico|AE|OES|AES|OER|AER|OEL|AEL|EjePGG|LineamientoPGG|PoliticaNacional|ObjetivoPrioritario|Lineamiento|Servicio)
WHERE $plan = '' OR e.plan = $plan
WITH e.plan AS plan, labels(e)[0] AS nivel,
     CASE WHEN EXISTS { MATCH (e)<-[v:ARTICULA_CON|VINCULADO_A]-(:OEI|AEI) WHERE coalesce(v.colectivo, false) = false } THEN 1
          WHEN EXISTS { (e)<-[:ARTICULA_CON|VINCULADO_A]-(:OEI|AEI) } THEN 2
          WHEN EXISTS { (e)<-[:PERTENECE_A*1..6]-()<-[:ARTICULA_CON|VINCULADO_A]-(:OEI|AEI) } THEN 3
          WHEN EXISTS { (e)<-[:CONTRIBUYE_A]-(:Plan) } THEN 4 ELSE 5 END AS modo
RETURN plan, nivel, count(*) AS total,
       sum(CASE modo WHEN 1 THEN 1 ELSE 0 END) AS con_vinculo_propio,
       sum(CASE modo WHEN 2 THEN 1 ELSE 0 END) AS solo_colectivo,
       sum(CASE modo WHEN 3 THEN 1 ELSE 0 END) AS por_sus_partes,
       sum(CASE modo WHEN 4 THEN 1 ELSE 0 END) AS entidad_como_un_todo,
       sum(CASE modo WHEN 5 THEN 1 ELSE 0 END) AS ninguno
ORDER BY plan, nivel

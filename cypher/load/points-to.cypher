/**
 * Links findings to the subjects of the facts they name, so that those facts are found from the finding.
 *
 * @param  rows  [Map]  {subject, object}: finding, and the subject of a fact it names
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
MERGE (s)-[e:POINTS_TO]->(o)

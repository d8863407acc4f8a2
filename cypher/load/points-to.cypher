/**
 * Links findings to the subjects of the facts they name, so that those facts are found from the finding.
 *
 * @param  rows  [Map]  {subject, object}: finding, and the subject of a fact it names
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:POINTS_TO]->(o)
RETURN count(e) AS written

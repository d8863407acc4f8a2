/**
 * Links pieces of names to the parties whose names have them.
 *
 * @param  rows  [Map]  {subject, object}: gram and party
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Gram {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:IN_NAME_OF]->(o)
RETURN count(e) AS written

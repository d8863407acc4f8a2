/**
 * Links pieces of ids to the nodes whose ids have them.
 *
 * @param  rows  [Map]  {subject, object}: gram and node
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Gram {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:IN_ID_OF]->(o)
RETURN count(e) AS written

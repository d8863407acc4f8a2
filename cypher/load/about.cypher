/**
 * Links findings to whom they are about.
 *
 * @param  rows  [Map]  {subject, object}: finding and company, person or board
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:ABOUT]->(o)
RETURN count(e) AS written

/**
 * Links companies to their boards.
 *
 * @param  rows  [Map]  {subject, object, props}: company, board, and the citations of the link
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:HAS_BOARD]->(o)
SET e = r.props
RETURN count(e) AS written

/**
 * Writes JOINT_BLOCK facts.
 *
 * @param  rows  [Map]  {id, subject, object, props}: props is the fact's record, id included
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:JOINT_BLOCK]->(o)
SET e = r.props
SET e.percentNumber = toFloat(e.percentNumber)
RETURN count(e) AS written

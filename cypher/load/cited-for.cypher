/**
 * Links sources to the subjects of the facts that cite them, so that a source's facts are found from the source.
 *
 * @param  rows  [Map]  {subject, object}: source, and the subject of a fact that cites it
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:CITED_FOR]->(o)
RETURN count(e) AS written

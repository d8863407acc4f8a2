/**
 * Links digests of facts' ids to the subjects of those facts, so that a fact is found by its id.
 *
 * @param  rows  [Map]  {subject, object}: digest, and the subject of a fact whose id has it
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:FactKey {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:LEADS_TO]->(o)
RETURN count(e) AS written

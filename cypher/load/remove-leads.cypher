/**
 * Removes links from digests of facts' ids to subjects that have no such fact any more.
 *
 * @param  rows  [Map]  {subject, object}: digest and subject
 * @return written Int  links removed; fewer than given means one that is not in the graph
 */
UNWIND $rows AS gone
MATCH (s:FactKey {id: gone.subject})
MATCH (o:Entity {id: gone.object})
MATCH (s)-[r:LEADS_TO]->(o:Entity)
DELETE r
RETURN count(r) AS written

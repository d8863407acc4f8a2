/**
 * Removes links that make facts, boards and findings reachable.
 *
 * @param  rows  [Map]  {subject, object, type}: the ends, and HAS_BOARD, ABOUT, CITED_FOR or POINTS_TO
 * @return written Int  links removed; fewer than given means one that is not in the graph
 */
UNWIND $rows AS gone
MATCH (s:Entity {id: gone.subject})
MATCH (o:Entity {id: gone.object})
MATCH (s)-[r:HAS_BOARD|ABOUT|CITED_FOR|POINTS_TO]->(o:Entity)
WHERE type(r) = gone.type
DELETE r
RETURN count(r) AS written

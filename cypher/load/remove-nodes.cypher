/**
 * Removes companies, persons, boards, sources, findings and attributes.
 *
 * @param  rows  [Map]  {id}
 * @return written Int  nodes removed; fewer than given means one that is not in the graph
 */
UNWIND $rows AS gone
MATCH (n:Entity {id: gone.id})
DETACH DELETE n
RETURN count(n) AS written

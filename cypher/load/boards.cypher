/**
 * Writes boards.
 *
 * @param  rows  [Map]  {id, props}: props is the whole record, id included
 * @return written Int  rows written
 */
UNWIND $rows AS r
MERGE (n:Entity:Board {id: r.id})
SET n = r.props
RETURN count(n) AS written

/**
 * Writes the pieces of names and ids that search looks up.
 *
 * @param  rows  [Map]  {id, props}: props holds id and degree, the number of parties with the piece in a name
 * @return written Int  rows written
 */
UNWIND $rows AS r
MERGE (n:Gram {id: r.id})
SET n = r.props
RETURN count(n) AS written

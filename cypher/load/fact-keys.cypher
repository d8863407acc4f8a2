/**
 * Writes the digests of facts' ids by which facts are found.
 *
 * @param  rows  [Map]  {id, props}: props holds the id
 * @return written Int  rows written
 */
UNWIND $rows AS r
MERGE (n:FactKey {id: r.id})
SET n = r.props
RETURN count(n) AS written

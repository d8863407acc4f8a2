/**
 * Writes what was loaded.
 *
 * @param  rows  [Map]  one row {id: 'graph', props}: props holds id, format, seedHash, nodes, facts
 * @return written Int  rows written
 */
UNWIND $rows AS r
MERGE (n:Meta {id: r.id})
SET n = r.props
RETURN count(n) AS written

/**
 * What was found contradictory or missing in the sources?
 *
 * @return id       ID
 * @return finding  Map  the finding's record, for decodeFinding
 * @scan   2
 */
MATCH (f:Finding)
RETURN f.id AS id, properties(f) AS finding
ORDER BY id

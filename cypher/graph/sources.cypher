/**
 * Which sources is the graph made of?
 *
 * @return id      ID
 * @return source  Map  the source's record, for decodeSource
 * @scan   2
 */
MATCH (s:Source)
RETURN s.id AS id, properties(s) AS source
ORDER BY id

/**
 * Which ids have the sources?
 *
 * @return id  ID
 * @scan   2
 */
MATCH (s:Source)
RETURN s.id AS id
ORDER BY id

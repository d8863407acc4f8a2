/**
 * Which boards are there?
 *
 * @return id  ID
 * @scan   2
 */
MATCH (b:Board)
RETURN b.id AS id
ORDER BY id

/**
 * Which persons are there?
 *
 * @return id     ID
 * @return party  Map  the node's record, for decodeParty
 * @scan   2
 */
MATCH (p:Person)
RETURN p.id AS id, properties(p) AS party
ORDER BY id

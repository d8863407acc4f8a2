/**
 * Which companies are there?
 *
 * @return id     ID
 * @return party  Map  the node's record, for decodeParty
 * @scan   2
 */
MATCH (p:Company)
RETURN p.id AS id, properties(p) AS party
ORDER BY id

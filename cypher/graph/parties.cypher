/**
 * Which companies and persons have these ids?
 *
 * @param  ids    [ID]    ids looked for; those of no party give no row
 * @return id     ID
 * @return type   String  Company or Person
 * @return party  Map     the node's record, for decodeParty
 * @scan   2
 */
UNWIND $ids AS wanted
MATCH (p:Entity {id: wanted})
WHERE p:Company OR p:Person
RETURN p.id AS id, CASE WHEN p:Company THEN 'Company' ELSE 'Person' END AS type, properties(p) AS party
ORDER BY id

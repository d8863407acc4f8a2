/**
 * Which identifiers do facts state of these parties?
 *
 * @param  ids         [ID]    ids of parties; one without such a fact gives no row
 * @return party       ID
 * @return identifier  String  `scheme:value`
 * @scan   8
 */
UNWIND $ids AS wanted
MATCH (p:Entity {id: wanted})
MATCH (p)-[r:HAS_ATTRIBUTE]->(a:Attribute)
WHERE r.attribute = 'IDENTIFIER' AND r.text IS NOT NULL
RETURN p.id AS party, r.text AS identifier
ORDER BY party, identifier

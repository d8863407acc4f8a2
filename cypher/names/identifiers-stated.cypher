/**
 * Which identifiers do facts state, of companies and of persons?
 *
 * @return party       ID
 * @return identifier  String  `scheme:value`
 * @scan   4
 */
MATCH (a:Attribute)
WITH a
MATCH (a)<-[r:HAS_ATTRIBUTE]-(p:Entity)
WHERE r.attribute = 'IDENTIFIER' AND r.text IS NOT NULL
RETURN p.id AS party, r.text AS identifier
ORDER BY party, identifier

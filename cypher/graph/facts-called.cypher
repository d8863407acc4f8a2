/**
 * Which facts have these ids?
 *
 * @param  digests  [ID]    the digests of the ids
 * @param  facts    [ID]    the ids
 * @return digest   ID      a digest that led here
 * @return kind     String
 * @return subject  ID
 * @return object   ID
 * @return id       ID      the fact's id
 * @return fact     Map     the fact's record, for decodeFact
 * @scan   30
 */
UNWIND $digests AS digest
MATCH (k:FactKey {id: digest})
WITH digest, k
MATCH (k)-[:LEADS_TO]->(s:Entity)
MATCH (s)-[r:HOLDS|JOINT_BLOCK|SITS_ON|NOMINATED_TO|WORKS_FOR|LENDS_TO|GUARANTEES|TRADES_WITH|AUDITS
              |SIGNS_AUDIT_OF|NOMINEE_FOR|SUCCEEDS|KIN_OF|LIABILITY_LIMITED_BY|TRANSFERS_BUSINESS_TO
              |HAS_ATTRIBUTE|COVERED_BY]->(o:Entity)
WHERE r.id IN $facts
RETURN digest AS digest, type(r) AS kind, s.id AS subject, o.id AS object, r.id AS id, properties(r) AS fact
ORDER BY id, digest

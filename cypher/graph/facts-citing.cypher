/**
 * Which facts cite these sources?
 *
 * @param  sources  [ID]
 * @param  knownOn  Date    keeps facts that could be known on this day
 * @return source   ID      the source asked about
 * @return kind     String
 * @return subject  ID
 * @return object   ID
 * @return id       ID      the fact's id
 * @return fact     Map     the fact's record, for decodeFact
 * @scan   8
 */
UNWIND $sources AS wanted
MATCH (c:Entity {id: wanted})
WITH wanted, c
MATCH (c)-[:CITED_FOR]->(s:Entity)
MATCH (s)-[r:HOLDS|JOINT_BLOCK|SITS_ON|NOMINATED_TO|WORKS_FOR|LENDS_TO|GUARANTEES|TRADES_WITH|AUDITS
              |SIGNS_AUDIT_OF|NOMINEE_FOR|SUCCEEDS|KIN_OF|LIABILITY_LIMITED_BY|TRANSFERS_BUSINESS_TO
              |HAS_ATTRIBUTE|COVERED_BY]->(o:Entity)
WHERE wanted IN r.citationSources AND r.knownFrom <= $knownOn
RETURN wanted AS source, type(r) AS kind, s.id AS subject, o.id AS object, r.id AS id, properties(r) AS fact
ORDER BY source, id

/**
 * Which facts end at these nodes (they are the object)?
 *
 * @param  ids      [ID]      the objects: companies, boards, persons, sources
 * @param  kinds    [String]  kinds of fact wanted, e.g. HOLDS
 * @param  on       Date      keeps facts that may hold on this day; '' keeps facts of every day
 * @param  knownOn  Date      keeps facts that could be known on this day
 * @return anchor   ID        the id asked about: the object
 * @return kind     String
 * @return subject  ID
 * @return object   ID
 * @return id       ID        the fact's id
 * @return fact     Map       the fact's record, for decodeFact; whether it holds is decided by validity.ts
 * @return endType  String    Company or Person when the other end is one, else ''
 * @return other    Map       the other end's record, for decodeParty
 * @scan   6
 */
UNWIND $ids AS anchor
MATCH (o:Entity {id: anchor})
WITH anchor, o
MATCH (o)<-[r:HOLDS|JOINT_BLOCK|SITS_ON|NOMINATED_TO|WORKS_FOR|LENDS_TO|GUARANTEES|TRADES_WITH|AUDITS
              |SIGNS_AUDIT_OF|NOMINEE_FOR|SUCCEEDS|KIN_OF|LIABILITY_LIMITED_BY|TRANSFERS_BUSINESS_TO
              |HAS_ATTRIBUTE|COVERED_BY]-(s:Entity)
WHERE type(r) IN $kinds AND r.knownFrom <= $knownOn
  AND ($on = '' OR (r.holdsFrom <= $on AND r.holdsUntil > $on))
RETURN anchor AS anchor, type(r) AS kind, s.id AS subject, o.id AS object, r.id AS id, properties(r) AS fact,
       CASE WHEN s:Company THEN 'Company' WHEN s:Person THEN 'Person' ELSE '' END AS endType, properties(s) AS other
ORDER BY anchor, id

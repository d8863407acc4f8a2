/**
 * Removes facts of any kind.
 *
 * @param  rows  [Map]  {id, subject, object}: the fact and its ends
 * @return written Int  facts removed; fewer than given means one that is not in the graph
 */
UNWIND $rows AS gone
MATCH (s:Entity {id: gone.subject})
MATCH (o:Entity {id: gone.object})
MATCH (s)-[r:HOLDS|JOINT_BLOCK|SITS_ON|NOMINATED_TO|WORKS_FOR|LENDS_TO|GUARANTEES|TRADES_WITH|AUDITS
              |SIGNS_AUDIT_OF|NOMINEE_FOR|SUCCEEDS|KIN_OF|LIABILITY_LIMITED_BY|TRANSFERS_BUSINESS_TO
              |HAS_ATTRIBUTE|COVERED_BY]->(o:Entity)
WHERE r.id = gone.id
DELETE r
RETURN count(r) AS written

/**
 * Which parties have these pieces in their names or id, and how many of them?
 *
 * @param  grams    [ID]      pieces of names, as gramIds makes them, each once
 * @param  types    [String]  Company, Person: the types wanted
 * @param  limit    Int       most matches first, cut here
 * @return id       ID
 * @return type     String    Company or Person
 * @return matched  Int       how many of the pieces the party has
 * @return party    Map       the node's record, for decodeParty
 * @scan   6
 */
UNWIND $grams AS wanted
MATCH (g:Gram {id: wanted})
WITH wanted, g
MATCH (g)-[n:IN_NAME_OF]->(p:Entity)
WHERE (p:Company AND 'Company' IN $types) OR (p:Person AND 'Person' IN $types)
WITH p, count(n) AS matched
RETURN p.id AS id, CASE WHEN p:Company THEN 'Company' ELSE 'Person' END AS type, matched AS matched,
       properties(p) AS party
ORDER BY matched DESC, id
LIMIT $limit

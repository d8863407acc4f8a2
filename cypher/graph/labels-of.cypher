/**
 * What kind of node has each of these ids: a party, a board, a source, a finding, a fact's attribute?
 *
 * @param  ids    [ID]    ids looked for; those of no node give no row
 * @return id     ID
 * @return type   String  Company, Person, Board, Source, Finding or Attribute
 * @scan   2
 */
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
RETURN n.id AS id,
       CASE WHEN n:Company THEN 'Company' WHEN n:Person THEN 'Person' WHEN n:Board THEN 'Board'
            WHEN n:Source THEN 'Source' WHEN n:Finding THEN 'Finding' ELSE 'Attribute' END AS type
ORDER BY id

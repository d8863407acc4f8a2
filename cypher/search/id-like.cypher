/**
 * Which ids of companies, persons, boards or sources look like a misspelt one?
 *
 * @param  grams    [ID]    pieces of the misspelt id, as gramIds makes them, each once
 * @param  limit    Int     most matches first, cut here
 * @return id       ID
 * @return type     String  Company, Person, Board, Source, Finding or Attribute
 * @return matched  Int     how many of the pieces the id has
 * @scan   6
 */
UNWIND $grams AS wanted
MATCH (g:Gram {id: wanted})
WITH wanted, g
MATCH (g)-[n:IN_ID_OF]->(e:Entity)
WITH e, count(n) AS matched
RETURN e.id AS id,
       CASE WHEN e:Company THEN 'Company' WHEN e:Person THEN 'Person' WHEN e:Board THEN 'Board'
            WHEN e:Source THEN 'Source' WHEN e:Finding THEN 'Finding' ELSE 'Attribute' END AS type,
       matched AS matched
ORDER BY matched DESC, id
LIMIT $limit

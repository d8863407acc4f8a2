/**
 * Which boards do these companies have?
 *
 * @param  companies  [ID]  the companies
 * @return company    ID
 * @return id         ID    the board
 * @return board      Map   the board's record, for decodeBoard
 * @return hasBoard   Map   the record of the relationship: its citations, for decodeBoard
 * @scan   4
 */
UNWIND $companies AS wanted
MATCH (c:Entity {id: wanted})
WITH wanted, c
MATCH (c)-[h:HAS_BOARD]->(b:Board)
RETURN c.id AS company, b.id AS id, properties(b) AS board, properties(h) AS hasBoard
ORDER BY company, id

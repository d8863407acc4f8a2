/**
 * Whose boards are these?
 *
 * @param  boards    [ID]  the boards
 * @return company   ID
 * @return id        ID    the board
 * @return board     Map   the board's record, for decodeBoard
 * @return hasBoard  Map   the record of the relationship: its citations, for decodeBoard
 * @scan   4
 */
UNWIND $boards AS wanted
MATCH (b:Entity {id: wanted})
WITH wanted, b
MATCH (b)<-[h:HAS_BOARD]-(c:Company)
RETURN c.id AS company, b.id AS id, properties(b) AS board, properties(h) AS hasBoard
ORDER BY id, company

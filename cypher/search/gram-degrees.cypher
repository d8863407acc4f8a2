/**
 * In how many parties does each of these pieces of a name occur? The rare ones are worth looking up first.
 *
 * @param  grams   [ID]  pieces of names, as gramIds makes them
 * @return gram    ID
 * @return degree  Int   parties that have it; a gram of no party gives no row
 * @scan   2
 */
UNWIND $grams AS wanted
MATCH (g:Gram {id: wanted})
RETURN g.id AS gram, g.degree AS degree
ORDER BY gram

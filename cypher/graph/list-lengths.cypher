/**
 * How long are the lists of this graph, such as the holders of a company or the citations of a fact?
 *
 * @return lengths  String?  a JSON object from what a list is of to how many entries it usually has
 * @scan   2
 */
MATCH (m:Meta {id: 'graph'})
RETURN m.listLengths AS lengths
ORDER BY lengths

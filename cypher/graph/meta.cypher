/**
 * What was loaded into this graph?
 *
 * @return format    Int     number of the graph's format, raised when stored records change shape
 * @return seedHash  String  hash of what was loaded
 * @return nodes     Int     companies, persons, boards, sources and findings
 * @return facts     Int
 * @scan   2
 */
MATCH (m:Meta {id: 'graph'})
RETURN m.format AS format, m.seedHash AS seedHash, m.nodes AS nodes, m.facts AS facts
ORDER BY format

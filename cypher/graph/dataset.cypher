/**
 * How much is in this graph, and of which days does it speak?
 *
 * @return seedHash   String  changes with anything that was loaded
 * @return companies  Int
 * @return persons    Int
 * @return facts      Int
 * @return sources    Int
 * @return findings   Int
 * @return firstDay   Date?   the first day any fact speaks of
 * @return lastDay    Date?   the last day any source observes a fact
 * @scan   2
 */
MATCH (m:Meta {id: 'graph'})
RETURN m.seedHash AS seedHash, m.companies AS companies, m.persons AS persons, m.facts AS facts, m.sources AS sources,
       m.findings AS findings, m.firstDay AS firstDay, m.lastDay AS lastDay
ORDER BY seedHash

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
 * @return told [ID]   where to begin: ids of companies most is told of, the most first
 * @return toldCounts [Int]
 * @return holding [ID]   ids of companies that hold most others
 * @return holdingCounts [Int]
 * @return outside [ID]   ids of companies with most members called outside
 * @return outsideCounts [Int]
 * @return seated [ID]   ids of people on the boards of most companies
 * @return seatedCounts [Int]
 * @scan   2
 */
MATCH (m:Meta {id: 'graph'})
RETURN m.seedHash AS seedHash, m.companies AS companies, m.persons AS persons, m.facts AS facts, m.sources AS sources,
       m.findings AS findings, m.firstDay AS firstDay, m.lastDay AS lastDay,
       m.toldIds AS told, m.toldCounts AS toldCounts, m.holdingIds AS holding, m.holdingCounts AS holdingCounts,
       m.outsideIds AS outside, m.outsideCounts AS outsideCounts, m.seatedIds AS seated, m.seatedCounts AS seatedCounts
ORDER BY seedHash

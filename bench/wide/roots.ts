import { DAY } from './wide-world.ts';

const EARLY = '2000-01-01';
const when = `on: "${DAY}"`;
const page = 'totalCount edges { node';
const asked = (query: string) => ({ query: `{ ${query} }` });

/**
 * Every root field of the API over the whole world, or over its largest company: one alone after the other, to see how
 * long each keeps the event loop. A field of the schema that is not here is named in the table.
 */
export const ROOTS: Readonly<Record<string, object>> = {
  'search, two letters': asked('search(text: "be") { totalCount }'),
  'search, a name misspelt': asked('search(text: "Kanoritta Berlinton Electrik") { totalCount }'),
  parties: asked(`parties(where: {text: "kano"}, first: 1000) { ${page} { id name } } }`),
  'parties, with figures': asked(
    `parties(${when}, first: 1000) { edges { node { id } figures { seats { count } interlocks { count } lastStatedOn } } }`,
  ),
  'parties, by interlocks': asked('parties(orderBy: INTERLOCKS_DESC, first: 10) { totalCount }'),
  'parties, by facts': asked('parties(orderBy: FACTS, first: 10) { totalCount }'),
  'parties, by holders': asked(`parties(orderBy: HOLDERS_DESC, ${when}, first: 10) { totalCount }`),
  'parties, by last day stated': asked(`parties(orderBy: LAST_STATED_DESC, ${when}, first: 10) { totalCount }`),
  'parties, on two boards': asked(`parties(where: {boardsAtLeast: 2, ${when}}, first: 10) { totalCount }`),
  facts: asked('facts(first: 1000) { totalCount edges { node { id citations { source { id } } } } }'),
  'facts, megabytes of them': asked(
    ['KIND', 'DAY', 'KNOWN']
      .map(
        (order, i) =>
          `a${String(i)}: facts(first: 1000, orderBy: ${order}) { edges { node { __typename id kind summary statement note from to observedOn lastObservedOn knownFrom basis citations { place observedOn source { id title publisher published kind } } parties { id name names } } } }`,
      )
      .join(' '),
  ),
  'facts, the largest': asked('facts(where: {kinds: [HOLDS]}, orderBy: PERCENT_DESC, first: 10) { totalCount }'),
  'facts, a text': asked('facts(where: {text: "row 77"}, first: 10) { totalCount }'),
  'facts, changed': asked(`facts(where: {changedFrom: "${EARLY}", changedTo: "${DAY}"}, first: 10) { totalCount }`),
  'factCounts, by kind': asked('factCounts(by: KIND) { key count }'),
  'factCounts, by source': asked('factCounts(by: SOURCE) { key count }'),
  'factCounts, by company': asked('factCounts(by: COMPANY) { key count }'),
  'factCounts, by year': asked(`factCounts(by: YEAR, where: {${when}}) { key count }`),
  people: asked(`people(boardsAtLeast: 2, ${when}, first: 100) { totalCount edges { node { id } } }`),
  'people, attendance': asked('people(attendanceBelow: "75", first: 100) { totalCount }'),
  node: asked('node(id: "c0") { id }'),
  nodes: asked(`nodes(ids: [${Array.from({ length: 100 }, (_, i) => `"c${String(i)}"`).join()}]) { id }`),
  party: asked('party(id: "c0") { id facts(first: 1000) { totalCount } }'),
  company: asked(`company(id: "c0") { id holdings(${when}, first: 1000) { totalCount } }`),
  person: asked(`person(id: "p0") { id seats(${when}) { id } }`),
  companies: asked('companies(ids: ["c0", "c1"]) { id }'),
  fact: asked('fact(id: "f0") { id }'),
  board: asked('board(id: "c0-directors") { id }'),
  graph: asked(`graph(focus: ["c0"], depth: 3, ${when}, first: 1000) { totalFacts facts { id } }`),
  changes: asked(`changes(company: "c0", from: "${EARLY}", to: "${DAY}") { day }`),
  changesConnection: asked(`changesConnection(company: "c0", from: "${EARLY}", to: "${DAY}") { totalCount }`),
  timeline: asked('timeline(party: "c0") { day }'),
  statedDays: asked('statedDays(party: "c0") { day }'),
  findings: asked('findings { id }'),
  findingsConnection: asked('findingsConnection { totalCount }'),
  sources: asked('sources { id }'),
  sourcesConnection: asked('sourcesConnection { totalCount }'),
  source: asked('source(id: "s") { id facts(first: 100) { totalCount } }'),
  dataset: asked('dataset { version beginnings { mostTold { count } largestGroups { count } mostSeated { count } } }'),
  imports: asked('imports { totalCount }'),
  importing: asked('importing { allowed }'),
  graphWorks: asked('graphWorks { id }'),
  graphWork: asked('graphWork(id: "none") { id }'),
  partyMatches: asked('partyMatches { totalCount }'),
  uploadedTable: asked('uploadedTable(upload: "none") { kind }'),
  formerIds: asked('formerIds(ids: ["c0"]) { id }'),
  partyDecisions: asked('partyDecisions { totalCount }'),
  independence: asked(`independence(company: "c0", ${when}) { people { person { id } } }`),
  'independence, of a company of many holders': asked(`independence(company: "hub", ${when}) { factsHash }`),
  'independence, all of it': asked(
    `independence(company: "hub", ${when}) { factsHash people { person { id } results { verdict } } questions { text } }`,
  ),
  rulebooks: asked('rulebooks { id }'),
  determinations: asked('determinations { totalCount }'),
  boardOverviews: asked(`boardOverviews(${when}, first: 10) { totalCount edges { node { judged } } }`),
  interlocks: asked(`interlocks(${when}, first: 1000) { totalCount edges { node { people { person { id } } } } }`),
  'interlocks, of any day': asked('interlocks(first: 10) { totalCount }'),
  'interlocks, between groups': asked(`interlocks(${when}, withinGroups: false, first: 10) { totalCount }`),
  'interlocks, of a group': asked(`interlocks(${when}, group: "c0", first: 10) { totalCount }`),
  connection: asked(`connection(from: "p0", to: "p1", ${when}) { steps { id } }`),
  connections: asked(`connections(from: "p2", to: "p3", ${when}, maxLength: 8) { chains { steps { id } } }`),
  ways: asked(
    `ways(between: ["p2", "p3", "c0"], ${when}, maxLength: 6, first: 20) { ways { steps { facts { id } } } }`,
  ),
  'ways, of any day': asked(
    'ways(between: ["p4", "c9000"], maxLength: 6, first: 20) { ways { steps { facts { id } } } }',
  ),
  'ownership, downwards': asked(
    `ownership(company: "c0", direction: DOWN, ${when}, first: 200) { totalStakes stakes { party { id } } }`,
  ),
  'ownership, downwards, integrated': asked(
    `ownership(company: "c0", direction: DOWN, method: INTEGRATED, ${when}, first: 200) { totalStakes }`,
  ),
  'ownership, upwards': asked(
    `ownership(company: "c9999", direction: UP, ${when}, first: 200) { totalStakes stakes { party { id } } }`,
  ),
  'ownership, of many holders': asked(
    `ownership(company: "hub", direction: UP, ${when}, first: 200) { totalStakes stakes { party { id } } }`,
  ),
  'ownership, in many': asked(
    `ownership(company: "hub", direction: DOWN, ${when}, first: 200) { totalStakes stakes { party { id } } }`,
  ),
  'ultimateOwners, of many holders': asked(
    `ultimateOwners(company: "hub", policy: FATF_25, ${when}) { owners { certainty } }`,
  ),
  'graph, around many': asked(
    `graph(focus: ["hub"], depth: 2, ${when}, first: 1000) { totalFacts facts { id summary } }`,
  ),
  'company, of many holders': asked(
    `company(id: "hub") { holders(${when}, first: 1000) { totalCount edges { node { id summary size } } } holdings(${when}, first: 1000) { totalCount } }`,
  ),
  savedViews: asked('savedViews { totalCount }'),
  savedView: asked('savedView(id: "none") { id }'),
  notes: asked('notes { totalCount }'),
  'control, over': asked(`control(by: "c0", ${when}) { totalCount }`),
  'control, of': asked(`control(of: "c9999", ${when}) { totalCount }`),
  ultimateOwners: asked(`ultimateOwners(company: "c9999", policy: FATF_25, ${when}) { owners { certainty } }`),
  ownershipPolicies: asked('ownershipPolicies { id }'),
  watches: asked('watches { id }'),
  watchChanges: asked('watchChanges { id }'),
  rankedPeople: asked(`rankedPeople(${when}, first: 50) { totalCount edges { node { rank } } }`),
  'rankedPeople, of any day': asked('rankedPeople(first: 50) { totalCount }'),
  'rankedPeople, by interlocks': asked(`rankedPeople(by: INTERLOCKS, ${when}, first: 50) { totalCount }`),
  rankedCompanies: asked(`rankedCompanies(${when}, first: 50) { totalCount edges { node { rank } } }`),
  'rankedCompanies, by betweenness': asked(
    'rankedCompanies(by: BETWEENNESS, on: "2007-03-30", first: 50) { totalCount }',
  ),
  largestOwners: asked(
    `largestOwners(policy: FATF_25, ${when}, first: 50) { totalCount edges { node { rank percent } } }`,
  ),
  circularHoldings: asked(`circularHoldings(${when}, first: 50) { totalCount edges { node { name } } }`),
};

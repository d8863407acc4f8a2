/**
 * Fields whose answer is computed from far more than it holds, priced like as many objects: what takes as much time as
 * putting so many objects into an answer. Each is computed once for the same parent and arguments, and few of them at
 * once.
 */
export const PRICES: Readonly<Record<string, number>> = {
  'Query.independence': 4000,
  'Person.independence': 4000,
  'Mutation.recordDetermination': 4000,
  'IndependenceReport.file': 4000,
  'IndependenceReport.questionnaire': 4000,
  'IndependenceReport.forms': 4000,
  'Mutation.stageAnswers': 4000,
  'Mutation.watch': 4000,
  'GraphWork.answers': 8000,
  'Query.ownership': 1500,
  'Query.control': 1500,
  'Query.ultimateOwners': 1500,
  'Query.connection': 1500,
  'Query.connections': 1500,
  // Between up to ten pairs of parties.
  'Query.ways': 6000,
  'Query.partyMatches': 1500,
  // Of what is around a company only what is next to it.
  'Company.heldInAll': 200,
  'Company.groupInAll': 200,
  'Query.graph': 500,
  'Query.interlocks': 500,
  'Query.search': 500,
  'Query.parties': 500,
  'Query.facts': 500,
  'Query.factCounts': 500,
  'Query.people': 500,
  'Query.changes': 500,
  'Query.changesConnection': 500,
  'Query.timeline': 500,
  'Query.statedDays': 500,
  // For each company of the page.
  'Query.boardOverviews': 4000,
  'Query.rankedPeople': 1000,
  'Query.rankedCompanies': 1500,
  'Query.largestOwners': 6000,
  'Query.circularHoldings': 1500,
};
/** Following the verdicts over some time takes several reports. */
export const FOLLOWED_VERDICTS = 15_000;

/**
 * Work of the fields of an object, in that of an object. Measured in November 2026 on answers of 15,000 facts: one
 * of one field takes 14 microseconds, each further field 10, a sentence about it 50 to 80.
 */
const A_LEAF = 0.5;
const SENTENCES: Readonly<Record<string, number>> = { summary: 4, statement: 4, detail: 2, explanation: 4 };
/** Of each entry of a list that is read to cut a page out of it. */
export const PER_ENTRY_READ = 0.25;

/** Work of a field that holds no objects. The name of a type is at hand. */
export function workOfLeaf(name: string): number {
  return name === '__typename' ? 0 : (SENTENCES[name] ?? A_LEAF);
}

/** What is computed at most so many times at once. */
export const HEAVY: ReadonlySet<string> = new Set(
  Object.keys(PRICES).filter((place) => !place.startsWith('Mutation.')),
);

/** What many places of one answer may ask of the same source, party or finding. */
export const ONCE: ReadonlySet<string> = new Set([
  'Source.facts',
  'Source.findings',
  'Source.findingsConnection',
  'Company.findingsConnection',
  'Person.findingsConnection',
  'Query.findingsConnection',
  'Finding.facts',
  'Finding.about',
  'Company.facts',
  'Company.findings',
  'Company.boards',
  'Person.facts',
  'Person.findings',
  'Query.findings',
]);

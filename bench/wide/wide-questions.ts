import { DAY } from './wide-world.ts';

const PARTY = 'id name kind: __typename';
const FIGURES = `figures { seats { count certain } companies { count certain } holdings { count certain } holders { count certain }
  interlocks { count certain } outside { members outside notSaid } facts lastStatedOn }`;

function directory(kind: 'COMPANY' | 'PERSON', orderBy: string, text?: string): object {
  return {
    query: `query ($where: PartyFilter, $orderBy: PartyOrder, $on: Date) { parties(where: $where, orderBy: $orderBy, on: $on, first: 50) {
      totalCount offset pageInfo { hasNextPage endCursor } edges { node { ${PARTY} } ${FIGURES} } } }`,
    variables: { where: { kinds: [kind], ...(text !== undefined && { text }) }, orderBy, on: DAY },
  };
}

const ranked = (by: string) => ({
  query: `query ($on: Date!) { ${by} { totalCount edges { node { rank } } } }`,
  variables: { on: DAY },
});
const search = (text: string) => ({
  query: `query ($text: String!) { search(text: $text, first: 12) { totalCount edges { node { ${PARTY} } } } }`,
  variables: { text },
});
const owners = (on: string) =>
  `largestOwners(policy: FATF_25, on: "${on}", first: 50) { totalCount edges { node { rank percent } } }`;

/** What the pages ask, in the order in which a reader meets them. */
export const ASKED: Readonly<Record<string, object>> = {
  home: {
    query: `{ dataset { companies people facts sources findings firstDay lastDay beginnings {
      mostTold { count party { ${PARTY} } } largestGroups { count party { ${PARTY} } } mostOutside { count party { ${PARTY} } }
      mostSeated { count party { ${PARTY} } } } } sources { id title published kind } }`,
  },
  'search, a name': search('Kanorita'),
  'search, two letters': search('be'),
  'search, a word of a tenth': search('electric'),
  'search, nothing like it': search('qxzvjw'),
  '/companies, by name': directory('COMPANY', 'NAME'),
  '/companies, by holders': directory('COMPANY', 'HOLDERS_DESC'),
  '/companies, by interlocks': directory('COMPANY', 'INTERLOCKS_DESC'),
  '/companies, by facts': directory('COMPANY', 'FACTS'),
  '/companies, by last day stated': directory('COMPANY', 'LAST_STATED_DESC'),
  '/companies, a text': directory('COMPANY', 'NAME', 'kano'),
  '/people, by name': directory('PERSON', 'NAME'),
  '/people, by companies': directory('PERSON', 'COMPANIES_DESC'),
  '/rankings, people': ranked('rankedPeople(by: SEATS, on: $on, first: 50)'),
  '/rankings, people by interlocks': ranked('rankedPeople(by: INTERLOCKS, on: $on, first: 50)'),
  '/rankings, companies': ranked('rankedCompanies(by: INTERLOCKS, on: $on, first: 50)'),
  '/rankings, circles': {
    query: `{ circularHoldings(on: "${DAY}", first: 50) { totalCount edges { node { name } } } }`,
  },
  '/rankings, owners': { query: `{ ${owners(DAY)} }` },
  '/interlocks': {
    query: `{ interlocks(on: "${DAY}", first: 100) { totalCount edges { node { of { id } company { id } people { person { id } } } } } }`,
  },
  '/audits': { query: `{ boardOverviews(on: "${DAY}", first: 3) { totalCount edges { node { judged } } } }` },
  'facts, the largest': {
    query: `{ facts(where: {kinds: [HOLDS], on: "${DAY}"}, orderBy: PERCENT_DESC, first: 50) { totalCount edges { node { id } } } }`,
  },
  'facts counted': { query: '{ factCounts(by: COMPANY) { key count } }' },
};

/**
 * Another day each time, so that nothing is kept: a function of how many were asked. All that is stated may hold on
 * each; of days before DAY nothing is.
 */
const dayOf = (i: number): string => `2007-0${String(4 + Math.floor(i / 28))}-${String((i % 28) + 1).padStart(2, '0')}`;

export const DEAREST: Readonly<Record<string, (i: number) => object>> = {
  'reports, of a company of many holders': (i) => ({
    query: `{ independence(company: "hub", on: "${dayOf(i)}") { factsHash people { person { id } results { verdict } } } }`,
  }),
  'the same report': () => ({
    query: `{ independence(company: "hub", on: "${DAY}") { factsHash people { person { id } results { verdict } } } }`,
  }),
  'ownership of thousands': (i) => ({
    query: `{ ownership(company: "hub", direction: DOWN, on: "${dayOf(i)}", first: 200) { totalStakes stakes { party { id } } } }`,
  }),
  'the same ownership': () => ({
    query: `{ ownership(company: "hub", direction: DOWN, on: "2007-06-30", first: 200) { totalStakes stakes { party { id } } } }`,
  }),
  'long lists': (i) => ({
    query: `{ facts(where: {kinds: [HOLDS], on: "${dayOf(i)}"}, first: 1000) { totalCount edges { node { id summary parties { id name } citations { source { id } } } } } }`,
  }),
  'largest owners': (i) => ({ query: `{ ${owners(dayOf(i))} }` }),
  'board overviews': (i) => ({
    query: `{ boardOverviews(on: "${dayOf(i)}", first: 10) { edges { node { judged } } } }`,
  }),
  circles: (i) => ({ query: `{ circularHoldings(on: "${dayOf(i)}", first: 50) { totalCount } }` }),
  'orders by figures': (i) => directory(i % 2 === 0 ? 'COMPANY' : 'PERSON', ORDERS[i % ORDERS.length] ?? '', undefined),
  searches: (i) => ({
    query: `{ ${Array.from({ length: 90 }, (_, n) => `s${String(n)}: search(text: "${'abcdefghijklmnop'[n % 16] ?? ''}${String.fromCharCode(97 + ((i + n) % 26))}") { totalCount }`).join(' ')} }`,
  }),
  interlocks: (i) => ({
    query: `{ interlocks(on: "${dayOf(i)}", first: 500) { totalCount edges { node { people { person { id name } } } } } }`,
  }),
};
const NEST =
  'facts(first: 500) { edges { node { id citations { source { facts(first: 500) { edges { node { id citations { source { id } } } } } } } } } }';
const many = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Small texts that ask for more than a query may hold: each is to be refused before it costs anything. */
export const HOSTILE: Readonly<Record<string, object>> = {
  'facts of sources of facts': { query: `{${NEST}}` },
  'the same under 100 names': { query: `{ ${many(100, (n) => `a${String(n)}: ${NEST}`)} }` },
  'the same in fragments': {
    query: `{ ...f9 } fragment f0 on Query { ${NEST} } ${many(9, (n) => `fragment f${String(n + 1)} on Query { a: __typename ...f${String(n)} b: __typename ...f${String(n)} }`)}`,
  },
  '200 searches': { query: `{ ${many(200, (n) => `s${String(n)}: search(text: "a${String(n)}") { totalCount }`)} }` },
  '50 reports of independence': {
    query: `{ ${many(50, (n) => `i${String(n)}: independence(company: "c0", on: "${dayOf(n)}") { factsHash }`)} }`,
  },
  'fields in fields': {
    query: `{ board(id: "c0-directors") ${'{ company { boards '.repeat(30)}{ id }${' } }'.repeat(30)} }`,
  },
};

const ORDERS = [
  'HOLDERS_ASC',
  'COMPANIES_ASC',
  'INTERLOCKS_ASC',
  'SEATS_ASC',
  'FACTS_ASC',
  'LAST_STATED_ASC',
  'OUTSIDE_ASC',
];

import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  finding,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import { projectRoot } from '../shared/project-root.ts';

const cite = (source: string, observedOn: string) => ({ citations: [{ source, place: 'p', observedOn }] });
const later = { knownFrom: '2009-02-13', ...cite('results', '2009-02-12') };

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: [
      company('acme', { name: 'Acme K.K.', listed: true, jurisdiction: 'JP', identifiers: ['lei:5493-00ABC'] }),
      company('bank', { name: 'Northern Bank', kind: 'BANK', listed: false, nameLocal: '北銀行' }),
      company('fund', { name: 'A Fund', kind: 'FUND' }),
    ],
    persons: [person('ann', { name: 'Ann Élan' }), person('ben', { name: 'Ben' })],
    boards: [board('acme-directors', 'acme'), board('bank-directors', 'bank')],
    sources: [source('notice', '2007-06-04'), source('results', '2009-02-13')],
    findings: [
      finding('doubt', {
        about: ['ann'],
        citations: [1, 2, 3].map((n) => ({ source: 'notice', place: `p. ${String(n)}` })),
      }),
    ],
    facts: [
      fact('SITS_ON', 'ann-acme', 'ann', 'acme-directors', {
        outside: true,
        from: '2005-06-28',
        attendance: [{ body: 'acme-directors', period: '2006', attended: 3, held: 4 }],
      }),
      fact('SITS_ON', 'ann-bank', 'ann', 'bank-directors', { outside: false }),
      fact('SITS_ON', 'ben-acme', 'ben', 'acme-directors', {
        attendance: [{ body: 'acme-directors', period: '2006', attended: 1 }],
      }),
      fact('LENDS_TO', 'loan', 'bank', 'acme', {
        amount: '1000000000',
        currency: 'JPY',
        note: 'Ｐｒｉｎｔｅｄ in thousands',
      }),
      fact('LENDS_TO', 'dollar-loan', 'bank', 'fund', { amount: '999999999.99', currency: 'USD', basis: 'INFERRED' }),
      fact('TRADES_WITH', 'owed', 'acme', 'bank', { balance: '5000000000', currency: 'JPY' }),
      fact('HOLDS', 'ten', 'fund', 'acme', { percent: '10.0', exact: true }),
      fact('HOLDS', 'nearly', 'bank', 'acme', { percent: '9.99' }),
      fact('HOLDS', 'unknown', 'ann', 'acme'),
      fact('HOLDS', 'more', 'acme', 'fund', { percentMin: '50', percentMinExclusive: true, ...later }),
    ],
  });
});
afterAll(() => store.close());

const schema = createSchema();
async function ask(query: string): Promise<Record<string, unknown>> {
  const today = '2026-01-01';
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const contextValue = { store, facts: createFactReader(store, today), documents, requestId: 'test', today };
  const { data, errors } = await graphql({ schema, source: query, contextValue });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
async function ids(field: string): Promise<string[]> {
  const { list } = await ask(`{ list: ${field} { edges { node { id } } } }`);
  return (list as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
}

describe('facts', () => {
  const where = (filter: string, order = '') => ids(`facts(where: {${filter}}${order})`);

  test('without a filter are all, by kind, day and id', async () => {
    expect(await ids('facts')).toEqual([
      'nearly',
      'ten',
      'unknown',
      'more',
      'ann-acme',
      'ann-bank',
      'ben-acme',
      'dollar-loan',
      'loan',
      'owed',
    ]);
  });
  test.each<[string, string[]]>([
    ['amountAtLeast: "1000000000"', ['loan']],
    ['amountAtLeast: "1000000000.01"', []],
    ['amountAtLeast: "999999999.99"', ['dollar-loan', 'loan']],
    ['amountAtLeast: "1", currency: "usd"', ['dollar-loan']],
    ['currency: "JPY"', ['loan']],
    ['percentAtLeast: "10"', ['more', 'ten']],
    ['percentAtLeast: "10.0001"', ['more']],
    ['percentAtLeast: "9.99"', ['more', 'nearly', 'ten']],
    ['percentAtLeast: "50"', ['more']],
    ['percentAtLeast: "0"', ['more', 'nearly', 'ten']],
    ['basis: INFERRED', ['dollar-loan']],
    ['ids: ["ten", "nobody", "loan", "ten", "ann"]', ['loan', 'ten']],
    ['ids: ["ten", "loan"], kinds: [LENDS_TO]', ['loan']],
    ['ids: ["ten", "loan"], parties: ["fund"]', ['ten']],
    ['ids: ["more", "loan"], source: "results"', ['more']],
    ['ids: ["more"], knownOn: "2009-02-12"', []],
    ['ids: ["more"], knownOn: "2009-02-13"', ['more']],
    ['ids: ["ann-acme"], on: "2005-06-27"', []],
    ['ids: ["ann-acme"], on: "2005-06-28"', ['ann-acme']],
    ['ids: []', []],
    ['text: "printed THOUSANDS"', ['loan']],
    ['text: "printed millions"', []],
    ['parties: ["bank"], kinds: [LENDS_TO, SITS_ON]', ['ann-bank', 'dollar-loan', 'loan']],
    ['source: "results"', ['more']],
    ['source: "results", parties: ["bank"]', []],
    ['kinds: [HOLDS], knownOn: "2009-02-12"', ['nearly', 'ten', 'unknown']],
    ['kinds: [HOLDS], knownOn: "2009-02-13"', ['more', 'nearly', 'ten', 'unknown']],
    ['kinds: [SITS_ON], on: "2005-06-27"', []],
    ['kinds: [SITS_ON], on: "2005-06-28"', ['ann-acme']],
    ['kinds: [SITS_ON], changedFrom: "2005-06-28", changedTo: "2005-06-28"', ['ann-acme']],
    ['kinds: [SITS_ON], changedTo: "2005-06-27"', []],
    ['kinds: [HOLDS], changedFrom: "2009-02-13"', ['more']],
    ['kinds: [HOLDS], changedFrom: "2009-02-14"', []],
  ])('where %s', async (filter, expected) => {
    expect([...(await where(filter))].sort()).toEqual([...expected].sort());
  });

  test('in order of amount and of share, exactly, unknown ones last', async () => {
    expect(await where('kinds: [LENDS_TO, TRADES_WITH]', ', orderBy: AMOUNT_DESC')).toEqual([
      'loan',
      'dollar-loan',
      'owed',
    ]);
    expect(await where('kinds: [HOLDS]', ', orderBy: PERCENT_DESC')).toEqual(['more', 'ten', 'nearly', 'unknown']);
    expect((await where('', ', orderBy: KNOWN_DESC'))[0]).toBe('more');
    expect((await where('', ', orderBy: DAY'))[0]).toBe('ann-acme');
    expect((await where('', ', orderBy: DAY_DESC'))[0]).toBe('more');
  });

  test('what is not there is an error that offers near ids', async () => {
    await expect(where('parties: ["bnk"]')).rejects.toThrow(/No party has the id "bnk"/);
    await expect(where('source: "notices"')).rejects.toThrow(/Did you mean "notice"/);
    await expect(where('changedFrom: "2009-01-02", changedTo: "2009-01-01"')).rejects.toThrow(/earlier day first/);
  });

  test('are counted by kind, source, company and year', async () => {
    const {
      kind,
      source,
      company: ofCompany,
      year,
    } = (await ask(
      `{ kind: factCounts(by: KIND) { key count } source: factCounts(by: SOURCE) { key count }
         company: factCounts(by: COMPANY, where: {kinds: [LENDS_TO]}) { key count } year: factCounts(by: YEAR) { key count } }`,
    )) as Record<string, { key: string; count: number }[]>;
    const pairs = (counts: { key: string; count: number }[] | undefined) =>
      counts?.map(({ key, count }) => [key, count]);
    expect(pairs(kind)).toEqual([
      ['HOLDS', 4],
      ['SITS_ON', 3],
      ['LENDS_TO', 2],
      ['TRADES_WITH', 1],
    ]);
    expect(pairs(source)).toEqual([
      ['notice', 9],
      ['results', 1],
    ]);
    expect(pairs(ofCompany)).toEqual([
      ['bank', 2],
      ['acme', 1],
      ['fund', 1],
    ]);
    expect(pairs(year)).toEqual([
      ['2007', 8],
      ['2005', 1],
      ['2009', 1],
    ]);
  });
});

describe('parties', () => {
  test.each<[string, string[]]>([
    ['', ['fund', 'acme', 'ann', 'ben', 'bank']],
    ['kinds: [PERSON]', ['ann', 'ben']],
    ['companyKinds: [BANK, FUND]', ['fund', 'bank']],
    ['listed: true', ['acme']],
    ['listed: false', ['bank']],
    ['jurisdiction: "jp"', ['acme']],
    ['identifiers: ["LEI:549300abc"]', ['acme']],
    ['identifiers: ["5493 00ABC", "x"]', ['acme']],
    ['identifiers: ["5493"]', []],
    ['text: "elan"', ['ann']],
    ['text: "bank north"', ['bank']],
    ['text: "銀行"', ['bank']],
    ['boardsAtLeast: 1', ['ann', 'ben']],
    ['boardsAtLeast: 2', ['ann']],
    ['boardsAtLeast: 2, on: "2005-06-28"', []],
    ['source: "results"', ['fund', 'acme']],
    ['knownOn: "2007-06-03"', []],
    ['on: "2005-06-28"', ['acme', 'ann']],
  ])('where %s', async (filter, expected) => {
    expect(await ids(`parties(where: {${filter}})`)).toEqual(expected);
  });

  test('in other orders', async () => {
    expect(await ids('parties(orderBy: ID)')).toEqual(['acme', 'ann', 'bank', 'ben', 'fund']);
    expect(await ids('parties(orderBy: BOARDS)')).toEqual(['ann', 'ben', 'fund', 'acme', 'bank']);
    expect((await ids('parties(orderBy: FACTS)'))[0]).toBe('acme');
  });

  test('page by page, forwards and backwards', async () => {
    const page = async (args: string) => {
      const { parties } = await ask(
        `{ parties(orderBy: ID, ${args}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      const { edges, pageInfo } = parties as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
      return { ids: edges.map(({ node }) => node.id), ...pageInfo };
    };
    const first = await page('first: 2');
    expect([first.ids, first.hasNextPage, first.hasPreviousPage]).toEqual([['acme', 'ann'], true, false]);
    const second = await page(`first: 3, after: "${first.endCursor}"`);
    expect([second.ids, second.hasNextPage, second.hasPreviousPage]).toEqual([['bank', 'ben', 'fund'], false, true]);
    const back = await page(`last: 1, before: "${second.startCursor}"`);
    expect([back.ids, back.hasNextPage, back.hasPreviousPage]).toEqual([['ann'], true, true]);
    expect((await page('last: 2')).ids).toEqual(['ben', 'fund']);
    await expect(page('first: 1, last: 1')).rejects.toThrow(/not both/);
    await expect(page('before: "x"')).rejects.toThrow(/no cursor of this list/);
  });
});

test('people by boards, what the company calls them, and attendance', async () => {
  expect(await ids('people')).toEqual(['ann', 'ben']);
  expect(await ids('people(boardsAtLeast: 2)')).toEqual(['ann']);
  expect(await ids('people(outside: true)')).toEqual(['ann']);
  // One of Ann's two seats is called outside.
  expect(await ids('people(outside: true, boardsAtLeast: 2)')).toEqual([]);
  // Three of four is 75 %; of Ben's one meeting no source says how many were held.
  expect(await ids('people(attendanceBelow: "75")')).toEqual([]);
  expect(await ids('people(attendanceBelow: "75.0000001")')).toEqual(['ann']);
  expect(await ids('people(attendanceBelow: "100")')).toEqual(['ann']);
});

test('nodes are of every kind, in their order, null for what is not there', async () => {
  const { nodes, node } = await ask(
    '{ nodes(ids: ["loan", "nobody", "ann", "acme", "acme-directors", "notice", "doubt", "ann"]) { __typename id } node(id: "nobody") { id } }',
  );
  expect(
    (nodes as ({ __typename: string; id: string } | null)[]).map((one) => one && `${one.__typename} ${one.id}`),
  ).toEqual([
    'Loan loan',
    null,
    'Person ann',
    'Company acme',
    'Board acme-directors',
    'Source notice',
    'Finding doubt',
    'Person ann',
  ]);
  expect(node).toBeNull();
});

test('lists that grow have pages', async () => {
  const answer = await ask(`{
    all: findingsConnection { totalCount } some: findingsConnection(party: "ann") { totalCount } none: findingsConnection(party: "ben") { totalCount }
    cited: findingsConnection(source: "results") { totalCount }
    sourcesConnection(last: 1) { edges { node { id } } pageInfo { hasPreviousPage } }
    person(id: "ann") { findingsConnection { edges { node { citationsConnection(first: 2) { totalCount edges { node { place } } pageInfo { hasNextPage } } } } } }
    changesConnection(company: "acme", from: "2005-01-01", to: "2007-01-01", first: 1) { totalCount edges { node { day kind } } pageInfo { hasNextPage } }
  }`);
  expect(answer).toEqual({
    all: { totalCount: 1 },
    some: { totalCount: 1 },
    none: { totalCount: 0 },
    cited: { totalCount: 0 },
    sourcesConnection: { edges: [{ node: { id: 'results' } }], pageInfo: { hasPreviousPage: true } },
    person: {
      findingsConnection: {
        edges: [
          {
            node: {
              citationsConnection: {
                totalCount: 3,
                edges: [{ node: { place: 'p. 1' } }, { node: { place: 'p. 2' } }],
                pageInfo: { hasNextPage: true },
              },
            },
          },
        ],
      },
    },
    changesConnection: {
      totalCount: 1,
      edges: [{ node: { day: '2005-06-28', kind: 'BEGAN' } }],
      pageInfo: { hasNextPage: false },
    },
  });
});

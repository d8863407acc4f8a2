import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
const TODAY = '2026-01-01';
let world: WorldStore;
let seed: WorldStore;

beforeAll(async () => {
  const seen = (observedOn: string) => ({
    knownFrom: '2001-01-31',
    citations: [{ source: 'register', place: 'p', observedOn }],
  });
  world = await loadWorld({
    companies: [company('acme'), company('bank')],
    persons: [person('ann'), person('ben')],
    boards: [board('acme-directors', 'acme'), board('bank-directors', 'bank')],
    sources: [source('register', '2001-01-31'), source('notice', '2007-06-04')],
    facts: [
      fact('SITS_ON', 'ann-acme', 'ann', 'acme-directors', { from: '2007-03-01', ...seen('2007-03-01') }),
      fact('SITS_ON', 'ben-bank', 'ben', 'bank-directors', {
        from: '2001-02',
        to: '2007-03-01',
        ...seen('2001-02-28'),
      }),
      fact('HOLDS', 'stake', 'bank', 'acme', seen('2007-12-31')),
      fact('HOLDS', 'too-early', 'acme', 'bank', seen('2007-01-01')),
      fact('HOLDS', 'too-late', 'ann', 'bank', seen('2008-01-01')),
      // Of no company: became known within the days, whenever it began.
      fact('KIN_OF', 'kin', 'ann', 'ben', {
        relation: 'SIBLING',
        from: '1990',
        knownFrom: '2007-06-04',
        citations: [{ source: 'notice', place: 'p' }],
      }),
      fact('HAS_ATTRIBUTE', 'spelling', 'acme', 'acme', {
        attribute: 'SPELLING',
        text: 'ACME',
        ...seen('2007-05-01'),
      }),
    ],
  });
  seed = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => Promise.all([world.close(), seed.close()]));

interface Page {
  readonly totalCount: number;
  readonly edges: { cursor: string; node: { day: string; kind: string; fact: { id: string } } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

function ask(store: WorldStore, args: string): Promise<Page> {
  return answerOf(
    store,
    'changesConnection',
    `(${args}) { totalCount edges { cursor node { day kind fact { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
  );
}

async function answerOf<T>(store: WorldStore, field: string, rest: string): Promise<T> {
  const { data, errors } = await graphql({
    schema,
    source: `{ ${field}${rest} }`,
    contextValue: {
      store,
      facts: createFactReader(store, TODAY),
      documents: openDocuments(join(projectRoot(), 'no-such-folder')),
      requestId: 'test',
      today: TODAY,
    },
  });
  if (errors?.[0] !== undefined) throw errors[0];
  return JSON.parse(JSON.stringify(data?.[field])) as T;
}
const told = ({ edges }: Page) =>
  edges.map(
    ({
      node: {
        day,
        kind,
        fact: { id },
      },
    }) => `${day} ${kind} ${id}`,
  );

const YEAR = 'from: "2007-01-01", to: "2007-12-31"';
const OF_THE_YEAR = [
  '2007-03-01 ENDED ben-bank',
  '2007-03-01 BEGAN ann-acme',
  '2007-06-04 PUBLISHED kin',
  '2007-12-31 OBSERVED stake',
];

test('what changed between two days is one list of the whole graph, also of facts without a company', async () => {
  const all = await ask(world, YEAR);
  expect(told(all)).toEqual(OF_THE_YEAR);
  expect(all.totalCount).toBe(4);
});

test('it is cut into pages that go on behind a change', async () => {
  const first = await ask(world, `${YEAR}, first: 2`);
  expect([told(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([OF_THE_YEAR.slice(0, 2), 4, true]);
  const next = await ask(world, `${YEAR}, first: 2, after: "${first.pageInfo.endCursor}"`);
  expect([told(next), next.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).toEqual([
    OF_THE_YEAR.slice(2),
    false,
    true,
  ]);
});

test.each([
  ['kinds: [SITS_ON]', OF_THE_YEAR.slice(0, 2)],
  ['kinds: [HOLDS, KIN_OF]', OF_THE_YEAR.slice(2)],
  ['kinds: []', []],
  // By the day before the notice nobody could know of it.
  ['knownOn: "2007-06-03"', OF_THE_YEAR.filter((one) => !one.endsWith('kin'))],
  ['company: "bank"', ['2007-03-01 ENDED ben-bank', '2007-12-31 OBSERVED stake']],
  ['company: null, kinds: [KIN_OF]', ['2007-06-04 PUBLISHED kin']],
])('with %s', async (args, expected) => {
  expect(told(await ask(world, `${YEAR}, ${args}`))).toEqual(expected);
});

test('verdicts are followed for one company at a time, and days have an order', async () => {
  await expect(ask(world, `${YEAR}, topics: [FACTS, VERDICTS]`)).rejects.toThrow(/give "company"/);
  await expect(ask(world, 'from: "2007-12-31", to: "2007-01-01"')).rejects.toThrow(/the earlier day first/);
  await expect(ask(world, `${YEAR}, company: "ann"`)).rejects.toThrow(/company/);
});

test('of the example it is what the companies one by one have, each change once', async () => {
  const days = 'from: "1990-01-01", to: "2025-12-31"';
  const all = told(await ask(seed, `${days}, first: 1000`));
  const companies = (await seed.ask('graph/all-companies', {})).map(({ id }) => id);
  const each: string[] = [];
  for (const id of companies) each.push(...told(await ask(seed, `${days}, company: "${id}", first: 1000`)));
  expect([...new Set(each)].filter((one) => !all.includes(one))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
  expect(companies.length).toBeGreaterThan(30);
  // What is of none of them is between persons: nothing of the example.
  expect(all.filter((one) => !each.includes(one))).toEqual([]);
});

test('the days as of which sources state facts of a company, its boards among them, or of a person', async () => {
  const stated = async (party: string, knownOn = '2025-12-31') => {
    const days = await answerOf<{ day: string; count: number; kinds: string[] }[]>(
      world,
      'statedDays',
      `(party: "${party}", knownOn: "${knownOn}") { day count kinds }`,
    );
    return days.map(({ day, count, kinds }) => `${day} ${String(count)} ${kinds.join()}`);
  };
  expect(await stated('bank')).toEqual([
    '2001-02-28 1 SITS_ON',
    '2007-01-01 1 HOLDS',
    '2007-12-31 1 HOLDS',
    '2008-01-01 1 HOLDS',
  ]);
  // A spelling is no state of affairs; where it says no day, a citation states as of none.
  expect(await stated('acme')).toEqual(['2007-01-01 1 HOLDS', '2007-03-01 1 SITS_ON', '2007-12-31 1 HOLDS']);
  expect(await stated('ben')).toEqual(['2001-02-28 1 SITS_ON']);
  expect(await stated('ben', '2001-01-30')).toEqual([]);
  await expect(stated('acme-directors')).rejects.toThrow(/No party has the id/);
});

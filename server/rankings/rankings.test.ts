import { afterEach, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { rankingsResolvers } from './resolvers.ts';

const TODAY = '2026-01-01';
const ON = '2007-03-31';
let store: WorldStore | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function contextOf(world: WorldContent): Promise<Context> {
  store = await loadWorld({ sources: [source('notice', '2007-06-04')], ...world });
  return {
    store,
    facts: createFactReader(store, TODAY),
    documents: openDocuments('no-such-folder'),
    requestId: 'test',
    today: TODAY,
  };
}
const { Query, CircularHolding } = rankingsResolvers;
const seat = (who: string, where: string, fields = {}) =>
  fact('SITS_ON', `${who}-${where}`, who, `${where}-directors`, fields);
const holds = (holder: string, held: string, fields = {}) =>
  fact('HOLDS', `${holder}-${held}`, holder, held, { direct: 'DIRECT', ...fields });
const IDS = ['a', 'b', 'c', 'd', 'e'];
const boards = IDS.map((id) => board(`${id}-directors`, id));
const companies = IDS.map((id) => company(id));
const persons = ['ann', 'ben', 'cid', 'dan'].map((id) => person(id));

describe('persons', () => {
  const world: WorldContent = {
    companies,
    persons,
    boards: [...boards, board('a-auditors', 'a', { kind: 'COMPANY_AUDITORS' })],
    facts: [
      seat('ann', 'a'),
      fact('SITS_ON', 'ann-a-auditors', 'ann', 'a-auditors', {}),
      seat('ann', 'b'),
      seat('ben', 'a'),
      // Seen in 2003 and never again: it possibly holds.
      seat('ben', 'c', { citations: [{ source: 'notice', place: '1', observedOn: '2003-12-31' }] }),
      seat('cid', 'd'),
      fact('WORKS_FOR', 'dan-a', 'dan', 'a', { executive: true }),
    ],
  };

  test('by companies they sit in, equal ones in one place, with what is certain told apart', async () => {
    const context = await contextOf(world);
    const page = await Query.rankedPeople(null, { by: 'SEATS', on: ON, first: 10 }, context);
    expect(
      page.edges.map(({ node }) => [node.rank, node.person.id, node.boards, node.companies, node.certainCompanies]),
    ).toEqual([
      [1, 'ann', 3, 2, 2],
      [1, 'ben', 2, 2, 1],
      [3, 'cid', 1, 1, 1],
    ]);
    const anyDay = await Query.rankedPeople(null, { by: 'SEATS' }, context);
    expect(anyDay.edges.map(({ node }) => node.certainCompanies)).toEqual([undefined, undefined, undefined]);
  });

  test('by the pairs of companies they join; who joins none has no place', async () => {
    const context = await contextOf(world);
    const page = await Query.rankedPeople(null, { by: 'INTERLOCKS', on: ON, first: 10 }, context);
    expect(page.edges.map(({ node }) => [node.rank, node.person.id, node.interlocks])).toEqual([
      [1, 'ann', 1],
      [1, 'ben', 1],
    ]);
    expect(page.totalCount).toBe(2);
    const second = await Query.rankedPeople(
      null,
      { by: 'INTERLOCKS', on: ON, first: 1, after: page.edges[0]!.cursor },
      context,
    );
    expect(second.edges.map(({ node }) => [node.rank, node.person.id])).toEqual([[1, 'ben']]);
  });
});

describe('companies', () => {
  const joined = (...pairs: readonly (readonly [string, string])[]): WorldContent => ({
    companies,
    boards,
    persons: pairs.map((_, i) => person(`p${String(i)}`)),
    facts: pairs.flatMap(([one, two], i) => [seat(`p${String(i)}`, one), seat(`p${String(i)}`, two)]),
  });
  const ranks = async (world: WorldContent) => {
    const page = await Query.rankedCompanies(null, { by: 'BETWEENNESS', on: ON }, await contextOf(world));
    return page.edges.map(({ node }) => [node.rank, node.company.id, node.interlocks, node.betweenness]);
  };

  test('on a path of four the two in the middle lie between two of three pairs each', async () => {
    expect(await ranks(joined(['a', 'b'], ['b', 'c'], ['c', 'd']))).toEqual([
      [1, 'b', 2, 0.666666667],
      [1, 'c', 2, 0.666666667],
      [3, 'a', 1, 0],
      [3, 'd', 1, 0],
    ]);
  });

  test('on a ring of four each lies on one of two ways between one of three pairs', async () => {
    expect(await ranks(joined(['a', 'b'], ['b', 'c'], ['c', 'd'], ['a', 'd']))).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [1, id, 2, 0.166666667]),
    );
  });

  test('two who share several people have one line, and nobody between them', async () => {
    expect(await ranks(joined(['a', 'b'], ['a', 'b']))).toEqual([
      [1, 'a', 1, 0],
      [1, 'b', 1, 0],
    ]);
  });

  test('the hub of a star lies between all, and nobody shares nobody', async () => {
    expect(await ranks(joined(['a', 'b'], ['a', 'c'], ['a', 'd']))).toEqual([
      [1, 'a', 3, 1],
      [2, 'b', 1, 0],
      [2, 'c', 1, 0],
      [2, 'd', 1, 0],
    ]);
  });
});

describe('largest owners', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'm', 'h', 'i', 'k'];
  const world: WorldContent = {
    companies: [...names.map((id) => company(id)), company('nominee', { kind: 'NOMINEE' })],
    persons: [person('ann')],
    facts: [
      holds('ann', 'a', { percent: '60', exact: true }),
      holds('a', 'b', { percent: '51', exact: true }),
      // Half is no majority: c is not controlled, but ann's half of the votes there is above a quarter.
      holds('b', 'c', { percent: '50', exact: true }),
      holds('d', 'e', { percent: '30', exact: true }),
      holds('f', 'g', { percent: '51', exact: true }),
      holds('g', 'm', { percent: '80', exact: true }),
      holds('h', 'i', { percentMin: '40', percentMax: '60' }),
      holds('nominee', 'k', { percent: '80', exact: true }),
    ],
  };

  test('a person by the policy, a company where nobody is known to control it, what is open as possible', async () => {
    const page = await Query.largestOwners(null, { policy: 'FATF_25', on: ON, first: 10 }, await contextOf(world));
    expect([page.companiesHeld, page.companiesInAll]).toEqual([8, 12]);
    expect(
      page.edges.map(({ node }) => [
        node.rank,
        node.party.id,
        node.certain,
        node.possible,
        node.percent,
        node.companies.map(({ company: { id } }) => id),
      ]),
    ).toEqual([
      [1, 'ann', 3, 0, '37.5', ['a', 'b', 'c']],
      [2, 'f', 2, 0, '25', ['g', 'm']],
      [3, 'h', 0, 1, '0', ['i']],
    ]);
  });

  test('one step under a quarter by neither way makes no owner', async () => {
    const less = {
      ...world,
      facts: [holds('ann', 'a', { percent: '24.999', exact: true }), holds('ann', 'b', { percent: '25', exact: true })],
    };
    const page = await Query.largestOwners(null, { policy: 'FATF_25', on: ON, first: 10 }, await contextOf(less));
    expect(page.edges.map(({ node }) => [node.party.id, node.companies.map(({ company: { id } }) => id)])).toEqual([
      ['ann', ['b']],
    ]);
  });

  test('an unknown policy is refused with those there are', async () => {
    await expect(Query.largestOwners(null, { policy: 'NONE' }, await contextOf(world))).rejects.toThrow(/FATF_25/);
  });
});

describe('circular holdings', () => {
  test('of the whole graph, with members and a shortest way round; nothing held, and nominees, make none', async () => {
    const names = ['a', 'b', 'c', 'd', 'own', 'p', 'q', 'r', 'y'];
    const context = await contextOf({
      companies: [...names.map((id) => company(id)), company('z', { kind: 'NOMINEE' })],
      facts: [
        holds('a', 'b', { percent: '10' }),
        holds('b', 'c'),
        holds('c', 'a', { percent: '5' }),
        holds('d', 'a', { shares: '0' }),
        holds('a', 'd', { percent: '7' }),
        holds('own', 'own', { percent: '2' }),
        holds('p', 'q', { percent: '1' }),
        holds('q', 'p', { percent: '1' }),
        holds('q', 'r', { percent: '1' }),
        holds('r', 'p', { percent: '1' }),
        holds('y', 'z', { percent: '1' }),
        holds('z', 'y', { percent: '1' }),
      ],
    });
    const page = await Query.circularHoldings(null, { on: ON, first: 10 }, context);
    expect(
      page.edges.map(({ node }) => [
        CircularHolding.name(node, null, context),
        node.companies.map(({ id }) => id).join(' '),
        node.path.map(({ holder, held, text }) => `${holder}>${held} ${text}`),
        node.holdings.length,
      ]),
    ).toEqual([
      ['Ring of a, b, c', 'a b c', ['a>b 10 %', 'b>c ?', 'c>a 5 %'], 3],
      ['Ring of p, q, r', 'p q r', ['p>q 1 %', 'q>p 1 %'], 4],
      ['own holds itself', 'own', ['own>own 2 %'], 1],
    ]);
  });
});

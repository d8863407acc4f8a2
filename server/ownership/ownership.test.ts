import { afterEach, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import type { Company, Holding } from '../shared/facts.ts';
import type { Direction } from './exact/reach.ts';
import { ownershipOf, type Cut } from './ownership.ts';
import { thresholdOf } from './arguments.ts';

const DAY = '2007-03-31';
const notice = source('notice', '2007-06-04');
let store: WorldStore;

afterEach(() => store.close());

/** `holds('a', 'b', '60')`: a directly holds 60 % of b, as printed. */
const holds = (holder: string, held: string, percent?: string, fields: Partial<Holding> = {}) =>
  fact('HOLDS', `${holder}-${held}-${fields.id ?? ''}`, holder, held, {
    ...(percent === undefined ? {} : { percent }),
    ...fields,
    id: `${holder}-${held}-${fields.id ?? ''}`,
  });

/** A world of the companies that the holdings name. */
const worldOf = (facts: Holding[], companies: Company[] = []): WorldContent => {
  const ids = new Set(facts.flatMap((holding) => [holding.subject, holding.object]));
  for (const { id } of companies) ids.delete(id);
  return { sources: [notice], companies: [...companies, ...[...ids].map((id) => company(id))], facts };
};

async function ask(world: WorldContent, of: string, direction: Direction, cut: Partial<Cut> = {}) {
  store = await loadWorld(world);
  const facts = createFactReader(store, '2026-01-01');
  return ownershipOf(
    facts,
    { focus: of, direction, language: 'en', on: DAY, knownOn: '2026-01-01' },
    { threshold: undefined, first: 200, ...cut },
  );
}
const brief = ({ stakes }: Awaited<ReturnType<typeof ask>>) =>
  stakes.map((s) => [s.party.id, s.distance, s.byPathPercent, s.chains.map((c) => c.arithmetic)]);

describe('chains', () => {
  test('shares multiply along a chain and chains add up', async () => {
    // a holds 60 % and 40 % of the two halves of c: 0.6 x 0.5 + 0.4 x 0.5 = 0.5, and 10 % itself.
    const world = worldOf([
      holds('a', 'x', '60'),
      holds('a', 'y', '40'),
      holds('x', 'c', '50'),
      holds('y', 'c', '50'),
      holds('a', 'c', '10'),
    ]);
    const answer = await ask(world, 'a', 'DOWN');
    // The larger lower bound goes first: 59.5 % of x, 9.5 % + 59.5 % x 49.5 % + 39.5 % x 49.5 % = 58.505 % of c.
    expect(brief(answer)).toStrictEqual([
      ['x', 1, '60', ['60 %']],
      ['c', 1, '60', ['10 %', '60 % × 50 %', '40 % × 50 %']],
      ['y', 1, '40', ['40 %']],
    ]);
    expect(answer.cycles).toStrictEqual([]);
    expect(answer.holdings.map((view) => view.fact.id).sort()).toStrictEqual(['a-c-', 'a-x-', 'a-y-', 'x-c-', 'y-c-']);
  });

  test('upwards the steps run from the holder down', async () => {
    const answer = await ask(worldOf([holds('a', 'x', '60'), holds('x', 'c', '50')]), 'c', 'UP');
    expect(brief(answer)).toStrictEqual([
      ['x', 1, '50', ['50 %']],
      ['a', 2, '30', ['60 % × 50 %']],
    ]);
    expect(answer.stakes[1]?.chains[0]?.steps.map((view) => view.fact.id)).toStrictEqual(['a-x-', 'x-c-']);
  });

  test('a printed figure is its rounding interval: 86.1 % x 100 % is at least 86.05 % x 99.5 % and less than 86.15 %', async () => {
    const answer = await ask(worldOf([holds('a', 'x', '86.1'), holds('x', 'c', '100')]), 'c', 'UP');
    expect(answer.stakes[1]).toMatchObject({
      byPathPercent: '86.1',
      byPath: { min: '85.61975', minExclusive: false, max: '86.15', maxExclusive: true },
    });
  });

  test('shares over shares in issue are exact', async () => {
    const issued = fact('HAS_ATTRIBUTE', 'c-shares', 'c', 'c-shares', {
      attribute: 'SHARES_OUTSTANDING',
      amount: '204300',
    });
    const world = worldOf([holds('ntt', 'c', '24.7', { shares: '50475' })]);
    const answer = await ask({ ...world, facts: [...(world.facts ?? []), issued] }, 'c', 'UP');
    // 50475 / 204300 = 0.247063142437… , printed 24.7
    expect(answer.stakes[0]).toMatchObject({
      byPathPercent: '24.706',
      byPath: { min: '24.706314243759', max: '24.706314243759' },
    });
  });

  test('an unknown share stays unknown and leaves the sum a lower bound', async () => {
    const world = worldOf([holds('a', 'x', '60'), holds('x', 'c', '50'), holds('a', 'y'), holds('y', 'c', '30')]);
    const { stakes } = await ask(world, 'a', 'DOWN');
    expect(stakes.find((s) => s.party.id === 'y')).toMatchObject({ byPath: null, byPathPercent: null, distance: 1 });
    expect(stakes.find((s) => s.party.id === 'c')).toMatchObject({
      byPathPercent: null,
      byPath: { min: '29.4525', max: null },
      chains: [{ arithmetic: '60 % × 50 %' }, { arithmetic: '? × 30 %', product: null }],
    });
    // Largest first, what is unknown last.
    expect(stakes.map((s) => s.party.id)).toStrictEqual(['x', 'c', 'y']);
  });

  test('a range stays a range', async () => {
    const world = worldOf([
      holds('a', 'x', undefined, { percentMin: '50', percentMinExclusive: true }),
      holds('x', 'c', '50.00'),
    ]);
    const { stakes } = await ask(world, 'c', 'UP');
    expect(stakes[1]).toMatchObject({
      byPathPercent: null,
      byPath: { min: '24.9975', minExclusive: true, max: '50.005' },
    });
    expect(stakes[1]?.chains[0]?.arithmetic).toBe('more than 50 % × 50.00 %');
  });
});

describe('what is not multiplied', () => {
  test('a holding stated as indirect is shown beside the chain that explains it, not added', async () => {
    const world = worldOf([
      holds('iij', 'tech', '86.1'),
      holds('tech', 'fin', '100'),
      holds('iij', 'fin', '86.1', { direct: 'INDIRECT' }),
    ]);
    const { stakes, holdings } = await ask(world, 'iij', 'DOWN');
    expect(stakes[1]).toMatchObject({
      party: { id: 'fin' },
      distance: 2,
      direct: null,
      byPathPercent: '86.1',
      stated: { fact: { id: 'iij-fin-' } },
    });
    expect(holdings.map((view) => view.fact.id)).toStrictEqual(['iij-tech-', 'tech-fin-']);
  });

  test('one that is direct and indirect together has an unknown direct part', async () => {
    const world = worldOf([holds('iij', 'america', '98.8', { direct: 'BOTH' }), holds('america', 'child', '100')]);
    const { stakes } = await ask(world, 'iij', 'DOWN');
    expect(stakes[0]).toMatchObject({
      direct: null,
      stated: { fact: { percent: '98.8' } },
      byPath: null,
      byPathPercent: null,
    });
    expect(stakes[1]).toMatchObject({
      party: { id: 'child' },
      byPath: null,
      chains: [{ arithmetic: 'part of 98.8 % × 100 %', product: null }],
    });
  });

  test.each([
    ['the figure of the chain', '86.1', 1, '86.1'],
    ['no figure of its own', undefined, 1, '86.1'],
    ['another figure than the chain', '90.0', 2, '176.1'],
  ])('of unknown directness with %s', async (_, percent, chains, sum) => {
    const world = worldOf([
      holds('iij', 'tech', '86.1'),
      holds('tech', 'fin', '100'),
      holds('iij', 'fin', percent, { direct: 'UNKNOWN' }),
    ]);
    const stake = (await ask(world, 'iij', 'DOWN')).stakes.find((s) => s.party.id === 'fin');
    expect(stake?.chains).toHaveLength(chains);
    expect(stake?.byPathPercent).toBe(sum);
    expect(stake?.[chains === 1 ? 'stated' : 'direct']?.fact.id).toBe('iij-fin-');
  });

  test('of unknown directness without a chain counts as direct', async () => {
    const { stakes } = await ask(worldOf([holds('a', 'c', '30', { direct: 'UNKNOWN' })]), 'c', 'UP');
    expect(stakes[0]).toMatchObject({ direct: { fact: { id: 'a-c-' } }, stated: null, byPathPercent: '30' });
  });

  test('options are no shares', async () => {
    expect((await ask(worldOf([holds('a', 'c', '30', { interest: 'OPTIONS' })]), 'c', 'UP')).stakes).toStrictEqual([]);
  });

  test('of two figures for one holding the later stated counts, and shares before votes', async () => {
    const later = { citations: [{ source: 'notice', place: '1', observedOn: '2007-02-28' }] };
    const world = worldOf([
      holds('a', 'c', '30'),
      holds('a', 'c', '35', { id: 'old', ...later }),
      holds('a', 'c', '50', { id: 'votes', interest: 'VOTES' }),
    ]);
    expect(brief(await ask(world, 'c', 'UP'))).toStrictEqual([['a', 1, '30', ['30 %']]]);
  });

  test('held through two bodies, both count', async () => {
    const world = worldOf([holds('a', 'c', '3'), holds('a', 'c', '2', { id: 'esop', via: 'stock association' })]);
    expect(brief(await ask(world, 'c', 'UP'))).toStrictEqual([['a', 1, '5', ['3 %', '2 %']]]);
  });
});

describe('nominees', () => {
  const nominee = company('hero', { kind: 'NOMINEE' });
  const facts = [holds('owner', 'hero', '100'), holds('hero', 'c', '5'), holds('c', 'sub', '100')];

  test('upwards a chain ends at a nominee: its owners are not the owners', async () => {
    const { stakes } = await ask(worldOf(facts, [nominee]), 'c', 'UP');
    expect(stakes.map((s) => [s.party.id, s.ownerUnknown])).toStrictEqual([['hero', true]]);
  });

  test('downwards nothing passes through it', async () => {
    const { stakes } = await ask(worldOf(facts, [nominee]), 'owner', 'DOWN');
    expect(stakes.map((s) => [s.party.id, s.ownerUnknown])).toStrictEqual([['hero', false]]);
  });

  test('asked about itself, its own holdings are shown with the owner unknown', async () => {
    const { stakes } = await ask(worldOf(facts, [nominee]), 'hero', 'DOWN');
    expect(stakes.map((s) => [s.party.id, s.ownerUnknown])).toStrictEqual([
      ['c', true],
      ['sub', true],
    ]);
  });
});

describe('cycles, totals, cuts', () => {
  test('a cycle is named and not followed round', async () => {
    // o holds 80 % of a; a and b hold each other: o of b is 0.8 x 0.5 = 40 % along simple chains.
    const { stakes, cycles } = await ask(
      worldOf([holds('o', 'a', '80'), holds('b', 'a', '20'), holds('a', 'b', '50')]),
      'b',
      'UP',
    );
    expect(cycles.map((members) => members.map((c) => c.id))).toStrictEqual([['a', 'b']]);
    expect(stakes.map((s) => [s.party.id, s.byPathPercent])).toStrictEqual([
      ['a', '50'],
      ['o', '40'],
    ]);
  });

  test('own shares are a cycle of one', async () => {
    const { cycles } = await ask(worldOf([holds('c', 'c', '2'), holds('a', 'c', '98')]), 'c', 'UP');
    expect(cycles.map((members) => members.map((c) => c.id))).toStrictEqual([['c']]);
  });

  test('more than the whole is warned of, in both directions; rounding to 100 % is not', async () => {
    const over = worldOf([
      holds('a', 'c', '60'),
      holds('b', 'c', '45'),
      holds('a', 'd', '33.4'),
      holds('b', 'd', '66.7'),
    ]);
    expect((await ask(over, 'c', 'UP')).warnings).toStrictEqual([
      'The 2 direct holdings in c add up to more than the whole: at least 104 %.',
    ]);
    await store.close();
    expect((await ask(over, 'a', 'DOWN')).warnings).toHaveLength(1);
  });

  test('minPercent leaves out only what is certainly below, exactly', async () => {
    const world = worldOf([holds('a', 'c', '5.0'), holds('b', 'c', '4.9'), holds('d', 'c'), holds('e', 'c', '5.1')]);
    const { stakes, totalStakes, truncated } = await ask(world, 'c', 'UP', { threshold: thresholdOf(5) });
    // 5.0 may be 5.049; 4.9 is less than 4.95; an unknown share may be any.
    expect(stakes.map((s) => s.party.id)).toStrictEqual(['e', 'a', 'd']);
    expect([totalStakes, truncated]).toStrictEqual([3, false]);
  });

  test('first cuts and says so', async () => {
    const { stakes, totalStakes, truncated, holdings } = await ask(
      worldOf([holds('a', 'c', '50'), holds('b', 'c', '30')]),
      'c',
      'UP',
      { first: 1 },
    );
    expect([stakes.map((s) => s.party.id), totalStakes, truncated, holdings.length]).toStrictEqual([['a'], 2, true, 1]);
  });

  test('a clique with more chains than can be shown is cut, and every sum is then a lower bound', async () => {
    const ids = Array.from({ length: 9 }, (_, i) => `k${String(i)}`);
    const facts = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => holds(a, b, '3')));
    const { warnings, truncated, cycles, stakes } = await ask(worldOf(facts), 'k0', 'UP');
    expect(truncated).toBe(true);
    expect(warnings).toStrictEqual([expect.stringContaining('every sum is a lower bound')]);
    expect(cycles).toHaveLength(1);
    expect(stakes.every((s) => s.byPath?.max === null)).toBe(true);
  });

  test('store calls grow with the levels, not with the holders', async () => {
    const wide = (n: number) => worldOf(Array.from({ length: n }, (_, i) => holds(`h${String(i)}`, 'c', '0.1')));
    await ask(wide(3), 'c', 'UP');
    const few = store.asked.length;
    await store.close();
    await ask(wide(300), 'c', 'UP');
    expect(store.asked.length).toBe(few);
  });

  test('a person may hold', async () => {
    const world = {
      sources: [notice],
      companies: [company('c')],
      persons: [person('p')],
      facts: [holds('p', 'c', '6.3')],
    };
    expect(brief(await ask(world, 'c', 'UP'))).toStrictEqual([['p', 1, '6.3', ['6.3 %']]]);
  });
});

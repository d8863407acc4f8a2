import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
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
import { createFactReader } from '../facts/fact-reader.ts';
import { STEP_KINDS } from '../vocabulary/ends.ts';
import { simpleWays } from './simple-ways.ts';
import { waysBetween, type WaysAsked } from './ways.ts';

const node = fc.integer({ min: 0, max: 7 });
const graph = fc.array(fc.tuple(node, node), { maxLength: 18 });

/** Every way without a party twice, by trying each next party in turn: no pruning, no two sides. */
function everyWay(edges: readonly (readonly [number, number])[], from: number, to: number): string[][] {
  const found: string[][] = [];
  const go = (way: readonly number[]): void => {
    const here = way.at(-1);
    if (here === to) {
      found.push(way.map(String));
      return;
    }
    for (let next = 0; next < 8; next += 1)
      if (!way.includes(next) && edges.some(([a, b]) => (a === here && b === next) || (b === here && a === next)))
        go([...way, next]);
  };
  go([from]);
  return found.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

const expandIn = (edges: readonly (readonly [number, number])[]) => (ids: readonly string[]) =>
  Promise.resolve(
    edges.flatMap(([a, b]) => [
      ...(a !== b && ids.includes(String(a)) ? [{ near: String(a), far: String(b) }] : []),
      ...(a !== b && ids.includes(String(b)) ? [{ near: String(b), far: String(a) }] : []),
    ]),
  );

test('the first of all ways without a party twice, as somebody finds them who tries everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      graph,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 6 }),
      async (edges, maxLength, first) => {
        const all = everyWay(edges, 0, 1);
        const within = all.filter((way) => way.length - 1 <= maxLength);
        const found = await simpleWays('0', '1', expandIn(edges), { maxLength, first });
        expect(found.ways).toEqual(within.slice(0, first));
        // "Apart" is never said of two that are joined, and what was looked at is never overstated.
        if (found.apart) expect(all).toEqual([]);
        const longest = found.ways.at(-1)?.length;
        const asLong = within.filter((way) => way.length === longest).length;
        const given = found.ways.filter((way) => way.length === longest).length;
        expect(found.truncated).toBe(found.ways.length === first && given < asLong);
        if (found.ways.length < first) expect(found.lookedUpTo).toBe(maxLength);
      },
    ),
  );
});

test('two that nothing joins are said to be apart; two that are too far for the length are not', async () => {
  const chain = [
    [0, 2],
    [2, 3],
    [3, 1],
  ] as const;
  const far = (maxLength: number) => simpleWays('0', '1', expandIn(chain), { maxLength, first: 5 });
  expect(await far(2)).toEqual({ ways: [], lookedUpTo: 2, truncated: false, apart: false });
  expect(await far(3)).toMatchObject({ ways: [['0', '2', '3', '1']], lookedUpTo: 3 });
  const gone = await simpleWays('0', '1', expandIn([[0, 2]]), { maxLength: 4, first: 5 });
  expect(gone).toEqual({ ways: [], lookedUpTo: 4, truncated: false, apart: true });
});

describe('ways between parties', () => {
  let store: WorldStore | undefined;
  afterEach(async () => {
    await store?.close();
    store = undefined;
  });

  const seen = (observedOn: string) => ({ citations: [{ source: 'notice', place: '1', observedOn }] });
  // Ann left the bank in 2005 and came to acme in 2006; Ben sat at both in 2007; the lender is joined with nobody.
  const WORLD: WorldContent = {
    sources: [source('notice', '2007-06-04')],
    companies: ['acme', 'bank', 'lender', 'other'].map((id) => company(id)),
    persons: ['ann', 'ben'].map((id) => person(id)),
    boards: [board('acme-directors', 'acme')],
    facts: [
      fact('WORKS_FOR', 'ann-bank', 'ann', 'bank', { from: '2001-04-01', to: '2005-07-01', ...seen('2005-03-31') }),
      fact('SITS_ON', 'ann-acme', 'ann', 'acme-directors', { from: '2006-06-28', ...seen('2007-03-31') }),
      fact('WORKS_FOR', 'ben-bank-old', 'ben', 'bank', { from: '1990-04-01', to: '1999-04-01', ...seen('1998-03-31') }),
      fact('WORKS_FOR', 'ben-bank', 'ben', 'bank', { from: '2004-04-01', ...seen('2007-03-31') }),
      fact('SITS_ON', 'ben-acme', 'ben', 'acme-directors', { from: '2005-06-28', ...seen('2007-03-31') }),
      fact('LENDS_TO', 'other-bank', 'other', 'bank', seen('2008-03-31')),
    ],
  };

  async function ask(ids: readonly string[], more: Partial<WaysAsked> = {}) {
    store ??= await loadWorld(WORLD);
    const facts = createFactReader(store, '2026-01-01');
    const asked = { kinds: STEP_KINDS, maxLength: 4, first: 5, on: undefined, knownOn: '2026-01-01', ...more };
    const found = await waysBetween(facts, await facts.parties(ids), asked);
    return found.map(({ from, to, ways, ...rest }) => ({
      between: `${from.id} ${to.id}`,
      ways: ways.map(({ parties, steps, heldTogether, day }) => [
        parties.map(({ id }) => id).join(' '),
        steps.map(({ facts: all }) => all.map((view) => view.fact.id)),
        heldTogether,
        day,
      ]),
      ...rest,
    }));
  }

  test('of each way every fact, and whether one of each held on one day', async () => {
    expect(await ask(['acme', 'bank'])).toEqual([
      {
        between: 'acme bank',
        ways: [
          ['acme ann bank', [['ann-acme'], ['ann-bank']], false, null],
          ['acme ben bank', [['ben-acme'], ['ben-bank', 'ben-bank-old']], true, '2005-06-28'],
        ],
        lookedUpTo: 4,
        truncated: false,
        apart: false,
      },
    ]);
  });

  test('on a day only what held on it, possibly where it was last stated before', async () => {
    const [on] = await ask(['acme', 'bank'], { on: '2007-03-31' });
    expect(on?.ways).toEqual([['acme ben bank', [['ben-acme'], ['ben-bank']], true, '2007-03-31']]);
    const [later] = await ask(['acme', 'bank'], { on: '2007-04-01' });
    expect(later?.ways).toEqual([['acme ben bank', [['ben-acme'], ['ben-bank']], null, '2007-04-01']]);
  });

  test('a way is possible where the last step begins after the others were last stated', async () => {
    // The loan is stated of 31 March 2008, a year after anybody saw Ben at the bank.
    const [found] = await ask(['acme', 'other'], { first: 1, kinds: ['SITS_ON', 'WORKS_FOR', 'LENDS_TO'] });
    expect(found?.ways.map(([parties, , held]) => [parties, held])).toEqual([['acme ann bank other', false]]);
    const [both] = await ask(['acme', 'other']);
    expect(both?.ways.map(([parties, , held, day]) => [parties, held, day])).toEqual([
      ['acme ann bank other', false, null],
      ['acme ben bank other', null, '2008-03-31'],
    ]);
  });

  test('between three there are three pairs; who is joined with nobody is apart; a kind may leave nothing', async () => {
    const found = await ask(['acme', 'bank', 'lender']);
    expect(found.map(({ between, ways, apart }) => [between, ways.length, apart])).toEqual([
      ['acme bank', 2, false],
      ['acme lender', 0, true],
      ['bank lender', 0, true],
    ]);
    expect(await ask(['acme', 'bank'], { kinds: ['SITS_ON'] })).toMatchObject([{ ways: [], apart: true }]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fact } from '../../../test/support/worlds/loaded-world.ts';
import { exactly } from '../../numbers/interval.ts';
import { add, compare, multiply, ONE, rational, ZERO, type Rational } from '../../numbers/rational.ts';
import { chainsFrom, walkingChains } from './chains.ts';
import { cyclesIn, findingCycles } from './cycles.ts';
import type { Edge } from '../read/edge.ts';

const edge = (holder: string, held: string, share: Rational): Edge => ({
  view: {
    fact: fact('HOLDS', `${holder}-${held}`, holder, held),
    certainty: 'CERTAIN',
    on: undefined,
    knownOn: '2026-01-01',
  },
  id: `${holder}-${held}`,
  directness: 'DIRECT',
  holder,
  held,
  share: exactly(share),
  figure: share,
  text: '',
  nominee: false,
});
const name = (i: number) => `n${String(i)}`;

/** Up to seven parties, some holding others, each pair once. */
const anyEdges = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 99 })), {
    maxLength: 16,
    selector: ([a, b]) => a * 7 + b,
  })
  .map((triples) => triples.map(([a, b, percent]) => edge(name(a), name(b), rational(BigInt(percent), 100n))));
/** Holders before those they hold, so no cycle. */
const anyTree = anyEdges.map((edges) => edges.filter(({ holder, held }) => holder < held));

test('without cycles the chains add up to what a recursion over the holders gives', () => {
  fc.assert(
    fc.property(anyTree, (edges) => {
      const stake = (owner: string, company: string): Rational =>
        edges
          .filter(({ held }) => held === company)
          .reduce(
            (sum, { holder, figure }) =>
              add(sum, multiply(figure ?? ZERO, holder === owner ? ONE : stake(owner, holder))),
            ZERO,
          );
      const { paths } = chainsFrom('n6', edges, 'UP');
      for (let i = 0; i < 6; i += 1) {
        const sum = paths
          .filter(({ holder }) => holder === name(i))
          .reduce((total, path) => add(total, path.figure ?? ZERO), ZERO);
        expect(compare(sum, stake(name(i), 'n6'))).toBe(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('with cycles the chains are exactly the simple paths, the same from either end', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const simple: string[] = [];
      const walk = (path: readonly string[]) => {
        for (const { held } of edges.filter(({ holder }) => holder === path.at(-1))) {
          if (path.includes(held)) continue;
          simple.push([...path, held].join('>'));
          walk([...path, held]);
        }
      };
      walk(['n0']);
      const written = (direction: 'UP' | 'DOWN', start: string) =>
        chainsFrom(start, edges, direction, Infinity).paths.map((path) =>
          [path.holder, ...path.edges.map(({ held }) => held)].join('>'),
        );
      expect(written('DOWN', 'n0').sort()).toStrictEqual([...simple].sort());
      const ending = simple.filter((path) => path.endsWith('>n1'));
      expect(
        written('UP', 'n1')
          .filter((path) => path.startsWith('n0>'))
          .sort(),
      ).toStrictEqual(ending.sort());
    }),
    { numRuns: 500 },
  );
});

test('the shorter chains come first, so a cut leaves out the longest', () => {
  fc.assert(
    fc.property(anyEdges, fc.integer({ min: 1, max: 30 }), (edges, limit) => {
      const whole = chainsFrom('n0', edges, 'DOWN', Infinity).paths;
      const { paths, cut } = chainsFrom('n0', edges, 'DOWN', limit);
      expect(whole.map((path) => path.edges.length)).toStrictEqual(
        whole.map((path) => path.edges.length).sort((a, b) => a - b),
      );
      expect(paths).toStrictEqual(whole.slice(0, limit));
      expect(cut).toBe(whole.length > limit);
    }),
  );
});

test('two companies are in one cycle when each is reached from the other', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const reached = (from: string) => {
        const found = new Set<string>();
        for (let queue = [from]; queue.length > 0;) {
          const next = edges
            .filter(({ holder }) => queue.includes(holder))
            .map(({ held }) => held)
            .filter((id) => !found.has(id));
          for (const id of next) found.add(id);
          queue = next;
        }
        return found;
      };
      const expected = new Set<string>();
      for (let i = 0; i < 7; i += 1) {
        if (!reached(name(i)).has(name(i))) continue;
        expected.add(
          Array.from({ length: 7 }, (_, j) => name(j))
            .filter((id) => reached(name(i)).has(id) && reached(id).has(name(i)))
            .join(),
        );
      }
      expect(cyclesIn(edges).map((members) => members.join())).toStrictEqual([...expected].sort());
    }),
    { numRuns: 500 },
  );
});

/** How often steps rest, and what comes of them. */
function restsOf<T>(steps: Generator<undefined, T>): { rests: number; value: T } {
  for (let rests = 0; ; rests += 1) {
    const step = steps.next();
    if (step.done === true) return { rests, value: step.value };
  }
}

test('long walks rest on their way, and find what they find at a stretch', () => {
  // A ring of a thousand, one of them held by ten thousand more.
  const ring = Array.from({ length: 1000 }, (_, i) => edge(name(i), name((i + 1) % 1000), ONE));
  const star = Array.from({ length: 10_000 }, (_, i) => edge(`h${String(i)}`, 'n0', ONE));
  const edges = [...ring, ...star];
  const cycles = restsOf(findingCycles(edges));
  expect(cycles.value).toEqual([ring.map(({ holder }) => holder).sort()]);
  // Every holding is followed once, and every holder left once: 22,000 steps.
  expect(cycles.rests).toBeGreaterThanOrEqual(10);
  const chains = restsOf(walkingChains('n0', star, 'UP', star.length));
  expect(chains.value).toEqual(chainsFrom('n0', star, 'UP', star.length));
  expect(chains.value.paths).toHaveLength(star.length);
  expect(chains.rests).toBeGreaterThanOrEqual(20);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Interval } from '../../numbers/interval.ts';
import { add, compare, multiply, ONE, rational, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { chainSums } from './chain-sums.ts';
import { holdingGraph, type HoldingEdge } from './holding-graph.ts';

const part = (percent: number): Rational => rational(BigInt(percent), 100n);
const held = (holder: string, company: string, percent: number): HoldingEdge => ({
  holder,
  company,
  share: exactly(part(percent)),
});
const between = (least: number, most: number): Interval => ({
  min: part(least),
  minExclusive: false,
  max: part(most),
  maxExclusive: false,
});

type Sums = Record<
  string,
  { sum: Rational; chains: number; unknown: number; low: Rational; high: Rational | undefined }
>;

function sumsOf(edges: readonly HoldingEdge[], company = 't', limit = 100_000): { sums: Sums; truncated: boolean } {
  const graph = holdingGraph(edges);
  const { sums, truncated } = chainSums(graph, graph.indexOf.get(company) ?? -1, limit);
  return {
    sums: Object.fromEntries(sums.map(({ node, ...rest }) => [graph.ids[node] ?? '', rest])),
    truncated,
  };
}

/** All chains into a company, one after the other, by going back from it and never to where the chain has been. */
function chainsByWalking(edges: readonly HoldingEdge[], company: string): Sums {
  const sums: Sums = {};
  const walk = (at: string, before: readonly string[], chain: readonly HoldingEdge[]): void => {
    for (const edge of edges) {
      if (edge.company !== at || before.includes(edge.holder)) continue;
      const longer = [...chain, edge];
      const figures = longer.map(({ figure, share }) => {
        if (figure !== undefined) return figure;
        return share !== undefined && compare(share.min, share.max) === 0 ? share.min : undefined;
      });
      const product = (factors: readonly Rational[]) => factors.reduce(multiply, ONE);
      const entry = (sums[edge.holder] ??= { sum: ZERO, chains: 0, unknown: 0, low: ZERO, high: ZERO });
      entry.chains += 1;
      const known = figures.filter((figure) => figure !== undefined);
      if (known.length === longer.length) entry.sum = add(entry.sum, product(known));
      else entry.unknown += 1;
      entry.low = add(entry.low, product(longer.map(({ share }) => share?.min ?? ZERO)));
      const most = longer.flatMap(({ share }) => share?.max ?? []);
      entry.high = entry.high && most.length === longer.length ? add(entry.high, product(most)) : undefined;
      walk(edge.holder, [...before, edge.holder], longer);
    }
  };
  walk(company, [company], []);
  return sums;
}

const anyEdge = fc
  .record({
    h: fc.nat(4),
    c: fc.nat(4),
    percent: fc.integer({ min: 0, max: 90 }),
    seen: fc.constantFrom('EXACT', 'EXACT', 'EXACT', 'PRINTED', 'RANGE', 'UNKNOWN'),
  })
  .map(({ h, c, percent, seen }): HoldingEdge => {
    const ends = { holder: `n${String(h)}`, company: `n${String(c)}` };
    if (seen === 'UNKNOWN') return { ...ends, share: undefined };
    if (seen === 'EXACT') return held(ends.holder, ends.company, percent);
    const share = between(percent, percent + 10);
    return seen === 'RANGE' ? { ...ends, share } : { ...ends, share, figure: part(percent + 5) };
  });

describe('sums over chains', () => {
  it('are those of walking every chain, with parallel holdings, rings, ranges and unknown shares', () => {
    fc.assert(
      fc.property(fc.array(anyEdge, { minLength: 1, maxLength: 9 }), (edges) => {
        for (const company of new Set(edges.flatMap((edge) => [edge.holder, edge.company])))
          expect(sumsOf(edges, company)).toEqual({ sums: chainsByWalking(edges, company), truncated: false });
      }),
      { numRuns: 300 },
    );
  });

  it('give a range its bounds, and a printed share its figure between them', () => {
    // P has 50 % of a, which has 20 to 40 % of t, printed as 30: 15 %, between 10 and 20; and 10 % directly.
    const printed: HoldingEdge = { holder: 'a', company: 't', share: between(20, 40), figure: part(30) };
    expect(sumsOf([held('P', 'a', 50), printed, held('P', 't', 10)]).sums['P']).toEqual({
      sum: part(25),
      chains: 2,
      unknown: 0,
      low: part(20),
      high: part(30),
    });
    // Without a figure the chain is not counted in the sum, and its bounds are.
    expect(sumsOf([held('P', 'a', 50), { ...printed, figure: undefined }, held('P', 't', 10)]).sums['P']).toEqual({
      sum: part(10),
      chains: 2,
      unknown: 1,
      low: part(20),
      high: part(30),
    });
    // A share that is unknown anywhere bounds nothing from above.
    const unknown: HoldingEdge = { holder: 'a', company: 't', share: undefined };
    expect(sumsOf([held('P', 'a', 50), unknown, held('P', 't', 10)]).sums['P']).toEqual({
      sum: part(10),
      chains: 2,
      unknown: 1,
      low: part(10),
      high: undefined,
    });
  });

  it('keep bounds apart that no double tells apart', () => {
    const half = rational(1n, 2n);
    const hair = rational(1n, 2n ** 80n);
    const near: HoldingEdge = { holder: 'P', company: 't', share: { ...exactly(half), max: add(half, hair) } };
    expect(sumsOf([near, held('P', 't', 25)]).sums['P']).toEqual({
      sum: part(25),
      chains: 2,
      unknown: 1,
      low: part(75),
      high: add(part(75), hair),
    });
  });

  it.each([
    [1, { a: 1, b: 1, c: 1 }, true],
    [3, { a: 1, b: 1, c: 1 }, true],
    [4, { a: 1, b: 1, c: 1, P: 1 }, true],
    [5, { a: 1, b: 1, c: 1, P: 2 }, true],
    [6, { a: 1, b: 1, c: 1, P: 3 }, false],
  ])('end at %i chains, the shorter first, and never leave out a direct holder', (limit, chains, truncated) => {
    const edges = ['a', 'b', 'c'].flatMap((between) => [held('P', between, 50), held(between, 't', 30)]);
    const found = sumsOf(edges, 't', limit);
    expect(Object.fromEntries(Object.entries(found.sums).map(([id, sum]) => [id, sum.chains]))).toEqual(chains);
    expect(found.truncated).toBe(truncated);
  });

  it('are given up when nobody waits for them', () => {
    const graph = holdingGraph(Array.from({ length: 1024 }, (_, i) => held(`h${String(i)}`, 't', 0)));
    const gone = AbortSignal.abort(new Error('gone'));
    expect(() => chainSums(graph, graph.indexOf.get('t') ?? -1, 1, gone)).toThrow('gone');
  });
});

describe('long chains', () => {
  /** A chain of so many companies, each of which has two thirds of the next. */
  const chain = (length: number, first: Interval = exactly(rational(2n, 3n))): HoldingEdge[] =>
    Array.from({ length }, (_, i) => ({
      holder: `c${String(i + 1)}`,
      company: i === 0 ? 't' : `c${String(i)}`,
      share: i === 0 ? first : exactly(rational(2n, 3n)),
    }));
  const thirds = (length: number) => rational(2n ** BigInt(length), 3n ** BigInt(length));

  it('are exact as long as their denominators fit: 3^323 is below 2^512, 3^324 above', () => {
    expect(3n ** 323n < 2n ** 512n && 3n ** 324n > 2n ** 512n).toBe(true);
    const { sums } = sumsOf(chain(324));
    expect(sums['c323']?.sum).toEqual(thirds(323));
    // (2/3)^324 is 5.5 parts in 2^192.
    expect(sums['c324']?.sum).toEqual({ num: 5n, den: 2n ** 192n });
  });

  it('are exact with a denominator of 2^512 itself', () => {
    const halves = Array.from({ length: 513 }, (_, i) =>
      held(`c${String(i + 1)}`, i === 0 ? 't' : `c${String(i)}`, 50),
    );
    const { sums } = sumsOf(halves);
    expect([sums['c512']?.sum, sums['c513']?.sum]).toEqual([rational(1n, 2n ** 512n), { num: 0n, den: 2n ** 192n }]);
  });

  it('have sums of bounds that are cut outwards, too', () => {
    // 3^200 and 5^200 fit, and their product does not. The range beside makes bounds of their own.
    const chainOf = (name: string, share: Rational): HoldingEdge[] =>
      Array.from({ length: 200 }, (_, i) => ({
        holder: i === 199 ? 'P' : `${name}${String(i)}`,
        company: i === 0 ? 't' : `${name}${String(i - 1)}`,
        share: exactly(share),
      }));
    const beside: HoldingEdge = { holder: 'x', company: 'y', share: between(10, 20) };
    const { low, high } =
      sumsOf([...chainOf('a', rational(2n, 3n)), ...chainOf('b', rational(4n, 5n)), beside]).sums['P'] ?? {};
    const scale = 2n ** 192n;
    const floor = ((2n ** 200n * 5n ** 200n + 4n ** 200n * 3n ** 200n) * scale) / 15n ** 200n;
    expect(low).toEqual({ num: floor, den: scale });
    expect(high).toEqual({ num: floor + 1n, den: scale });
  });

  it('have bounds that are cut outwards: the truth lies between them, a part in 2^192 apart', () => {
    const first = { ...exactly(rational(1n, 3n)), max: rational(2n, 3n) };
    const { low, high } = sumsOf(chain(324, first)).sums['c324'] ?? {};
    // Half of 5.5 parts, and 5.5 parts.
    expect(low).toEqual({ num: 2n, den: 2n ** 192n });
    expect(high).toEqual({ num: 6n, den: 2n ** 192n });
    expect(compare(subtract(thirds(324), high ?? ZERO), ZERO)).toBe(-1);
  });
});

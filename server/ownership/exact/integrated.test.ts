import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../numbers/interval.ts';
import { add, divide, multiply, ONE, rational, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { holdingGraph, toNumber, type HoldingEdge } from './holding-graph.ts';
import { integrated } from './integrated.ts';

const percent = (holder: string, company: string, thousandths: number): HoldingEdge => ({
  holder,
  company,
  share: exactly(rational(BigInt(thousandths), 100_000n)),
});

function shareOf(edges: readonly HoldingEdge[], holder: string, company: string): number {
  const graph = holdingGraph(edges);
  const found = integrated(graph, graph.indexOf.get(company) ?? -1, 'UP').shares.find(
    ({ node }) => graph.ids[node] === holder,
  );
  return (found?.figure ?? 0) * 100;
}

/** Second method: (I − A)⁻¹ − I by Gauss–Jordan elimination on fractions, no order, no components. */
function denseShares(ids: readonly string[], edges: readonly HoldingEdge[]): Rational[][] {
  const at = new Map(ids.map((id, i) => [id, i]));
  const work = ids.map((_, i) => [
    ...ids.map((__, j) => (i === j ? ONE : ZERO)),
    ...ids.map((__, j) => (i === j ? ONE : ZERO)),
  ]);
  for (const { holder, company, share } of edges) {
    const row = work[at.get(holder) ?? -1];
    const column = at.get(company) ?? -1;
    if (row && share) row[column] = subtract(row[column] ?? ZERO, share.min);
  }
  for (let pivot = 0; pivot < ids.length; pivot += 1) {
    const swap = work.findIndex((row, i) => i >= pivot && row[pivot]?.num !== 0n);
    const pivotRow = work[swap];
    if (pivotRow === undefined) throw new Error('singular');
    work[swap] = work[pivot] ?? [];
    const scaled = pivotRow.map((value) => divide(value, pivotRow[pivot] ?? ONE));
    work[pivot] = scaled;
    work.forEach((row, i) => {
      const factor = row[pivot] ?? ZERO;
      if (i !== pivot && factor.num !== 0n) {
        work[i] = row.map((value, j) => subtract(value, multiply(factor, scaled[j] ?? ZERO)));
      }
    });
  }
  return work.map((row, i) => row.slice(ids.length).map((value, j) => (i === j ? subtract(value, ONE) : value)));
}

describe('integrated ownership', () => {
  it('is the product along a chain', () => {
    expect(shareOf([percent('a', 'b', 86_100), percent('b', 'c', 100_000)], 'a', 'c')).toBeCloseTo(86.1, 12);
  });

  it('follows a cycle round for ever: 80 % of a, which holds 50 % of b, which holds 20 % of a, is 40 / 0.9 = 44.44 % of b', () => {
    const edges = [percent('o', 'a', 80_000), percent('b', 'a', 20_000), percent('a', 'b', 50_000)];
    expect(shareOf(edges, 'o', 'b')).toBeCloseTo(400 / 9, 10);
  });

  // One owner holds 30 % of each of k companies that hold 3 % of each other: 0.3 / (1 − 0.03 (k − 1)).
  it.each([
    [6, 35.29411765],
    [12, 44.7761194],
    [21, 75],
    [30, 230.7692308],
  ])('solves %i companies that hold each other', (k, expected) => {
    const firms = Array.from({ length: k }, (_, i) => `f${i}`);
    const edges = firms.flatMap((f) => [
      percent('o', f, 30_000),
      ...firms.filter((g) => g !== f).map((g) => percent(g, f, 3_000)),
    ]);
    expect(shareOf(edges, 'o', 'f0')).toBeCloseTo(expected, 6);
  });

  it('gives an owner outside a self-holding company its share of what the others hold', () => {
    expect(shareOf([percent('o', 't', 60_000), percent('t', 't', 25_000)], 'o', 't')).toBeCloseTo(80, 10);
  });

  it('says that a cycle round which the whole is held has no finite answer', () => {
    const graph = holdingGraph([percent('o', 'a', 10_000), percent('a', 'b', 100_000), percent('b', 'a', 100_000)]);
    const answer = integrated(graph, graph.indexOf.get('b') ?? -1, 'UP');
    expect(answer.divergent.map((cycle) => cycle.map((node) => graph.ids[node]))).toEqual([['a', 'b']]);
  });

  it('takes an unknown share for a lower bound only', () => {
    const graph = holdingGraph([
      percent('a', 'b', 50_000),
      { holder: 'b', company: 'c', share: undefined },
      percent('a', 'c', 10_000),
    ]);
    const a = integrated(graph, graph.indexOf.get('c') ?? -1, 'UP').shares.find(({ node }) => graph.ids[node] === 'a');
    expect(a?.low).toBeCloseTo(0.1, 12);
    expect(a?.high).toBeNaN();
  });

  it('carries ranges as ranges: 25 to 50 % of 60 % is 15 to 30 %', () => {
    const range = { min: rational(1n, 4n), minExclusive: true, max: rational(1n, 2n), maxExclusive: false };
    const graph = holdingGraph([{ holder: 'a', company: 'b', share: range }, percent('b', 'c', 60_000)]);
    const a = integrated(graph, graph.indexOf.get('c') ?? -1, 'UP').shares.find(({ node }) => graph.ids[node] === 'a');
    expect([a?.low, a?.high]).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0.3, 12)]);
  });

  it('solves a ring of 457 companies: the series of one owner’s 20 % round links of 90 %', () => {
    const edges = Array.from({ length: 457 }, (_, i) => percent(`r${i}`, `r${(i + 1) % 457}`, 90_000));
    const total = 20 / (1 - 0.9 ** 457);
    expect(shareOf([...edges, percent('o', 'r0', 20_000)], 'o', 'r0')).toBeCloseTo(total, 9);
  });

  const world = fc
    .uniqueArray(fc.record({ h: fc.nat(7), c: fc.nat(7), size: fc.integer({ min: 1, max: 1000 }) }), {
      selector: ({ h, c }) => `${h}>${c}`,
      minLength: 1,
      maxLength: 24,
    })
    .map((raw) => {
      // Every company is held for at most 95 % in all, so that every cycle converges.
      const total = new Map<number, number>();
      raw.forEach(({ c, size }) => total.set(c, (total.get(c) ?? 0) + size));
      return raw.map(({ h, c, size }) => percent(`n${h}`, `n${c}`, Math.floor((size * 95_000) / (total.get(c) ?? 1))));
    });

  it('agrees with elimination on fractions, on random graphs with cycles and self-holdings', () => {
    fc.assert(
      fc.property(world, (edges) => {
        const graph = holdingGraph(edges);
        const dense = denseShares(graph.ids, edges);
        graph.ids.forEach((_, target) => {
          const answer = integrated(graph, target, 'UP');
          expect(answer.residual).toBeLessThan(1e-12);
          for (const { node, figure } of answer.shares) {
            expect(figure).toBeCloseTo(toNumber(dense[node]?.[target] ?? ZERO), 10);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('asked from the owner’s side gives the same figures as from the company’s', () => {
    fc.assert(
      fc.property(world, (edges) => {
        const graph = holdingGraph(edges);
        for (const { node, figure } of integrated(graph, 0, 'DOWN').shares) {
          const back = integrated(graph, node, 'UP').shares.find((share) => share.node === 0);
          expect(back?.figure ?? 0).toBeCloseTo(figure, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls for anybody when a new owner from outside takes a free share', () => {
    fc.assert(
      fc.property(world, (edges) => {
        const before = holdingGraph(edges);
        const after = holdingGraph([...edges, percent('new', before.ids[0] ?? '', 4_000)]);
        const target = before.ids.length - 1;
        const later = new Map(
          integrated(after, target, 'UP').shares.map(({ node, figure }) => [after.ids[node], figure]),
        );
        for (const { node, figure } of integrated(before, target, 'UP').shares) {
          expect(later.get(before.ids[node]) ?? 0).toBeGreaterThanOrEqual(figure - 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sums over outside owners to the whole, when every company is wholly held', () => {
    const edges = [
      percent('p', 'a', 70_000),
      percent('b', 'a', 30_000),
      percent('q', 'b', 45_000),
      percent('a', 'b', 55_000),
    ];
    expect(shareOf(edges, 'p', 'b') + shareOf(edges, 'q', 'b')).toBeCloseTo(100, 9);
  });

  it('keeps fractions exact on the way to doubles', () => {
    expect(toNumber(add(rational(1n, 3n), rational(1n, 6n)))).toBe(0.5);
  });
});

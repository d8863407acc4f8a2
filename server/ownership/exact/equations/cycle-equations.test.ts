import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../numbers/interval.ts';
import { rational } from '../../../numbers/rational.ts';
import type { Equations } from './equations.ts';
import { factorise, solveFactored } from './factor.ts';
import { holdingGraph, type HoldingEdge } from '../holding-graph.ts';
import { integrated } from '../integrated.ts';
import { leftOver, residualOf } from './left-over.ts';
import { loopFactor } from './loop-factor.ts';

const held = (holder: string, company: string, thousandths: number): HoldingEdge => ({
  holder,
  company,
  share: exactly(rational(BigInt(thousandths), 100_000n)),
});
/** Companies that all hold the same of each other; an owner holds as much of each. */
const clique = (size: number, each: number, owner: number): HoldingEdge[] => {
  const firms = Array.from({ length: size }, (_, i) => `f${String(i)}`);
  return firms.flatMap((firm) => [
    held('o', firm, owner),
    ...firms.filter((other) => other !== firm).map((other) => held(other, firm, each)),
  ]);
};
const shareOf = (
  edges: readonly HoldingEdge[],
  holder: string,
  company: string,
): { share: number | undefined; residual: number; divergent: number } => {
  const graph = holdingGraph(edges);
  const answer = integrated(graph, graph.indexOf.get(company) ?? -1, 'UP');
  return {
    share: answer.shares.find(({ node }) => graph.ids[node] === holder)?.figure,
    residual: answer.residual,
    divergent: answer.divergent.length,
  };
};

describe('thick cycles, taken apart once', () => {
  // The owner has s of each of k that have e of each other: s / (1 - e (k - 1)).
  it.each([
    [24, 2_000, 30_000],
    [60, 1_000, 20_000],
    [200, 400, 15_000],
    [400, 200, 10_000],
  ])('%i companies with %i thousandths of a percent of each other', (size, each, owner) => {
    const { share, residual } = shareOf(clique(size, each, owner), 'o', 'f0');
    const [s, e] = [owner / 100_000, each / 100_000];
    expect(share).toBeCloseTo(s / (1 - e * (size - 1)), 12);
    expect(residual).toBeLessThan(1e-15);
  });

  it('are without a finite answer when they hold more than the whole of each other', () => {
    // 29 × 4 % are 116 %.
    expect(shareOf(clique(30, 4_000, 10_000), 'o', 'f0')).toMatchObject({ share: NaN, divergent: 1 });
  });

  it('give the same answers to every question as a graph that was asked nothing before', () => {
    const edges = [
      ...clique(40, 1_500, 20_000),
      held('f3', 'below', 60_000),
      held('f7', 'below', 10_000),
      held('p', 'f5', 5_000),
    ];
    const graph = holdingGraph(edges);
    graph.ids.forEach((_, node) => {
      for (const direction of ['UP', 'DOWN', 'UP'] as const) {
        const fresh = holdingGraph(edges);
        expect(integrated(graph, node, direction)).toEqual(integrated(fresh, node, direction));
      }
    });
  });

  it('give a holder its own loops: the diagonal of the inverse, the same for all of one clique', () => {
    const graph = holdingGraph(clique(30, 2_000, 10_000));
    // With e of each other among k: ((1 - e (k - 2)) / ((1 + e) (1 - e (k - 1)))).
    const expected = (1 - 0.02 * 28) / (1.02 * (1 - 0.02 * 29));
    for (let i = 0; i < 30; i += 1)
      expect(loopFactor(graph, graph.indexOf.get(`f${String(i)}`) ?? -1, graph.figure)).toBeCloseTo(expected, 12);
  });

  it('leave open what an unknown share leaves open', () => {
    const edges: HoldingEdge[] = [...clique(30, 1_000, 10_000), { holder: 'f1', company: 'f2', share: undefined }];
    const graph = holdingGraph(edges);
    const owner = integrated(graph, graph.indexOf.get('f0') ?? -1, 'UP').shares.find(
      ({ node }) => graph.ids[node] === 'o',
    );
    expect([owner?.low, owner?.figure, owner?.high]).toEqual([expect.closeTo(0.1 / (1 - 0.29), 9), NaN, NaN]);
  });
});

describe('elimination', () => {
  const system = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      constants: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: size, maxLength: size }),
    }),
  );

  it('leaves nothing over, whatever the constants', () => {
    fc.assert(
      fc.property(system, ({ rows, constants }) => {
        const size = rows.length;
        const equations: Equations = {
          constants: Float64Array.from(constants, (c) => c / 100),
          start: Int32Array.from({ length: size + 1 }, (_, i) => i * size),
          columns: Int32Array.from({ length: size * size }, (_, k) => k % size),
          // Every row sums to less than 0.9.
          coefficients: Float64Array.from(rows.flat(), (part) => (part / 60) * (0.9 / size)),
        };
        const factor = factorise(equations);
        expect(factor).toBeDefined();
        if (factor === undefined) return;
        const values = solveFactored(factor, equations.constants);
        expect(residualOf(equations, values)).toBeLessThan(1e-13);
        expect(leftOver(equations, values)).toHaveLength(size);
      }),
    );
  });

  it('says that equations without one solution have none', () => {
    const equations: Equations = {
      constants: Float64Array.of(1, 1),
      start: Int32Array.of(0, 1, 2),
      columns: Int32Array.of(1, 0),
      coefficients: Float64Array.of(1, 1),
    };
    expect(factorise(equations)).toBeUndefined();
  });
});

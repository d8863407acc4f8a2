import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Interval } from '../../numbers/interval.ts';
import { add, compare, divide, rational, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { controlledNodes, votesOf, type Threshold } from './controlled-nodes.ts';
import { exactShare } from './exact-integrated.ts';
import { holdingGraph, toNumber, type HoldingEdge } from './holding-graph.ts';
import { integrated } from './integrated.ts';
import { loopFactor } from './equations/loop-factor.ts';
import type { HoldingBound } from './voting.ts';

/** Each answer got a second way that shares nothing with the first. */
const MAJORITY: Threshold = { share: rational(1n, 2n), inclusive: false };

const held = (holder: string, company: string, thousandths: number): HoldingEdge => ({
  holder,
  company,
  share: exactly(rational(BigInt(thousandths), 100_000n)),
});

/** Up to eight parties that hold each other; every company is held for at most 95 % in all. */
const anyWorld = fc
  .uniqueArray(fc.record({ h: fc.nat(7), c: fc.nat(7), size: fc.integer({ min: 1, max: 1000 }) }), {
    selector: ({ h, c }) => `${h}>${c}`,
    minLength: 1,
    maxLength: 24,
  })
  .map((raw) => {
    const total = new Map<number, number>();
    raw.forEach(({ c, size }) => total.set(c, (total.get(c) ?? 0) + size));
    return raw.map(({ h, c, size }) => held(`n${h}`, `n${c}`, Math.floor((size * 95_000) / (total.get(c) ?? 1))));
  });

describe('the corrected share', () => {
  it('is what is left when nobody holds the holder: nothing comes back to it', () => {
    fc.assert(
      fc.property(anyWorld, (edges) => {
        const graph = holdingGraph(edges);
        graph.ids.forEach((company, target) => {
          for (const { node, figure } of integrated(graph, target, 'UP').shares) {
            const holder = graph.ids[node] ?? '';
            if (node === target) continue;
            const cut = holdingGraph(
              edges.filter((edge) => edge.company !== holder),
              graph.ids,
            );
            const alone = integrated(cut, cut.indexOf.get(company) ?? -1, 'UP').shares.find(
              (share) => cut.ids[share.node] === holder,
            );
            expect(figure / (loopFactor(graph, node, graph.figure) ?? 1)).toBeCloseTo(alone?.figure ?? 0, 10);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a holds 50 % of b, which holds 20 % of a: a has 50 / 0.9 = 55.56 % of b, and 50 % without what comes back', () => {
    const graph = holdingGraph([held('a', 'b', 50_000), held('b', 'a', 20_000)]);
    const [a, b] = [graph.indexOf.get('a') ?? -1, graph.indexOf.get('b') ?? -1];
    const plain = integrated(graph, b, 'UP').shares.find(({ node }) => node === a)?.figure ?? NaN;
    expect(plain * 100).toBeCloseTo(500 / 9, 10);
    expect((plain / (loopFactor(graph, a, graph.figure) ?? NaN)) * 100).toBeCloseTo(50, 10);
  });

  it('is the same as the plain one outside of cycles', () => {
    const graph = holdingGraph([held('o', 'a', 80_000), held('a', 'b', 50_000), held('b', 'a', 20_000)]);
    expect(loopFactor(graph, graph.indexOf.get('o') ?? -1, graph.figure)).toBeUndefined();
  });
});

/** A world in which some shares are ranges and some unknown. */
const anyUncertain = anyWorld.chain((edges) =>
  fc
    .array(fc.record({ kind: fc.constantFrom('EXACT', 'RANGE', 'UNKNOWN'), open: fc.boolean() }), {
      minLength: edges.length,
      maxLength: edges.length,
    })
    .map((kinds) =>
      edges.map((edge, i): HoldingEdge => {
        const { kind, open } = kinds[i] ?? { kind: 'EXACT', open: false };
        if (kind === 'UNKNOWN') return { holder: edge.holder, company: edge.company, share: undefined };
        const share = edge.share;
        if (kind === 'EXACT' || share === undefined) return edge;
        const range: Interval = {
          min: share.min,
          minExclusive: open,
          max: add(share.max, rational(3n, 100n)),
          maxExclusive: open,
        };
        return { holder: edge.holder, company: edge.company, share: range };
      }),
    ),
);

const WHOLE = rational(1n);

/**
 * Votes in a company by their definition: shares of the members over all but the company's own, which may be anything
 * between their bounds as long as they leave the others what these certainly hold; the worst case, or the best, which
 * is no more than the others leave.
 */
function votesByTrying(
  edges: readonly HoldingEdge[],
  company: string,
  members: ReadonlySet<string>,
  reading: HoldingBound,
): { value: Rational; isOpen: boolean } {
  const most = votesAlone(edges, company, members, reading);
  const into = edges.filter((edge) => edge.company === company);
  const [own, others] = [
    into.filter(({ holder }) => holder === company),
    into.filter(({ holder }) => holder !== company && !members.has(holder)),
  ];
  const mine = into.filter(({ holder }) => holder !== company && members.has(holder));
  const isOneFigure =
    own.length === 0 && mine.every(({ share }) => share !== undefined && compare(share.min, share.max) === 0);
  if (reading === 'CERTAIN' || isOneFigure) return most;
  // The rest of the votes is the most: what the others have at the least, the company holding as little of itself as it
  // may.
  const rest = votesAlone(edges, company, new Set(others.map(({ holder }) => holder)), 'CERTAIN');
  const left = subtract(WHOLE, rest.value);
  const least = votesAlone(edges, company, members, 'CERTAIN');
  const room = compare(left, least.value);
  if (rest.value.num === 0n || room < 0 || (room === 0 && (rest.isOpen || least.isOpen))) return most;
  const order = compare(left, most.value);
  return order > 0 ? most : { value: left, isOpen: order < 0 ? rest.isOpen : rest.isOpen || most.isOpen };
}

/** The same without regard to what the others hold. */
function votesAlone(
  edges: readonly HoldingEdge[],
  company: string,
  members: ReadonlySet<string>,
  reading: HoldingBound,
): { value: Rational; isOpen: boolean } {
  const certain = reading === 'CERTAIN';
  const total = (some: readonly HoldingEdge[], bound: 'min' | 'max'): Rational =>
    some.reduce<Rational>((sum, { share }) => add(sum, share?.[bound] ?? (bound === 'min' ? ZERO : WHOLE)), ZERO);
  const held = edges.filter((edge) => edge.company === company && edge.holder !== company);
  const own = edges.filter((edge) => edge.company === company && edge.holder === company);
  const mine = held.filter((edge) => members.has(edge.holder));
  const shares = total(mine, certain ? 'min' : 'max');
  const isOpen = mine.some(({ share }) => (certain ? share?.minExclusive : share?.maxExclusive));
  if (own.length === 0 || compare(shares, ZERO) === 0) return { value: shares, isOpen };
  const left = total(held, 'min');
  const cases = (['min', 'max'] as const).map((bound) => {
    const others = subtract(WHOLE, total(own, bound));
    const over = compare(others, left) > 0 ? others : left;
    const most = compare(shares, WHOLE) > 0 ? shares : WHOLE;
    const votes = over.num === 0n ? most : divide(shares, over);
    const isOver = compare(votes, most) > 0;
    const isOpenHere =
      own.some(({ share }) => (bound === 'min' ? share?.minExclusive : share?.maxExclusive)) &&
      compare(others, left) >= 0;
    return { value: isOver ? most : votes, isOpen: !isOver && (isOpen || isOpenHere) };
  });
  // The fewer shares the company holds itself, the less the votes of the others come to.
  const [least, most] = cases;
  if (least === undefined || most === undefined) throw new RangeError('two cases');
  expect(compare(least.value, most.value)).toBeLessThanOrEqual(0);
  return certain ? least : most;
}

/** Control by trying again over everything until nothing changes, on plain fractions. */
function controlledByTrying(
  edges: readonly HoldingEdge[],
  holder: string,
  { share: limit, inclusive }: Threshold,
  reading: HoldingBound,
): string[] {
  const group = new Set([holder]);
  for (let before = -1; before !== group.size;) {
    before = group.size;
    for (const company of new Set(edges.map((edge) => edge.company))) {
      if (group.has(company)) continue;
      if (!edges.some((edge) => edge.company === company && edge.holder !== company && group.has(edge.holder)))
        continue;
      const { value, isOpen } = votesByTrying(edges, company, group, reading);
      const order = compare(value, limit);
      const atLimit = reading === 'CERTAIN' ? inclusive || isOpen : inclusive && !isOpen;
      if (order > 0 || (order === 0 && atLimit)) group.add(company);
    }
  }
  group.delete(holder);
  return [...group].sort();
}

describe('control and attribution', () => {
  const anyThreshold = fc.record({ percent: fc.integer({ min: 5, max: 95 }), inclusive: fc.boolean() });

  it('agree with trying everything until nothing changes, for certain and perhaps', () => {
    fc.assert(
      fc.property(
        anyUncertain,
        anyThreshold,
        fc.constantFrom<HoldingBound>('CERTAIN', 'POSSIBLE'),
        (edges, { percent, inclusive }, reading) => {
          const graph = holdingGraph(edges);
          const threshold = { share: rational(BigInt(percent), 100n), inclusive };
          graph.ids.forEach((holder, node) => {
            const found = controlledNodes(graph, node, threshold, { reading });
            expect(found.map((one) => graph.ids[one] ?? '').sort()).toEqual(
              controlledByTrying(edges, holder, threshold, reading),
            );
            const group = new Set([node, ...found]);
            graph.ids.forEach((company, target) => {
              const members = new Set([...group].flatMap((one) => graph.ids[one] ?? []));
              const votes = votesByTrying(edges, company, members, reading).value;
              expect(compare(votesOf(graph, group, target, reading).value, votes)).toBe(0);
            });
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('what is certain is possible', () => {
    fc.assert(
      fc.property(anyUncertain, (edges) => {
        const graph = holdingGraph(edges);
        const certain = controlledNodes(graph, 0, MAJORITY, { reading: 'CERTAIN' });
        expect(controlledNodes(graph, 0, MAJORITY, { reading: 'POSSIBLE' })).toEqual(expect.arrayContaining(certain));
      }),
      { numRuns: 150 },
    );
  });

  // Companies House prints "more than 50 % but less than 75 %": that is control, and 75 % is not reached.
  it('a band of more than 50 and less than 75 % is more than 50 % for certain, and not 75 %', () => {
    const band: Interval = { min: rational(1n, 2n), minExclusive: true, max: rational(3n, 4n), maxExclusive: true };
    const graph = holdingGraph([{ holder: 'x', company: 'a', share: band }]);
    expect(controlledNodes(graph, 0, MAJORITY)).toHaveLength(1);
    expect(
      controlledNodes(graph, 0, { share: rational(3n, 4n), inclusive: true }, { reading: 'POSSIBLE' }),
    ).toHaveLength(0);
  });

  it('a total stated of a holder and those it holds through is control without its parts, and not added to them', () => {
    const share = exactly(rational(988n, 1000n));
    const graph = holdingGraph(
      [{ holder: 'x', company: 'a', share: undefined }, held('b', 'a', 10_000), held('x', 'b', 60_000)],
      [],
      [{ holder: 'x', company: 'a', share }],
    );
    const node = (id: string) => graph.indexOf.get(id) ?? -1;
    expect(controlledNodes(graph, node('x'), MAJORITY).sort()).toEqual([node('a'), node('b')].sort());
    expect(votesOf(graph, new Set([node('x'), node('b')]), node('a'), 'CERTAIN').value).toEqual(rational(988n, 1000n));
  });
});

describe('the integrated share', () => {
  it('as a fraction is what it is as a double', () => {
    fc.assert(
      fc.property(anyWorld, (edges) => {
        const graph = holdingGraph(edges);
        graph.ids.forEach((_, target) => {
          for (const { node, figure } of integrated(graph, target, 'UP').shares) {
            const exact = exactShare(graph, node, target, 'FIGURE');
            expect(toNumber(exact?.value ?? ZERO)).toBeCloseTo(figure, 12);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on how parties are numbered', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer(), (edges, seed) => {
        const turned = [...edges].sort(
          (a, b) => ((a.holder.charCodeAt(1) * 7 + b.company.charCodeAt(1) * seed) % 3) - 1,
        );
        const [one, other] = [holdingGraph(edges), holdingGraph(turned)];
        one.ids.forEach((company, target) => {
          const answers = new Map(
            integrated(other, other.indexOf.get(company) ?? -1, 'UP').shares.map(({ node, figure }) => [
              other.ids[node],
              figure,
            ]),
          );
          for (const { node, figure } of integrated(one, target, 'UP').shares)
            expect(answers.get(one.ids[node])).toBeCloseTo(figure, 11);
        });
      }),
      { numRuns: 60 },
    );
  });

  // Every company holds 3 % of every other and one owner 30 % of each: 0.3 / (1 - 0.03 (k - 1)) by symmetry.
  it.each([
    [60, 0.0049],
    [300, 0.003],
  ])('%d companies that hold each other are solved by iteration with no error left', (k, cross) => {
    const firms = Array.from({ length: k }, (_, i) => `f${i}`);
    const edges = firms.flatMap((f) => [
      held('o', f, 1_000),
      ...firms.filter((g) => g !== f).map((g) => held(g, f, cross * 100_000)),
    ]);
    const graph = holdingGraph(edges);
    const answer = integrated(graph, graph.indexOf.get('f0') ?? -1, 'UP');
    const o = answer.shares.find(({ node }) => graph.ids[node] === 'o');
    expect(o?.figure).toBeCloseTo(0.01 / (1 - cross * (k - 1)), 12);
    expect(answer.residual).toBeLessThan(1e-14);
  });

  it('among 300 companies that hold more than the whole of each other has no finite answer', () => {
    const firms = Array.from({ length: 300 }, (_, i) => `f${i}`);
    const edges = firms.flatMap((f) => [
      held('o', f, 1_000),
      ...firms.filter((g) => g !== f).map((g) => held(g, f, 400)),
    ]);
    const graph = holdingGraph(edges);
    const answer = integrated(graph, graph.indexOf.get('f0') ?? -1, 'UP');
    expect(answer.divergent.map((cycle) => cycle.length)).toEqual([300]);
    expect(answer.shares.find(({ node }) => graph.ids[node] === 'o')?.figure).toBeNaN();
  });

  it('stops when told to', () => {
    const graph = holdingGraph(Array.from({ length: 200_000 }, (_, i) => held(`c${i + 1}`, `c${i}`, 99_000)));
    const told = AbortSignal.abort(new Error('nobody waits'));
    expect(() => integrated(graph, 0, 'UP', told)).toThrow('nobody waits');
    expect(() => controlledNodes(graph, graph.ids.length - 1, MAJORITY, { signal: told })).toThrow('nobody waits');
  });
});

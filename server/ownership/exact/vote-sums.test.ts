import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, ofPrintedPercent, type Interval } from '../../numbers/interval.ts';
import {
  add,
  compare,
  fromDecimal,
  larger,
  multiply,
  ONE,
  rational,
  smaller,
  subtract,
  ZERO,
  type Rational,
} from '../../numbers/rational.ts';
import { controlledNodes, votesOf, votesPercent, type Threshold } from './controlled-nodes.ts';
import { holdingGraph, type HoldingEdge } from './holding-graph.ts';

const part = (percent: string): Rational => multiply(fromDecimal(percent), rational(1n, 100n));
const held = (holder: string, company: string, percent: string): HoldingEdge => ({
  holder,
  company,
  share: exactly(part(percent)),
});
const unknown = (holder: string, company: string): HoldingEdge => ({ holder, company, share: undefined });
const printed = (holder: string, company: string, percent: string): HoldingEdge => ({
  holder,
  company,
  share: ofPrintedPercent(percent),
});
const HALF: Threshold = { share: rational(1n, 2n), inclusive: false };

/** The most votes of one holder and all it may control, and what it may control. */
function most(
  edges: readonly HoldingEdge[],
  holder: string,
  company: string,
  threshold = HALF,
): [string, boolean, string[]] {
  const graph = holdingGraph(edges);
  const node = graph.indexOf.get(holder) ?? -1;
  const controlled = controlledNodes(graph, node, threshold, { reading: 'POSSIBLE' });
  const { value, excluded } = votesOf(
    graph,
    new Set([node, ...controlled]),
    graph.indexOf.get(company) ?? -1,
    'POSSIBLE',
  );
  return [votesPercent(value), excluded, controlled.map((one) => graph.ids[one] ?? '').sort()];
}

describe('what others certainly hold bounds an unknown share', () => {
  it('leaves 100 % less theirs: beside 65.75 % an unknown holder has at most 34.25 % and controls nothing', () => {
    const edges = [held('n', 'c', '24.75'), held('m', 'c', '41'), unknown('x', 'c')];
    expect(most(edges, 'x', 'c')).toEqual(['34.25', false, []]);
    expect(most([held('n', 'c', '49.99'), unknown('x', 'c')], 'x', 'c')).toEqual(['50.01', false, ['c']]);
    expect(most([held('n', 'c', '50'), unknown('x', 'c')], 'x', 'c')).toEqual(['50', false, []]);
    // Exactly half is enough where half is.
    expect(most([held('n', 'c', '50'), unknown('x', 'c')], 'x', 'c', { ...HALF, inclusive: true })[2]).toEqual(['c']);
  });

  it('keeps the bounds open that are: beside a printed 50.0 % ([49.95, 50.05)) at most 50.05 %, beside more than 50 % less than 50 %', () => {
    expect(most([printed('n', 'c', '50.0'), unknown('x', 'c')], 'x', 'c')).toEqual(['50.05', false, ['c']]);
    const moreThanHalf: HoldingEdge = {
      holder: 'n',
      company: 'c',
      share: { min: part('50'), minExclusive: true, max: ONE, maxExclusive: false },
    };
    expect(most([moreThanHalf, unknown('x', 'c')], 'x', 'c', { ...HALF, inclusive: true })).toEqual(['50', true, []]);
  });

  it('leaves each of many holders, and any two of them, what the others leave, in whichever order they are asked about', () => {
    const holder = fc.record({
      min: fc.nat(15),
      width: fc.nat(20),
      minExclusive: fc.boolean(),
      ofVotes: fc.boolean(),
      overlaps: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(holder, { minLength: 2, maxLength: 12 }), fc.array(fc.nat(11)), (holders, order) => {
        const graph = holdingGraph(
          holders.map(({ min, width, minExclusive, ofVotes, overlaps }, i): HoldingEdge => {
            const [low, high] = [rational(BigInt(min), 100n), rational(BigInt(min + width), 100n)];
            const share = { min: low, minExclusive: minExclusive && width > 0, max: high, maxExclusive: false };
            return { holder: `h${String(i)}`, company: 'c', share, ofVotes, overlaps };
          }),
        );
        const node = (id: string) => graph.indexOf.get(id) ?? -1;
        const isOpen = (i: number) => holders[i]?.minExclusive === true && holders[i].width > 0;
        for (const n of order) {
          const group = [...new Set([n, n * 5 + 1].map((i) => i % holders.length))];
          const among = (from: readonly number[], figure: (i: number) => number) =>
            from.reduce((all, i) => all + figure(i), 0);
          const others = holders.flatMap(({ overlaps }, i) => (group.includes(i) || overlaps ? [] : [i]));
          const [least, most] = [0, 1].map((k) =>
            among(group, (i) => (holders[i]?.min ?? 0) + k * (holders[i]?.width ?? 0)),
          );
          const theirs = among(others, (i) => holders[i]?.min ?? 0);
          const [left, isLeftOpen] = [100 - theirs, others.some(isOpen)];
          const contradicts = left < (least ?? 0) || (left === least && (isLeftOpen || group.some(isOpen)));
          const isBound =
            theirs > 0 && left <= (most ?? 0) && !contradicts && group.some((i) => (holders[i]?.width ?? 0) > 0);
          const { value, excluded } = votesOf(
            graph,
            new Set(group.map((i) => node(`h${String(i)}`))),
            node('c'),
            'POSSIBLE',
          );
          expect([votesPercent(value), excluded]).toEqual([String(isBound ? left : most), isBound && isLeftOpen]);
        }
      }),
    );
  });

  it('bounds a range too, and no two unknown shares each other', () => {
    const range: HoldingEdge = {
      holder: 'x',
      company: 'c',
      share: { min: part('25'), minExclusive: false, max: part('75'), maxExclusive: false },
    };
    expect(most([range, held('n', 'c', '60')], 'x', 'c')).toEqual(['40', false, []]);
    expect(most([unknown('x', 'c'), unknown('y', 'c')], 'x', 'c')).toEqual(['100', false, ['c']]);
  });

  it('counts with the holder what it controls, and against it what it does not', () => {
    // y is x's for certain: its 40 % are no others'. z is not: its 35 % leave 65.
    const edges = [held('x', 'y', '60'), held('y', 'c', '40'), held('z', 'c', '35'), unknown('x', 'c')];
    expect(most(edges, 'x', 'c')).toEqual(['65', false, ['c', 'y']]);
  });

  it('goes round a ring: a and b hold each other in part', () => {
    // Others hold 55 % of each, so neither can control the other, however much the unknown shares are.
    const ring = [unknown('a', 'b'), unknown('b', 'a'), held('p', 'a', '55'), held('q', 'b', '55')];
    expect(most(ring, 'a', 'b')).toEqual(['45', false, []]);
    expect(most(ring, 'b', 'a')).toEqual(['45', false, []]);
    // With p controlling a, and a's unknown share of b at most 45 %, p has b only with 10 % of its own.
    expect(most(ring, 'p', 'b')[2]).toEqual(['a']);
    expect(
      most(
        [unknown('a', 'b'), unknown('b', 'a'), held('p', 'a', '55'), held('p', 'b', '10'), held('q', 'b', '45')],
        'p',
        'b',
      ),
    ).toEqual(['55', false, ['a', 'b']]);
  });

  it('counts a company’s own shares out: 40 of the 80 that vote leave half', () => {
    expect(most([held('n', 'c', '40'), held('c', 'c', '20'), unknown('x', 'c')], 'x', 'c')).toEqual(['50', false, []]);
  });

  it('is not bounded by what may be the same shares, and by nothing where more than the whole is stated', () => {
    expect(most([{ ...held('n', 'c', '60'), overlaps: true }, unknown('x', 'c')], 'x', 'c')).toEqual([
      '100',
      false,
      ['c'],
    ]);
    expect(most([held('n', 'c', '60'), held('x', 'c', '45'), unknown('x', 'c')], 'x', 'c')[2]).toEqual(['c']);
  });

  it('heeds holders outside of the graph', () => {
    const graph = holdingGraph([unknown('x', 'c')], [], [], [{ company: 'c', share: exactly(part('70')) }]);
    const [x, c] = [graph.indexOf.get('x') ?? -1, graph.indexOf.get('c') ?? -1];
    expect(votesPercent(votesOf(graph, new Set([x]), c, 'POSSIBLE').value)).toBe('30');
    expect(controlledNodes(graph, x, HALF, { reading: 'POSSIBLE' })).toEqual([]);
  });
});

/**
 * A world as it truly is: what is held of each company comes to the whole at most; rings and own shares are among it.
 */
const anyTruth = fc
  .array(
    fc.record({
      holder: fc.nat(5),
      company: fc.nat(4),
      weight: fc.integer({ min: 0, max: 9 }),
      seen: fc.constantFrom('EXACT', 'RANGE', 'OPEN', 'UNKNOWN'),
      overlaps: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((rows) =>
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }).map((spare) => {
      const total = (company: number): bigint => {
        const sum =
          rows.filter((row) => row.company === company).reduce((all, row) => all + row.weight, 0) +
          (spare[company] ?? 0);
        return BigInt(Math.max(1, sum));
      };
      return rows.map(({ holder, company, weight, seen, overlaps }) => {
        const share = rational(BigInt(weight), total(company));
        return {
          true: { holder: `n${String(holder)}`, company: `n${String(company)}`, share: exactly(share) },
          seen: { holder: `n${String(holder)}`, company: `n${String(company)}`, share: asSeen(share, seen), overlaps },
        };
      });
    }),
  );

function asSeen(share: Rational, how: 'EXACT' | 'RANGE' | 'OPEN' | 'UNKNOWN'): Interval | undefined {
  if (how === 'UNKNOWN') return undefined;
  if (how === 'EXACT') return exactly(share);
  const margin = rational(1n, 16n);
  const [min, max] = [larger(subtract(share, margin), ZERO), smaller(add(share, margin), ONE)];
  const isInside = (bound: Rational): boolean => how === 'OPEN' && compare(bound, share) !== 0;
  return { min, minExclusive: isInside(min), max, maxExclusive: isInside(max) };
}

it('never excludes the truth: votes and control of any world lie between what is certain and what is possible of it as it is seen', () => {
  let bounded = 0;
  fc.assert(
    fc.property(anyTruth, fc.integer({ min: 1, max: 11 }), fc.boolean(), (rows, twelfths, inclusive) => {
      const [truth, seen] = [holdingGraph(rows.map((row) => row.true)), holdingGraph(rows.map((row) => row.seen))];
      const threshold: Threshold = { share: rational(BigInt(twelfths), 12n), inclusive };
      truth.ids.forEach((id, node) => {
        expect(seen.ids[node]).toBe(id);
        const controlled = controlledNodes(truth, node, threshold);
        const possible = controlledNodes(seen, node, threshold, { reading: 'POSSIBLE' });
        const certain = controlledNodes(seen, node, threshold);
        expect(possible).toEqual(expect.arrayContaining(controlled));
        expect(controlled).toEqual(expect.arrayContaining(certain));
        truth.ids.forEach((_, company) => {
          const { value } = votesOf(truth, new Set([node, ...controlled]), company, 'CERTAIN');
          const bound = votesOf(seen, new Set([node, ...possible]), company, 'POSSIBLE');
          const order = compare(value, bound.value);
          expect(order < 0 || (order === 0 && !bound.excluded)).toBe(true);
          if (
            compare(bound.value, ONE) < 0 &&
            rows.some(
              (row) =>
                row.seen.share === undefined &&
                row.seen.company === truth.ids[company] &&
                row.seen.holder === id &&
                id !== row.seen.company,
            )
          )
            bounded += 1;
        });
      });
    }),
    { numRuns: 1000 },
  );
  // Otherwise the bound would have been tried on nothing.
  expect(bounded).toBeGreaterThan(100);
});

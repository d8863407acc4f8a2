import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, ofPrintedPercent } from '../../numbers/interval.ts';
import { fromDecimal, multiply, rational } from '../../numbers/rational.ts';
import { controlledBy, votesPercent, type Threshold } from './controlled-nodes.ts';
import { holdingGraph, type HoldingEdge } from './holding-graph.ts';
import type { HoldingBound } from './voting.ts';

const held = (holder: string, company: string, percent: string): HoldingEdge => ({
  holder,
  company,
  share: exactly(multiply(fromDecimal(percent), rational(1n, 100n))),
});
const over = (percent: string, inclusive = false): Threshold => ({
  share: multiply(fromDecimal(percent), rational(1n, 100n)),
  inclusive,
});

function controlled(
  edges: readonly HoldingEdge[],
  by: string,
  threshold: Threshold,
  reading: HoldingBound = 'CERTAIN',
): Record<string, string> {
  const graph = holdingGraph(edges);
  const found = controlledBy(graph, graph.indexOf.get(by) ?? -1, threshold, { reading });
  return Object.fromEntries(found.map(({ node, votes }) => [graph.ids[node] ?? '', votesPercent(votes)]));
}

describe('control', () => {
  it('adds what controlled companies hold to what is held directly', () => {
    const edges = [held('x', 'a', '60'), held('x', 'c', '20'), held('a', 'c', '35'), held('a', 'd', '50')];
    expect(controlled(edges, 'x', over('50'))).toEqual({ a: '60', c: '55' });
    expect(controlled(edges, 'x', over('50', true))).toEqual({ a: '60', c: '55', d: '50' });
  });

  it('does not add what companies hold that it does not control', () => {
    expect(controlled([held('x', 'a', '50'), held('x', 'c', '30'), held('a', 'c', '30')], 'x', over('50'))).toEqual({});
  });

  it('tells 50.0000021 % and 19.999976 % from their thresholds', () => {
    expect(controlled([held('x', 'a', '50.0000021')], 'x', over('50'))).toEqual({ a: '50.0000021' });
    expect(controlled([held('x', 'a', '19.999976')], 'x', over('20', true))).toEqual({});
    expect(controlled([held('x', 'a', '20')], 'x', over('20', true))).toEqual({ a: '20' });
    expect(controlled([held('x', 'a', '50.00000000000000000000001')], 'x', over('50'))).toEqual({ a: '50' });
  });

  it('adds ten tenths of ten holders to exactly the whole', () => {
    const edges = Array.from({ length: 10 }, (_, i) => [held('x', `s${i}`, '100'), held(`s${i}`, 't', '10')]).flat();
    expect(controlled(edges, 'x', over('100', true))['t']).toBe('100');
    expect(controlled(edges, 'x', over('100'))['t']).toBeUndefined();
  });

  it('comes to rest in a ring, and does not count a company as controlled by itself', () => {
    expect(controlled([held('a', 'b', '60'), held('b', 'c', '60'), held('c', 'a', '60')], 'a', over('50'))).toEqual({
      b: '60',
      c: '60',
    });
  });

  it('tells what may be controlled from what certainly is: 50.0 % printed is 49.95 to 50.05 %', () => {
    const printed: HoldingEdge[] = [{ holder: 'x', company: 'a', share: ofPrintedPercent('50.0') }];
    expect(controlled(printed, 'x', over('50'))).toEqual({});
    expect(Object.keys(controlled(printed, 'x', over('50'), 'POSSIBLE'))).toEqual(['a']);
    const unknown: HoldingEdge[] = [{ holder: 'x', company: 'a', share: undefined }];
    expect(controlled(unknown, 'x', over('50'))).toEqual({});
    expect(Object.keys(controlled(unknown, 'x', over('50'), 'POSSIBLE'))).toEqual(['a']);
  });

  it('counts votes over the shares that vote: 50 % are 50 / 90 where a company holds 10 % of itself', () => {
    const own = [held('a', 'b', '50'), held('b', 'b', '10'), held('c', 'b', '40')];
    expect(controlled(own, 'a', over('50'))).toEqual({ b: '55.555555555556' });
    // 40 of 90 is 44.4 %, and exactly 4/9 is no more than that.
    expect(controlled(own, 'c', over('50'))).toEqual({});
    expect(controlled([held('a', 'b', '45'), held('b', 'b', '10')], 'a', over('50'))).toEqual({});
    expect(controlled([held('a', 'b', '45'), held('b', 'b', '10')], 'a', over('50', true))).toEqual({ b: '50' });
  });

  it('has votes in a range where a company’s own shares are one: 45 % are 45 / 95 to 45 / 85', () => {
    const range: HoldingEdge = {
      holder: 'b',
      company: 'b',
      share: { min: rational(5n, 100n), minExclusive: false, max: rational(15n, 100n), maxExclusive: false },
    };
    const edges = [held('a', 'b', '45'), range];
    expect(controlled(edges, 'a', over('50'))).toEqual({});
    expect(controlled(edges, 'a', over('50'), 'POSSIBLE')).toEqual({ b: '52.941176470588' });
    // The rest of 30 % leaves at most 25 % to the company itself: an unknown share of its own may make 45 into 45 / 75.
    const unknown: HoldingEdge = { holder: 'b', company: 'b', share: undefined };
    expect(controlled([held('a', 'b', '45'), held('c', 'b', '30'), unknown], 'a', over('59'), 'POSSIBLE')).toEqual({
      b: '60',
    });
    expect(controlled([held('a', 'b', '45'), held('c', 'b', '30'), unknown], 'a', over('44'))).toEqual({ b: '45' });
  });

  it('never makes more than the whole of what is stated of others: 70 and 40 % of its own are all votes', () => {
    expect(controlled([held('a', 'b', '70'), held('b', 'b', '40')], 'a', over('50'))).toEqual({ b: '100' });
  });

  it('takes what is stated as a part of the votes as it is', () => {
    expect(controlled([{ ...held('a', 'b', '50'), ofVotes: true }, held('b', 'b', '10')], 'a', over('50'))).toEqual({});
  });

  it('shrinks or stays as the threshold rises', () => {
    const edge = fc.record({ h: fc.nat(6), c: fc.nat(6), p: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 99 }), (raw, limit) => {
        const edges = raw.map(({ h, c, p }) => held(`n${h}`, `n${c}`, String(p)));
        const by = edges[0]?.holder ?? '';
        const wide = Object.keys(controlled(edges, by, over(String(limit))));
        const narrow = Object.keys(controlled(edges, by, over(String(limit + 1))));
        expect(wide).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });
});

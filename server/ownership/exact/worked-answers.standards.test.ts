import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standardFile } from '../../../test/support/intake/statements-of.ts';
import { exactly } from '../../numbers/interval.ts';
import { fromDecimal, multiply, rational, toShortDecimal } from '../../numbers/rational.ts';
import { chainSums } from './chain-sums.ts';
import { exactShare } from './exact-integrated.ts';
import { holdingGraph } from './holding-graph.ts';

/** Answers that a vendor of beneficial ownership published; the file names the page. */
const { path, there, why } = standardFile('rules', 'amlr_and_trank_examples.json');

interface Answer {
  readonly customer: string;
  readonly paths: string;
  readonly expected: number;
  readonly without_cycle?: number;
  readonly bo_at_25: boolean;
}

/** The holdings behind each path, `X` at the start and `C` at the end. */
const WORLDS: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  '0.40*0.70': [
    ['X', 40, 'H'],
    ['H', 70, 'C'],
  ],
  '0.15+0.40*0.30': [
    ['X', 15, 'C'],
    ['X', 40, 'H'],
    ['H', 30, 'C'],
  ],
  // Half of the company is its own, through H2.
  '0.40*0.40/(1-0.50)': [
    ['X', 40, 'H'],
    ['H', 40, 'C'],
    ['C', 100, 'H2'],
    ['H2', 50, 'C'],
  ],
};

describe.skipIf(!there)(`published answers${why}`, () => {
  const { trank_integrated: answers } = (there ? JSON.parse(readFileSync(path, 'utf8')) : { trank_integrated: [] }) as {
    readonly trank_integrated: readonly Answer[];
  };

  test.each(answers)('$customer: $paths is $expected', ({ paths, expected, without_cycle: once, bo_at_25: owns }) => {
    const edges = (WORLDS[paths] ?? []).map(([holder, percent, company]) => ({
      holder,
      company,
      share: exactly(multiply(fromDecimal(String(percent)), rational(1n, 100n))),
    }));
    const graph = holdingGraph(edges);
    const [x, c] = [graph.indexOf.get('X') ?? -1, graph.indexOf.get('C') ?? -1];
    const share = exactShare(graph, x, c, 'FIGURE');
    const percent = share && toShortDecimal(multiply(share.value, rational(100n)), 9);
    expect([percent, Number(percent) >= 25]).toEqual([String(Math.round(expected * 100)), owns]);
    if (once === undefined) return;
    // Chains that pass a company once leave its own half out: below the threshold.
    const along = chainSums(graph, c, 1000).sums.find(({ node }) => node === x);
    expect(along && toShortDecimal(multiply(along.sum, rational(100n)), 9)).toBe(String(Math.round(once * 100)));
  });
});

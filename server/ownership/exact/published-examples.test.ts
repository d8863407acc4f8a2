import { describe, expect, it } from 'vitest';
import { exactly } from '../../numbers/interval.ts';
import { fromDecimal, multiply, rational, toShortDecimal } from '../../numbers/rational.ts';
import { chainSums } from './chain-sums.ts';
import { controlledBy, votesPercent, type Threshold } from './controlled-nodes.ts';
import { exactShare } from './exact-integrated.ts';
import { holdingGraph, type HoldingEdge } from './holding-graph.ts';
import { integrated } from './integrated.ts';
import { MAJORITY, POLICIES } from './policies.ts';
import { ultimateOwners } from './ultimate-owners.ts';

/** Examples that others worked out and published with their answers. Each names where it stands. */

const fraction = (percent: string) => multiply(fromDecimal(percent), rational(1n, 100n));
/** `X 50 A` on each line: X holds 50 % of A. */
const world = (lines: string): HoldingEdge[] =>
  lines
    .trim()
    .split(/\n|;/)
    .map((line) => {
      const [holder = '', percent = '', company = ''] = line.trim().split(' ');
      return { holder, company, share: exactly(fraction(percent)) };
    });
const nodeIn = (edges: readonly HoldingEdge[], id: string) => holdingGraph(edges).indexOf.get(id) ?? -1;

/** Votes in per cent of what one holder controls, under the fixpoint. */
function controlled(
  edges: readonly HoldingEdge[],
  by: string,
  threshold: Threshold = MAJORITY,
): Record<string, string> {
  const graph = holdingGraph(edges);
  return Object.fromEntries(
    controlledBy(graph, nodeIn(edges, by), threshold).map(({ node, votes }) => [
      graph.ids[node] ?? '',
      votesPercent(votes),
    ]),
  );
}

/** The owners of a company under a policy, with the votes attributed to each. */
function owners(
  edges: readonly HoldingEdge[],
  company: string,
  policyId: string,
  people: readonly string[],
): Record<string, string> {
  const graph = holdingGraph(edges);
  const policy = POLICIES.find(({ id }) => id === policyId);
  if (policy === undefined) throw new Error(policyId);
  const found = ultimateOwners(graph, nodeIn(edges, company), policy, (node) =>
    people.includes(graph.ids[node] ?? ''),
  ).owners;
  return Object.fromEntries(
    found
      .filter(({ answer }) => answer === 'YES')
      .map(({ node, votes }) => [graph.ids[node] ?? '', votesPercent(votes.value)]),
  );
}

/** A holder's share of a company along chains, integrated in doubles and integrated exactly, all in per cent. */
function shares(edges: readonly HoldingEdge[], holder: string, company: string) {
  const graph = holdingGraph(edges);
  const [by, of] = [nodeIn(edges, holder), nodeIn(edges, company)];
  const percent = (share: { num: bigint; den: bigint }) => toShortDecimal(multiply(share, rational(100n)), 9);
  const along = chainSums(graph, of, 1000).sums.find(({ node }) => node === by);
  const round = integrated(graph, of, 'UP').shares.find(({ node }) => node === by);
  const exact = exactShare(graph, by, of, 'FIGURE');
  return {
    byPath: along && percent(along.sum),
    integrated: (round?.figure ?? NaN) * 100,
    exact: exact && percent(exact.value),
  };
}

describe('the 50 Percent Rule of OFAC, FAQ 401, ofac.treasury.gov/faqs/401', () => {
  const under = (lines: string, company: string) => owners(world(lines), company, 'OFAC_50', ['X']);

  it('example 1: X owns 50 % of A, A owns 50 % of B: B is owned 50 %, indirectly', () => {
    expect(under('X 50 A; A 50 B', 'B')).toEqual({ X: '50' });
  });

  it('example 2: X owns 50 % of A and of B, each of which owns 25 % of C: 25 and 25 are 50 %', () => {
    expect(under('X 50 A; X 50 B; A 25 C; B 25 C', 'C')).toEqual({ X: '50' });
  });

  it('example 3: X owns 50 % of A and 10 % of B, A owns 40 % of B: 40 and 10 are 50 %', () => {
    expect(under('X 50 A; X 10 B; A 40 B', 'B')).toEqual({ X: '50' });
  });

  it('X owns 25 % of A and of B, which own 50 % of C each: X is not considered to own any of C', () => {
    // FAQ 401 as quoted by lexology.com/library/detail.aspx?g=5610d602-2bd9-4730-b83a-da0460d4cbf9.
    const lines = 'X 25 A; X 25 B; A 50 C; B 50 C';
    expect(under(lines, 'C')).toEqual({});
    expect(controlled(world(lines), 'X', { share: fraction('50'), inclusive: true })).toEqual({});
  });
});

describe('beneficial owners in Japan as banks explain them', () => {
  // tneobank.netbk.co.jp/contents/hojin/sc-flowchart/301.html: F holds 10 % of D directly and 20 % through E, of which
  // F has more than half: 30 % together, so F is an owner of more than 25 %.
  it('10 % held directly and 20 % through a corporation held by more than half are 30 %', () => {
    expect(owners(world('F 10 D; F 51 E; E 20 D'), 'D', 'JP_25', ['F'])).toEqual({ F: '30' });
  });

  // 01epos.jp/ownernet/beneficial-owner: B has 51 % of A, which has 26 % of the applicant: B is an owner of 26 %. With
  // half of A or less B would not be one.
  it('26 % through a corporation held at 51 % counts in full, at 50 % not at all', () => {
    expect(owners(world('B 51 A; A 26 T'), 'T', 'JP_25', ['B'])).toEqual({ B: '26' });
    expect(owners(world('B 50 A; A 26 T'), 'T', 'JP_25', ['B'])).toEqual({});
  });

  // smbc.co.jp/hojin/kouza/otetsuduki/beneficialowner_04_10.html: 15 % directly and 30 % indirectly are 45 %.
  it('15 % directly and 30 % indirectly are 45 %', () => {
    expect(owners(world('A 15 T; A 60 C; C 30 T'), 'T', 'JP_25', ['A'])).toEqual({ A: '45' });
  });

  // note.com/kind_sage89/n/n718e0a46d7db, cases 1 to 3.
  it.each([
    ['80 and 20: only the first', 'S 80 T; K 20 T', ['S']],
    ['50 and 50: both, for neither has more than half', 'S 50 T; K 50 T', ['K', 'S']],
    ['27, 23, 20, 20 and 10: only the first', 'S 27 T; K 23 T; M 20 T; N 20 T; G 10 T', ['S']],
  ])('%s', (_, lines, expected) => {
    expect(Object.keys(owners(world(lines), 'T', 'JP_25', ['S', 'K', 'M', 'N', 'G'])).sort()).toEqual(expected);
  });
});

describe('control through what is controlled', () => {
  // gov.uk/hmrc-internal-manuals/vat-groups/vgroups02190: A has all of B, C and D, each of which has 33.3 % of E, F and
  // G.
  it('three thirds held through three subsidiaries are control of each', () => {
    const lines = ['B', 'C', 'D'].flatMap((middle) => [
      `A 100 ${middle}`,
      ...['E', 'F', 'G'].map((last) => `${middle} 33.3 ${last}`),
    ]);
    expect(controlled(world(lines.join(';')), 'A')).toEqual({
      B: '100',
      C: '100',
      D: '100',
      E: '99.9',
      F: '99.9',
      G: '99.9',
    });
    expect(controlled(world(lines.join(';')), 'B')).toEqual({});
  });

  // docs.prometheux.ai/get-started/your-first-project: 70 % of a group that has 45 %, and 10 % directly.
  it('45 % through a company held at 70 %, and 10 % directly, are 55 % and control', () => {
    expect(controlled(world('yum 70 group; group 45 mcd; yum 10 mcd'), 'yum')).toEqual({ group: '70', mcd: '55' });
  });

  // The task "concom" of the USA Computing Olympiad, as given at blog.csdn.net/z_ert/article/details/83568890:
  // for 1 2 80, 2 3 80, 3 1 20 the answer is 1 2, 1 3, 2 3, round a cycle.
  it('1 has 80 % of 2, which has 80 % of 3, which has 20 % of 1', () => {
    const edges = world('1 80 2; 2 80 3; 3 20 1');
    expect(
      ['1', '2', '3'].flatMap((holder) =>
        Object.keys(controlled(edges, holder)).map((company) => `${holder} ${company}`),
      ),
    ).toEqual(['1 2', '1 3', '2 3']);
  });

  // deuts.net/2006/04/15/consolidation-of-indirect-subsidiaries, after Beams and others, "Advanced Accounting": 60 % of
  // 60 % is 36 % and yet the father controls the grandson.
  it('60 % of 60 % is a share of 36 % and control by 60 % of the votes', () => {
    const edges = world('parent 60 e; e 60 f');
    expect(shares(edges, 'parent', 'f').exact).toBe('36');
    expect(controlled(edges, 'parent')).toEqual({ e: '60', f: '60' });
  });
});

describe('shares multiplied along chains and added up', () => {
  it.each([
    // Allen White, "When matrix theory explains consolidation",
    // sigmaconso.com/en/blog/when-matrix-theory-explains-consolidation: 10 + 80 × 40 + 60 × 10 × 40 + 60 × 20 = 10 + 32
    // + 2.4 + 12.
    ['four companies, 56.4 %', 's0 10 s3; s0 80 s1; s0 60 s2; s1 40 s3; s2 10 s1; s2 20 s3', 's0', 's3', '56.4'],
    // Definition of the ultimate beneficial owner at tariffnumber.com/info/abbreviations/4193: 100 × 20 + 80 × 40.
    ['two enterprises between, 52 %', 'a 100 b1; a 80 b2; b1 20 c; b2 40 c', 'a', 'c', '52'],
    // HMRC's guidance on group relief, Corporation Tax Act 2010, sections 1155 to 1157: 60 directly and 90 × 40 = 36.
    ['60 % directly and 36 % through a company, 96 %', 'A 90 B; A 60 C; B 40 C', 'A', 'C', '96'],
    // The same page of deuts.net: 80 × 70.
    ['70 % of a company that has 80 %, 56 %', 'parent 70 c; c 80 d', 'parent', 'd', '56'],
    // nexuscalculator.com/management/tools/beneficial-ownership-calculator: 50 × 60.
    ['half of a company that has 60 %, 30 %', 'x 50 xyz; xyz 60 abc', 'x', 'abc', '30'],
  ])('%s', (_, lines, holder, company, expected) => {
    const found = shares(world(lines), holder, company);
    expect([found.byPath, found.exact]).toEqual([expected, expected]);
    expect(found.integrated).toBeCloseTo(Number(expected), 10);
  });
});

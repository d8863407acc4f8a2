import { describe, expect, it } from 'vitest';
import { exactly, type Interval } from '../../numbers/interval.ts';
import { fromDecimal, multiply, rational } from '../../numbers/rational.ts';
import { votesPercent } from './controlled-nodes.ts';
import { exactShare } from './exact-integrated.ts';
import { holdingGraph, type HoldingEdge } from './holding-graph.ts';
import { say } from '../messages/words.ts';
import { POLICIES } from './policies.ts';
import { ultimateOwners } from './ultimate-owners.ts';

const fraction = (percent: string) => multiply(fromDecimal(percent), rational(1n, 100n));
const held = (holder: string, company: string, percent: string): HoldingEdge => ({
  holder,
  company,
  share: exactly(fraction(percent)),
});

/** People have upper-case names in these worlds. */
function owners(edges: readonly HoldingEdge[], policyId: string): [string, string, string, string | undefined][] {
  const graph = holdingGraph(edges);
  const policy = POLICIES.find(({ id }) => id === policyId);
  if (policy === undefined) throw new Error(policyId);
  const isPerson = (node: number): boolean => /^[A-Z]/.test(graph.ids[node] ?? '');
  return ultimateOwners(graph, graph.indexOf.get('t') ?? -1, policy, isPerson).owners.map(
    ({ node, answer, votes, band }) => [graph.ids[node] ?? '', answer, votesPercent(votes.value), band?.id],
  );
}

describe('ultimate owners', () => {
  // P has 60 % of h, which has 30 % of t: 18 % multiplied, 30 % attributed.
  const chain = [held('P', 'h', '60'), held('h', 't', '30'), held('Q', 't', '24.9')];

  it('multiplies or attributes as the policy says', () => {
    expect(owners(chain, 'UK_PSC')).toEqual([['P', 'YES', '30', '25-50']]);
    expect(owners(chain, 'FATF_25')).toEqual([['P', 'YES', '30', undefined]]);
    expect(owners(chain, 'OFAC_50')).toEqual([]);
  });

  it('tells 25 % from more than 25 %', () => {
    const exact = [held('P', 't', '25')];
    expect(owners(exact, 'FATF_25')).toHaveLength(1);
    expect(owners(exact, 'EU_AMLR_25')).toHaveLength(1);
    expect(owners(exact, 'UK_PSC')).toEqual([]);
    expect(owners(exact, 'JP_25')).toEqual([]);
  });

  it('puts 50 % in the lower band of the UK register and 75 % in the highest', () => {
    expect(owners([held('P', 't', '50'), held('Q', 't', '50')], 'UK_PSC').map((row) => row[3])).toEqual([
      '25-50',
      '25-50',
    ]);
    expect(owners([held('P', 't', '75')], 'UK_PSC')[0]?.[3]).toBe('75-100');
    expect(owners([held('P', 't', '74.999')], 'UK_PSC')[0]?.[3]).toBe('50-75');
  });

  it('has nobody else in Japan when one holds more than half', () => {
    expect(owners([held('P', 't', '60'), held('Q', 't', '30')], 'JP_25').map((row) => row[0])).toEqual(['P']);
    expect(owners([held('P', 't', '50'), held('Q', 't', '30')], 'JP_25').map((row) => row[0])).toEqual(['P', 'Q']);
  });

  it('counts an entity owned exactly 50 % in full under the 50 % rule', () => {
    expect(owners([held('P', 'h', '50'), held('h', 't', '50')], 'OFAC_50').map((row) => row[0])).toEqual(['P']);
    expect(owners([held('P', 'h', '49.99'), held('h', 't', '100')], 'OFAC_50')).toEqual([]);
  });

  it('decides a product that lies on the threshold by exact fractions: 62.5 % × 40 % is 25 %', () => {
    const border = [held('P', 'h', '40'), held('h', 't', '62.5')];
    expect(owners(border, 'FATF_25').map((row) => [row[0], row[1]])).toEqual([['P', 'YES']]);
    const below = [held('P', 'h', '39.9999999999'), held('h', 't', '62.5')];
    expect(owners(below, 'FATF_25')).toEqual([]);
  });

  it('decides it inside a cycle as well: 20 % of a ring of 40 % and 50 % is 25 %', () => {
    const ring = [held('P', 'a', '50'), held('a', 't', '40'), held('t', 'a', '50')];
    const graph = holdingGraph(ring);
    const share = exactShare(graph, graph.indexOf.get('P') ?? -1, graph.indexOf.get('t') ?? -1, 'FIGURE');
    expect(share).toEqual({ value: rational(1n, 4n), excluded: false });
    expect(owners(ring, 'FATF_25')[0]?.slice(0, 2)).toEqual(['P', 'YES']);
  });

  it('says POSSIBLE where a range or an unknown share leaves it open', () => {
    const range: Interval = { min: fraction('20'), minExclusive: false, max: fraction('30'), maxExclusive: false };
    expect(owners([{ holder: 'P', company: 't', share: range }], 'FATF_25')[0]?.[1]).toBe('POSSIBLE');
    expect(owners([{ holder: 'P', company: 't', share: undefined }], 'FATF_25')[0]?.[1]).toBe('POSSIBLE');
  });

  it('lists where chains end without a person', () => {
    const graph = holdingGraph([held('nominee', 't', '60'), held('P', 't', '40')]);
    const policy = POLICIES[0];
    if (policy === undefined) throw new Error('no policy');
    const { openEnds } = ultimateOwners(graph, graph.indexOf.get('t') ?? -1, policy, (node) => graph.ids[node] === 'P');
    expect(openEnds.map((node) => graph.ids[node])).toEqual(['nominee']);
  });

  it('says YES only of what certainly holds on the day: what was stated, and may have ended, is POSSIBLE', () => {
    const stated = holdingGraph([held('P', 't', '30')]);
    const sure = holdingGraph([{ holder: 'P', company: 't', share: undefined }]);
    const isPerson = (node: number): boolean => stated.ids[node] === 'P';
    const policy = POLICIES.find(({ id }) => id === 'FATF_25');
    if (policy === undefined) throw new Error('no policy');
    const answers = (graphs: { sure: typeof sure; votes: typeof sure }) =>
      ultimateOwners(stated, stated.indexOf.get('t') ?? -1, policy, isPerson, undefined, {
        graph: stated,
        ...graphs,
      }).owners.map(({ answer, through }) => [answer, through]);
    expect(answers({ sure, votes: sure })).toEqual([['POSSIBLE', ['SHARE', 'VOTES']]]);
    expect(answers({ sure: stated, votes: sure })).toEqual([['YES', ['SHARE']]]);
    expect(answers({ sure: stated, votes: stated })).toEqual([['YES', ['SHARE', 'VOTES']]]);
  });

  it('lists owners by their votes, the largest first, in whatever order they are stated', () => {
    const [less, more, least] = [held('P', 't', '30'), held('Q', 't', '40'), held('R', 't', '26')];
    const expected = ['Q', 'P', 'R'];
    expect(owners([less, more, least], 'FATF_25').map(([id]) => id)).toEqual(expected);
    expect(owners([least, less, more], 'FATF_25').map(([id]) => id)).toEqual(expected);
  });

  it('counts what the person has power over through a company that is controlled, as the policy says', () => {
    // P controls h, which names the board of t; Q holds 30 % of t and R too little.
    const edges = [held('P', 'h', '60'), held('Q', 't', '30'), held('R', 't', '10')];
    const found = (policyId: string, power: { certain: boolean; isRole: boolean }) => {
      const graph = holdingGraph(edges, [], [], [], { powers: [{ holder: 'h', company: 't', ...power }] });
      const policy = POLICIES.find(({ id }) => id === policyId);
      if (policy === undefined) throw new Error(policyId);
      const isPerson = (node: number): boolean => /^[A-Z]/.test(graph.ids[node] ?? '');
      const { owners: all } = ultimateOwners(graph, graph.indexOf.get('t') ?? -1, policy, isPerson);
      return all.map(({ node, answer, through }) => [graph.ids[node], answer, through]);
    };
    const byVotes = ['Q', 'YES', ['SHARE', 'VOTES']];
    expect(found('FATF_25', { certain: true, isRole: false })).toEqual([byVotes, ['P', 'YES', ['POWER']]]);
    expect(found('FATF_25', { certain: false, isRole: false })).toEqual([byVotes, ['P', 'POSSIBLE', ['POWER']]]);
    // Under the 50 % rule a right counts for nothing, and what somebody is to a trust does.
    expect(found('OFAC_50', { certain: true, isRole: false })).toEqual([]);
    expect(found('OFAC_50', { certain: true, isRole: true })).toEqual([['P', 'YES', ['POWER']]]);
    // In Japan powers come last: somebody owns by votes.
    expect(found('JP_25', { certain: true, isRole: false }).map(([id]) => id)).toEqual(['Q']);
  });

  it('puts nobody in a band who owns by a power and has fewer votes than the lowest begins with', () => {
    const graph = holdingGraph([held('P', 't', '10')], [], [], [], {
      powers: [{ holder: 'P', company: 't', certain: true, isRole: false }],
    });
    const policy = POLICIES.find(({ id }) => id === 'UK_PSC');
    if (policy === undefined) throw new Error('UK_PSC');
    const { owners: all } = ultimateOwners(graph, graph.indexOf.get('t') ?? -1, policy, () => true);
    expect(all.map(({ answer, through, band }) => [answer, through, band])).toEqual([['YES', ['POWER'], undefined]]);
  });

  it('finds nobody in a tangle too large for fractions who is far below the threshold, and the one far above it', () => {
    // 60 that hold 1 % of each other; what P has of all of them comes to s / (1 - 0.59).
    const tangle = (share: string) => {
      const names = ['t', ...Array.from({ length: 59 }, (_, i) => `f${String(i)}`)];
      return names.flatMap((name) => [
        held('P', name, share),
        ...names.filter((other) => other !== name).map((other) => held(other, name, '1')),
      ]);
    };
    expect(owners(tangle('5'), 'FATF_25')).toEqual([]);
    expect(owners(tangle('20'), 'FATF_25').map((row) => row.slice(0, 2))).toEqual([['P', 'YES']]);
  });

  it('says what each policy asks, with its figure, in both languages', () => {
    for (const { id, threshold } of POLICIES) {
      const figure = String((100n * threshold.share.num) / threshold.share.den);
      expect(say({ language: 'en' }, `${id}-text`), id).toContain(`${figure} %`);
      expect(say({ language: 'ja' }, `${id}-text`), id).toContain(`${figure}％`);
    }
  });
});

describe('shares that carry fewer votes', () => {
  const of = (capital: readonly HoldingEdge[], votes: readonly HoldingEdge[], policyId: string) => {
    const nodes = [...new Set([...capital, ...votes].flatMap(({ holder, company }) => [holder, company]))].sort();
    // Both graphs number the parties alike.
    const numbered = nodes.map((node) => ({ holder: node, company: 'none', share: exactly(fraction('0')) }));
    const [graph, voting] = [holdingGraph([...numbered, ...capital]), holdingGraph([...numbered, ...votes])];
    const policy = POLICIES.find(({ id }) => id === policyId)!;
    const isPerson = (node: number): boolean => /^[A-Z]/.test(graph.ids[node] ?? '');
    return ultimateOwners(graph, graph.indexOf.get('t') ?? -1, policy, isPerson, undefined, {
      graph,
      sure: graph,
      votes: voting,
    }).owners.map(({ node, answer, through, band }) => [graph.ids[node], answer, through.join(), band?.id]);
  };
  const voted = [held('P', 't', '10'), held('Q', 't', '90')];

  it('make an owner in the UK and the EU, and none where votes alone count', () => {
    const capital = (percent: string) => [held('P', 't', percent), held('Q', 't', '70')];
    expect(of(capital('25'), voted, 'UK_PSC')).toEqual([['Q', 'YES', 'VOTES', '75-100']]);
    expect(of(capital('25.01'), voted, 'UK_PSC')).toEqual([
      ['Q', 'YES', 'VOTES', '75-100'],
      ['P', 'YES', 'SHARE', '25-50'],
    ]);
    expect(of(capital('24.99'), voted, 'EU_AMLR_25').map(([who]) => who)).toEqual(['Q']);
    expect(of(capital('25'), voted, 'EU_AMLR_25').map(([who]) => who)).toEqual(['Q', 'P']);
    expect(of(capital('30'), voted, 'JP_25').map(([who]) => who)).toEqual(['Q']);
  });

  it('count in full through what the person controls by votes', () => {
    const through = (percent: string) => [held('h', 't', percent), held('P', 'h', '51')];
    const votes = [held('h', 't', '10'), held('P', 'h', '51'), held('Q', 't', '90')];
    expect(of(through('25'), votes, 'UK_PSC').map(([who]) => who)).toEqual(['Q']);
    expect(of(through('25.01'), votes, 'UK_PSC').map(([who]) => who)).toEqual(['Q', 'P']);
    // 51 % of 30 % are 15.3 %: multiplied too little, but h is controlled and has 30 %.
    expect(of(through('30'), votes, 'EU_AMLR_25').map(([who]) => who)).toEqual(['Q', 'P']);
    expect(of(through('30'), [held('h', 't', '10'), held('P', 'h', '50'), held('Q', 't', '90')], 'UK_PSC')).toEqual([
      ['Q', 'YES', 'VOTES', '75-100'],
    ]);
  });
});

describe('an owner of who controls the company', () => {
  // Regulation (EU) 2024/1624, Art. 54(b): a part of the company that controls it, however little it comes to below.
  const chain = (inHolder: string, ofTarget: string) => [
    held('P', 'h', inHolder),
    held('h', 't', ofTarget),
    held('other', 't', '30'),
  ];

  it('is one in the EU, by a quarter of more than half', () => {
    expect(owners(chain('25', '50.01'), 'EU_AMLR_25').map(([who, answer]) => [who, answer])).toEqual([['P', 'YES']]);
    expect(owners(chain('24.99', '50.01'), 'EU_AMLR_25')).toEqual([]);
    expect(owners(chain('25', '50'), 'EU_AMLR_25')).toEqual([]);
    // 30 % of 60 % are 18 %.
    for (const policy of ['FATF_25', 'UK_PSC', 'JP_25', 'OFAC_50'])
      expect(owners(chain('30', '60'), policy)).toEqual([]);
  });

  it('is one through any chain of control', () => {
    const longer = [held('P', 'g', '30'), held('g', 'h', '51'), held('h', 't', '51')];
    expect(owners(longer, 'EU_AMLR_25').map(([who]) => who)).toEqual(['P']);
  });

  it('may be one where control, or the part, is not sure', () => {
    const between = { min: fraction('49'), minExclusive: false, max: fraction('51'), maxExclusive: false };
    const unsure = [held('P', 'h', '30'), { holder: 'h', company: 't', share: between }];
    expect(owners(unsure, 'EU_AMLR_25').map(([who, answer]) => [who, answer])).toEqual([['P', 'POSSIBLE']]);
    const part = { min: fraction('20'), minExclusive: false, max: fraction('25'), maxExclusive: false };
    const unsurePart = [{ holder: 'P', company: 'h', share: part }, held('h', 't', '60')];
    expect(owners(unsurePart, 'EU_AMLR_25').map(([who, answer]) => [who, answer])).toEqual([['P', 'POSSIBLE']]);
  });
});

describe('an exact share', () => {
  const of = (edges: readonly HoldingEdge[], holder: string, bound: 'FIGURE' | 'LOW' | 'HIGH') => {
    const graph = holdingGraph(edges);
    return exactShare(graph, graph.indexOf.get(holder) ?? -1, graph.indexOf.get('t') ?? -1, bound);
  };

  it('is not equal to a bound that one of its holdings excludes, but is to its figure', () => {
    // A printed 50.0 % is at least 49.95 and less than 50.05 %.
    const printed: Interval = {
      min: fraction('49.95'),
      minExclusive: false,
      max: fraction('50.05'),
      maxExclusive: true,
    };
    const chain: HoldingEdge[] = [
      held('P', 'h', '50'),
      { holder: 'h', company: 't', share: printed, figure: fraction('50') },
    ];
    expect(of(chain, 'P', 'LOW')).toEqual({ value: fraction('24.975'), excluded: false });
    expect(of(chain, 'P', 'HIGH')).toEqual({ value: fraction('25.025'), excluded: true });
    expect(of(chain, 'P', 'FIGURE')).toEqual({ value: fraction('25'), excluded: false });
  });

  it('goes along a chain of a hundred companies, one after the other', () => {
    const chain = Array.from({ length: 100 }, (_, i) =>
      held(`c${String(i)}`, i === 99 ? 't' : `c${String(i + 1)}`, i === 50 ? '25' : '100'),
    );
    expect(of(chain, 'c0', 'FIGURE')).toEqual({ value: rational(1n, 4n), excluded: false });
  });

  it('of the company itself is what comes back to it', () => {
    // t has half of a, which has 40 % of t: 0.2 / 0.8 of a round comes back.
    expect(of([held('t', 'a', '50'), held('a', 't', '40')], 't', 'FIGURE')).toEqual({
      value: rational(1n, 4n),
      excluded: false,
    });
  });
});

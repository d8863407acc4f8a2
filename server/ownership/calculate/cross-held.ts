import { exactly, type Interval } from '../../numbers/interval.ts';
import { add, compare, rational, ZERO } from '../../numbers/rational.ts';
import type { Party } from '../../shared/facts.ts';
import { condensationOf } from '../exact/condensation.ts';
import { controlledNodes, passesThreshold, votesOf, type Threshold } from '../exact/controlled-nodes.ts';
import type { HoldingGraph } from '../exact/holding-graph.ts';
import { MAJORITY } from '../exact/policies.ts';
import { edgesOf } from '../exact/reach.ts';
import type { HoldingBound, Votes } from '../exact/voting.ts';

/** When shares in a company carry no vote, because the company has a part of whoever holds them. */
export interface CrossHeldRule {
  /** Of the company whose shares they are: its country (ISO 3166-1). */
  readonly country: string;
  /** What the company and what it controls have of the holder: a part of its votes or of its shares. */
  readonly measure: 'VOTES' | 'SHARES';
  readonly from: Threshold;
  /**
   * Both must have so much of each other; what the holder has over it may then be without a vote, by who was told
   * first.
   */
  readonly mutual?: true;
  readonly citation: string;
  /** Where the text was read; absent where it is known from quotations only. */
  readonly read?: string;
}

const QUARTER = rational(1n, 4n);

export const CROSS_HELD_RULES: readonly CrossHeldRule[] = [
  {
    country: 'JP',
    measure: 'VOTES',
    from: { share: QUARTER, inclusive: true },
    citation: 'Companies Act of Japan, Art. 308(1), and Regulations for Enforcement of the Companies Act, Art. 67',
  },
  {
    country: 'KR',
    measure: 'SHARES',
    from: { share: rational(1n, 10n), inclusive: false },
    citation: 'Commercial Act of Korea, Art. 369(3)',
    read: 'quoted in full in Supreme Court of Korea, 30 January 2009, 2006Da31269',
  },
  {
    country: 'FR',
    measure: 'VOTES',
    from: MAJORITY,
    citation: 'Code de commerce, Art. L233-31, with control as in Art. L233-3 (I) 1°',
    read: 'doctrine.fr and juriblio.fr',
  },
  {
    country: 'IT',
    measure: 'VOTES',
    from: MAJORITY,
    citation: 'Codice civile, Art. 2359-bis, last paragraph, with control as in Art. 2359 (1) 1',
  },
  {
    country: 'DE',
    measure: 'VOTES',
    from: MAJORITY,
    citation: 'Aktiengesetz, §§ 71b, 71d (shares with a dependent company)',
    read: 'as told by Küting and Weber, Handbuch der Rechnungslegung, AktG § 19 no. 160',
  },
  {
    country: 'DE',
    measure: 'SHARES',
    from: { share: QUARTER, inclusive: false },
    mutual: true,
    citation: 'Aktiengesetz, §§ 19(1), 328(1), unless the holder was the first to notify (§ 328(2))',
    read: 'lexetius.de/AktG/328',
  },
];

/** What becomes of the vote of one holding. */
export interface CrossHeld {
  readonly rule: CrossHeldRule;
  /** CERTAIN: no vote. POSSIBLE: perhaps none, but for `kept`. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  /** The part of the company that is voted in any case. */
  readonly kept: Interval;
}

/**
 * The holdings without a vote by edge of the graph of votes. Only in a cycle does a company have a part of its own
 * holder.
 */
export function crossHeldIn(
  capital: HoldingGraph,
  votes: HoldingGraph,
  partyOf: (node: number) => Party | undefined,
): ReadonlyMap<number, CrossHeld> {
  const found = new Map<number, CrossHeld>();
  const { of: component, cyclic } = condensationOf(votes);
  for (let edge = 0; edge < votes.edgeCount; edge += 1) {
    const [holder, company] = [votes.holder[edge] ?? -1, votes.company[edge] ?? -1];
    const mine = component[company] ?? -1;
    if (holder === company || cyclic[mine] !== 1 || component[holder] !== mine) continue;
    const party = partyOf(company);
    const country = party?.type === 'Company' ? party.jurisdiction?.slice(0, 2).toUpperCase() : undefined;
    for (const rule of CROSS_HELD_RULES.filter((one) => one.country === country)) {
      const certainty = applies(rule, capital, votes, company, holder);
      if (certainty === undefined) continue;
      const isCapped = rule.mutual === true;
      found.set(edge, {
        rule,
        certainty: isCapped ? 'POSSIBLE' : certainty,
        kept: exactly(isCapped ? QUARTER : ZERO),
      });
      break;
    }
  }
  return found;
}

function applies(
  { measure, from, mutual }: CrossHeldRule,
  capital: HoldingGraph,
  votes: HoldingGraph,
  company: number,
  holder: number,
): 'CERTAIN' | 'POSSIBLE' | undefined {
  const passes = (reading: HoldingBound): boolean => {
    const group = new Set([company, ...controlledNodes(votes, company, MAJORITY, { reading })]);
    const part =
      measure === 'VOTES' ? votesOf(votes, group, holder, reading) : sharesOf(capital, group, holder, reading);
    const back = mutual === true ? sharesOf(capital, new Set([holder]), company, reading) : part;
    return passesThreshold(part, from, reading) && passesThreshold(back, from, reading);
  };
  return passes('CERTAIN') ? 'CERTAIN' : passes('POSSIBLE') ? 'POSSIBLE' : undefined;
}

/** The part of a company's shares that a group has; an unknown share may be any. */
function sharesOf(capital: HoldingGraph, group: ReadonlySet<number>, company: number, reading: HoldingBound): Votes {
  let value = ZERO;
  let excluded = false;
  for (const edge of edgesOf(capital, company, 'UP')) {
    const by = capital.holder[edge] ?? -1;
    if (!group.has(by) || by === company) continue;
    const share = capital.exact(edge);
    if (share === undefined) {
      if (reading === 'POSSIBLE') value = add(value, rational(1n));
      continue;
    }
    value = add(value, reading === 'CERTAIN' ? share.min : share.max);
    excluded ||= reading === 'CERTAIN' ? share.minExclusive : share.maxExclusive;
  }
  return compare(value, rational(1n)) > 0 ? { value: rational(1n), excluded: false } : { value, excluded };
}

import { compare } from '../../numbers/rational.ts';
import { controlledNodes, passesThreshold, votesOf, type Threshold } from './control.ts';
import { exactShare, type Bound } from './exact-integrated.ts';
import { toNumber, type HoldingGraph } from './holding-graph.ts';
import { integrated, type IntegratedShare } from './integrated.ts';
import type { Band, Policy } from './policies.ts';
import { reach } from './reach.ts';
import type { Reading, Votes } from './voting.ts';

/** YES on what is certain; POSSIBLE when a range, a rounded figure or an unknown share could still make it so. */
export type Answer = 'YES' | 'POSSIBLE' | 'NO';

export interface UltimateOwner {
  readonly node: number;
  readonly answer: Exclude<Answer, 'NO'>;
  /** What makes the person an owner: the multiplied share, the attributed votes, or both. */
  readonly through: readonly ('SHARE' | 'VOTES')[];
  readonly share: IntegratedShare;
  /** Votes attributed with certainty: the person's own and, in full, those of what the person controls. */
  readonly votes: Votes;
  /** The most it may be: bounds, rounding and unknown shares read in the person's favour. */
  readonly most: Votes;
  /** The companies through which votes count in full. */
  readonly controls: readonly number[];
  readonly band: Band | undefined;
}

export interface UltimateOwners {
  readonly owners: readonly UltimateOwner[];
  /** Holders without known holders of their own that are not natural persons: where chains end unseen. */
  readonly openEnds: readonly number[];
  readonly residual: number;
}

/**
 * The natural persons who ultimately own a company under one policy.
 * `isPerson` tells natural persons; a nominee or trust account is never one, and ends its chain.
 */
export function ultimateOwners(
  graph: HoldingGraph,
  company: number,
  policy: Policy,
  isPerson: (node: number) => boolean,
  signal?: AbortSignal,
): UltimateOwners {
  const above = reach(graph, company, 'UP', signal);
  const within = new Set(above);
  const { shares, residual } = integrated(graph, company, 'UP', signal);
  const owners = shares
    .filter(({ node }) => node !== company && isPerson(node))
    .flatMap((share) => ownerUnder(graph, company, policy, share, within, signal));
  const openEnds = above.filter(
    (node) => node !== company && !isPerson(node) && graph.companyStart[node] === graph.companyStart[node + 1],
  );
  return { owners: exclusive(owners, policy).sort(largestFirst), openEnds: [...openEnds], residual };
}

function ownerUnder(
  graph: HoldingGraph,
  company: number,
  policy: Policy,
  share: IntegratedShare,
  within: ReadonlySet<number>,
  signal: AbortSignal | undefined,
): UltimateOwner[] {
  const { node } = share;
  const reading = (which: Reading): { votes: Votes; controls: number[] } => {
    const controls = controlledNodes(graph, node, policy.control, { reading: which, within, signal });
    return { votes: votesOf(graph, new Set([node, ...controls]), company, which), controls };
  };
  const certain = reading('CERTAIN');
  const possible = reading('POSSIBLE');
  const byVotes: Answer =
    policy.arithmetic === 'MULTIPLICATION'
      ? 'NO'
      : passesThreshold(certain.votes, policy.threshold)
        ? 'YES'
        : passesThreshold(possible.votes, policy.threshold, 'POSSIBLE')
          ? 'POSSIBLE'
          : 'NO';
  const byShare: Answer =
    policy.arithmetic === 'ATTRIBUTION' ? 'NO' : sharePasses(graph, company, share, policy.threshold);
  const answers = [byShare, byVotes];
  const answer = answers.includes('YES') ? 'YES' : answers.includes('POSSIBLE') ? 'POSSIBLE' : 'NO';
  if (answer === 'NO') return [];
  const through = [
    byShare === answer ? ('SHARE' as const) : undefined,
    byVotes === answer ? ('VOTES' as const) : undefined,
  ].filter((way) => way !== undefined);
  const { votes, controls } = answer === 'YES' || through.includes('SHARE') ? certain : possible;
  return [
    {
      node,
      answer,
      through,
      share,
      votes: certain.votes,
      most: possible.votes,
      controls,
      band: bandOf(answer === 'YES' ? certain.votes : votes, policy),
    },
  ];
}

/** Whether an integrated share passes. Doubles decide only outside their error; at the border exact fractions do. */
export function sharePasses(
  graph: HoldingGraph,
  company: number,
  share: IntegratedShare,
  threshold: Threshold,
): Answer {
  if (passesAt(graph, company, share.node, share.low, 'LOW', threshold) === true) return 'YES';
  const most = Number.isNaN(share.high) ? true : passesAt(graph, company, share.node, share.high, 'HIGH', threshold);
  return most === false ? 'NO' : 'POSSIBLE';
}

function passesAt(
  graph: HoldingGraph,
  company: number,
  node: number,
  value: number,
  bound: Bound,
  threshold: Threshold,
): boolean | undefined {
  const limit = toNumber(threshold.share);
  if (value > limit + 1e-9) return true;
  if (value < limit - 1e-9) return false;
  const exact = exactShare(graph, node, company, bound);
  return exact === undefined ? undefined : passesThreshold(exact, threshold, bound === 'HIGH' ? 'POSSIBLE' : 'CERTAIN');
}

function bandOf(votes: Votes, { bands }: Policy): Band | undefined {
  return bands.find(({ from, below }) => {
    if (!passesThreshold(votes, from)) return false;
    if (below === undefined) return true;
    const order = compare(votes.value, below.share);
    return order < 0 || (order === 0 && below.inclusive && !votes.excluded);
  });
}

function exclusive(owners: readonly UltimateOwner[], { excludesOthersAbove }: Policy): UltimateOwner[] {
  if (excludesOthersAbove === undefined) return [...owners];
  const above = owners.filter(({ votes }) => passesThreshold(votes, excludesOthersAbove));
  return above.length > 0 ? above : [...owners];
}

function largestFirst(a: UltimateOwner, b: UltimateOwner): number {
  const size = compare(b.votes.value, a.votes.value);
  if (size !== 0) return size;
  const share = (b.share.figure || b.share.low) - (a.share.figure || a.share.low);
  return share !== 0 && !Number.isNaN(share) ? share : a.node - b.node;
}

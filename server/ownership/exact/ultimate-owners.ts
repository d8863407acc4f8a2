import { compare } from '../../numbers/rational.ts';
import { keptWith } from '../../shared/kept-with.ts';
import { capitalOf, passesThreshold, votesOf, type Threshold } from './controlled-nodes.ts';
import { exactShare, type FollowedFigure } from './exact-integrated.ts';
import { toNumber, type HoldingGraph } from './holding-graph.ts';
import { integrated, type IntegratedShare } from './integrated.ts';
import { groupUnder, type OwnershipGraphs } from './owned-group.ts';
import type { Band, Policy } from './policies.ts';
import { reach } from './reach.ts';
import { withStatedBeyond } from './stated-beyond.ts';
import {
  nothing,
  NOTHING_HELD,
  withOwnersOf,
  type ControllingNode,
  type OwnerAnswer,
  type UltimateOwner,
} from './ultimate-owner.ts';
import type { HoldingBound, Votes } from './voting.ts';

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
  graphs: OwnershipGraphs = { graph, sure: graph, votes: graph },
): UltimateOwners {
  const above = reachByAny(graphs.votes, company, signal);
  const within = new Set(above);
  const { shares, residual } = integrated(graph, company, 'UP', signal);
  const known = new Map(shares.map((share) => [share.node, share]));
  const sure = graphs.sure === graph ? known : integratedIn(graphs.sure, company, signal);
  const wider =
    policy.arithmetic === 'ATTRIBUTION' || graph.totals.size === 0 ? graph : withStatedBeyond(graph, within, signal);
  const beyond = wider === graph ? undefined : integratedIn(wider, company, signal);
  const found = above
    .filter((node) => node !== company && isPerson(node))
    .flatMap((node) =>
      ownerUnder(graphs, company, policy, known.get(node) ?? nothing(node), {
        low: sure.get(node)?.low ?? 0,
        beyond: beyond && { graph: wider, high: beyond.get(node)?.high ?? 0 },
        within,
        signal,
      }),
    );
  const controllersAmong = (nodes: readonly number[]): ControllingNode[] =>
    nodes.flatMap((node): ControllingNode[] => {
      if (node === company || isPerson(node)) return [];
      const controls = (reading: HoldingBound): boolean =>
        groupUnder(graphs, policy, node, { reading, within, signal }).includes(company);
      if (!controls('POSSIBLE')) return [];
      const { owners } = ultimateOwners(graph, node, { ...policy, ofControllers: undefined }, isPerson, signal, graphs);
      return [{ owners, certain: controls('CERTAIN') }];
    });
  const all = policy.ofControllers === true ? withOwnersOf(controllersAmong(above), found, known) : found;
  const isOpenEnd = (node: number): boolean =>
    graph.companyStart[node] === graph.companyStart[node + 1] && holdersByPower(graphs.votes, node).length === 0;
  return {
    owners: withPowersLast(exclusive(all, policy), policy).sort(largestFirst),
    // Of a company of which no holder is known the chain ends where it begins.
    openEnds: above.filter((node) => !isPerson(node) && isOpenEnd(node) && (node !== company || above.length === 1)),
    residual,
  };
}

function integratedIn(graph: HoldingGraph, company: number, signal?: AbortSignal): Map<number, IntegratedShare> {
  return new Map(integrated(graph, company, 'UP', signal).shares.map((share) => [share.node, share]));
}

/**
 * Everybody above a company, itself first: along holdings and powers, and by what a source states of a holder and of
 * those it holds through together, also where it tells nothing of these.
 */
function reachByAny(votes: HoldingGraph, company: number, signal: AbortSignal | undefined): number[] {
  const found = [...reach(votes, company, 'UP', signal)];
  if (votes.powers === undefined && votes.totals.size === 0) return found;
  const met = new Set(found);
  for (const node of met) {
    for (const holder of [...holdersByPower(votes, node), ...holdersInAll(votes, node)]) {
      if (!met.has(holder)) for (const other of reach(votes, holder, 'UP', signal)) met.add(other);
    }
  }
  return [...met];
}

function holdersInAll(votes: HoldingGraph, company: number): readonly number[] {
  return TOTALS_IN(votes).get(company) ?? [];
}

/** Of whom a total is stated in each company. */
const TOTALS_IN = keptWith(({ totals }: HoldingGraph) => {
  const holders = new Map<number, number[]>();
  for (const [holder, list] of totals)
    for (const company of new Set(list.map((one) => one.company)))
      holders.set(company, [...(holders.get(company) ?? []), holder]);
  return holders;
});

function holdersByPower(votes: HoldingGraph, company: number): readonly number[] {
  return POWERS_IN(votes).get(company) ?? [];
}

/** Who has powers in each company. */
const POWERS_IN = keptWith(({ powers }: HoldingGraph) => {
  const holders = new Map<number, number[]>();
  for (const [holder, list] of powers ?? [])
    for (const company of new Set(list.map((one) => one.company)))
      holders.set(company, [...(holders.get(company) ?? []), holder]);
  return holders;
});

interface Within {
  /** The share that certainly holds on the day, at least. */
  readonly low: number;
  /** The most it may be with what sources state in all beyond the chains, and the graph of that. */
  readonly beyond: { readonly graph: HoldingGraph; readonly high: number } | undefined;
  readonly within: ReadonlySet<number>;
  readonly signal: AbortSignal | undefined;
}

function ownerUnder(
  graphs: OwnershipGraphs,
  company: number,
  policy: Policy,
  share: IntegratedShare,
  { low, beyond, within, signal }: Within,
): UltimateOwner[] {
  const { graph, sure, votes } = graphs;
  const { node } = share;
  const reading = (which: HoldingBound): { votes: Votes; controls: number[]; power: boolean } => {
    const controls = groupUnder(graphs, policy, node, { reading: which, within, signal });
    const group = new Set([node, ...controls]);
    const power = [...group].some((member) =>
      votes.powers
        ?.get(member)
        ?.some(
          (one) =>
            one.company === company &&
            (one.isRole || policy.powers !== 'NEVER') &&
            (one.certain || which === 'POSSIBLE'),
        ),
    );
    return { votes: votesOf(votes, group, company, which), controls, power };
  };
  const certain = reading('CERTAIN');
  const possible = reading('POSSIBLE');
  const answered = (yes: boolean, perhaps: boolean): OwnerAnswer => (yes ? 'YES' : perhaps ? 'POSSIBLE' : 'NO');
  const byVotes: OwnerAnswer =
    policy.arithmetic === 'MULTIPLICATION'
      ? 'NO'
      : answered(
          passesThreshold(certain.votes, policy.threshold),
          passesThreshold(possible.votes, policy.threshold, 'POSSIBLE'),
        );
  const capital = (of: HoldingGraph, { controls }: typeof certain, which: HoldingBound): Votes =>
    policy.sharesToo === true ? capitalOf(of, new Set([node, ...controls]), company, which) : NOTHING_HELD;
  const held = capital(sure, certain, 'CERTAIN');
  const ofGroup = answered(
    passesThreshold(held, policy.threshold),
    passesThreshold(capital(graph, possible, 'POSSIBLE'), policy.threshold, 'POSSIBLE'),
  );
  const byChains: OwnerAnswer =
    policy.arithmetic === 'ATTRIBUTION' ? 'NO' : sharePasses(graph, company, share, policy.threshold, { sure, low });
  const mayPass =
    beyond !== undefined && passesAt(beyond.graph, company, node, beyond.high, 'HIGH', policy.threshold) !== false;
  const ofChains = byChains === 'NO' && mayPass ? 'POSSIBLE' : byChains;
  const byShare = answered([ofGroup, ofChains].includes('YES'), [ofGroup, ofChains].includes('POSSIBLE'));
  const byPower = answered(certain.power, possible.power);
  const answers = [byShare, byVotes, byPower];
  const answer = answers.includes('YES') ? 'YES' : answers.includes('POSSIBLE') ? 'POSSIBLE' : 'NO';
  if (answer === 'NO') return [];
  const through = [
    // Shares of the group that its votes show already say nothing more.
    byShare === answer && (ofChains === answer || byVotes !== answer) ? ('SHARE' as const) : undefined,
    byVotes === answer ? ('VOTES' as const) : undefined,
    byPower === answer ? ('POWER' as const) : undefined,
  ].filter((way) => way !== undefined);
  const { votes: counted, controls } = answer === 'YES' || through.includes('SHARE') ? certain : possible;
  return [
    {
      node,
      answer,
      through,
      share,
      votes: certain.votes,
      most: possible.votes,
      controls,
      band: bandOf(answer === 'YES' ? larger(certain.votes, held) : counted, policy),
    },
  ];
}

/**
 * Where powers come last, whoever has nothing else is an owner only when nobody is one for certain by shares or votes.
 */
function withPowersLast(owners: readonly UltimateOwner[], { powers }: Policy): UltimateOwner[] {
  const byMore = ({ through }: UltimateOwner) => through.some((way) => way !== 'POWER');
  const isSettled = powers === 'LAST' && owners.some((owner) => byMore(owner) && owner.answer === 'YES');
  return isSettled ? owners.filter(byMore) : [...owners];
}

/** Whether an integrated share passes. Doubles decide only outside their error; at the border exact fractions do. */
export function sharePasses(
  graph: HoldingGraph,
  company: number,
  share: IntegratedShare,
  threshold: Threshold,
  { sure, low }: { readonly sure: HoldingGraph; readonly low: number } = { sure: graph, low: share.low },
): OwnerAnswer {
  if (passesAt(sure, company, share.node, low, 'LOW', threshold) === true) return 'YES';
  const most = Number.isNaN(share.high) ? true : passesAt(graph, company, share.node, share.high, 'HIGH', threshold);
  return most === false ? 'NO' : 'POSSIBLE';
}

function passesAt(
  graph: HoldingGraph,
  company: number,
  node: number,
  value: number,
  bound: FollowedFigure,
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

function larger(a: Votes, b: Votes): Votes {
  return compare(b.value, a.value) > 0 ? b : a;
}

function exclusive(owners: readonly UltimateOwner[], { excludesOthersAbove }: Policy): UltimateOwner[] {
  if (excludesOthersAbove === undefined) return [...owners];
  const above = owners.filter(({ votes }) => passesThreshold(votes, excludesOthersAbove));
  if (above.length > 0) return above;
  // Who may hold so much leaves open whether anybody else is one.
  const perhaps = owners.filter(({ most }) => passesThreshold(most, excludesOthersAbove, 'POSSIBLE'));
  return owners.map((owner) =>
    perhaps.some(({ node }) => node !== owner.node) ? { ...owner, answer: 'POSSIBLE' } : owner,
  );
}

function largestFirst(a: UltimateOwner, b: UltimateOwner): number {
  const size = compare(b.votes.value, a.votes.value);
  if (size !== 0) return size;
  const share = (b.share.figure || b.share.low) - (a.share.figure || a.share.low);
  return share !== 0 && !Number.isNaN(share) ? share : a.node - b.node;
}

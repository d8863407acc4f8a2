import { capitalOf, controlledNodes, passesThreshold, votesOf } from './controlled-nodes.ts';
import type { HoldingGraph } from './holding-graph.ts';
import type { Policy } from './policies.ts';
import { edgesOf, farEnd } from './reach.ts';
import type { HoldingBound } from './voting.ts';

/** The graphs of one chart: capital as stated, capital that certainly holds, votes and powers. Numbered alike. */
export interface OwnershipGraphs {
  readonly graph: HoldingGraph;
  readonly sure: HoldingGraph;
  readonly votes: HoldingGraph;
  /**
   * All that a node controls under the policy, wherever it is; worked out anew for each company asked about when
   * absent.
   */
  readonly controlled?: (node: number, reading: HoldingBound) => readonly number[];
}

export interface GroupAsked {
  readonly reading: HoldingBound;
  /** Restricts the search to companies that matter to the caller. */
  readonly within?: ReadonlySet<number> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a node controls under a policy. Where what is owned counts as well, a company is of the group as soon as the
 * node and what it has there come to enough of the capital, or enough of the votes, by whichever of the two the others
 * came into the group.
 */
export function groupUnder(graphs: OwnershipGraphs, policy: Policy, node: number, asked: GroupAsked): number[] {
  const { graph, sure, votes, controlled } = graphs;
  const { reading, within, signal } = asked;
  const powers = policy.powers === 'ALWAYS';
  const byVotes =
    controlled?.(node, reading).filter((one) => within?.has(one) !== false) ??
    controlledNodes(votes, node, policy.control, { reading, powers, signal, ...(within && { within }) });
  const capital = reading === 'CERTAIN' ? sure : graph;
  if (policy.byOwnership !== true || capital === votes) return byVotes;
  const group = new Set([node, ...byVotes]);
  const isEnough = (company: number): boolean =>
    [
      votesOf(votes, group, company, reading),
      votesOf(capital, group, company, reading),
      capitalOf(capital, group, company, reading),
    ].some((part) => passesThreshold(part, policy.control, reading));
  const isOpen = (company: number): boolean => !group.has(company) && within?.has(company) !== false;
  // Whoever comes in is met by the loop in turn: only what it holds or has a power in can come in because of it.
  for (const member of group) {
    signal?.throwIfAborted();
    for (const power of votes.powers?.get(member) ?? [])
      if (isOpen(power.company) && (powers || power.isRole) && (power.certain || reading === 'POSSIBLE'))
        group.add(power.company);
    for (const company of new Set([...heldIn(votes, member), ...heldIn(capital, member)]))
      if (isOpen(company) && isEnough(company)) group.add(company);
  }
  group.delete(node);
  return [...group];
}

function heldIn(graph: HoldingGraph, holder: number): number[] {
  const direct = [...edgesOf(graph, holder, 'DOWN')].map((edge) => farEnd(graph, edge, 'DOWN'));
  return [...direct, ...(graph.totals.get(holder) ?? []).map(({ company }) => company)];
}

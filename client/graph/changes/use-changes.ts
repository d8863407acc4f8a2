import { useMemo } from 'react';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { useAnswer } from '../../lib/answer.ts';
import { companyOf, planQuery } from '../plan-query.ts';
import { zonesOf } from '../plan/zones/zones.ts';
import type { DrawnChange } from '../../lib/change.ts';
import { useNeighbourhood, type AskedAround } from '../use-neighbourhood.ts';
import { freeUnion } from './free-changes.ts';
import { planUnion } from './plan-changes.ts';

/** How far a layout looks; a person has no plan, and stands among the nearest instead. */
const DEPTH = { plan: 1, tiers: 3, force: 2 } as const;

/** How many facts away from the middle parties are drawn. */
export function reachOf({ layout, reach }: Pick<GraphState, 'layout' | 'reach'>): number {
  return reach === undefined ? DEPTH[layout] : Number(reach);
}

/** What is asked for a layout of a whole neighbourhood, on a day. */
export function neighbourhoodOf(state: GraphState, arrangement: 'tiers' | 'force', on: string): AskedAround {
  return {
    focus: [state.focus],
    on,
    known: state.known ?? null,
    depth: reachOf(state),
    kinds: arrangement === 'tiers' ? ['HOLDS'] : null,
  };
}

/** The plan of the day that is compared with; nothing where none is. */
export function useOtherPlan(state: GraphState, pause: boolean) {
  const { against: on } = state;
  const off = pause || on === undefined;
  const { data, ...asking } = useAnswer(
    planQuery,
    { id: state.focus, on: on ?? state.on, known: state.known ?? null },
    { pause: off },
  );
  const answer = off ? undefined : companyOf(data?.party);
  const against = useMemo(() => (answer && on !== undefined ? { answer, on } : undefined), [answer, on]);
  return { ...asking, fetching: !off && asking.fetching, problem: off ? undefined : asking.problem, against };
}

/** The neighbourhood on the day that is compared with. */
export function useOtherGraph(state: GraphState, arrangement: 'tiers' | 'force', pause: boolean) {
  const off = pause || state.against === undefined;
  const asked = neighbourhoodOf(state, arrangement, state.against ?? state.on);
  const { graph, ...asking } = useNeighbourhood(asked, { pause: off });
  return {
    ...asking,
    fetching: !off && asking.fetching,
    problem: off ? undefined : asking.problem,
    answer: off ? undefined : graph,
  };
}

/** What changed between the two days of the address, as the drawing tells it, for the list beside it. */
export function useChanges(state: GraphState) {
  const isArranged = state.layout !== 'plan';
  const plan = useAnswer(
    planQuery,
    { id: state.focus, on: state.on, known: state.known ?? null },
    { pause: isArranged },
  );
  const otherPlan = useOtherPlan(state, isArranged);
  const company = companyOf(plan.data?.party);
  const free = isArranged || (plan.data?.party != null && company === undefined);
  const arrangement = state.layout === 'tiers' ? 'tiers' : 'force';
  const graph = useNeighbourhood(neighbourhoodOf(state, arrangement, state.on), { pause: !free });
  const otherGraph = useOtherGraph(state, arrangement, !free);
  const [now, before] = [free ? graph.graph : undefined, otherGraph.answer];
  const { against } = otherPlan;
  const changes = useMemo((): readonly DrawnChange[] | undefined => {
    if (free) return now && before ? freeUnion(before, now).changes : undefined;
    if (!company || !against) return undefined;
    return planUnion(zonesOf(against.answer, new Map(), against.on), zonesOf(company, new Map(), state.on)).changes;
  }, [free, now, before, company, against, state.on]);
  const cut = free && (now?.truncated === true || before?.truncated === true);
  const asked = free ? [graph, otherGraph] : [plan, otherPlan];
  const failed = asked.find(({ problem }) => problem !== undefined);
  const name = company?.name ?? now?.nodes.find(({ id }) => id === state.focus)?.name;
  return { name, changes, cut, problem: failed?.problem, retry: failed?.retry };
}

import { useMemo } from 'react';
import type { Scene, Size } from '../canvas/scene.ts';
import { useAnswer, type Problem } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import type { GraphState } from '../lib/graph-state.ts';
import { expandedParties, expandedZones } from './expanded.ts';
import { companyOf, planQuery } from './plan-query.ts';
import { usePlan } from './use-plan.ts';
import { ZONES } from './plan/zone.ts';

export interface Shown {
  readonly scene: Scene | undefined;
  /** The name of what is in the middle. */
  readonly title: string | undefined;
  /** Said where there is nothing to draw. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  /** Said beside the drawing: what is cut. */
  readonly note: string | undefined;
  readonly fetching: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

/** What the page draws for a state: the plan, or a free layout once something is expanded or another layout chosen. */
export function useScene(state: GraphState, size: Size | undefined): Shown {
  const plan = usePlanScene(state, size);
  return plan;
}

function usePlanScene(state: GraphState, size: Size | undefined): Shown {
  const { data, fetching, problem, retry } = useAnswer(planQuery, { id: state.focus, on: state.on, known: state.known ?? null });
  const company = companyOf(data?.party);
  const zones = useMemo(() => expandedZones(state.expand), [state.expand]);
  const plan = usePlan(company, size, zones);
  const nothing = plan !== undefined && ZONES.every((zone) => plan.zones[zone].rows.length === 0);
  const unseen = plan === undefined ? 0 : ZONES.reduce((sum, zone) => sum + plan.zones[zone].unseen, 0);
  return {
    scene: plan?.scene,
    title: data?.party?.name,
    empty: nothing
      ? { title: `Nothing is known of this day`, text: `No source says anything about ${data?.party?.name ?? state.focus} on ${dayInWords(state.on)}. Move the day, or choose another company.` }
      : undefined,
    note: unseen > 0 ? `${String(unseen)} more are not on this page: the largest are shown.` : undefined,
    fetching,
    problem,
    retry,
  };
}
void expandedParties;

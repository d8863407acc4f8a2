import type { Size } from '../canvas/scene.ts';
import type { GraphState } from '../lib/address/graph-state.ts';
import type { DrawnGraph } from './shown.ts';
import { useFreeScene } from './use-free-scene.ts';
import { usePlanScene } from './use-plan-scene.ts';

/**
 * What the page draws for a state: the plan, or another layout once one is chosen. A person has no plan, and is drawn
 * by force.
 */
export function useScene(state: GraphState, size: Size | undefined, turn: number): DrawnGraph {
  const plan = usePlanScene(state, size, state.layout !== 'plan');
  const arrangement = state.layout === 'tiers' ? 'tiers' : 'force';
  const free = state.layout !== 'plan' || plan.isCompany === false;
  const arranged = useFreeScene(state, arrangement, turn, !free);
  if (!free || plan.problem) return plan;
  return { ...arranged, title: arranged.title ?? plan.title };
}

import type { GraphState } from '../lib/address/graph-state.ts';
import { useAnswer } from '../lib/answer.ts';
import { expandedParties } from './expanded.ts';
import { freeQuery } from './free-query.ts';
import { MOST_ASKED } from './notes/left-out.ts';

const NEIGHBOURS = 50;
/** The most facts that the API gives at once. */
const MOST_FACTS = 2000;

/** How many facts to ask for around so many parties: as a rule some of each, and never more than the API gives. */
export function factsAround(parties: number, chooses: boolean): number {
  return chooses ? MOST_FACTS : Math.min(MOST_FACTS, NEIGHBOURS * Math.max(1, parties));
}

/**
 * What is around the parties that are expanded or were added by name. What stands at them comes first, the largest
 * first; of a choice, or of what was added, every fact may be needed to find the links to what is drawn.
 */
export function useAround(state: GraphState, pause: boolean) {
  const wanted = [...new Set([...expandedParties(state.expand), ...state.added])];
  const focus = wanted.slice(0, MOST_ASKED);
  const chooses = state.added.length > 0 || state.expand.some((one) => !one.startsWith('zone:') && one.includes(':'));
  const answer = useAnswer(
    freeQuery,
    {
      focus,
      on: state.on,
      known: state.known ?? null,
      depth: 1,
      kinds: null,
      first: factsAround(focus.length, chooses),
    },
    { pause: pause || focus.length === 0 },
  );
  /** `left`: parties that are not asked for, as they are too many. */
  return { ...answer, left: wanted.length - focus.length };
}

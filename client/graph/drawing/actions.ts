import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';

/** What can be done to a drawing, beside looking elsewhere. */
export type Action =
  /** Shows the neighbours of a party, all or a choice of them as the address writes it. */
  | { readonly do: 'expand'; readonly party: string; readonly choice?: string }
  /** Takes the neighbours of a party away again. */
  | { readonly do: 'collapse'; readonly party: string }
  | { readonly do: 'add'; readonly parties: readonly string[] }
  /** They keep their places and are not shown. */
  | { readonly do: 'hide'; readonly parties: readonly string[] }
  /** They are no longer part of the drawing, nor is what was shown because of them. */
  | { readonly do: 'remove'; readonly parties: readonly string[] }
  | { readonly do: 'bring-back'; readonly what: 'hidden' | 'removed' | 'filtered' | 'everything' };

/** The party of an expansion, which may go on with a choice: `nomura:holdings:10`. */
export function partyOf(expansion: string): string {
  return expansion.split(':', 1)[0] ?? expansion;
}

/**
 * What an action changes of a drawing; what it leaves alone is not named, and one that changes nothing gives no fields.
 */
export function patchOf(state: GraphState, action: Action): GraphStatePatch {
  switch (action.do) {
    case 'expand': {
      if (action.party === state.focus && action.choice === undefined) return {};
      const wanted = action.choice === undefined ? action.party : `${action.party}:${action.choice}`;
      const others = state.expand.filter((one) => one.startsWith('zone:') || partyOf(one) !== action.party);
      return only(state, { expand: [...others, wanted], ...back(state, [action.party]) });
    }
    case 'collapse':
      return only(state, { expand: withoutExpansions(state, [action.party]) });
    case 'add': {
      const fresh = action.parties.filter((id) => id !== state.focus && !state.added.includes(id));
      return only(state, { added: [...state.added, ...new Set(fresh)], ...back(state, action.parties) });
    }
    case 'hide': {
      const hidden = action.parties.filter((id) => id !== state.focus && !state.hidden.includes(id));
      return only(state, { hidden: [...state.hidden, ...new Set(hidden)] });
    }
    case 'remove': {
      const parties = action.parties.filter((id) => id !== state.focus);
      const fresh = parties.filter((id) => !state.removed.includes(id));
      return only(state, {
        removed: [...state.removed, ...new Set(fresh)],
        added: without(state.added, parties),
        hidden: without(state.hidden, parties),
        expand: withoutExpansions(state, parties),
      });
    }
    case 'bring-back':
      return only(state, {
        ...((action.what === 'hidden' || action.what === 'everything') && { hidden: [] }),
        ...((action.what === 'removed' || action.what === 'everything') && { removed: [] }),
        ...((action.what === 'filtered' || action.what === 'everything') && { hide: [] }),
      });
  }
}

/** Who is asked for by name is shown, though it was hidden or taken out. */
function back(state: GraphState, parties: readonly string[]): GraphStatePatch {
  return { hidden: without(state.hidden, parties), removed: without(state.removed, parties) };
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}

function withoutExpansions(state: GraphState, parties: readonly string[]): string[] {
  return state.expand.filter((one) => one.startsWith('zone:') || !parties.includes(partyOf(one)));
}

/** The fields of a change that are not as they were. */
function only(state: GraphState, patch: GraphStatePatch): GraphStatePatch {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(state[field as keyof GraphState]),
    ),
  );
}

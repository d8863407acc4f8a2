import { StoreError } from '../../errors.ts';
import { readDecisions, stampOfDecisions } from './decisions.ts';
import { formerIdsOf, type FormerIds } from './former-ids.ts';

/** The former ids of a data folder, read again when what was decided changes. */
export function formerIdsIn(dataDir: string): () => FormerIds {
  let known: { readonly state: string; readonly ids: FormerIds } | undefined;
  return () => {
    try {
      const state = stampOfDecisions(dataDir);
      if (known?.state !== state) known = { state, ids: formerIdsOf(readDecisions(dataDir)) };
      return known.ids;
    } catch (error) {
      // The graph is there, made with the decisions as they were: what needs the damaged file itself says so.
      if (error instanceof StoreError && error.code === 'STORE_DAMAGED') return known?.ids ?? formerIdsOf([]);
      throw error;
    }
  };
}

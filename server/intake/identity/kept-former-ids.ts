import { statSync } from 'node:fs';
import { decisionsPath, readDecisions } from './decisions.ts';
import { formerIdsOf, type FormerIds } from './former-ids.ts';

/** The former ids of a data folder, read again when what was decided changes. */
export function formerIdsIn(dataDir: string): () => FormerIds {
  let known: { readonly state: string; readonly ids: FormerIds } | undefined;
  return () => {
    const found = statSync(decisionsPath(dataDir), { throwIfNoEntry: false });
    const state = found === undefined ? '' : `${String(found.size)} ${String(found.mtimeMs)}`;
    if (known?.state !== state) known = { state, ids: formerIdsOf(found === undefined ? [] : readDecisions(dataDir)) };
    return known.ids;
  };
}

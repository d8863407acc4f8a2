import { parentPort } from 'node:worker_threads';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { GatheredNames, type NamedNode, type StatedIdentifier } from './gathered-names.ts';

// The index of the names of a large graph, in a thread of its own; see names-apart.ts.
type Said = { readonly nodes: readonly NamedNode[]; readonly stated: readonly StatedIdentifier[] } | 'made';

const gathered = new GatheredNames();
parentPort?.on('message', (said: Said) => {
  if (said !== 'made') {
    gathered.add(said.nodes, said.stated);
    return;
  }
  const parts = stepThrough(gathered.making());
  // The lists change hands: nothing is copied.
  const lists = new Set(Object.values(parts as unknown as Record<string, Uint8Array>).map(({ buffer }) => buffer));
  parentPort?.postMessage(parts, [...lists] as ArrayBuffer[]);
});

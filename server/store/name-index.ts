import { gramIds } from '../shared/name-key.ts';
import type { Batch } from './batches.ts';

export interface Named {
  readonly id: string;
  /** Every spelling; absent for what is found by its id alone (boards, sources, findings). */
  readonly names?: readonly string[];
}

/** The batches of search: the pieces of names and ids, and what they lead to. To be written after the nodes. */
export function nameIndexBatches(nodes: readonly Named[]): Batch[] {
  const degrees = new Map<string, number>();
  const inNameOf: { subject: string; object: string }[] = [];
  const inIdOf: { subject: string; object: string }[] = [];
  for (const { id, names = [] } of nodes) {
    const nameGrams = new Set(names.flatMap(gramIds));
    for (const gram of nameGrams) {
      degrees.set(gram, (degrees.get(gram) ?? 0) + 1);
      inNameOf.push({ subject: gram, object: id });
    }
    for (const gram of gramIds(id)) {
      degrees.set(gram, degrees.get(gram) ?? 0);
      inIdOf.push({ subject: gram, object: id });
    }
  }
  const grams = [...degrees].map(([id, degree]) => ({ id, props: { id, degree } }));
  return [
    { question: 'load/grams', rows: grams },
    { question: 'load/in-name-of', rows: inNameOf },
    { question: 'load/in-id-of', rows: inIdOf },
  ];
}

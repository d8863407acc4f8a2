import type { Board, Fact } from '../shared/facts.ts';
import { NodeNumbers } from './node-counts.ts';

/** The number of nobody: of an object that is there for its fact alone, as an attribute is. */
export const NOBODY = 0xffff_ffff;

/**
 * Between whom each fact is, as numbers, in the order of the facts. To find the number of a text among millions takes
 * longer than to count with it, so it is done once for all that is counted.
 */
export interface FactEnds {
  readonly numbers: NodeNumbers;
  readonly subjects: Uint32Array;
  /** NOBODY where the fact is its own. */
  readonly objects: Uint32Array;
  /** By number: of a board its company's, of all others their own. */
  readonly parties: Uint32Array;
}

export function factEnds({
  boards,
  facts,
}: {
  readonly boards: readonly Board[];
  readonly facts: readonly Fact[];
}): FactEnds {
  const numbers = new NodeNumbers();
  const companies = boards.map(({ id, company }) => [numbers.of(id), numbers.of(company)] as const);
  const subjects = new Uint32Array(facts.length);
  const objects = new Uint32Array(facts.length);
  for (const [i, { id, subject, object }] of facts.entries()) {
    subjects[i] = numbers.of(subject);
    objects[i] = object === id ? NOBODY : numbers.of(object);
  }
  const parties = Uint32Array.from({ length: numbers.size }, (_, node) => node);
  for (const [board, company] of companies) parties[board] = company;
  return { numbers, subjects, objects, parties };
}

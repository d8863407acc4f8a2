import type { Fact } from '../../shared/facts.ts';
import type { FactStatement, ProblemStatement } from '../importer.ts';
import type { MergeWorld } from './merge-world.ts';

/**
 * Puts a fact in the place of those that it states anew: from the day on which it is known they are known no longer,
 * and before as before. It cites what they cite, too. One that is not there, or is of another kind or other parties, is
 * told and refuses the file.
 */
export function correct(
  world: MergeWorld,
  fact: Fact,
  { corrects = [], at }: FactStatement,
  tell: (problem: ProblemStatement) => void,
): void {
  const earlier = corrects.map((id) => world.facts.get(id));
  for (const [i, one] of earlier.entries()) {
    const same = one?.kind === fact.kind && one.subject === fact.subject && one.object === fact.object;
    if (!same) tell(unfit(corrects[i] ?? '', one, at));
  }
  const known = earlier.flatMap((one) => one ?? []);
  // Two answers about one fact: the second adds what the first left open.
  const before = known.filter(({ knownTo }) => knownTo === undefined || knownTo > fact.knownFrom);
  for (const one of before) world.facts.set(one.id, { ...one, knownTo: fact.knownFrom });
  const citations = [...fact.citations, ...known.flatMap((one) => one.citations)];
  world.facts.set(fact.id, { ...withEarlierAttendance(fact, known), citations });
}

/** Meetings that were counted before stay counted, save those of a body and period that are counted anew. */
function withEarlierAttendance(fact: Fact, earlier: readonly Fact[]): Fact {
  if (fact.kind !== 'SITS_ON') return fact;
  const kept = earlier
    .flatMap((one) => (one.kind === 'SITS_ON' ? one.attendance : []))
    .filter(({ body, period }) => !fact.attendance.some((one) => one.body === body && one.period === period));
  return { ...fact, attendance: [...kept, ...fact.attendance] };
}

function unfit(id: string, found: Fact | undefined, at: FactStatement['at']): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'CORRECTS_NOTHING',
    message:
      found === undefined
        ? `the graph has no fact "${id}" that could be stated anew`
        : `the fact "${id}" is of another kind or other parties than what is stated in its place`,
    mend: 'export the questionnaire anew: the facts have changed since',
    at,
  };
}

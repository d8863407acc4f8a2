import { dayRangeInShort, dayRangeInWords } from '../../../lib/days.ts';
import type { PlanFact } from '../answer.ts';
import type { HeadingPart } from './zone.ts';

/** Says in a heading that all or some of a zone is known only from before the day, and from when: `last stated 31 March to 25 May 2007`. */
export function lastStated(facts: readonly PlanFact[]): HeadingPart[] {
  const possible = facts.filter((fact) => fact.certainty === 'POSSIBLE');
  if (possible.length === 0) return [];
  const days = possible.flatMap((fact) => fact.lastObservedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const which = possible.length === facts.length ? '' : `${String(possible.length)} of them `;
  if (first === undefined || last === undefined)
    return [{ text: `${which}not certain on this day`, short: `${which}not certain`, importance: 0 }];
  return [
    {
      text: `${which}last stated ${dayRangeInWords(first, last)}`,
      short: `${which}stated ${dayRangeInShort(first, last)}`,
      importance: 0,
    },
  ];
}

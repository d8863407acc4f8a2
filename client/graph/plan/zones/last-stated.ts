import { statedBy } from '../../../lib/facts/fact-age.ts';
import { dayRangeInShort, dayRangeInWords } from '../../../lib/days.ts';
import type { PlanFact } from '../plan-answer.ts';
import type { HeadingPart } from './zone.ts';
import { say } from './messages/words.ts';

/**
 * Says in a heading that all or some of a zone is not certain on the day shown (`on`), and when it was last stated
 * before: `last stated 31 March to 25 May 2007`. A day after the one shown is never named: what is stated only then may
 * not have held yet, and nothing stated it last.
 */
export function lastStated(facts: readonly PlanFact[], on: string | undefined): HeadingPart[] {
  const possible = facts.filter((fact) => fact.certainty === 'POSSIBLE');
  if (possible.length === 0) return [];
  const days = possible.flatMap((fact) => statedBy(fact, on) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const told = days.length > 0 ? days.length : possible.length;
  const which = told === facts.length ? '' : say('toldOfThem', { told });
  if (first === undefined || last === undefined)
    return [
      { text: say('whichNotCertainOnThisDay', { which }), short: say('whichNotCertain', { which }), importance: 0 },
    ];
  return [
    {
      text: say('whichLastStatedFirst', { which, first: dayRangeInWords(first, last) }),
      short: say('whichStatedFirst', { which, first: dayRangeInShort(first, last) }),
      importance: 0,
    },
  ];
}

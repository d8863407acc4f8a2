import { statedBy } from '../../../lib/facts/fact-age.ts';
import { dayRangeInShort, dayRangeInWords } from '../../../lib/days.ts';
import type { PlanFact, StatedBefore } from '../plan-answer.ts';
import type { HeadingPart } from './zone.ts';
import { say } from './messages/words.ts';

/** What a heading says of facts that are all there; `on` is the day shown. */
export function lastStated(facts: readonly PlanFact[], on: string | undefined): HeadingPart[] {
  const possible = facts.filter((fact) => fact.certainty === 'POSSIBLE');
  const days = possible.flatMap((fact) => statedBy(fact, on) ?? []).sort();
  const stated = { possible: possible.length, told: days.length, first: days[0] ?? null, last: days.at(-1) ?? null };
  return lastStatedOf(stated, facts.length);
}

/**
 * Says in a heading that all (of `facts`) or some of a zone is not certain on the day shown, and when it was last
 * stated before: `last stated 31 March to 25 May 2007`. A day after the one shown is never named: what is stated only
 * then may not have held yet, and nothing stated it last.
 */
export function lastStatedOf({ possible, told, first, last }: StatedBefore, facts: number): HeadingPart[] {
  if (possible === 0) return [];
  const said = told > 0 ? told : possible;
  const which = said === facts ? '' : say('toldOfThem', { told: said });
  if (first === null || last === null)
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

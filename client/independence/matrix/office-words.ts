import { dayInWords } from '../../lib/days.ts';
import type { PersonRow } from '../page/independence-query.ts';
import { say } from './messages/words.ts';

type Office = Pick<PersonRow, 'role' | 'resultUnknownOf'>;

/** The office alone; that an election's result is not known is told beside it by `electionText`. */
export function officeText({ role, resultUnknownOf }: Office): string {
  return resultUnknownOf === null ? role : role.replace(say('stoodForAside', { meeting: resultUnknownOf }), '');
}

/** Whether the person stands for election, or stood and may be in office; undefined when neither. */
export function electionText({
  candidate,
  resultUnknownOf,
}: Pick<PersonRow, 'candidate' | 'resultUnknownOf'>): string | undefined {
  if (resultUnknownOf !== null) return say('mayBeInOfficeStoodFor', { resultUnknownOf: dayInWords(resultUnknownOf) });
  return candidate ? say('standsForElection') : undefined;
}

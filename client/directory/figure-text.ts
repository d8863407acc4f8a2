import { grouped } from '../lib/figures.ts';
import type { Figures } from './directory-query.ts';
import { say } from './messages/words.ts';

type Tally = NonNullable<Figures['seats']>;
type Outside = NonNullable<Figures['outside']>;

/** What is said where no source says anything: never a zero. */
export const NOT_STATED = say('notStated');

/** `12`, or `12, 3 of them certain`; nothing stated has words of its own. */
export function tallyText(tally: Tally | null): string {
  if (tally === null) return NOT_STATED;
  if (tally.count === 0) return say('noneNamed');
  const { count, certain } = tally;
  return certain === null || certain === count
    ? grouped(String(count))
    : certain === 0
      ? say('countNoneCertain', { count: grouped(String(count)) })
      : say('countCertain', { count: grouped(String(count)), certain: grouped(String(certain)) });
}

/** `4 of 12 = 33.3 %`; while something is not said of a member there is no share, only `at least`. */
export function outsideText(outside: Outside | null): string {
  if (outside === null) return NOT_STATED;
  const { members, outside: count, notSaid } = outside;
  if (notSaid === members) return say('notSaid');
  if (notSaid > 0) return say('outsideAtLeast', { outside: count, members, notSaid });
  return say('outsideShare', { outside: count, members, share: shareInPercent(count, members) });
}

/** To one decimal, half up, in whole numbers; a little is not nothing. */
function shareInPercent(part: number, whole: number): string {
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  if (tenths === 0 && part > 0) return '< 0.1';
  return tenths % 10 === 0 ? String(tenths / 10) : `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}

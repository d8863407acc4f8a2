import { valuesOn } from '../books/in-force.ts';
import type { DatedValue, LookBack } from '../books/book-values.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { BEGINNING, dayAfter, dayBefore, type Day } from '../../time/day.ts';
import { agreed, type Sure } from './kleene.ts';
import { heldIn, max, yearsBefore, type Span, type Window } from './moments.ts';
import { say } from './messages/words.ts';

/** The days as of which a rule is asked. */
export interface Moment extends Speaker {
  /** Day of determination. */
  readonly on: Day;
  /** Day as of which the law's values are read. */
  readonly law: Day;
  /**
   * First and last day on which the person can have taken the present office: begun this service, under whatever title.
   */
  readonly office: readonly [Day, Day];
  /** The last day on which the present seat can have begun, where it follows others in the same service. */
  readonly seated?: Day;
  /** The same of the first service on the board, where there was one before a gap. */
  readonly firstOffice?: readonly [Day, Day] | undefined;
}

export interface HeldThen {
  readonly sure: Sure;
  readonly carried: boolean;
  /** Why it needs a judgement, when it does. */
  readonly judgement?: string;
}

/** The earliest first day a look-back can reach, for asking whether something is known for all of it. */
export function widest(back: LookBack, moment: Moment): Window {
  return [...windowsOf(back, moment), ...windowsFromFirst(back, moment)].reduce((a, b) => ({
    from: a.from < b.from ? a.from : b.from,
    until: max(a.until, b.until),
  }));
}

/** Whether a fact held in the look-back: where its windows differ in the answer, MAYBE. */
export function heldThen(span: Span, back: LookBack, moment: Moment): HeldThen {
  const found = windowsOf(back, moment).map((window) => heldIn(span, window));
  const sure = agreed(found.map((one) => one.sure));
  const carried = found.some((one) => one.carried);
  const first = windowsFromFirst(back, moment);
  if (sure === 'NO' && first.some((window) => heldIn(span, window).sure !== 'NO'))
    return { sure: 'MAYBE', carried: false, judgement: say(moment, 'fromFirstTime') };
  // The office began on any day of its interval: what lies between the windows of its two ends was in one of those
  // between.
  if (sure === 'NO' && anyOffice(back, moment).some((window) => heldIn(span, window).sure !== 'NO'))
    return { sure: 'MAYBE', carried: false };
  if (back.when !== 'RECENT') return { sure, carried };
  const now = heldIn(span, { from: moment.on, until: moment.on });
  if (now.sure === 'YES') return now;
  const surely = Math.max(...numbers(back.surely ?? [], moment.law), 0);
  const lately = heldIn(span, { from: dayAfter(yearsBefore(moment.on, surely)), until: moment.on });
  const judgement = say(moment, 'isRecent');
  if (lately.sure === 'YES') return { ...lately, judgement };
  return sure === 'NO' ? { sure, carried } : { sure: 'MAYBE', carried: false, judgement };
}

/**
 * What lies before the office for one or another of the days on which it can have begun; nothing where no office
 * counts.
 */
export function anyOffice({ when, years }: LookBack, { law, office: [first, last], seated }: Moment): Window[] {
  if (when !== 'BEFORE_OFFICE') return [];
  return numbers(years ?? [], law).map((count) => ({
    from: first === BEGINNING ? BEGINNING : yearsBefore(first, count),
    until: last === BEGINNING ? BEGINNING : dayBefore(max(last, seated ?? last)),
  }));
}

export function windowsOf(back: LookBack, { on, law, office, seated }: Omit<Moment, 'language'>): Window[] {
  switch (back.when) {
    case 'NOW':
      return [{ from: on, until: on }];
    case 'EVER':
    case 'SAME_TIME':
      return [{ from: BEGINNING, until: on }];
    case 'YEARS':
    case 'RECENT':
      return numbers(back.years ?? [], law).map((years) => ({ from: dayAfter(yearsBefore(on, years)), until: on }));
    case 'FISCAL_YEARS':
      // The present year and so many past ones: when it began is not told, so that it may reach back up to a year
      // further.
      return numbers(back.years ?? [], law).flatMap((years) =>
        [years, years + 1].map((reach) => ({ from: dayAfter(yearsBefore(on, reach)), until: on })),
      );
    case 'SINCE_OFFICE':
      return office.map((day) => ({ from: day, until: on }));
    case 'BEFORE_OFFICE':
      // The office begins on a day of an interval; both ends are tried.
      return numbers(back.years ?? [], law).flatMap((years) =>
        office.map((day) => ({
          from: day === BEGINNING ? BEGINNING : yearsBefore(day, years),
          until: day === BEGINNING ? BEGINNING : dayBefore(max(day, seated ?? day)),
        })),
      );
  }
}

/**
 * Before the first time in office, where there was one before a gap and the rule does not say that the last one counts.
 */
function windowsFromFirst(back: LookBack, { firstOffice, ...moment }: Moment): Window[] {
  if (back.when !== 'BEFORE_OFFICE' || back.gaps === 'LAST' || firstOffice === undefined) return [];
  return windowsOf(back, { on: moment.on, law: moment.law, office: firstOffice });
}

/** The values that may apply, as whole numbers. */
export function numbers(values: readonly DatedValue[], law: Day): number[] {
  const found = valuesOn(values, law).map(({ value }) => Number(value));
  return found.length > 0 ? [...new Set(found)] : [0];
}

import { dayInWords, periodText } from '../lib/days.ts';
import { shareUnknown } from '../lib/facts/fact-ends.ts';
import type { FactData, FactOf } from '../lib/facts/fact-fields.ts';
import { LANGUAGE } from '../lib/language/language.ts';
import { say } from './messages/words.ts';

/** Something the sources leave open, with the nearest thing that is known. */
export interface Unknown {
  readonly what: string;
  readonly beside?: string;
  /** The fact that leaves it open, or whose earlier figure stands beside. */
  readonly citations: FactData['citations'];
}

/** What the facts shown leave open: shares, denominators, amounts and starts. Never guessed, never counted as none. */
export function notKnown(facts: readonly FactData[]): readonly Unknown[] {
  return [...facts.flatMap(openFigures), ...openStarts(facts)];
}

function openFigures(fact: FactData): readonly Unknown[] {
  const { citations } = fact;
  switch (fact.__typename) {
    case 'Holding':
      return shareUnknown(fact) ? [openShare(fact)] : [];
    case 'Seat':
      return fact.attendance
        .filter(({ held }) => held === null)
        .map(({ body, period, attended }) => ({
          what: say('howManyMeetingsNamePeriod', {
            name: body === null ? say('wereHeld') : say('theNameHeld', { name: body.name }),
            period: periodText(period),
          }),
          beside: say('nameAttendedMeetings', { name: fact.person.name, attended }),
          citations,
        }));
    case 'Loan':
      return fact.amount === null
        ? [{ what: say('howMuchNameHasLentName2', { name: fact.lender.name, name2: fact.borrower.name }), citations }]
        : [];
    case 'Trade':
      return fact.amount === null && fact.balance === null
        ? [{ what: say('howMuchNamePaysName2', { name: fact.payer.name, name2: fact.payee.name }), citations }]
        : [];
    default:
      return [];
  }
}

function openShare(fact: FactOf<'Holding'>): Unknown {
  const what = say('shareOfNameHeldByName2', { name: fact.company.name, name2: fact.holder.name });
  const last = fact.lastKnown;
  if (last === null) return { what, citations: fact.citations };
  const day = last.lastObservedOn ?? last.observedOn ?? last.from;
  return {
    what,
    beside: say('lastKnownSizeDay', {
      size: last.size,
      day: day === null ? '' : say('onDay', { day: dayInWords(day) }),
    }),
    citations: [...fact.citations, ...last.citations],
  };
}

/** Seats and posts whose start no source gives, in one line: there are many of them. */
function openStarts(facts: readonly FactData[]): readonly Unknown[] {
  const open = facts.filter((fact) => fact.from === null);
  const seats = open.filter((fact) => fact.__typename === 'Seat');
  const posts = open.filter((fact) => fact.__typename === 'Post');
  const parts = [
    ...(seats.length > 0 ? [say('seats', { seats: seats.length })] : []),
    ...(posts.length > 0 ? [say('posts', { posts: posts.length })] : []),
  ];
  if (parts.length === 0) return [];
  return [
    {
      what: say('whenPartsBegan', { parts: new Intl.ListFormat(LANGUAGE).format(parts) }),
      beside: say('shownFromTheFirstDayA'),
      citations: [],
    },
  ];
}

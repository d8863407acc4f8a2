import { dayInWords, periodText } from '../lib/days.ts';
import { shareUnknown } from '../lib/fact-ends.ts';
import type { FactData, FactOf } from '../lib/fact-fields.ts';
import { counted } from '../lib/figures.ts';

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
          what: `How many meetings ${body === null ? 'were held' : `the ${body.name} held`} (${periodText(period)})`,
          beside: `${fact.person.name} attended ${counted(attended, 'meeting')}`,
          citations,
        }));
    case 'Loan':
      return fact.amount === null
        ? [{ what: `How much ${fact.lender.name} has lent ${fact.borrower.name}`, citations }]
        : [];
    case 'Trade':
      return fact.amount === null && fact.balance === null
        ? [{ what: `How much ${fact.payer.name} pays ${fact.payee.name}`, citations }]
        : [];
    default:
      return [];
  }
}

function openShare(fact: FactOf<'Holding'>): Unknown {
  const what = `Share of ${fact.company.name} held by ${fact.holder.name}`;
  const last = fact.lastKnown;
  if (last === null) return { what, citations: fact.citations };
  const day = last.lastObservedOn ?? last.observedOn ?? last.from;
  return {
    what,
    beside: `Last known: ${last.size}${day === null ? '' : ` on ${dayInWords(day)}`}`,
    citations: [...fact.citations, ...last.citations],
  };
}

/** Seats and posts whose start no source gives, in one line: there are many of them. */
function openStarts(facts: readonly FactData[]): readonly Unknown[] {
  const open = facts.filter((fact) => fact.from === null);
  const seats = open.filter((fact) => fact.__typename === 'Seat');
  const posts = open.filter((fact) => fact.__typename === 'Post');
  const parts = [
    seats.length > 0 && counted(seats.length, 'seat'),
    posts.length > 0 && counted(posts.length, 'post'),
  ].filter(Boolean);
  if (parts.length === 0) return [];
  return [
    {
      what: `When ${parts.join(' and ')} began`,
      beside: 'Shown from the first day a source states them',
      citations: [],
    },
  ];
}

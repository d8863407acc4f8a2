import { Decimal } from 'decimal.js';
import { OPEN_END, type Day } from '../../time/day.ts';
import { MEASURE_OF } from '../../holdings/measures.ts';
import type { Holding } from '../../shared/facts.ts';
import { holds, validity } from '../../time/validity.ts';
import { holdingsOf, type Book, type SeedCheck } from '../book.ts';
import type { FactDraft } from '../drafts.ts';
import { outstandingByCompany, type Outstanding } from '../outstanding.ts';
import { jointlyHeld } from './joint-blocks.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Enough digits that no product or sum of printed figures and share counts is ever rounded. */
const Exact = Decimal.clone({ precision: 200 });

interface Held {
  readonly draft: FactDraft;
  readonly fact: Holding;
}

/**
 * Companies of which more than all is certainly held on some day. Counted are holdings that certainly hold on the day,
 * are not indirect and not merely planned, each at the least it can be: shares over the shares outstanding, else the
 * lower end of the printed percentage's rounding ("86.1" is at least 86.05), else the stated minimum. It is a warning:
 * each figure is as its source printed it, and the contradiction may be the source's own.
 */
export const holdingTotals: SeedCheck = (book) => {
  const groups = new Map<string, Held[]>();
  for (const { draft, fact } of [...holdingsOf(book), ...jointlyHeld(book)]) {
    if (fact.direct === 'INDIRECT' || fact.direct === 'BOTH' || fact.planned === true) continue;
    if (MEASURE_OF[fact.interest] !== 'CAPITAL' && MEASURE_OF[fact.interest] !== 'VOTES') continue;
    const key = `${fact.object} ${fact.interest}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [{ draft, fact }]);
    else known.push({ draft, fact });
  }
  const outstanding = outstandingByCompany(book);
  return [...groups.values()].flatMap((held) =>
    worstDay(book, held, outstanding.get(held[0]?.fact.object ?? '') ?? []),
  );
};

/** False where all of them together are no more than all, whichever of them hold on a day. */
function mayBeTooMuch(held: readonly Held[]): boolean {
  let most = 0;
  for (const { fact } of held) {
    if (fact.shares !== undefined) return true;
    most += Number(fact.percent ?? fact.percentMin ?? 0);
  }
  // Added up in floating point, which is off by far less than the one left over.
  return !(most <= 99);
}

function worstDay(book: Book, held: readonly Held[], whole: readonly Outstanding[]): Problem[] {
  if (!mayBeTooMuch(held)) return [];
  const days = [
    ...new Set(held.flatMap(({ fact }) => validity(fact, OPEN_END, book.published)?.certainFrom ?? [])),
  ].sort();
  let worst: { day: Day; percent: Decimal; parts: Held[] } | undefined;
  for (const day of days) {
    const parts = countedOnce(held.filter(({ fact }) => holds(fact, day, OPEN_END, book.published) === 'CERTAIN'));
    const outstanding = outstandingOn(whole, day, book);
    // Compared multiplied by the shares outstanding, so that nothing is divided and so nothing rounded.
    const total = parts.reduce((sum, { fact }) => sum.plus(leastTimes(fact, outstanding)), new Exact(0));
    const over = total.greaterThan(new Exact(100).times(outstanding ?? 1));
    const percent = total.dividedBy(outstanding ?? 1);
    if (over && (worst === undefined || percent.greaterThan(worst.percent))) worst = { day, percent, parts };
  }
  const last = worst?.parts.at(-1);
  if (worst === undefined || last === undefined) return [];
  const names = worst.parts
    .map(({ fact }) => `${fact.subject} ${fact.percent ?? fact.shares ?? fact.percentMin ?? ''}`)
    .join(', ');
  const told = worst.percent.toDecimalPlaces(3);
  // More than all, by less than is told.
  const share = told.equals(100) ? 'more than 100' : `at least ${told.toString()}`;
  const problem = `${share} % of ${last.fact.object} is held on ${worst.day}: ${names}`;
  const mend =
    'correct a figure, end or supersede a holding, or mark it INDIRECT; if the source says so, keep it and write a finding';
  return [problemAt(last.draft.place, [], problem, mend, 'warning')];
}

/**
 * A block that several report once, and once what is told twice alike: whether that is two blocks, another check asks.
 */
function countedOnce(held: readonly Held[]): Held[] {
  const met = new Set<string>();
  return held.filter(
    ({ fact: { subject, block, account, shareClass, right, via, shares, percent, percentMin, percentMax } }) => {
      const key = JSON.stringify(
        block === undefined
          ? [subject, account, shareClass, right, via, shares, percent, percentMin, percentMax]
          : [block],
      );
      if (met.has(key)) return false;
      met.add(key);
      return true;
    },
  );
}

/**
 * The least percentage the holding can be, times the shares outstanding when those are known. One that alone is more
 * than all counts as all: that figure is told by itself.
 */
function leastTimes(fact: Holding, outstanding: Decimal | undefined): Decimal {
  const counted = fact.shares !== undefined && fact.interest === 'SHARES' && outstanding !== undefined;
  const least = counted ? new Exact(fact.shares).times(100) : leastPercent(fact).times(outstanding ?? 1);
  return Exact.min(least, new Exact(100).times(outstanding ?? 1));
}

function leastPercent({ percent, percentMin, exact }: Holding): Decimal {
  if (percent === undefined || exact === true) return new Exact(percent ?? percentMin ?? 0);
  const decimals = percent.split('.')[1]?.length ?? 0;
  return Exact.max(0, new Exact(percent).minus(new Exact(10).pow(-decimals).dividedBy(2)));
}

/** The most shares that certainly are outstanding on the day: with more of them, each holding is less. */
function outstandingOn(whole: readonly Outstanding[], day: Day, book: Book): Decimal | undefined {
  return whole
    .filter(({ fact }) => holds(fact, day, OPEN_END, book.published) === 'CERTAIN')
    .map(({ amount }) => amount)
    .reduce<Decimal | undefined>(
      (most, amount) => (most === undefined || amount.greaterThan(most) ? amount : most),
      undefined,
    );
}

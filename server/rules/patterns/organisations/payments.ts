import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { exactly } from '../../../numbers/interval.ts';
import { amountIn, joined } from '../../world/worded.ts';
import { add, fromDecimal, multiply, toShortDecimal, ZERO, type Rational } from '../../../numbers/rational.ts';
import { inOneCurrency, type InOneCurrency } from './in-one-currency.ts';
import type { Payments } from '../../books/test-shape.ts';
import type { Day } from '../../../time/day.ts';
import { allOf, anyOf, type Sure } from '../../world/kleene.ts';
import { complete, uniqueQuestions, type Inquiry, type Question } from '../../person/inquiry.ts';
import { numbers } from '../../world/look-back.ts';
import { monthsAfter, yearsBefore, type Window } from '../../world/moments.ts';
import { limitOf, passes, percentLimit } from '../../world/thresholds.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * The fiscal years of a company that a payment test looks at, the latest first: the current one, then completed ones.
 */
export function fiscalYears(world: World, company: string, on: Day, completed: number, current: boolean): Window[] {
  const ends = world
    .from(company, 'HAS_ATTRIBUTE')
    .flatMap(({ fact }) =>
      fact.attribute === 'FISCAL_YEAR' && fact.period?.length === 21 ? [fact.period.slice(11)] : [],
    );
  const end = ends.sort().at(-1);
  if (end === undefined) return [{ from: yearsBefore(on, completed + 1), until: on }];
  let last = end;
  while (last >= on) last = yearsBefore(last, 1);
  while (monthsAfter(last, 12) < on) last = monthsAfter(last, 12);
  const years = Array.from({ length: completed }, (_, i) => yearEnding(yearsBefore(last, i)));
  return current ? [{ from: dayAfter(last), until: on }, ...years] : years;
}

function yearEnding(until: Day): Window {
  return { from: dayAfter(yearsBefore(until, 1)), until };
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export interface CountedPayment {
  readonly sure: 'YES' | 'MAYBE';
  readonly facts: readonly FactView[];
  readonly note: string;
  readonly questions: readonly Question[];
}

/**
 * Whether payments between the company's side and a partner pass the test in any of the years; undefined when they
 * surely do not. Payments are summed per recipient, year and currency. Where a percentage and an amount are given, both
 * must be passed.
 */
export function tradesThatCount(
  inquiry: Inquiry,
  partner: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  test: Payments,
  theirs: ReadonlySet<string> = new Set([partner]),
): CountedPayment | undefined {
  const { world, moment } = inquiry;
  const found: (CountedPayment & { sureOf: Sure })[] = [];
  for (const years of numbers(test.fiscalYears, moment.law)) {
    for (const year of fiscalYears(world, world.company, moment.on, years, test.current)) {
      // What the company and its subsidiaries are paid is one sum, and so is what they pay.
      const sides = new Set(views.map(({ fact }) => (theirs.has(fact.object) ? partner : world.company)));
      for (const recipient of sides) {
        const inYear = views.filter(
          ({ fact }) => theirs.has(fact.object) === (recipient === partner) && overlaps(fact, year),
        );
        // Sums of two currencies are two sums, and one only by stated rates; that one is the greatest of all.
        const currencies = new Set(inYear.map(({ fact }) => fact.currency));
        const together =
          currencies.size > 1 ? inOneCurrency(world, inYear, year, [test.currency, ...currencies]) : undefined;
        const whole = together && yearly(inquiry, partner, recipient, inYear, year, test, together);
        if (whole !== undefined) {
          found.push(whole);
          continue;
        }
        for (const currency of currencies) {
          const paid = inYear.filter(({ fact }) => fact.currency === currency);
          const one = yearly(inquiry, partner, recipient, paid, year, test);
          if (one !== undefined) found.push(one);
        }
        if (currencies.size > 1) found.push(togetherUnknown(inquiry, recipient, inYear, year));
      }
    }
  }
  const sure = anyOf(found.map(({ sureOf }) => sureOf));
  if (sure === 'NO') return undefined;
  const counting = found.filter(({ sureOf }) => sureOf === sure);
  return {
    sure,
    facts: [...new Set(counting.flatMap(({ facts }) => facts))],
    note: [...new Set(counting.map(({ note }) => note))].join(world.language === 'ja' ? '；' : '; '),
    questions: sure === 'YES' ? [] : uniqueQuestions(counting.flatMap(({ questions }) => questions)),
  };
}

/**
 * Whether dealings of a stated period ended before the look-back began, and the sources tell all of those within it:
 * then they have not gone on. A look-back of a moment tells nothing of that.
 */
export function isOver(world: World, { fact }: ViewOf<'TRADES_WITH'>, window: Window): boolean {
  return (
    fact.periodTo !== undefined &&
    fact.periodTo < window.from &&
    monthsAfter(window.from, 11) <= window.until &&
    complete(world, 'TRADES_WITH', window).length > 0
  );
}

/** Below the limit in each of several currencies, and perhaps above it in all. */
function togetherUnknown(
  { world }: Inquiry,
  recipient: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  year: Window,
): CountedPayment & { sureOf: Sure } {
  const currencies = joined(
    world,
    [...new Set(views.map(({ fact }) => fact.currency ?? say(world, 'noCurrency')))].sort(),
    'and',
  );
  return {
    sureOf: 'MAYBE',
    sure: 'MAYBE',
    facts: views,
    note: say(world, 'unconverted', { currencies }),
    questions: [
      {
        key: `converted:${recipient}:${year.until}`,
        text: say(world, 'askConverted', { org: world.name(recipient), currencies, from: year.from, to: year.until }),
      },
    ],
  };
}

function yearly(
  { world, moment }: Inquiry,
  partner: string,
  recipient: string,
  views: readonly ViewOf<'TRADES_WITH'>[],
  year: Window,
  test: Payments,
  together?: InOneCurrency,
): (CountedPayment & { sureOf: Sure }) | undefined {
  const priced = views.filter(({ fact }) => fact.amount !== undefined);
  const payer = recipient === partner ? world.company : partner;
  const period = say(world, 'period', { from: year.from, to: year.until });
  const question: Question = {
    key: `payments:${payer}:${recipient}:${year.until}`,
    text: say(world, 'askPaid', { payer: world.name(payer), payee: world.name(recipient), period }),
  };
  if (priced.length === 0) {
    // A balance without an amount shows that they trade, not for how much.
    return views.length === 0
      ? undefined
      : { sureOf: 'MAYBE', sure: 'MAYBE', facts: views, note: say(world, 'amountUntold'), questions: [question] };
  }
  const whole = priced.every(
    ({ fact }) => (fact.periodFrom ?? '') >= year.from && (fact.periodTo ?? '9999') <= year.until,
  );
  const currency = together?.currency ?? priced[0]?.fact.currency;
  const sum = priced.reduce<Rational>(
    (total, { fact }) => add(total, together?.amounts.get(fact.id) ?? fromDecimal(fact.amount ?? '0')),
    ZERO,
  );
  const questions: Question[] = [];
  const floor: Sure =
    test.moreThan === undefined
      ? 'YES'
      : currency !== undefined && currency === test.currency
        ? passes(exactly(sum), limitOf(undefined, test.moreThan, moment.law))
        : 'MAYBE';
  const parts = test.of === 'EITHER' ? [world.company, partner] : [test.of === 'PARTNER' ? partner : recipient];
  const shares =
    test.morePercent === undefined
      ? ['YES' as const]
      : parts.map((id): Sure => {
          const revenues = revenuesOf(world, id, year, currency);
          if (revenues.length === 0) {
            questions.push({
              key: `revenue:${id}:${year.until}`,
              text: say(world, 'askRevenue', { org: world.name(id), period }),
            });
            return 'MAYBE';
          }
          const limit = percentLimit(undefined, test.morePercent, moment.law);
          const values = limit.values.flatMap((part) => revenues.map((revenue) => multiply(part, revenue)));
          return passes(exactly(sum), { ...limit, values });
        });
  // Where nobody tells when the financial year ends, what falls into one is told only of payments within twelve months.
  const within = monthsAfter(year.from, 12) >= year.until || isWithinYear(priced.map(({ fact }) => fact));
  const passed = allOf([floor, anyOf(shares), whole && within ? 'YES' : 'MAYBE']);
  // A payment of an amount not told may carry the sum over the limit.
  const sureOf = passed === 'NO' && priced.length < views.length ? 'MAYBE' : passed;
  return {
    sureOf,
    sure: sureOf === 'YES' ? 'YES' : 'MAYBE',
    facts: [...priced, ...(together?.rates ?? [])],
    questions: questions.length > 0 ? questions : [question],
    note: say(world, 'paid', {
      payer: world.name(payer),
      payee: world.name(recipient),
      amount: amountIn(world, toShortDecimal(sum, 2), currency),
      period: paidIn(world, priced, year),
    }),
  };
}

/** The financial year, or where nobody tells when one ends the days that the sources give. */
function paidIn(world: World, priced: readonly ViewOf<'TRADES_WITH'>[], year: Window): string {
  const days = (end: 'periodFrom' | 'periodTo') =>
    priced.flatMap(({ fact }) => fact[end] ?? fact.balanceOn ?? []).sort();
  const [starts, ends] = [days('periodFrom'), days('periodTo')];
  const isTold = starts.length === priced.length && ends.length === priced.length;
  const [from, to] =
    isTold && monthsAfter(year.from, 12) < year.until ? [starts[0], ends.at(-1)] : [year.from, year.until];
  return say(world, 'period', { from: from ?? year.from, to: to ?? year.until });
}

function isWithinYear(paid: readonly ViewOf<'TRADES_WITH'>['fact'][]): boolean {
  const first = paid.map(({ periodFrom, balanceOn }) => periodFrom ?? balanceOn ?? '').sort()[0] ?? '';
  const last =
    paid
      .map(({ periodTo, balanceOn }) => periodTo ?? balanceOn ?? '9999')
      .sort()
      .at(-1) ?? '9999';
  return first !== '' && last < '9999' && monthsAfter(first, 12) > last;
}

function overlaps({ periodFrom, periodTo, balanceOn }: ViewOf<'TRADES_WITH'>['fact'], year: Window): boolean {
  return (periodFrom ?? balanceOn ?? '') <= year.until && (periodTo ?? balanceOn ?? '9999') >= year.from;
}

/**
 * Consolidated revenue of a year: an attribute OTHER labelled "Consolidated revenue", of the same year or, where the
 * company closes its books on another day, of its own years that end within it. Where several are told, it may be
 * either; what is told of a quarter, or of two years together, is none.
 */
export function revenuesOf(world: World, company: string, year: Window, currency: string | undefined): Rational[] {
  const told = world.from(company, 'HAS_ATTRIBUTE').flatMap(({ fact }) => {
    const [begin, end] = [fact.period?.slice(0, 10), fact.period?.slice(11)];
    return fact.attribute === 'OTHER' &&
      /^consolidated (gross |net )?(revenues?|sales)$/i.test(fact.label ?? '') &&
      fact.unit === currency &&
      fact.amount !== undefined &&
      begin !== undefined &&
      end !== undefined &&
      isYear(begin, end) &&
      end >= year.from &&
      end <= year.until
      ? [{ end, amount: fact.amount }]
      : [];
  });
  const same = told.filter(({ end }) => end === year.until);
  return [...new Set((same.length > 0 ? same : told).map(({ amount }) => amount))].map(fromDecimal);
}

/** A year of 52 or 53 weeks, or of twelve months. */
function isYear(begin: Day, end: Day): boolean {
  return end >= dayAfter(monthsAfter(begin, 11)) && end <= monthsAfter(begin, 13);
}

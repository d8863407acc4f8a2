import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { amountIn } from '../../world/worded.ts';
import { add, compare, divide, fromDecimal, multiply, rational, type Rational } from '../../../numbers/rational.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { LookBack } from '../../books/book-values.ts';
import type { Inquiry, Question } from '../../person/inquiry.ts';
import { heldThen, numbers } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import type { Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

/**
 * Lenders of the company and its subsidiaries. What one of those lends that surely are its own is no loan; who only may
 * be one, or was one once, is a lender like others. What one lends to all of them in one currency is added up; it is
 * surely the largest only when the amounts of all are told, and in the same currency.
 */
export function lendersOf(inquiry: Inquiry, at: Organisation, back: LookBack, own: Side): Hit[] {
  const { world, moment } = inquiry;
  const loans = [...own.payers]
    .flatMap((borrower) => world.to(borrower, 'LENDS_TO'))
    .filter((view) => !own.now.has(view.fact.subject))
    .map((view) => ({ view, held: heldThen(spanOf(world, view), back, moment) }))
    .filter(({ held }) => held.sure !== 'NO');
  const totals = lentBy(loans.map(({ view }) => view));
  return loans.map(({ view, held }): Hit => {
    const { amount, currency, subject } = view.fact;
    return {
      org: subject,
      sure: held.sure === 'YES' ? 'YES' : 'MAYBE',
      level: 'ENTITY',
      facts: [view],
      inferred: held.carried,
      questions: held.sure === 'YES' ? [] : [loanQuestion(world, view)],
      note: say(world, 'hasLent', {
        amount: amount === undefined ? say(world, 'loanUntold') : amountIn(world, amount, currency),
        borrower: world.name(view.fact.object),
      }),
      judgement:
        at.largestSurely === true && !surelyLargest(subject, totals)
          ? say(world, 'largestLender')
          : belowMeasure(inquiry, at, subject, totals),
    };
  });
}

/** The company's side of dealings. */
export interface Side {
  /** The company, and those that were surely or perhaps its subsidiaries at some time of the window. */
  readonly payers: ReadonlySet<string>;
  /** The company and its subsidiaries of today: with them nobody deals. Who may be one is left in. */
  readonly now: ReadonlySet<string>;
  /** Payers who only may be of the company's side, with the question that settles it. */
  readonly perhaps: ReadonlyMap<string, Question>;
}

type Totals = ReadonlyMap<string, { readonly sum: Rational | undefined; readonly currency: string | undefined }>;

/** What each lender has lent in all; undefined where an amount is not told, or two are in two currencies. */
export function lentBy(loans: readonly ViewOf<'LENDS_TO'>[]): Totals {
  const totals = new Map<string, { sum: Rational | undefined; currency: string | undefined }>();
  for (const { fact } of loans) {
    const before = totals.get(fact.subject);
    const amount = fact.amount === undefined ? undefined : fromDecimal(fact.amount);
    if (before === undefined) totals.set(fact.subject, { sum: amount, currency: fact.currency });
    else
      totals.set(fact.subject, {
        currency: fact.currency,
        sum:
          before.sum === undefined || amount === undefined || before.currency !== fact.currency
            ? undefined
            : add(before.sum, amount),
      });
  }
  return totals;
}

/** Whether nobody can have lent more: every total is told, in one currency. */
export function surelyLargest(lender: string, totals: Totals): boolean {
  const own = totals.get(lender);
  const sum = own?.sum;
  return (
    sum !== undefined &&
    [...totals.values()].every(
      (total) => total.sum !== undefined && total.currency === own?.currency && compare(sum, total.sum) >= 0,
    )
  );
}

/** A lender of less than the measure that the book quotes is a major one only if it is the main bank all the same. */
function belowMeasure(
  { world, moment }: Inquiry,
  at: Organisation,
  lender: string,
  totals: Totals,
): string | undefined {
  const own = totals.get(lender);
  const assets = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(({ fact }) => /^(consolidated )?total assets$/i.test(fact.label ?? '') && fact.unit === own?.currency)
    .flatMap(({ fact }) => fact.amount ?? [])
    .at(-1);
  if (at.material === undefined || own?.sum === undefined || assets === undefined) return undefined;
  const limit = Math.max(...numbers(at.material.percent, moment.law));
  const part = divide(multiply(own.sum, rational(100n)), fromDecimal(assets));
  return compare(part, fromDecimal(String(limit))) < 0 ? say(world, 'mainBank', { limit: String(limit) }) : undefined;
}

function loanQuestion(world: World, { fact }: FactView): Question {
  return {
    key: `loan:${fact.id}`,
    text: say(world, 'whenLender', { lender: world.name(fact.subject), borrower: world.name(fact.object) }),
  };
}

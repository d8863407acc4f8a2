import type { FactView } from '../../../facts/fact-view.ts';
import { exactly } from '../../../numbers/interval.ts';
import { fromDecimal } from '../../../numbers/rational.ts';
import type { TestOf } from '../../books/patterns.ts';
import { OPEN_END } from '../../../time/day.ts';
import {
  clear,
  complete,
  toJudge,
  triggered,
  unknown,
  untold,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { allOf, type Sure } from '../../world/kleene.ts';
import { numbers, widest } from '../../world/look-back.ts';
import { heldIn, max, min, monthsAfter, spanOf, type Window } from '../../world/moments.ts';
import { converted } from '../../world/rates.ts';
import { positionsOf } from '../../world/positions.ts';
import { amountIn, joined } from '../../world/worded.ts';
import { limitOf, limitWords, passes } from '../../world/thresholds.ts';
import { askFamily, closeTo } from '../family.ts';
import { perhapsControlledBy } from '../organisations/close-holders.ts';
import { select } from '../organisations/organisations.ts';
import { mostInMonths, type Payment } from './rolling.ts';
import { paymentsTold, type ToldPayment } from './told-payments.ts';
import { controlledBy } from '../../world/control.ts';
import { say } from './messages/words.ts';

type Fees = TestOf<'FEES'>;

/** What says that a sum was paid in equal parts. The name of the work ("annual reports", "installation") does not. */
const EVENLY =
  /\b(equal(ly)?|even(ly)?|instal+ments?|(per|an?|each|every) (month|quarter|annum|year)|(monthly|quarterly|annual|yearly) (fees?|retainers?|pay(ments?)?|rates?|salary|allowances?|rents?|remuneration|charges?|sums?|amounts?))\b|月額|年額|毎月|毎年|均等|分割払/i;

/** What the company and its subsidiaries paid the person or a near relative, other than for the seat. */
export function fees(inquiry: Inquiry, test: Fees): Answer {
  return test.degree === undefined
    ? paidTo(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => paidTo(inquiry, test, relative), say(inquiry.world, 'matter'));
}

interface Paid {
  readonly told: ToldPayment;
  readonly payerSure: Sure;
  /** The company that was paid and that the person controls, where it was not the person. */
  readonly company: { readonly sure: Sure; readonly facts: readonly FactView[] } | undefined;
  /** Of a relative's pay as an employee: NO where it does not count. */
  readonly counts: Sure;
}

function paidTo(inquiry: Inquiry, test: Fees, person: string): Answer {
  const { world, moment, officer } = inquiry;
  const window = widest(test.lookBack, moment);
  const all = paymentsTo(inquiry, test, person, window);
  const own = all.filter(({ company }) => company === undefined);
  const answer = judged(inquiry, test, person, own, window);
  if (own.length === all.length || answer.outcome === 'TRIGGERED') return { ...answer };
  const together = judged(inquiry, test, person, all, window);
  if (test.throughCompanies || together.outcome === 'CLEAR') return together;
  const judgement = say(world, officer.person === person ? 'throughCompany' : 'throughRelative', {
    name: world.name(person),
  });
  return { ...together, review: true, reason: toJudge(world, together.reason, judgement) };
}

function paymentsTo(inquiry: Inquiry, test: Fees, person: string, window: Window): Paid[] {
  const { world, moment } = inquiry;
  const ever = { when: 'EVER' as const };
  const above = [
    ...(test.parentToo ? ['PARENT' as const] : []),
    ...(test.sistersToo === true ? ['SISTER' as const] : []),
  ];
  const parents = above.flatMap((is) => select(inquiry, { is }).hits);
  // Whether pay of a company whose place was taken, or of one that stood so to the company then, counts is not said.
  const formerly = above.flatMap((is) => select(inquiry, { is, when: test.lookBack }).hits);
  const payers = new Map<string, Sure>();
  for (const { org, sure, level } of [
    ...formerly.map((hit) => ({ ...hit, level: 'GROUP' as const })),
    ...select(inquiry, { is: 'SELF_GROUP', when: ever }).hits,
    ...parents,
  ])
    if (org !== person && payers.get(org) !== 'YES') payers.set(org, level === 'ENTITY' ? sure : 'MAYBE');
  const controlled = controlledBy(world, person, { from: max(window.from, '0001-01-01'), until: moment.on });
  const perhaps = perhapsControlledBy(world, person, closeTo(world, person), { from: moment.on, until: moment.on });
  const own = new Map<string, NonNullable<Paid['company']>>([
    ...[...perhaps].map(([id, facts]) => [id, { sure: 'MAYBE', facts }] as const),
    ...controlled,
  ]);
  const payees = [person, ...[...own.keys()].filter((id) => !payers.has(id))];
  return payees
    .flatMap((payee) => paymentsTold(world, payee, inquiry.officer.person))
    .filter(
      ({ payer, other, when }) =>
        payers.has(payer) && other !== 'NO' && when.until >= window.from && when.from <= window.until,
    )
    .map((told): Paid => {
      const company = told.payee === person ? undefined : own.get(told.payee);
      return {
        told,
        payerSure: payers.get(told.payer) ?? 'MAYBE',
        company: company && { sure: company.sure, facts: company.facts },
        counts: allOf([told.other, test.exceptWages ? wages(inquiry, person, told) : 'YES']),
      };
    })
    .filter(({ counts }) => counts !== 'NO');
}

/** What an employee is paid for besides the work. */
const NO_WAGES =
  /\bconsult|\badvi[cs]|\bretainer|\brent\b|\bleas(e|ing)\b|\blicen[cs]|\broyalt|顧問|相談|コンサル|賃料|使用料/i;

/** Pay of a relative as an employee who is no executive, for the time of the employment, counts for nothing. */
function wages({ world }: Inquiry, person: string, { payer, nature, when: paid }: ToldPayment): Sure {
  if (NO_WAGES.test(nature)) return 'YES';
  const there = positionsOf(world, person).filter(
    ({ org, view: post }) => org === payer && heldIn(spanOf(world, post), paid).sure !== 'NO',
  );
  if (there.some((one) => one.has(['EXECUTIVE']) === 'YES')) return 'YES';
  if (there.some((one) => one.has(['EXECUTIVE']) === 'MAYBE')) return 'MAYBE';
  return there.some((one) => one.has(['EMPLOYEE']) === 'YES') ? 'NO' : 'YES';
}

/** The payments against the limit, each currency by itself unless a source tells the rate. */
function judged(inquiry: Inquiry, test: Fees, person: string, paid: readonly Paid[], window: Window): Answer {
  const { world, moment, rule } = inquiry;
  const measure = test.moreThan ?? test.large;
  const limit = limitOf(undefined, measure ?? [{ value: '0' }], moment.law);
  const facts = [...new Set(paid.flatMap(({ told: { view }, company }) => [...(company?.facts ?? []), view]))];
  const words = joined(
    world,
    paid.map(({ told: one }) => paidWords(inquiry, one)),
    'semicolon',
  );
  const question = feesQuestion(inquiry, person);
  const told = complete(world, 'TRADES_WITH', window, `fees:${person}`);
  if (paid.length === 0)
    return told.length > 0
      ? clear(
          told,
          say(world, isPaidByGroup(inquiry, person, window) ? 'noneBesides' : 'allTold', {
            person: world.name(person),
          }),
        )
      : nothingTold(inquiry, person, question);
  const { over, rates } = overLimit(inquiry, test, paid, window, limit);
  if (over === 'YES')
    return triggered(
      world,
      [...facts, ...rates],
      measure === undefined
        ? say(world, 'paid', { words })
        : say(world, 'paidLimit', { words, limit: limitWords(world, limit, test.currency ?? '') }),
      { judgement: rule.judgement },
    );
  if (over === 'NO' && told.length > 0) {
    const below = clear(
      [...told, ...facts, ...rates],
      say(world, 'paidBelow', { words, limit: limitWords(world, limit, test.currency ?? '') }),
    );
    return test.large === undefined ? below : { ...below, basis: 'INFERRED' };
  }
  const open = say(world, 'paidOpen', { words });
  const reason = test.large === undefined ? open : toJudge(world, open, rule.judgement ?? say(world, 'isLarge'));
  return unknown([...facts, ...rates], reason, [question], {
    basis: 'INFERRED',
    review: test.large !== undefined,
  });
}

function overLimit(
  { world, moment }: Inquiry,
  test: Fees,
  paid: readonly Paid[],
  window: Window,
  limit: ReturnType<typeof limitOf>,
): { over: Sure; rates: readonly FactView[] } {
  const surely = ({ payerSure, company, counts }: Paid) =>
    payerSure === 'YES' && counts === 'YES' && (company?.sure ?? 'YES') === 'YES';
  // Without a limit any payment is one too many, also of an amount not told.
  if (test.moreThan === undefined && test.large === undefined)
    return { over: paid.some((one) => surely(one) && one.told.amount !== '0') ? 'YES' : 'MAYBE', rates: [] };
  const rates: FactView[] = [];
  let open = false;
  const payments = paid.flatMap((one): Payment[] => {
    const { amount: sum, currency, when: period, terms } = one.told;
    const given = sum === undefined ? undefined : fromDecimal(sum);
    const other = given !== undefined && currency !== test.currency;
    const exchanged = other ? converted(world, given, currency, test.currency, period) : undefined;
    const amount = other ? exchanged?.amount : given;
    if (exchanged !== undefined) rates.push(exchanged.rate);
    if (amount === undefined) {
      open = true;
      return [];
    }
    const even = EVENLY.test(terms) && period.until < OPEN_END;
    return [{ amount, even, sure: surely(one), from: period.from, until: min(period.until, OPEN_END) }];
  });
  // Where nothing but a usage measures it, a year that has just closed counts whole.
  const measured =
    test.large === undefined ? window : { ...window, from: min(window.from, monthsAfter(window.until, -24)) };
  const months = test.months ?? (test.large === undefined ? undefined : [{ value: '12' }]);
  const spans = months === undefined ? [undefined] : numbers(months, moment.law);
  const found = spans.map((span): Sure => {
    const { least, most } = mostInMonths(payments, measured, span);
    if (passes(exactly(least), limit) === 'YES') return 'YES';
    return open || passes(exactly(most), limit) !== 'NO' ? 'MAYBE' : 'NO';
  });
  return { over: found.every((one) => one === found[0]) ? (found[0] ?? 'MAYBE') : 'MAYBE', rates };
}

function paidWords({ world }: Inquiry, { payer, payee, amount: sum, currency, period: days }: ToldPayment): string {
  const amount = sum === undefined ? say(world, 'amountUntold') : amountIn(world, sum, currency);
  const period =
    days.from === undefined ? '' : say(world, 'period', { from: days.from, to: days.until ?? say(world, 'today') });
  return say(world, 'payment', { payer: world.name(payer), payee: world.name(payee), amount, period });
}

/** Whether the company or a company of its group pays the person anything in that time: then it is for the seat. */
function isPaidByGroup(inquiry: Inquiry, person: string, window: Window): boolean {
  const payers = new Set(select(inquiry, { is: 'SELF_GROUP', when: { when: 'EVER' } }).hits.map(({ org }) => org));
  return paymentsTold(inquiry.world, person, inquiry.officer.person).some(
    ({ payer, when }) => payers.has(payer) && when.until >= window.from && when.from <= window.until,
  );
}

function feesQuestion({ world }: Inquiry, person: string): Question {
  return {
    key: `fees:${person}`,
    text: say(world, 'ask', { company: world.name(world.company), person: world.name(person) }),
  };
}

function nothingTold(inquiry: Inquiry, person: string, question: Question): Answer {
  const { world, officer } = inquiry;
  const reason = say(world, 'untold', { person: world.name(person) });
  const weak = inquiry.silence('FEES');
  const said =
    officer.nomination === undefined || officer.person !== person
      ? undefined
      : world.from(world.company, 'HAS_ATTRIBUTE').find(({ fact }) => /special interest/i.test(fact.label ?? ''));
  if (weak !== undefined || said === undefined) return untold(world, reason, [question], weak);
  return unknown([said], say(world, 'noInterest', { reason }), [question], { basis: 'ASSERTED' });
}

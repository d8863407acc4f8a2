import { exactly } from '../../numbers/interval.ts';
import { thousands } from '../../numbers/percent.ts';
import { add, fromDecimal, ZERO } from '../../numbers/rational.ts';
import type { TestOf } from '../books/patterns.ts';
import { clear, complete, triggered, unknown, untold, type Answer, type Inquiry } from '../person/inquiry.ts';
import type { Sure } from '../world/kleene.ts';
import { widest } from '../world/look-back.ts';
import { select } from './organisations.ts';
import { limitOf, passes } from '../world/thresholds.ts';

/** Payments by the company or its subsidiaries to the person, other than for the seat. */
export function fees(inquiry: Inquiry, test: TestOf<'FEES'>): Answer {
  const { world, officer, moment } = inquiry;
  const payers = new Set(select(inquiry, { is: 'SELF_GROUP', when: { when: 'EVER' } }).hits.map(({ org }) => org));
  const window = widest(test.lookBack, moment);
  const paid = world
    .to(officer.person, 'TRADES_WITH')
    .filter(
      ({ fact }) =>
        payers.has(fact.subject) &&
        (fact.periodTo ?? fact.to ?? '9999') >= window.from &&
        (fact.periodFrom ?? fact.from ?? '') <= window.until,
    );
  const told = complete(world, 'TRADES_WITH', window);
  const limit = limitOf(undefined, test.moreThan ?? [{ value: '0' }], moment.law);
  const sums = paid.map(({ fact }): Sure => {
    if (fact.amount === undefined) return 'MAYBE';
    if (test.moreThan !== undefined && fact.currency !== test.currency) return 'MAYBE';
    const sure = passes(exactly(fromDecimal(fact.amount)), limit);
    // Of a period that reaches out of the look-back, nobody knows which part was paid inside.
    return sure === 'YES' && test.moreThan !== undefined && (fact.periodFrom ?? fact.from ?? '') < window.from
      ? 'MAYBE'
      : sure;
  });
  const total = paid.reduce((sum, { fact }) => add(sum, fromDecimal(fact.amount ?? '0')), ZERO);
  const words = paid
    .map(
      ({ fact }) =>
        `${world.name(fact.subject)} paid ${world.name(officer.person)} ${fact.amount === undefined ? 'an amount not told' : `${thousands(fact.amount)} ${fact.currency ?? ''}`.trim()}`,
    )
    .join('; ');
  if (sums.includes('YES'))
    return triggered(
      paid,
      `${words}; the limit is ${limit.words}${test.currency === undefined ? '' : ` ${test.currency}`}.`,
      { judgement: inquiry.rule.judgement },
    );
  const together = paid.length > 1 && passes(exactly(total), limit) !== 'NO';
  if (told.length > 0 && !sums.includes('MAYBE') && !together)
    return clear(
      [...told, ...paid],
      paid.length === 0 ? 'The sources tell all payments, and none is to the person.' : `${words}; not ${limit.words}.`,
    );
  const question = {
    key: `fees:${officer.person}`,
    text: `What have ${world.name(world.company)} and its subsidiaries paid ${world.name(officer.person)}, the family or the firm, besides the fee for the seat, in each of the last years?`,
  };
  if (paid.length > 0) return unknown(paid, `${words}; that does not decide it.`, [question], { basis: 'INFERRED' });
  const reason = `Payments to ${world.name(officer.person)} besides the fee for the seat are nowhere told.`;
  const weak = inquiry.silence('FEES');
  const said =
    officer.nomination === undefined
      ? undefined
      : world.from(world.company, 'HAS_ATTRIBUTE').find(({ fact }) => /special interest/i.test(fact.label ?? ''));
  if (weak !== undefined || said === undefined) return untold(reason, [question], weak);
  return unknown(
    [said],
    `${reason} The company says that candidates have no special interest; that is its word, and settles nothing here.`,
    [question],
    { basis: 'ASSERTED' },
  );
}

import { thousands } from '../../numbers/percent.ts';
import type { TestOf } from '../books/patterns.ts';
import { clear, triggered, uniqueQuestions, unknown, type Answer, type Inquiry } from '../person/inquiry.ts';
import { heldIn, spanOf } from '../world/moments.ts';
import { select } from './organisations.ts';
import { percentLimit } from '../world/thresholds.ts';

/** The person's own shares of the company. */
export function holding(inquiry: Inquiry, test: TestOf<'HOLDING'>): Answer {
  const { world, officer, moment } = inquiry;
  const limit = percentLimit(test.atLeast, test.moreThan, moment.law);
  const selection = select(inquiry, {
    is: 'SHAREHOLDER',
    ...(test.atLeast === undefined ? { moreThan: test.moreThan } : { atLeast: test.atLeast }),
  });
  const own = selection.hits.filter(({ org }) => org === officer.person);
  const sure = own.find((hit) => hit.sure === 'YES');
  const question = {
    key: `shares:${officer.person}`,
    text: `How many shares of ${world.name(world.company)} does ${world.name(officer.person)} own, alone and through others?`,
  };
  if (sure !== undefined) {
    const reason = `${world.name(officer.person)} ${sure.note}; the limit is ${limit.words}.`;
    return test.doubtful
      ? unknown(sure.facts, `${reason} Above it neither side is presumed.`, [question], { review: true })
      : triggered(sure.facts, reason, { inferred: sure.inferred, judgement: inquiry.rule.judgement });
  }
  if (own.length > 0)
    return unknown(
      own.flatMap(({ facts }) => facts),
      `What ${world.name(officer.person)} holds does not decide it.`,
      [question],
    );
  const stated = world
    .from(officer.person, 'HOLDS')
    .filter(({ fact }) => fact.object === world.company)
    .filter(
      (view) =>
        heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure === 'YES' &&
        world.share(view).range !== undefined,
    );
  if (stated.length > 0)
    return clear(
      stated,
      `${world.name(officer.person)} is told to hold ${stated.map(({ fact }) => thousands(fact.shares ?? '0')).join(' and ')} shares, not ${limit.words}.`,
    );
  if (selection.complete)
    return clear(selection.proof, `${world.name(officer.person)} is not among the ${selection.note}.`);
  return unknown(
    [],
    `What ${world.name(officer.person)} holds of the company is nowhere told in full.`,
    uniqueQuestions([question, ...selection.questions]),
  );
}

import { askFamily } from '../family.ts';
import { thousands } from '../../../numbers/percent.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  answeredNone,
  clear,
  triggered,
  uniqueQuestions,
  unknown,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { select } from '../organisations/organisations.ts';
import { percentLimit } from '../../world/thresholds.ts';

/** Shares of the company of the person or a near relative, in the own name, in a nominee's, or through companies. */
export function holding(inquiry: Inquiry, test: TestOf<'HOLDING'>): Answer {
  return test.degree === undefined
    ? heldBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => heldBy(inquiry, test, relative), 'holds so much');
}

function heldBy(inquiry: Inquiry, test: TestOf<'HOLDING'>, person: string): Answer {
  const { world, moment } = inquiry;
  const limit = percentLimit(test.atLeast, test.moreThan, moment.law);
  const selection = select(inquiry, {
    is: 'SHAREHOLDER',
    ...(test.atLeast === undefined ? { moreThan: test.moreThan } : { atLeast: test.atLeast }),
    ...(test.reviewFrom === undefined ? {} : { reviewFrom: test.reviewFrom }),
  });
  const own = selection.hits.filter(({ org }) => org === person);
  const sure =
    own.find((hit) => hit.sure === 'YES' && hit.joint === undefined) ?? own.find((hit) => hit.sure === 'YES');
  const question: Question = {
    key: `shares:${person}`,
    text: `How many shares of ${world.name(world.company)} does ${world.name(person)} own, alone and through others?`,
  };
  if (sure !== undefined) {
    const reason = `${world.name(person)} ${sure.note}; the limit is ${limit.words}.`;
    return test.doubtful
      ? unknown(sure.facts, `${reason} Above it neither side is presumed.`, [question], { review: true })
      : triggered(sure.facts, reason, {
          inferred: sure.inferred,
          judgement:
            [sure.joint === true ? sure.judgement : undefined, inquiry.rule.judgement]
              .filter((one) => one !== undefined)
              .join('; ') || undefined,
        });
  }
  if (own.length > 0)
    return unknown(
      own.flatMap(({ facts }) => facts),
      `What ${world.name(person)} holds does not decide it.${own[0]?.judgement === undefined ? '' : ` To be judged: ${own[0].judgement}.`}`,
      [question],
      { review: own.some(({ judgement }) => judgement !== undefined) },
    );
  const stated = world
    .from(person, 'HOLDS')
    .filter(({ fact }) => fact.object === world.company)
    .filter(
      (view) =>
        heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure === 'YES' &&
        world.share(view).range !== undefined,
    );
  if (stated.length > 0)
    return clear(
      stated,
      `${world.name(person)} is told to hold ${stated.map(({ fact }) => thousands(fact.shares ?? '0')).join(' and ')} shares, not ${limit.words}.`,
    );
  const none = answeredNone(world, { from: moment.on, until: moment.on }, question.key);
  if (none.length > 0)
    return clear(
      none,
      `${world.name(person)} states to hold no share of ${world.name(world.company)}, alone or through others.`,
    );
  if (selection.complete) return clear(selection.proof, `${world.name(person)} is not among the ${selection.note}.`);
  return unknown(
    [],
    `What ${world.name(person)} holds of the company is nowhere told in full.`,
    uniqueQuestions([question, ...selection.questions]),
  );
}

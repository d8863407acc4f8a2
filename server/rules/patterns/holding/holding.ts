import { askFamily, closeTo } from '../family.ts';
import type { ViewOf } from '../../../facts/fact-view.ts';
import { shareWords } from '../../../facts/summary/share-words.ts';
import { exactly } from '../../../numbers/interval.ts';
import { thousands } from '../../../numbers/percent.ts';
import { add, ZERO } from '../../../numbers/rational.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  answeredNone,
  clear,
  toJudge,
  triggered,
  uniqueQuestions,
  unknown,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { holdingsBy } from '../../world/control.ts';
import { isCounted } from '../../world/votes.ts';
import { perhapsControlledBy } from '../organisations/close-holders.ts';
import { controlQuestion } from '../organisations/organisation-selection.ts';
import { select } from '../organisations/organisations.ts';
import { joined } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import { isHalf, limitWords, passes, percentLimit, type Limit } from '../../world/thresholds.ts';
import { largeInClass } from './class-parts.ts';
import { say } from './messages/words.ts';

/** Shares of the company of the person or a near relative, in the own name, in a nominee's, or through companies. */
export function holding(inquiry: Inquiry, test: TestOf<'HOLDING'>): Answer {
  return test.degree === undefined
    ? ofAnyClass(inquiry, test, heldBy(inquiry, test, inquiry.officer.person))
    : askFamily(inquiry, test, (relative) => heldBy(inquiry, test, relative), say(inquiry.world, 'matter'));
}

/** Where the rule asks of each class by itself: little of all may be much of one. */
function ofAnyClass({ world, officer, moment }: Inquiry, test: TestOf<'HOLDING'>, answer: Answer): Answer {
  if (answer.outcome !== 'CLEAR' || test.ofAnyClass !== true) return answer;
  const { person } = officer;
  const limit = percentLimit(test.atLeast, test.moreThan, moment.law);
  const large = largeInClass(world, person, limit);
  if (large.length === 0) return answer;
  const said = { person: world.name(person), company: world.name(world.company), limit: limitWords(world, limit) };
  const question: Question = { key: `shares:${person}`, text: say(world, 'ask', said) };
  return unknown(large, say(world, 'ofClass', said), [question], { review: true });
}

function undecided(world: World, person: string, judgement: string | undefined): string {
  const reason = say(world, 'undecided', { person: world.name(person) });
  return judgement === undefined ? reason : toJudge(world, reason, judgement);
}

/** As the source gives it: a number of shares, or a part, be it between two bounds. */
function amountOf(world: World, view: ViewOf<'HOLDS'>): string {
  const { shares } = view.fact;
  return shares === undefined
    ? shareWords(view.fact, world.share(view), world.language)
    : say(world, 'shares', { shares: thousands(shares) });
}

function heldBy(inquiry: Inquiry, test: TestOf<'HOLDING'>, person: string): Answer {
  const { world, moment } = inquiry;
  const answer = toldToHold(inquiry, test, person);
  if (answer.outcome !== 'CLEAR' || !isHalf(percentLimit(test.atLeast, test.moreThan, moment.law))) return answer;
  const now = { from: moment.on, until: moment.on };
  const held = perhapsControlledBy(world, person, closeTo(world, person), now).get(world.company);
  if (held === undefined || answeredNone(world, now, `control:${world.company}`).length > 0) return answer;
  const said = { person: world.name(person), company: world.name(world.company) };
  return unknown(held, say(world, 'withOthers', said), [controlQuestion(world)], { basis: 'INFERRED', review: true });
}

function toldToHold(inquiry: Inquiry, test: TestOf<'HOLDING'>, person: string): Answer {
  const { world, moment } = inquiry;
  const limit = percentLimit(test.atLeast, test.moreThan, moment.law);
  const selection = select(inquiry, {
    is: 'SHAREHOLDER',
    ...(test.atLeast === undefined ? { moreThan: test.moreThan } : { atLeast: test.atLeast }),
    ...(test.reviewFrom === undefined ? {} : { reviewFrom: test.reviewFrom }),
    ...(test.ofCapital === true ? { ofCapital: true } : {}),
  });
  const own = selection.hits.filter(({ org }) => org === person);
  const sure =
    own.find((hit) => hit.sure === 'YES' && hit.joint === undefined) ?? own.find((hit) => hit.sure === 'YES');
  const question: Question = {
    key: `shares:${person}`,
    text: say(world, 'ask', { company: world.name(world.company), person: world.name(person) }),
  };
  if (sure !== undefined) {
    const reason = say(world, 'holds', {
      person: world.name(person),
      note: sure.note,
      limit: limitWords(world, limit),
    });
    return test.doubtful
      ? unknown(sure.facts, say(world, 'neither', { reason }), [question], { review: true })
      : triggered(world, sure.facts, reason, {
          inferred: sure.inferred,
          judgement:
            joined(
              world,
              [sure.joint === true ? sure.judgement : undefined, inquiry.rule.judgement].filter(
                (one) => one !== undefined,
              ),
              'semicolon',
            ) || undefined,
        });
  }
  if (own.length > 0)
    return unknown(
      own.flatMap(({ facts }) => facts),
      undecided(world, person, own[0]?.judgement),
      [question],
      { review: own.some(({ judgement }) => judgement !== undefined) },
    );
  const none = answeredNone(world, { from: moment.on, until: moment.on }, question.key);
  const perhaps = none.length > 0 ? [] : perhapsThrough(inquiry, test, person, limit);
  if (perhaps.length > 0)
    return unknown(perhaps, undecided(world, person, say(world, 'throughPerhaps')), [question], {
      basis: 'INFERRED',
      review: true,
    });
  const stated = world
    .from(person, 'HOLDS')
    .filter((view) => view.fact.object === world.company && isCounted(view) && view.fact.planned !== true)
    .filter(
      (view) =>
        heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure === 'YES' &&
        world.share(view).range !== undefined,
    );
  // Behind a nominee of whom nobody tells may be the person: then the own name is not all.
  const hidden = selection.questions.filter(({ key }) => key.startsWith('behind:'));
  // Nor is it where a company of the person may hold as well, and not all who hold are told.
  const through = selection.complete
    ? []
    : [...perhapsControlledBy(world, person, [], { from: moment.on, until: moment.on }).keys()];
  if (stated.length > 0 && hidden.length === 0 && through.every((org) => org === world.company))
    return clear(
      stated,
      say(world, 'told', {
        person: world.name(person),
        amount: joined(
          world,
          stated.map((view) => amountOf(world, view)),
          'and',
        ),
        limit: limitWords(world, limit),
      }),
    );
  if (none.length > 0)
    return clear(none, say(world, 'none', { person: world.name(person), company: world.name(world.company) }));
  if (selection.complete)
    return clear(selection.proof, say(world, 'notAmong', { person: world.name(person), holders: selection.note }));
  return unknown(
    stated,
    say(world, 'untold', { person: world.name(person) }),
    uniqueQuestions([question, ...selection.questions]),
  );
}

/**
 * What the person has with companies that the person may control, where it may come to the limit together; nothing
 * where no such company holds any.
 */
function perhapsThrough(
  { world, moment }: Inquiry,
  { ofCapital }: TestOf<'HOLDING'>,
  person: string,
  limit: Limit,
): readonly ViewOf<'HOLDS'>[] {
  const now = { from: moment.on, until: moment.on };
  const perhaps = perhapsControlledBy(world, person, [], now);
  const companies = [...perhaps.keys()].filter((org) => org !== world.company);
  const held = holdingsBy(world, new Set([person, ...companies]), world.company, now, 'MAYBE');
  const through = holdingsBy(world, new Set(companies), world.company, now, 'MAYBE');
  if (through.length === 0) return [];
  const most = held
    .map((view) => (ofCapital === true ? world.share(view) : world.votes(view)).range?.max ?? ZERO)
    .reduce((sum, one) => add(sum, one), ZERO);
  return passes(exactly(most), limit) === 'NO'
    ? []
    : [...through.flatMap(({ fact }) => perhaps.get(fact.subject) ?? []), ...held];
}

import { asked } from '../question/question.ts';
import { valuesOn } from '../../books/in-force.ts';
import type { TestOf } from '../../books/patterns.ts';
import { clear, toJudge, triggered, unknown, type Answer, type Inquiry, type Question } from '../../person/inquiry.ts';
import { agreed, anyOf, type Sure } from '../../world/kleene.ts';
import { monthsAfter } from '../../world/moments.ts';
import { numbers } from '../../world/look-back.ts';
import { dayIn, joined } from '../../world/worded.ts';
import { servicesOf, type Service } from '../../world/service.ts';
import type { World } from '../../world/world.ts';
import type { Day } from '../../../time/day.ts';
import type { BoardKind } from '../../../vocabulary/parties.ts';
import { say } from './messages/words.ts';

/**
 * Years on the board, whatever the titles: of the present service; since the first one; and served in all, where there
 * was a gap or time on the other board. Where the rule does not say which counts and they differ, it is a judgement.
 */
export function tenure(inquiry: Inquiry, test: TestOf<'TENURE'>): Answer {
  const answer = byTerms(inquiry, test, onBoard(inquiry, test));
  const { world, officer } = inquiry;
  const kind = world.boards.get((officer.seat ?? officer.nomination ?? officer.stood)?.fact.object ?? '')?.kind;
  if (answer.outcome !== 'CLEAR' || kind === undefined) return answer;
  const kinds = test.bothBoards ? (['DIRECTORS', 'COMPANY_AUDITORS'] as const) : [kind];
  const longer = beforeSuccession(world, officer.person, kinds).filter(
    ({ began }) => since(inquiry, test, began) !== 'NO',
  );
  if (longer.length === 0) return answer;
  const judgement = say(world, 'beforeSuccession');
  return unknown(
    [...answer.facts, ...longer.flatMap(({ seats }) => seats)],
    toJudge(
      world,
      joined(world, [answer.reason, ...longer.map((one) => sinceWords(world, one, undefined))], 'sentence'),
      judgement,
    ),
    [gapQuestion(world, officer.person)],
    { review: true },
  );
}

/**
 * Within the years there may be too many terms: they are not in the graph, and within as many years there are no more.
 */
function byTerms(inquiry: Inquiry, test: TestOf<'TENURE'>, answer: Answer): Answer {
  const { moreTerms } = test;
  if (moreTerms === undefined || answer.outcome !== 'CLEAR' || inquiry.officer.seat === undefined) return answer;
  const short = onBoard(inquiry, { ...test, atLeast: undefined, moreThan: moreTerms, gaps: 'FIRST' });
  if (short.outcome === 'CLEAR') return answer;
  const most = Math.max(...numbers(moreTerms, inquiry.moment.law));
  const terms = asked(inquiry, {
    pattern: 'QUESTION',
    asks: say({ language: 'en' }, 'manyTerms', { most: String(most) }),
    ja: say({ language: 'ja' }, 'manyTerms', { most: String(most) }),
  });
  return {
    ...terms,
    facts: [...answer.facts, ...terms.facts],
    reason: say(inquiry.world, 'howManyTerms', { reason: answer.reason, terms: terms.reason }),
  };
}

function onBoard(inquiry: Inquiry, test: TestOf<'TENURE'>): Answer {
  const { world, officer, moment } = inquiry;
  const { seat, nomination, stood, person } = officer;
  const candidacy = nomination ?? stood;
  const kind = world.boards.get((seat ?? candidacy)?.fact.object ?? '')?.kind;
  const notYet = say(world, 'notYet');
  if (kind === undefined) return clear([], notYet);
  const kinds = test.bothBoards ? (['DIRECTORS', 'COMPANY_AUDITORS'] as const) : [kind];
  const services = servicesOf(world, person, world.company, kinds);
  const own = servicesOf(world, person, world.company, [kind]);
  // Whoever stands for election may have served before: then there is a gap, or a service that may still go on.
  const present =
    seat === undefined
      ? undefined
      : (own.find(({ seats }) => seats.some(({ fact }) => fact.id === seat.fact.id)) ?? own.at(-1));
  const [first] = services;
  if (first === undefined) return clear(candidacy === undefined ? [] : [candidacy], notYet);

  const { inclusive, values } = limitIn(test, moment.law);
  const served = (): Sure =>
    agreed(
      values.flatMap((years) =>
        (['least', 'most'] as const).map((which): Sure => {
          return isServed(
            services.map((service) => servedIn(service, moment.on, which)),
            years,
            inclusive,
          );
        }),
      ),
    );

  const now = present === undefined ? 'NO' : since(inquiry, test, present.began);
  const gap = services.length > 1 || first.began[0] !== present?.began[0] || first.began[1] !== present.began[1];
  const facts = services.flatMap(({ seats }) => seats);
  const earlier = joined(
    world,
    services.map((one) => sinceWords(world, one, one.seats[0]?.fact.from)),
    'sentence',
  );
  const words = joined(
    world,
    [
      present === undefined ? notYet : sinceWords(world, present, seat?.fact.from),
      gap ? say(world, 'before', { earlier }) : '',
      say(world, inclusive ? 'atLeastYears' : 'moreThanYears', { years: joined(world, values.map(String), 'or') }),
    ],
    'sentence',
  );
  const question: Question = {
    key: `since:${person}`,
    text: say(world, 'whenFirst', { person: world.name(person), company: world.name(world.company) }),
  };
  if (now === 'YES') return triggered(world, facts, words, { judgement: inquiry.rule.judgement });
  if (!gap) return now === 'NO' ? clear(facts, words) : unknown(facts, words, [question]);
  const counted = test.gaps === 'SERVED' ? served() : since(inquiry, test, first.began);
  if (test.gaps !== undefined)
    return counted === 'YES'
      ? triggered(world, facts, words, { judgement: inquiry.rule.judgement })
      : counted === 'NO'
        ? clear(facts, words)
        : unknown(facts, words, [question]);
  const judgement = say(world, 'gaps');
  if (served() === 'YES') return triggered(world, facts, words, { judgement });
  if (counted === 'NO' && now === 'NO') return clear(facts, words);
  const open = now === 'MAYBE' || anyOf([counted]) === 'MAYBE';
  return unknown(facts, toJudge(world, words, judgement), open ? [question] : [gapQuestion(world, person)], {
    review: true,
  });
}

/** Services on such boards of companies whose place the company took. */
function beforeSuccession(world: World, person: string, kinds: readonly BoardKind[]): Service[] {
  const places = new Set([world.company]);
  for (const place of places) for (const { fact } of world.from(place, 'SUCCEEDS')) places.add(fact.object);
  places.delete(world.company);
  return [...places].flatMap((place) => servicesOf(world, person, place, kinds));
}

function limitIn(
  test: TestOf<'TENURE'>,
  law: Day,
): { readonly inclusive: boolean; readonly values: readonly number[] } {
  return {
    inclusive: test.atLeast !== undefined,
    values: valuesOn(test.atLeast ?? test.moreThan ?? [], law).map(({ value }) => Number(value)),
  };
}

/** Whether it is so many years since a start that lies between two days. */
function since({ moment }: Inquiry, test: TestOf<'TENURE'>, [earliest, latest]: readonly [string, string]): Sure {
  const { inclusive, values } = limitIn(test, moment.law);
  return agreed(
    [earliest, latest].flatMap((start) =>
      values.map((years): Sure => {
        const full = start < '0001-01-01' ? start : monthsAfter(start, 12 * years);
        return (inclusive ? full <= moment.on : full < moment.on) ? 'YES' : 'NO';
      }),
    ),
  );
}

function gapQuestion(world: World, person: string): Question {
  return {
    key: `gap:${person}`,
    text: say(world, 'askGap', { person: world.name(person), company: world.name(world.company) }),
  };
}

function sinceWords(world: World, { began, ended, seats }: Service, from: string | undefined): string {
  const start = seats[0]?.fact.from ?? from;
  const since = start !== undefined ? dayIn(world, start) : say(world, 'unknownDay', { day: began[1] });
  return ended[1] <= world.on ? say(world, 'served', { since, until: ended[1] }) : say(world, 'serves', { since });
}

/** First day, and the first day no longer in office. */
type Stretch = readonly [Day, Day];

function servedIn({ began, ended }: Service, on: Day, which: 'least' | 'most'): Stretch {
  const start = which === 'least' ? began[1] : began[0];
  const end = which === 'least' ? ended[0] : ended[1];
  return [start < '0001-01-01' ? '0001-01-01' : start, end > on ? on : end];
}

/**
 * Whether so many years were served. One stretch is reckoned by the calendar; of several the days are added up, and how
 * many of them make so many years turns on the leap days between.
 */
function isServed(stretches: readonly Stretch[], years: number, inclusive: boolean): Sure {
  const served = stretches.filter(([start, end]) => start < end);
  const [only] = served;
  if (only !== undefined && served.length === 1) {
    const full = monthsAfter(only[0], 12 * years);
    return (inclusive ? only[1] >= full : only[1] > full) ? 'YES' : 'NO';
  }
  const days = served.reduce((sum, [start, end]) => sum + daysBetween(start, end), 0);
  return agreed(
    [Math.floor(years / 4), Math.ceil(years / 4)].map((leapDays): Sure => {
      const asked = 365 * years + leapDays;
      return (inclusive ? days >= asked : days > asked) ? 'YES' : 'NO';
    }),
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

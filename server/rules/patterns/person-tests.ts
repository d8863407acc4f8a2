import type { FactView } from '../../facts/fact-view.ts';
import { exactly } from '../../numbers/interval.ts';
import { thousands } from '../../numbers/percent.ts';
import { add, fromDecimal, ZERO } from '../../numbers/rational.ts';
import { valuesOn } from '../books/in-force.ts';
import type { PersonTest, TestOf } from '../books/patterns.ts';
import { BEGINNING } from '../../time/day.ts';
import {
  anyAnswer,
  clear,
  complete,
  triggered,
  uniqueQuestions,
  unknown,
  untold,
  type Answer,
  type Inquiry,
  type Question,
} from '../person/inquiry.ts';
import { agreed, type Sure } from '../world/kleene.ts';
import { heldThen, numbers, widest } from '../world/look-back.ts';
import { heldIn, spanOf, yearsBefore } from '../world/moments.ts';
import { select } from './organisations.ts';
import { careerQuestion, judge, postAnswer } from './posts.ts';
import { positionsOf } from '../world/roles.ts';
import { limitOf, passes, percentLimit } from '../world/thresholds.ts';

/** Asks one test of a rule about a person. */
export function askPerson(inquiry: Inquiry, test: PersonTest): Answer {
  switch (test.pattern) {
    case 'POST':
      return postAnswer(inquiry, test);
    case 'EARLIER_OFFICE':
      return earlierOffice(inquiry, test);
    case 'KIN':
      return kin(inquiry, test);
    case 'FEES':
      return fees(inquiry, test);
    case 'HOLDING':
      return holding(inquiry, test);
    case 'TENURE':
      return tenure(inquiry, test);
    case 'SIGNED_AUDIT':
      return signedAudit(inquiry, test);
    case 'SHARED_BOARD':
      return sharedBoard(inquiry, test);
    case 'COMPENSATION_INTERLOCK':
      return compensationInterlock(inquiry, test);
    case 'FINDING':
      return boardFinding(inquiry);
  }
}

/** An earlier seat at the company or a subsidiary, and an executive post or employment in the years before that one. */
function earlierOffice(inquiry: Inquiry, test: TestOf<'EARLIER_OFFICE'>): Answer {
  const { world, officer, moment } = inquiry;
  const group = new Set(select(inquiry, { is: 'SELF_GROUP' }).hits.map(({ org }) => org));
  const before = { when: 'BEFORE_OFFICE' as const, years: test.years };
  const seats = world.from(officer.person, 'SITS_ON').filter((view) => {
    const board = world.boards.get(view.fact.object);
    return (
      view.fact.id !== officer.seat?.fact.id &&
      board !== undefined &&
      group.has(board.company) &&
      test.boards.some((kind) => kind === board.kind) &&
      heldThen(spanOf(world, view), before, moment).sure !== 'NO'
    );
  });
  if (seats.length === 0) {
    const career = complete(world, 'WORKS_FOR', widest(before, moment));
    if (career.length > 0) return clear(career, 'No earlier seat at the company or a subsidiary.');
    return unknown(
      [],
      `No earlier seat of ${world.name(officer.person)} at the company or a subsidiary is known, and not all posts are.`,
      [careerOf(inquiry)],
    );
  }
  return anyAnswer(
    seats.map((seat) => {
      const span = spanOf(world, seat);
      const selection = select(inquiry, { is: 'SELF_GROUP' });
      const answer = judge(
        inquiry,
        { at: { is: 'SELF_GROUP' }, roles: test.roles, lookBack: before },
        selection,
        officer.person,
        { ...moment, office: span.began ?? [BEGINNING, span.from] },
      );
      return { ...answer, facts: [seat, ...answer.facts] };
    }),
  );
}

function kin(inquiry: Inquiry, test: TestOf<'KIN'>): Answer {
  const { world, officer, moment } = inquiry;
  const most = Math.max(...numbers(test.degree, moment.law));
  const least = Math.min(...numbers(test.degree, moment.law));
  const ties = [...world.from(officer.person, 'KIN_OF'), ...world.to(officer.person, 'KIN_OF')];
  const selection = select(inquiry, test.at);
  const answers = ties.flatMap((tie): Answer[] => {
    const relative = tie.fact.subject === officer.person ? tie.fact.object : tie.fact.subject;
    const { degree } = tie.fact;
    const near: Sure =
      degree === undefined || (degree > least && degree <= most) ? 'MAYBE' : degree <= least ? 'YES' : 'NO';
    if (near === 'NO') return [];
    const answer = judge(inquiry, test, selection, relative);
    if (answer.outcome !== 'TRIGGERED')
      return answer.outcome === 'UNKNOWN' && answer.facts.some(({ fact }) => fact.subject === relative)
        ? [{ ...answer, facts: [tie, ...answer.facts] }]
        : [];
    if (near === 'YES') return [{ ...answer, facts: [tie, ...answer.facts] }];
    return [
      unknown(
        [tie, ...answer.facts],
        answer.reason,
        [
          {
            key: `degree:${tie.fact.id}`,
            text: `How near are ${world.name(officer.person)} and ${world.name(relative)} related?`,
          },
        ],
        { basis: 'INFERRED' },
      ),
    ];
  });
  if (answers.some(({ outcome }) => outcome === 'TRIGGERED' || outcome === 'UNKNOWN')) return anyAnswer(answers);
  const all = complete(world, 'KIN_OF', { from: moment.on, until: moment.on });
  if (all.length > 0) return clear(all, 'The sources tell all family ties, and none is such a tie.');
  return untold(
    `Whether a near relative of ${world.name(officer.person)} has such a post is nowhere told.`,
    [familyOf(inquiry)],
    inquiry.silence('KIN'),
  );
}

/** Payments by the company or its subsidiaries to the person, other than for the seat. */
function fees(inquiry: Inquiry, test: TestOf<'FEES'>): Answer {
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

/** The person's own shares of the company. */
function holding(inquiry: Inquiry, test: TestOf<'HOLDING'>): Answer {
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

/** Years on the board, from the first seat to the day. */
function tenure(inquiry: Inquiry, test: TestOf<'TENURE'>): Answer {
  const { world, officer, moment } = inquiry;
  const { seat } = officer;
  if (seat === undefined)
    return clear(officer.nomination === undefined ? [] : [officer.nomination], 'Not yet in office.');
  const span = spanOf(world, seat);
  const [earliest, latest] = span.began ?? [BEGINNING, span.from];
  const inclusive = test.atLeast !== undefined;
  const values = valuesOn(test.atLeast ?? test.moreThan ?? [], moment.law).map(({ value }) => Number(value));
  const over = (start: string): Sure =>
    agreed(
      values.map((years) => {
        const mark = yearsBefore(moment.on, years);
        return (inclusive ? start <= mark : start < mark) ? 'YES' : 'NO';
      }),
    );
  const result = agreed([over(earliest), over(latest)]);
  const since = span.began === undefined ? `before ${latest}, on an unknown day` : (seat.fact.from ?? latest);
  const words = `In office since ${since}; the limit is ${inclusive ? 'at least' : 'more than'} ${values.join(' or ')} years.`;
  if (result === 'YES') return triggered([seat], words, { judgement: inquiry.rule.judgement });
  if (result === 'NO') return clear([seat], words);
  return unknown([seat], words, [
    {
      key: `since:${officer.person}`,
      text: `On which day did ${world.name(officer.person)} first take office at ${world.name(world.company)}?`,
    },
  ]);
}

function signedAudit(inquiry: Inquiry, test: TestOf<'SIGNED_AUDIT'>): Answer {
  const { world, officer, moment } = inquiry;
  const signed = world.from(officer.person, 'SIGNS_AUDIT_OF').filter(({ fact }) => fact.object === world.company);
  const found = signed.map((view) => ({ view, held: heldThen(spanOf(world, view), test.lookBack, moment) }));
  const sure = found.find(({ held }) => held.sure === 'YES');
  if (sure !== undefined)
    return triggered(
      [sure.view],
      `${world.name(officer.person)} signed the audit of ${world.name(world.company)}${sure.view.fact.signedOn === undefined ? '' : ` on ${sure.view.fact.signedOn}`}.`,
    );
  const told = complete(world, 'SIGNS_AUDIT_OF', widest(test.lookBack, moment));
  if (told.length > 0 && found.every(({ held }) => held.sure === 'NO'))
    return clear(told, 'The sources name all who signed the audit.');
  const maybe = found.filter(({ held }) => held.sure === 'MAYBE').map(({ view }) => view);
  return unknown(
    maybe,
    `Whether ${world.name(officer.person)} worked on the audit of ${world.name(world.company)} is not told.`,
    [
      {
        key: `audit-work:${officer.person}`,
        text: `Was ${world.name(officer.person)} ever a partner or employee of an audit firm of ${world.name(world.company)}, and did the work include its audit?`,
      },
    ],
  );
}

/** Seats that the person and another officer of the company have elsewhere together. */
function sharedBoard(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>): Answer {
  const { world, officer, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const colleagues = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter((view) => heldIn(spanOf(world, view), now).sure !== 'NO')
      .map(({ fact }) => fact.subject),
  );
  colleagues.delete(officer.person);
  const here = positionsOf(world, officer.person).filter(
    ({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO',
  );
  const links = [...colleagues].flatMap((colleague) =>
    positionsOf(world, colleague).flatMap((theirs) =>
      here
        .filter((mine) => mine.org === theirs.org && heldIn(spanOf(world, theirs.view), now).sure !== 'NO')
        .map((mine) => ({ colleague, mine, theirs })),
    ),
  );
  const linking = links.filter(
    ({ mine, theirs }) =>
      !test.mutual || (mine.has(['EXECUTIVE']) !== 'NO' && theirs.has(['DIRECTOR', 'AUDITOR']) === 'YES'),
  );
  const sure = linking.find(
    ({ mine, theirs }) =>
      [mine, theirs].every(({ view }) => heldIn(spanOf(world, view), now).sure === 'YES') &&
      (!test.mutual || mine.has(['EXECUTIVE']) === 'YES'),
  );
  if (sure !== undefined) {
    return triggered(
      [sure.mine.view, sure.theirs.view],
      `${world.name(officer.person)} and ${world.name(sure.colleague)} of ${world.name(world.company)} both have a post at ${world.name(sure.mine.org)}.`,
      { inferred: true, judgement: inquiry.rule.judgement },
    );
  }
  const told = complete(world, 'WORKS_FOR', now);
  if (linking.length === 0 && told.length > 0) return clear(told, 'The sources tell all posts, and none is shared.');
  const facts: FactView[] = linking.flatMap(({ mine, theirs }) => [mine.view, theirs.view]);
  const questions = [
    {
      key: `links:${officer.person}`,
      text: `On which other boards does ${world.name(officer.person)} sit together with another officer of ${world.name(world.company)}?`,
    },
  ];
  if (linking.length > 0) return unknown(facts, 'A shared post may be current.', questions, { basis: 'INFERRED' });
  return untold('No shared post elsewhere is known, and not all posts are.', questions, inquiry.silence('POSTS_NOW'));
}

/** An executive of the company on the compensation committee of an organisation where the person is executive. */
function compensationInterlock(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>): Answer {
  const { world, officer, moment } = inquiry;
  const orgs = positionsOf(world, officer.person).filter(
    (one) => one.org !== world.company && one.has(['EXECUTIVE']) !== 'NO',
  );
  const executives = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter(({ fact }) => fact.outside !== true)
      .map(({ fact }) => fact.subject),
  );
  const found = orgs.flatMap((mine) =>
    [...world.boards.values()]
      .filter((board) => board.company === mine.org && board.kind === 'COMPENSATION_COMMITTEE')
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter((view) => executives.has(view.fact.subject))
      .map((view) => ({ mine, view, held: heldThen(spanOf(world, view), test.lookBack, moment) })),
  );
  const sure = found.find(
    ({ mine, held }) =>
      held.sure === 'YES' &&
      mine.has(['EXECUTIVE']) === 'YES' &&
      heldThen(spanOf(world, mine.view), test.lookBack, moment).sure === 'YES',
  );
  if (sure !== undefined)
    return triggered(
      [sure.mine.view, sure.view],
      `${world.name(sure.view.fact.subject)} of ${world.name(world.company)} sits on the compensation committee of ${world.name(sure.mine.org)}, where ${world.name(officer.person)} is an executive.`,
    );
  const told = complete(world, 'SITS_ON', widest(test.lookBack, moment));
  const career = complete(world, 'WORKS_FOR', widest(test.lookBack, moment));
  if (found.length === 0 && told.length > 0 && career.length > 0)
    return clear([...told, ...career], 'No such committee is shared.');
  return unknown(
    found.map(({ view }) => view),
    'Compensation committees elsewhere are not told.',
    [
      {
        key: `committees:${officer.person}`,
        text: `Does an executive of ${world.name(world.company)} decide on pay at an organisation where ${world.name(officer.person)} or a relative is an executive?`,
      },
    ],
  );
}

/** The board's own finding: an attribute OTHER labelled "Finding of independence" with the person's id. */
function boardFinding({ world, officer, moment }: Inquiry): Answer {
  const findings = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(({ fact }) => fact.attribute === 'OTHER' && /^finding of independence$/i.test(fact.label ?? ''));
  for (const view of findings) {
    const said = view.fact.detail?.find(({ key }) => key === officer.person)?.value;
    if (said === undefined || heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure !== 'YES')
      continue;
    if (/^independent$/i.test(said))
      return { ...clear([view], 'The board has found the person independent.'), basis: 'ASSERTED' };
    return { ...triggered([view], `The board has found: ${said}.`), basis: 'ASSERTED' };
  }
  const name = world.name(officer.person);
  return unknown([], `No finding of the board on ${name} is known.`, [
    {
      key: `finding:${officer.person}`,
      text: `Has the board of ${world.name(world.company)} found that ${name} has no relationship that would interfere with independent judgement?`,
    },
  ]);
}

function careerOf({ world, officer }: Inquiry): Question {
  return careerQuestion(world.name(world.company), world.name(officer.person), officer.person);
}

function familyOf({ world, officer }: Inquiry): Question {
  return {
    key: `family:${officer.person}`,
    text: `Which near relatives of ${world.name(officer.person)} work for, govern, audit, own or advise ${world.name(world.company)}, its group, its large shareholders or its business partners?`,
  };
}

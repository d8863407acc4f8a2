import { describe, expect, test } from 'vitest';
import { smallBook, type smallRule } from '../../../test/support/worlds/small-book.ts';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from '../person/company-officers.ts';
import { judgePerson } from '../person/judge-person.ts';

/**
 * What the sources do not exclude is not clear, however much they tell: here they tell everything of every kind, unless
 * a test says otherwise. `p` is the outside director of `s` who is judged.
 */
type Facts = Parameters<typeof smallWorld>[0];
type Matters = NonNullable<Parameters<typeof smallWorld>[2]>;
type Tests = Parameters<typeof smallRule>[0]['tests'];
type Fields = Readonly<Record<string, unknown>>;

const DAY = '2020-06-30';
const ALL: Matters = ['WORKS_FOR', 'HOLDS', 'LENDS_TO', 'TRADES_WITH', 'AUDITS', 'KIN_OF', 'SITS_ON', 'SIGNS_AUDIT_OF'];
function answer(test: Fields, facts: Facts, { complete = ALL, home = 'JP' } = {}) {
  const world = atHomeIn(home, smallWorld(facts, DAY, complete));
  const officer = officersOf(world).find(({ person }) => person === 'p')!;
  return judgePerson(world, officer, smallBook({ rules: [{ tests: [test] as Tests }] }), () => undefined).criteria[0]!;
}
const outcome = (...given: Parameters<typeof answer>) => answer(...given).outcome;

const holds = (subject: string, object: string, fields: Fields = {}): Facts[number] => ({
  kind: 'HOLDS',
  subject,
  object,
  exact: true,
  ...fields,
});
const worksFor = (subject: string, object: string, fields: Fields = { executive: true }): Facts[number] => ({
  kind: 'WORKS_FOR',
  subject,
  object,
  ...fields,
});
const lends = (subject: string): Facts[number] => ({
  kind: 'LENDS_TO',
  subject,
  object: 's',
  amount: '5',
  currency: 'JPY',
});
const atX = worksFor('p', 'x');
const POST_AT = (is: string, fields: Fields = {}) => ({
  pattern: 'POST',
  at: { is, ...fields },
  roles: ['ANY'],
  lookBack: 'NOW',
});

describe('a lender', () => {
  test('is one though the company holds a part of it that nobody tells, or held most of it once', () => {
    expect(outcome(POST_AT('LENDER'), [lends('x'), atX, holds('s', 'x')])).toBe('TRIGGERED');
    const ever = { ...POST_AT('LENDER', { when: 'EVER' }), lookBack: 'EVER' };
    const once = holds('s', 'x', { percent: '60', from: '2008-01-01', to: '2010-01-01' });
    expect(outcome(ever, [lends('x'), atX, once])).toBe('TRIGGERED');
  });

  test('is none that surely is a subsidiary', () => {
    expect(outcome(POST_AT('LENDER'), [lends('x'), atX, holds('s', 'x', { percent: '50.01' })])).toBe('CLEAR');
    expect(outcome(POST_AT('LENDER'), [lends('x'), atX, holds('s', 'x', { percent: '50' })])).toBe('TRIGGERED');
  });
});

describe('a holder of ten percent', () => {
  const held = POST_AT('SHAREHOLDER', { atLeast: '10' });
  const account = (id: string, percent: string) => holds(id, 's', { percent, nominee: true });

  test('may be behind several nominees of whom nobody tells for whom they hold', () => {
    expect(outcome(held, [atX, account('a', '6'), account('b', '3.99')])).toBe('CLEAR');
    expect(outcome(held, [atX, account('a', '6'), account('b', '4')])).toBe('UNKNOWN');
    expect(answer(held, [atX, account('a', '6'), account('b', '4')]).questions.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['behind:a', 'behind:b']),
    );
  });

  test('may hold in the own name and in that of such a nominee', () => {
    const own = holds('x', 's', { percent: '8' });
    expect(outcome(held, [atX, own, account('a', '1.99')])).toBe('CLEAR');
    expect(outcome(held, [atX, own, account('a', '2')])).toBe('UNKNOWN');
  });

  test('may be one by capital that is stated later than fewer votes, and is none by votes of the same day', () => {
    const votes = (observedOn: string) => holds('x', 's', { percent: '4', interest: 'VOTES', observedOn });
    const capital = holds('x', 's', { percent: '12' });
    expect(outcome(held, [atX, capital, votes('2005-03-31')])).toBe('UNKNOWN');
    expect(outcome(held, [atX, capital, votes('2020-06-29')])).toBe('UNKNOWN');
    expect(outcome(held, [atX, capital, votes(DAY)])).toBe('CLEAR');
  });

  test('may be one with a subsidiary whose part is not told, up to the smallest of the largest', () => {
    const elsewhere = { citations: [{ source: 'another', place: 'a page', observedOn: DAY }] };
    const listed = (percent: string, smallest: string, below: Fields = elsewhere) =>
      outcome(
        held,
        [
          atX,
          { kind: 'COVERED_BY', subject: 's', object: 'document', matter: 'HOLDS', extent: 'LARGEST', count: 3 },
          holds('x', 's', { percent }),
          holds('b', 's', { percent: '2' }),
          holds('c', 's', { percent: smallest }),
          holds('below-x', 's', below),
          holds('x', 'below-x', { percent: '100' }),
        ],
        { complete: ['WORKS_FOR'] },
      );
    expect(listed('9', '0.99')).toBe('CLEAR');
    expect(listed('9', '1')).toBe('UNKNOWN');
    // Told in the list itself, without its part, it may be any of the largest.
    expect(listed('1', '0.5', {})).toBe('UNKNOWN');
  });
});

test('outside Japan nobody controls who holds less than two fifths, alone or with its group', () => {
  const group = (own: string) =>
    outcome(
      POST_AT('PARENT'),
      [
        atX,
        holds('x', 's', { percent: own }),
        holds('below-x', 's', { percent: '20' }),
        holds('x', 'below-x', { percent: '100' }),
      ],
      { home: 'GB' },
    );
  expect(group('19.99')).toBe('CLEAR');
  expect(group('20')).toBe('UNKNOWN');
});

describe('a relative', () => {
  const brother: Facts[number] = { kind: 'KIN_OF', subject: 'p', object: 'q', relation: 'brother', degree: 2 };
  const kinAt = (is: string, fields: Fields = {}) => ({
    pattern: 'KIN',
    degree: '2',
    at: { is },
    roles: ['EXECUTIVE'],
    lookBack: 'NOW',
    ...fields,
  });

  test('with a post at a company that may be the parent is not cleared by that post', () => {
    expect(outcome(kinAt('PARENT'), [brother, worksFor('q', 'x')], { complete: ['KIN_OF', 'WORKS_FOR'] })).toBe(
      'UNKNOWN',
    );
    expect(outcome(kinAt('SELF'), [brother, worksFor('q', 'x')], { complete: ['KIN_OF'] })).toBe('CLEAR');
  });

  test('is cleared by another post that still goes on, and not by one last stated long ago', () => {
    const post = (observedOn: string) =>
      outcome(kinAt('SELF'), [brother, worksFor('q', 'x', { executive: true, observedOn })], { complete: ['KIN_OF'] });
    // What was stated within fifteen months is taken to go on.
    expect(post('2019-04-01')).toBe('CLEAR');
    expect(post('2019-03-31')).toBe('UNKNOWN');
  });

  test('told to be within so many degrees is within them, and may be nearer', () => {
    const relative = (relation: string, degree: string) =>
      outcome(kinAt('SELF', { degree }), [{ kind: 'KIN_OF', subject: 'p', object: 'q', relation }, worksFor('q', 's')]);
    expect(relative('二親等内の親族', '2')).toBe('TRIGGERED');
    expect(relative('２親等以内の親族', '3')).toBe('TRIGGERED');
    expect(relative('二親等内の親族', '1')).toBe('UNKNOWN');
    expect(relative('三親等内の親族', '2')).toBe('UNKNOWN');
    expect(relative('relative within the second degree', '2')).toBe('TRIGGERED');
    expect(relative('親族', '2')).toBe('UNKNOWN');
    expect(relative('甥', '2')).toBe('CLEAR');
  });

  test('by a marriage that is over, or has not begun, is none', () => {
    const wife = (fields: Fields) =>
      outcome(kinAt('SELF'), [
        { kind: 'KIN_OF', subject: 'p', object: 'q', relation: 'wife', ...fields },
        worksFor('q', 's'),
      ]);
    expect(wife({})).toBe('TRIGGERED');
    expect(wife({ observedOn: '2001-01-01' })).toBe('TRIGGERED');
    expect(wife({ from: '2000-01-01', to: '2020-07-01' })).toBe('TRIGGERED');
    expect(wife({ from: '2000-01-01', to: DAY })).toBe('CLEAR');
    expect(wife({ from: '2000-01-01', to: '2020' })).toBe('UNKNOWN');
    expect(wife({ from: DAY })).toBe('TRIGGERED');
    expect(wife({ from: '2020-07-01' })).toBe('CLEAR');
    expect(wife({ from: '2020' })).toBe('TRIGGERED');
    expect(wife({ relation: 'former wife' })).toBe('CLEAR');
    expect(wife({ relation: 'ex-husband' })).toBe('CLEAR');
    expect(wife({ relation: '元妻' })).toBe('CLEAR');
    expect(wife({ relation: 'wife of the former president' })).toBe('TRIGGERED');
  });
});

describe('a seat on a committee, or on a board of another kind', () => {
  const seat = (object: string, fields: Fields = {}): Facts[number] => ({
    kind: 'SITS_ON',
    subject: 'p',
    object,
    ...fields,
  });
  const executive = { ...POST_AT('LENDER'), roles: ['EXECUTIVE'] };

  test('is a post at its company, and perhaps an executive’s', () => {
    expect(outcome(POST_AT('LENDER'), [lends('x'), seat('x-audit-committee')])).toBe('TRIGGERED');
    expect(outcome(executive, [lends('x'), seat('x-nomination-committee')])).toBe('UNKNOWN');
    expect(outcome(executive, [lends('x'), seat('x-nomination-committee', { outside: true })])).toBe('CLEAR');
  });

  test('adds nothing to the seat of a director there', () => {
    const both = [seat('x-directors', { outside: true }), seat('x-nomination-committee')];
    expect(outcome(executive, [lends('x'), ...both])).toBe('CLEAR');
  });
});

describe('somebody who stands for election again', () => {
  const tenure = (gaps: string | undefined, to: string) =>
    answer({ pattern: 'TENURE', moreThan: '9', ...(gaps === undefined ? {} : { gaps }) }, [
      { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2009-06-30', to },
      { kind: 'NOMINATED_TO', subject: 'p', object: 's-directors', outside: true, meeting: '2020-07-10' },
    ]);

  test('is not new on the board: the years before count as the rule says', () => {
    expect(tenure('FIRST', '2012-06-30').outcome).toBe('TRIGGERED');
    expect(tenure('SERVED', '2018-06-30').outcome).toBe('CLEAR');
    expect(tenure('SERVED', '2018-07-01').outcome).toBe('TRIGGERED');
    expect(tenure(undefined, '2012-06-30')).toMatchObject({ outcome: 'UNKNOWN', review: true });
    expect(tenure(undefined, '2018-07-01')).toMatchObject({ outcome: 'TRIGGERED', review: true });
  });

  test('has served as many years as the stretches come to, whatever leap days lie between', () => {
    const two = (to: string) =>
      outcome({ pattern: 'TENURE', moreThan: '9', gaps: 'SERVED' }, [
        { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2001-06-30', to: '2006-06-30' },
        { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2009-06-30', to },
        { kind: 'NOMINATED_TO', subject: 'p', object: 's-directors', outside: true, meeting: '2020-07-10' },
      ]);
    // Five years of 1826 days, and four of 1461 to 30 June 2013: nine years are 3287 or 3288 days.
    expect(two('2013-06-30')).toBe('CLEAR');
    expect(two('2013-07-01')).toBe('UNKNOWN');
    expect(two('2013-07-02')).toBe('TRIGGERED');
  });

  test('is new without such years', () => {
    const first = { kind: 'NOMINATED_TO', subject: 'p', object: 's-directors', outside: true, meeting: '2020-07-10' };
    const ended = { kind: 'SITS_ON', subject: 'p', object: 'x-directors', from: '2000-06-30', to: '2020-06-01' };
    const elsewhere = { ...ended, observedOn: '2020-05-01' };
    const seatless = { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2020-07-10' };
    expect(
      outcome({ pattern: 'TENURE', moreThan: '9', gaps: 'FIRST' }, [first, elsewhere, seatless] as unknown as Facts),
    ).toBe('CLEAR');
  });
});

describe('pay for the seat', () => {
  const paidFor = (nature: string) =>
    outcome({ pattern: 'FEES', lookBack: { when: 'YEARS', years: '3' } }, [
      {
        kind: 'TRADES_WITH',
        subject: 's',
        object: 'p',
        amount: '5',
        currency: 'JPY',
        nature,
        periodFrom: '2019-04-01',
        periodTo: '2020-03-31',
      },
    ]);

  test.each([
    'Directors’ fees',
    'Board fees, fiscal 2019',
    'Committee fee and travel expenses',
    'Non-executive directors’ remuneration',
    'Annual retainer as a member; board retainer',
    '役員報酬',
    'Dividends',
  ])('is no other pay: %s', (nature) => {
    expect(paidFor(nature)).toBe('CLEAR');
  });

  test.each([
    'Director fee and translation work',
    'Directors’ remuneration and bonus',
    'Dividends and interest',
    'Board fee / use of a patent',
  ])('may be other pay as well: %s', (nature) => {
    expect(paidFor(nature)).toBe('UNKNOWN');
  });

  test.each([
    'Director fee and advice',
    'Executive officer remuneration',
    'Managing director remuneration',
    'Director fee; consulting',
    '顧問料',
  ])('is none where it is an executive’s or for advice: %s', (nature) => {
    expect(paidFor(nature)).toBe('TRIGGERED');
  });
});

describe('payments over a part of the revenue', () => {
  const paid = (...revenues: (readonly [amount: string, period: string])[]) =>
    outcome(
      POST_AT('TRADE_PARTNER', {
        payments: { fiscalYears: '3', current: true, morePercent: '5', of: 'RECIPIENT' },
      }),
      [
        atX,
        {
          kind: 'TRADES_WITH',
          subject: 's',
          object: 'x',
          amount: '500',
          currency: 'USD',
          periodFrom: '2019-04-01',
          periodTo: '2020-03-31',
        },
        ...revenues.map(([amount, period], i): Facts[number] => ({
          kind: 'HAS_ATTRIBUTE',
          subject: 'x',
          object: `x-revenue-${String(i)}`,
          attribute: 'OTHER',
          label: 'Consolidated revenue',
          amount,
          unit: 'USD',
          period,
        })),
      ],
    );
  const YEAR = '2019-04-01/2020-03-31';

  test('are measured against the revenue of a year, as every figure of it says', () => {
    expect(paid(['9999', YEAR])).toBe('TRIGGERED');
    expect(paid(['10000', YEAR])).toBe('CLEAR');
    expect(paid(['20000', YEAR], ['9999', YEAR])).toBe('UNKNOWN');
    expect(paid(['20000', '2017-04-01/2018-03-31'], ['9999', YEAR])).toBe('UNKNOWN');
  });

  test('are not measured against that of two years, or of nine months', () => {
    expect(paid(['20000', '2018-04-01/2020-03-31'])).toBe('UNKNOWN');
    expect(paid(['5000', '2019-07-01/2020-03-31'])).toBe('UNKNOWN');
  });
});

describe('a part of a partner', () => {
  const stake = (own: string, through: string) =>
    outcome({ pattern: 'STAKE_IN', at: { is: 'TRADE_PARTNER' }, moreThan: '10', lookBack: 'NOW' }, [
      { kind: 'TRADES_WITH', subject: 's', object: 'x', amount: '5', currency: 'JPY' },
      holds('p', 'x', { percent: own }),
      holds('c', 'x', { percent: through }),
      holds('p', 'c', { percent: '50.01' }),
    ]);

  test('is what the person has in the own name and through companies, together', () => {
    expect(stake('6', '4')).toBe('CLEAR');
    expect(stake('6', '4.01')).toBe('TRIGGERED');
  });
});

describe('a link with another officer', () => {
  const seat = (subject: string, object: string): Facts[number] => ({ kind: 'SITS_ON', subject, object });
  const colleague = seat('q', 's-directors');

  test('may be one through two companies of a group, and is none through two that are not', () => {
    const linked = (percent: string) =>
      answer({ pattern: 'SHARED_BOARD' }, [
        colleague,
        seat('p', 'x-directors'),
        seat('q', 'y-directors'),
        holds('x', 'y', { percent }),
      ]);
    expect(linked('50.01')).toMatchObject({ outcome: 'UNKNOWN', review: true });
    expect(linked('50')).toMatchObject({ outcome: 'CLEAR' });
  });

  test('is none through the company’s own group', () => {
    const own = [holds('s', 'x', { percent: '100' }), holds('s', 'y', { percent: '100' })];
    expect(
      outcome({ pattern: 'SHARED_BOARD' }, [colleague, seat('p', 'x-directors'), seat('q', 'y-directors'), ...own]),
    ).toBe('CLEAR');
  });

  test('may be mutual where it is not told what the other officer is there', () => {
    const there = (fields: Fields) =>
      outcome({ pattern: 'SHARED_BOARD', mutual: true }, [atX, colleague, worksFor('q', 'x', fields)]);
    expect(there({ title: 'Adviser to the board' })).toBe('UNKNOWN');
    expect(there({ title: 'Clerk', employee: true })).toBe('CLEAR');
  });
});

describe('a company of the group', () => {
  test('may be one of which the company reports more than half together with others', () => {
    const inGroup = { ...POST_AT('SELF_GROUP'), lookBack: { when: 'YEARS', years: '3' } };
    const block = (percent: string | undefined, fields: Fields = {}): Facts[number] => ({
      kind: 'JOINT_BLOCK',
      subject: 's',
      object: 'x',
      block: 'b',
      ...(percent === undefined ? {} : { percent }),
      ...fields,
    });
    expect(outcome(inGroup, [atX, block('50.6')])).toBe('UNKNOWN');
    expect(outcome(inGroup, [atX, block(undefined)])).toBe('UNKNOWN');
    // 49.9 as printed is less than 49.95.
    expect(outcome(inGroup, [atX, block('49.9')])).toBe('CLEAR');
    expect(outcome(inGroup, [atX, block('50.6', { votingPower: 'NONE' })])).toBe('CLEAR');
    expect(outcome(inGroup, [atX, block('50.6', { from: '2010-01-01', to: '2017-06-30' })])).toBe('CLEAR');
  });
});

describe('somebody who deals with the company in the own name', () => {
  const partner = (is: string, when: unknown = 'NOW') => ({ ...POST_AT(is, { when }), lookBack: when });
  const deals = (kind: 'TRADES_WITH' | 'LENDS_TO', subject: string, object: string): Facts[number] => ({
    kind,
    subject,
    object,
    amount: '5',
    currency: 'JPY',
    ...(kind === 'TRADES_WITH' ? { periodFrom: '2019-04-01', periodTo: '2020-03-31' } : {}),
  });

  test.each([
    ['buys from it', deals('TRADES_WITH', 'p', 's')],
    ['lends to it', deals('LENDS_TO', 'p', 's')],
    ['borrows of it', deals('LENDS_TO', 's', 'p')],
  ])('is a question to a rule about business partners: %s', (_, dealing) => {
    expect(answer(partner('BUSINESS_PARTNER'), [dealing])).toMatchObject({
      outcome: 'UNKNOWN',
      review: true,
      questions: [{ key: 'relation:p' }],
    });
    expect(outcome(partner('AUDITOR'), [dealing])).toBe('CLEAR');
  });

  test('is none who deals with others, or dealt before the look-back', () => {
    expect(outcome(partner('BUSINESS_PARTNER'), [deals('TRADES_WITH', 'p', 'x')])).toBe('CLEAR');
    const over = (to: string): Facts[number] => ({
      kind: 'LENDS_TO',
      subject: 'p',
      object: 's',
      amount: '5',
      currency: 'JPY',
      from: '2010-01-01',
      to,
    });
    const year = { when: 'YEARS', years: '1' };
    expect(outcome(partner('BUSINESS_PARTNER', year), [over('2019-07-01')])).toBe('CLEAR');
    expect(outcome(partner('BUSINESS_PARTNER', year), [over('2019-07-02')])).toBe('UNKNOWN');
  });

  test('is one who deals with a subsidiary', () => {
    const below = holds('s', 'y', { percent: '100' });
    expect(outcome(partner('BUSINESS_PARTNER'), [below, deals('LENDS_TO', 'p', 'y')])).toBe('UNKNOWN');
  });
});

describe('shares in the own name', () => {
  const shares = (...facts: Facts) => answer({ pattern: 'HOLDING', atLeast: '10' }, facts, { complete: [] });

  test('are all only where no nominee of whom nobody tells may hold more', () => {
    expect(shares(holds('p', 's', { percent: '1' }))).toMatchObject({
      outcome: 'CLEAR',
      reason: 'p is told to hold 1 %, not at least 10 %.',
    });
    // Of a band its bounds are told, where nothing says which figure it is.
    expect(shares(holds('p', 's', { percentMin: '1', percentMax: '5' }))).toMatchObject({
      outcome: 'CLEAR',
      reason: 'p is told to hold 1 % to 5 %, not at least 10 %.',
    });
    expect(shares(holds('p', 's', { percent: '1' }), holds('a', 's', { percent: '9', nominee: true })).outcome).toBe(
      'UNKNOWN',
    );
    expect(shares(holds('p', 's', { percent: '1' }), holds('a', 's', { percent: '8.99', nominee: true })).outcome).toBe(
      'CLEAR',
    );
  });

  test('are not told by an option on shares', () => {
    const inIssue: Facts[number] = {
      kind: 'HAS_ATTRIBUTE',
      subject: 's',
      object: 's-shares',
      attribute: 'SHARES_OUTSTANDING',
      amount: '100',
    };
    expect(shares(inIssue, holds('p', 's', { shares: '9' })).outcome).toBe('CLEAR');
    expect(shares(inIssue, holds('p', 's', { shares: '9', interest: 'OPTIONS' })).outcome).toBe('UNKNOWN');
  });
});

import { describe, expect, test } from 'vitest';
import { smallBook, type smallRule } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from '../person/company-officers.ts';
import { judgePerson } from '../person/judge-person.ts';
import { said } from './duty/duty-said.ts';

type Facts = Parameters<typeof smallWorld>[0];
type Matters = Parameters<typeof smallWorld>[2];
type Tests = Parameters<typeof smallRule>[0]['tests'];

const DAY = '2020-06-30';
/** What the only rule of a book finds of the outside director `p` of `s`. */
function found(tests: Tests, facts: Facts, complete: Matters = []) {
  const world = smallWorld(facts, DAY, complete);
  const officer = officersOf(world).find(({ person }) => person === 'p')!;
  return judgePerson(world, officer, smallBook({ rules: [{ tests }] }), () => undefined).criteria[0]!;
}

describe('a post at a lender', () => {
  const at = [{ pattern: 'POST', at: { is: 'LENDER' }, roles: ['ANY'], lookBack: 'NOW' }] as Tests;
  const post = { kind: 'WORKS_FOR', subject: 'p', object: 'x', executive: true } as const;

  test('is met by a loan of that company, and not by trade with it', () => {
    const lent = found(at, [{ kind: 'LENDS_TO', subject: 'x', object: 's', amount: '10', currency: 'JPY' }, post]);
    expect(lent.outcome).toBe('TRIGGERED');
    const trades = [{ kind: 'TRADES_WITH', subject: 's', object: 'x', amount: '10', currency: 'JPY' }, post] as Facts;
    expect(found(at, trades).outcome).toBe('UNKNOWN');
    expect(found(at, trades, ['LENDS_TO', 'WORKS_FOR', 'HOLDS', 'SITS_ON']).outcome).toBe('CLEAR');
  });
});

describe('an executive on the compensation committee of another company', () => {
  const interlock = [{ pattern: 'COMPENSATION_INTERLOCK', lookBack: { when: 'YEARS', years: '3' } }] as Tests;
  const facts: Facts = [
    { kind: 'WORKS_FOR', subject: 'p', object: 'other', executive: true },
    { kind: 'WORKS_FOR', subject: 'q', object: 's', executive: true },
    { kind: 'SITS_ON', subject: 'q', object: 's-directors' },
    { kind: 'SITS_ON', subject: 'r', object: 'other-compensation-committee' },
  ];
  const everything: Matters = ['SITS_ON', 'WORKS_FOR'];

  test('is none where all seats and posts are told and nobody is on it, by what tells them', () => {
    const answer = found(interlock, facts, everything);
    expect(answer).toMatchObject({ outcome: 'CLEAR', reason: 'No such committee is shared.' });
    const kinds = answer.facts.map(({ fact }) => (fact.kind === 'COVERED_BY' ? fact.matter : fact.kind));
    expect([...kinds].sort()).toEqual(['SITS_ON', 'WORKS_FOR']);
  });

  test('is open while seats or posts may be missing, and met by one seat', () => {
    expect(found(interlock, facts, ['SITS_ON']).outcome).toBe('UNKNOWN');
    expect(found(interlock, facts, ['WORKS_FOR']).outcome).toBe('UNKNOWN');
    const met: Facts = [...facts, { kind: 'SITS_ON', subject: 'q', object: 'other-compensation-committee' }];
    expect(found(interlock, met, everything).outcome).toBe('TRIGGERED');
  });
});

test('what fees somebody had is asked under the name of that person', () => {
  const fees = [
    { pattern: 'FEES', lookBack: { when: 'YEARS', years: '3' }, moreThan: '100000', currency: 'USD' },
  ] as Tests;
  expect(found(fees, []).questions.map(({ key }) => key)).toEqual(['fees:p']);
});

describe('what a document says of those whom it has to tell of', () => {
  const told = (detail: readonly { key: string; value: string }[] | undefined) => {
    const fact = { kind: 'HAS_ATTRIBUTE', subject: 's', object: 's-reason', attribute: 'OTHER' } as const;
    const world = smallWorld([
      { ...fact, label: 'Reason for the nomination', text: 'Knows the trade.', ...(detail && { detail }) },
    ] as Facts);
    const [document] = [...world.sources.values()];
    return said(world, document!, ['p', 'q'], 'REASON').map(({ outcome }) => outcome);
  };

  test('covers everybody where it names none of them, and else those alone whom it names', () => {
    expect(told(undefined)).toEqual(['PASS']);
    expect(told([{ key: 'in short', value: 'a manager' }])).toEqual(['PASS']);
    expect(told([{ key: 'p', value: 'a manager' }])).toEqual(['UNKNOWN']);
    expect(
      told([
        { key: 'p', value: 'a manager' },
        { key: 'q', value: 'a lawyer' },
      ]),
    ).toEqual(['PASS']);
  });
});

describe('a post for the time being', () => {
  const interim = [
    {
      pattern: 'POST',
      at: { is: 'SELF' },
      roles: ['EXECUTIVE'],
      lookBack: { when: 'YEARS', years: '3' },
      interimUpTo: '1',
    },
  ] as Tests;
  const held = (fields: Readonly<Record<string, unknown>>, title = 'Interim Chief Executive Officer') =>
    found(interim, [{ kind: 'WORKS_FOR', subject: 'p', object: 's', title, executive: true, ...fields }] as Facts, [
      'WORKS_FOR',
    ]).outcome;

  test('is left out when it is over and lasted a year, and no day more', () => {
    expect(held({ from: '2018-01-10', to: '2019-01-10' })).toBe('CLEAR');
    expect(held({ from: '2018-01-10', to: '2019-01-11' })).toBe('TRIGGERED');
    expect(held({ from: '2018-01-10', to: '2019-01-10' }, 'Chief Executive Officer')).toBe('TRIGGERED');
    expect(held({ from: '2019-12-10' })).toBe('TRIGGERED');
  });

  test('may be longer than a year where its days are told as months, or its end by what followed', () => {
    expect(held({ from: '2018-01', to: '2019-01' })).toBe('UNKNOWN');
    expect(held({ from: '2018-01', to: '2018-12' })).toBe('CLEAR');
    const followed = {
      from: '2018-01-10',
      supersededFrom: '2019-01-10',
      supersededBy: 'next',
      observedOn: '2018-06-01',
    };
    expect(held(followed)).toBe('CLEAR');
    expect(held({ ...followed, supersededFrom: '2019-01-11' })).toBe('UNKNOWN');
  });
});

describe('pay to a company that the person controls', () => {
  const paid = (own: string, toCompany: string, share = '100', fields = {}) =>
    found(
      [
        {
          pattern: 'FEES',
          lookBack: { when: 'YEARS', years: '3' },
          moreThan: '100',
          currency: 'USD',
          months: '12',
          ...fields,
        },
      ] as Tests,
      [
        ...(['p', 'c'] as const).map((object) => ({
          kind: 'TRADES_WITH' as const,
          subject: 's',
          object,
          amount: object === 'p' ? own : toCompany,
          currency: 'USD',
          nature: 'consulting',
          periodFrom: '2019-01-01',
          periodTo: '2019-12-31',
        })),
        { kind: 'HOLDS', subject: 'p', object: 'c', percent: share, exact: true },
      ],
      ['TRADES_WITH'],
    );

  test('counts with the own, for review unless the rule says so', () => {
    expect(paid('60', '40').outcome).toBe('CLEAR');
    const together = paid('60', '41');
    expect(together).toMatchObject({ outcome: 'TRIGGERED', review: true });
    expect(together.reason).toContain('To be judged');
    expect(paid('60', '41', '100', { throughCompanies: true })).toMatchObject({ outcome: 'TRIGGERED', review: false });
  });

  test('needs no such judgement where the own is too much', () => {
    const own = paid('101', '41');
    expect(own).toMatchObject({ outcome: 'TRIGGERED', review: false });
    expect(own.facts.map(({ fact }) => fact.object)).toEqual(['p']);
  });

  test('is another’s where the person holds less than 15 % of it in Japan, and to half a question', () => {
    expect(paid('60', '41', '14.99').outcome).toBe('CLEAR');
    expect([paid('60', '41', '15'), paid('60', '41', '50')].map(({ outcome }) => outcome)).toEqual([
      'UNKNOWN',
      'UNKNOWN',
    ]);
  });
});

test('a holding above a limit where nothing is presumed is a question, with its reason', () => {
  const doubtful = [{ pattern: 'HOLDING', atLeast: '10', doubtful: true }] as Tests;
  const of = (percent: string) =>
    found(doubtful, [{ kind: 'HOLDS', subject: 'p', object: 's', percent, exact: true }], ['HOLDS']);
  expect(of('10')).toMatchObject({
    outcome: 'UNKNOWN',
    review: true,
    reason: 'p holds 10 % as printed of s; the limit is at least 10 %. Above it neither side is presumed.',
    questions: [{ key: 'shares:p', text: 'How many shares of s does p own, alone and through others?' }],
  });
  expect(of('9.99').outcome).toBe('CLEAR');
});

describe('an earlier office', () => {
  const earlier = [
    { pattern: 'EARLIER_OFFICE', boards: ['COMPANY_AUDITORS'], roles: ['EXECUTIVE', 'EMPLOYEE'], years: '10' },
  ] as Tests;
  const seat = (object: string, from: string, to?: string): Facts[number] => ({
    kind: 'SITS_ON',
    subject: 'p',
    object,
    outside: true,
    from,
    ...(to === undefined ? {} : { to }),
  });
  const employed = (from: string, to: string): Facts[number] => ({
    kind: 'WORKS_FOR',
    subject: 'p',
    object: 's',
    employee: true,
    from,
    to,
  });
  const now = seat('s-directors', '2018-06-25');
  const asked = (...facts: Facts) => found(earlier, [now, ...facts], ['WORKS_FOR', 'HOLDS']).outcome;

  test('is asked of in the ten years before it, not before one still earlier', () => {
    const offices = [
      seat('s-company-auditors', '2000-06-25', '2004-06-25'),
      seat('s-company-auditors', '2010-06-25', '2012-06-25'),
    ];
    expect(asked(...offices, employed('1995-01-01', '1996-01-01'))).toBe('CLEAR');
    expect(asked(...offices, employed('1995-01-01', '2000-06-25'))).toBe('CLEAR');
    expect(asked(...offices, employed('1995-01-01', '2000-06-26'))).toBe('TRIGGERED');
  });

  test('began with the first of the titles under which it was held', () => {
    const offices = [
      seat('s-company-auditors', '2010-06-25', '2011-06-25'),
      seat('s-company-auditors', '2011-06-25', '2012-06-25'),
    ];
    expect(asked(...offices, employed('2000-01-01', '2000-06-26'))).toBe('TRIGGERED');
    expect(asked(...offices, employed('2000-01-01', '2000-06-25'))).toBe('CLEAR');
    // Held between the titles: no time before the office.
    expect(asked(...offices, employed('2010-12-01', '2011-02-01'))).toBe('CLEAR');
  });
});

test('years with a gap are open where the first day is', () => {
  const years = (from: string, gaps: string) =>
    found([{ pattern: 'TENURE', moreThan: '9', gaps }] as Tests, [
      { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from, to: '2013-06-30' },
      { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2015-06-30' },
    ]).outcome;
  expect(years('2011-06-29', 'FIRST')).toBe('TRIGGERED');
  expect(years('2011-06-30', 'FIRST')).toBe('CLEAR');
  expect(years('2011-06', 'FIRST')).toBe('UNKNOWN');
});

test('what is asked of committees, and of what a document does not say, names whom it is asked of', () => {
  const interlock = [{ pattern: 'COMPENSATION_INTERLOCK', lookBack: { when: 'YEARS', years: '3' } }] as Tests;
  expect(found(interlock, []).questions.map(({ key }) => key)).toEqual(['committees:p']);
  const world = smallWorld([]);
  const [document] = [...world.sources.values()];
  const [lacking] = said(world, document!, ['p', 'q'], 'REASON');
  expect(lacking).toMatchObject({ outcome: 'UNKNOWN' });
  expect(lacking!.reason).toBe('Why the candidates are proposed: whether Document tells it of p, q was not read.');
  expect(lacking!.missing).toMatch(/p, q/);
  expect(`${lacking!.reason} ${lacking!.missing!}`).not.toContain('undefined');
});

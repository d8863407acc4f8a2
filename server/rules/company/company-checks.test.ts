import { describe, expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { checkCompany, checkRule } from './company-checks.ts';

type Facts = Parameters<typeof smallWorld>[0];
type Fields = Readonly<Record<string, unknown>>;

/**
 * In the world of every test `p` is an outside director, and all seats are told: the board of directors has one
 * member, and asked for as many it passes, for two it fails.
 */
const DAY = '2020-06-30';
const board = (members: string, fields: Fields = {}) => ({
  pattern: 'COMPOSITION',
  board: 'DIRECTORS',
  members,
  ...fields,
});
const PASSES = { about: ['COMPANY'], tests: [board('1')] };
const FAILS = { about: ['COMPANY'], tests: [board('2')] };
const seated: Facts[number] = { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true };
const says = (attribute: string, fields: Fields): Facts[number] => ({
  kind: 'HAS_ATTRIBUTE',
  subject: 's',
  object: 's-says',
  attribute,
  ...fields,
});
const worldOf = (facts: Facts = [], on = DAY, complete: Parameters<typeof smallWorld>[2] = ['SITS_ON']) =>
  smallWorld([seated, ...facts], on, complete);
const check = (rule: Fields, facts: Facts = [], on = DAY, book: Parameters<typeof smallBook>[0] = {}) =>
  checkRule(worldOf(facts, on), smallBook(book), smallRule(rule as never));
const outcomes = (...given: Parameters<typeof check>) => check(...given).map(({ outcome }) => outcome);

describe('a rule about the company', () => {
  test('passes, fails, or stays open where the board is not told in full', () => {
    expect(outcomes(PASSES)).toEqual(['PASS']);
    expect(outcomes(FAILS)).toEqual(['FAIL']);
    const [open] = checkRule(worldOf([], DAY, []), smallBook(), smallRule(FAILS as never));
    expect(open?.outcome).toBe('UNKNOWN');
  });

  test('applies from its first day to the one before its end, and says so', () => {
    expect(outcomes({ ...PASSES, from: DAY, to: '2020-07-01' })).toEqual(['PASS']);
    expect(check({ ...PASSES, from: '2020-07-01' })).toEqual([
      { outcome: 'NOT_APPLICABLE', reason: 'The rule applies from 2020-07-01.', facts: [] },
    ]);
    expect(check({ ...PASSES, to: DAY })[0]?.reason).toBe('The rule applies to 2020-06-30.');
    expect(check({ ...PASSES, from: '2010-01-01', to: DAY })[0]?.reason).toBe(
      'The rule applies from 2010-01-01 to 2020-06-30.',
    );
  });

  test('asks what is asked of the company alone', () => {
    expect(outcomes({ ...PASSES, tests: [{ pattern: 'TENURE', moreThan: '1' }, board('1')] })).toEqual(['PASS']);
    expect(outcomes({ ...PASSES, tests: [{ pattern: 'TENURE', moreThan: '1' }] })).toEqual([]);
  });
});

/** The year ends in March: the meeting for the first that ends on or after 1 April 2020 is in May or June 2021. */
describe('a rule and the meeting it waits for', () => {
  const TO_MARCH = says('FISCAL_YEAR', { period: '2019-04-01/2020-03-31' });
  const since = { since: '2020-04-01' };

  test('does not apply while the old text goes on', () => {
    expect(check({ ...FAILS, notBefore: since }, [TO_MARCH], '2021-05-12')).toEqual([
      {
        outcome: 'NOT_APPLICABLE',
        reason: 'The rule waits for the close of the first ordinary meeting for a year that ends after 2020-04-01.',
        facts: [],
      },
    ]);
    expect(outcomes({ ...FAILS, notBefore: since }, [TO_MARCH], '2021-07-01')).toEqual(['FAIL']);
    expect(outcomes({ ...FAILS, notBefore: since }, [TO_MARCH], '2020-03-31')).toEqual(['FAIL']);
  });

  test('is open where it may still wait, and asks for the day of the meeting', () => {
    const [one] = check({ ...FAILS, notBefore: since }, [TO_MARCH], '2021-05-13');
    expect(one?.outcome).toBe('UNKNOWN');
    expect(one?.reason).toMatch(/ Whether the rule waits for a meeting that is still to come is not told\.$/);
    expect(one?.questions?.map(({ key }) => key)).toEqual(['meeting:2020-04-01:s']);
    expect(one?.missing).toBe(one?.questions?.[0]?.text);
    // Where it is kept anyway, nothing turns on it.
    expect(outcomes({ ...PASSES, notBefore: since }, [TO_MARCH], '2021-05-13')).toEqual(['PASS']);
    const explain = { ...FAILS, tests: [board('2', { severity: 'EXPLAIN' })] };
    expect(outcomes(explain)).toEqual(['REVIEW']);
    expect(outcomes({ ...explain, notBefore: since }, [TO_MARCH], '2021-05-13')).toEqual(['UNKNOWN']);
  });

  test('that has ended goes on until then', () => {
    const ended = { ...FAILS, to: '2020-04-01', goesOn: since };
    expect(outcomes(ended, [TO_MARCH], '2021-05-12')).toEqual(['FAIL']);
    expect(outcomes(ended, [TO_MARCH], '2021-07-01')).toEqual(['NOT_APPLICABLE']);
  });
});

describe('a rule that binds some companies alone', () => {
  const large = { addressedTo: { large: true } };
  const capital = (amount: string) => says('CAPITAL', { amount, unit: 'JPY' });
  const few = says('OTHER', { label: 'Total liabilities', amount: '1', unit: 'JPY' });

  test('asks nothing of the others', () => {
    expect(check({ ...FAILS, ...large }, [capital('1'), few])).toEqual([
      { outcome: 'NOT_APPLICABLE', reason: 'It binds large companies; this one is none.', facts: [] },
    ]);
    expect(outcomes({ ...FAILS, ...large }, [capital('500000000')])).toEqual(['FAIL']);
  });

  test('is open where it fails and may not bind, and is kept where it passes', () => {
    const [one] = check({ ...FAILS, ...large });
    expect(one).toMatchObject({ outcome: 'UNKNOWN', missing: 'Is s a large company on 2020-06-30?' });
    expect(one?.questions).toEqual([{ key: 'large:s', text: 'Is s a large company on 2020-06-30?' }]);
    expect(one?.reason).toMatch(/ Whether the rule binds the company is not told\.$/);
    expect(outcomes({ ...PASSES, ...large })).toEqual(['PASS']);
  });

  test('asks of what is open both: whether it binds, and what it lacks', () => {
    const [one] = checkRule(worldOf([], DAY, []), smallBook(), smallRule({ ...FAILS, ...large } as never));
    expect(one?.outcome).toBe('UNKNOWN');
    expect(one?.missing).toBe(
      'Is s a large company on 2020-06-30? Who sits on the boards of s on that day, and who of them is outside?',
    );
    expect(one?.questions?.map(({ key }) => key)).toEqual(['large:s', 'members:s:DIRECTORS']);
  });

  test('by traits of the company, not by its country or exchange, which are the book’s', () => {
    expect(outcomes({ ...FAILS, addressedTo: { jurisdictions: ['GB'], listedOn: ['Nowhere'] } })).toEqual(['FAIL']);
    expect(
      outcomes({ ...FAILS, addressedTo: { notStatus: ['mutual'] } }, [says('STATUS', { text: 'mutual' })]),
    ).toEqual(['NOT_APPLICABLE']);
    expect(outcomes({ ...FAILS, addressedTo: { markets: ['Prime'] } }, [says('MARKET', { text: 'JASDAQ' })])).toEqual([
      'NOT_APPLICABLE',
    ]);
    expect(
      outcomes({ ...FAILS, addressedTo: { notMarkets: ['JASDAQ'] } }, [says('MARKET', { text: 'JASDAQ' })]),
    ).toEqual(['NOT_APPLICABLE']);
    expect(
      outcomes({ ...FAILS, addressedTo: { forms: ['THREE_COMMITTEES'] } }, [
        says('FORM', { text: '監査役会設置会社' }),
      ]),
    ).toEqual(['NOT_APPLICABLE']);
    const controlled = says('STATUS', { text: 'controlled company' });
    expect(outcomes({ ...FAILS, addressedTo: { notControlled: true } }, [controlled])).toEqual(['NOT_APPLICABLE']);
    const free = says('STATUS', { text: 'no controlling shareholder' });
    expect(outcomes({ ...FAILS, addressedTo: { controlled: true } }, [free])).toEqual(['NOT_APPLICABLE']);
  });
});

describe('a limb of a rule about the company that no test asks', () => {
  const limbs = [
    { who: 'The board', what: 'has members', asks: [1] },
    { who: 'The chair', what: 'is somebody else' },
  ];
  const said = (value: string, key = 'met:R-1:1:s', fields: Fields = {}) =>
    says('OTHER', { detail: [{ key, value }], ...fields });

  test('keeps it from being passed, and is asked', () => {
    const [one] = check({ ...PASSES, limbs });
    expect(one?.outcome).toBe('UNKNOWN');
    expect(one?.reason).toMatch(/ Not asked here: The chair: is somebody else\.$/);
    expect(one?.questions).toEqual([{ key: 'met:R-1:1:s', text: 'Is it so of s (R-1): The chair: is somebody else?' }]);
    expect(one?.missing).toBe('Is it so of s (R-1): The chair: is somebody else?');
    expect(outcomes({ ...PASSES, limbs: [limbs[0]] })).toEqual(['PASS']);
    expect(check({ ...FAILS, limbs })).toEqual(check(FAILS));
  });

  test('is what the book does not check as well, of the rules it names', () => {
    const notChecked = [
      { what: 'the minutes', reason: 'not told', rules: ['R-1'] },
      { what: 'the rest', reason: 'not told', rules: ['R-2'] },
    ];
    const [one] = check({ ...PASSES, limbs }, [], DAY, { notChecked });
    expect(one?.reason).toMatch(/ Not asked here: The chair: is somebody else; the minutes\.$/);
    expect(one?.questions?.map(({ key }) => key)).toEqual(['met:R-1:1:s', 'met:R-1:2:s']);
    expect(one?.missing).toBe('Is it so of s (R-1): The chair: is somebody else? Is it so of s (R-1): the minutes?');
  });

  test('that the company has answered is to be judged, whatever it answered', () => {
    for (const value of ['yes', 'no']) {
      const [one] = check({ ...PASSES, limbs }, [said(value)]);
      expect(one?.outcome).toBe('REVIEW');
      expect(
        one?.reason.endsWith(
          ` What no fact can show the company has answered, which is to be judged: The chair: is somebody else: ${value}.`,
        ),
      ).toBe(true);
      expect(one?.facts.map(({ fact }) => fact.kind)).toEqual(['SITS_ON', 'HAS_ATTRIBUTE']);
    }
    expect(check({ ...FAILS, limbs }, [said('yes')])).toEqual(check(FAILS));
    const two = [...limbs, { who: 'The clerk', what: 'writes' }];
    const [both] = check({ ...PASSES, limbs: two }, [said('yes'), said('no', 'met:R-1:2:s')]);
    expect(both?.reason).toMatch(/: The chair: is somebody else: yes; The clerk: writes: no\.$/);
  });

  test('is not answered by part, for another question, in other words, or on another day', () => {
    const open = (...facts: Facts) => outcomes({ ...PASSES, limbs }, facts);
    expect(open(said('perhaps'))).toEqual(['UNKNOWN']);
    expect(open(said('yes', 'met:R-1:2:s'))).toEqual(['UNKNOWN']);
    expect(open(said('yes', 'met:R-1:1:s', { from: '2010-01-01', to: DAY }))).toEqual(['UNKNOWN']);
    expect(open(said('yes', 'met:R-1:1:s', { detail: undefined }))).toEqual(['UNKNOWN']);
    const two = [...limbs, { who: 'The clerk', what: 'writes' }];
    expect(outcomes({ ...PASSES, limbs: two }, [said('yes')])).toEqual(['UNKNOWN']);
  });
});

describe('the checks of a company', () => {
  const nominated: Facts[number] = {
    kind: 'NOMINATED_TO',
    subject: 'q',
    object: 's-directors',
    outside: true,
    meeting: '2020-07-31',
  };
  const checks = (rules: readonly Fields[], borneOut?: Parameters<typeof checkCompany>[2], facts: Facts = []) =>
    checkCompany(worldOf(facts), [smallBook({ rules: rules as never })], borneOut);

  test('are those of every rule about it, each with an id of its own', () => {
    const twice = { ...PASSES, tests: [board('1'), board('2')] };
    const found = checks([
      { id: 'R-2', ...twice },
      { id: 'R-3', tests: [{ pattern: 'TENURE', moreThan: '1' }] },
      { id: 'R-1', ...PASSES },
    ]);
    expect(found.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['B:R-2:today', 'PASS'],
      ['B:R-2:today:2', 'FAIL'],
      ['B:R-1:today', 'PASS'],
    ]);
    expect(found[0]).toMatchObject({ book: { id: 'B' }, rule: { id: 'R-2' }, applicability: 'APPLIES' });
    expect(checks([PASSES], undefined, [nominated]).map(({ id }) => id)).toEqual([
      'B:R-1:today',
      'B:R-1:after-meeting',
    ]);
  });

  test('name the officer and the other company they are about', () => {
    const [one] = checks([
      { about: ['COMPANY'], tests: [{ pattern: 'ATTENDANCE', below: '75', of: 'DIRECTORS' } as never] },
    ]);
    expect(one?.id).toBe('B:R-1:p');
  });

  test('that count by the company’s word say what the facts make of it, after their own reason', () => {
    const borneOut = () => ' By the facts, one..';
    const [one] = checks([PASSES], borneOut);
    expect(one?.reason).toBe(
      'On 2020-06-30: 1 members, 1 called outside; asked: at least 1 members. By the facts, one.',
    );
    const [chair] = checks([{ about: ['COMPANY'], tests: [{ pattern: 'CHAIR' }] }], borneOut);
    expect(chair?.reason).toBe('Who chairs the board is not told.');
    expect(checks([PASSES])[0]?.reason).toBe('On 2020-06-30: 1 members, 1 called outside; asked: at least 1 members.');
  });

  test('end each sentence with one full stop', () => {
    const [one] = checkCompany(
      worldOf([{ kind: 'NOMINATED_TO', subject: 'Q Inc.', object: 's-directors', meeting: '2020-06-29' }]),
      [smallBook({ rules: [FAILS as never] })],
    );
    expect(one?.reason).toMatch(/ elected: Q Inc\.$/);
  });
});

import { describe, expect, test } from 'vitest';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import { formsOf, hasStatus, isControlled, isLarge, segmentsOf } from './company-traits.ts';

type Facts = Parameters<typeof smallWorld>[0];
const DAY = '2020-06-30';
const says = (attribute: string, fields: Readonly<Record<string, string>>): Facts[number] => ({
  kind: 'HAS_ATTRIBUTE',
  subject: 's',
  object: 's-says',
  attribute,
  ...fields,
});
const status = (text: string, observedOn = '2020-03-31') => says('STATUS', { text, observedOn });
/** The same facts in either order: which of two comes first must not matter. */
const bothWays = <T>(find: (facts: Facts) => T, a: Facts[number], b: Facts[number]): T[] => [
  find([a, b]),
  find([b, a]),
];

describe('a large company', () => {
  const large = (facts: Facts) => isLarge(smallWorld(facts));
  const capital = (amount: string, observedOn = '2020-03-31', unit = 'JPY') =>
    says('CAPITAL', { amount, unit, observedOn });
  const debts = (amount: string, label = 'Total liabilities') =>
    says('OTHER', { label, amount, unit: 'JPY', observedOn: '2020-03-31' });

  test('has 500 million yen of capital or 20,000 million of liabilities, and is none only where both are told', () => {
    expect(large([capital('499999999')])).toBe('MAYBE');
    expect(large([capital('500000000')])).toBe('YES');
    expect(large([debts('19999999999')])).toBe('MAYBE');
    expect(large([debts('20000000000', 'liabilities')])).toBe('YES');
    expect(large([capital('499999999'), debts('19999999999')])).toBe('NO');
    expect(large([capital('499999999'), debts('20000000000')])).toBe('YES');
    expect(large([capital('499999999'), debts('99999999999', 'Liabilities of the group')])).toBe('MAYBE');
    expect(large([capital('500000000', '2020-03-31', 'USD')])).toBe('MAYBE');
    expect(large([])).toBe('MAYBE');
  });

  test('is so by the figures that were stated last, whatever was stated before', () => {
    const few = debts('1');
    for (const found of bothWays(
      (facts) => large([...facts, few]),
      capital('400000000', '2015-03-31'),
      capital('600000000'),
    ))
      expect(found).toBe('YES');
    for (const found of bothWays(
      (facts) => large([...facts, few]),
      capital('600000000', '2019-09-30'),
      capital('400000000'),
    ))
      expect(found).toBe('NO');
  });

  test.each([
    ['Large company under the Companies Act', 'YES'],
    ['大会社', 'YES'],
    ['Not a large company', 'NO'],
    ['no large company', 'NO'],
    ['大会社ではない', 'NO'],
    ['大会社に該当しない', 'NO'],
    ['非大会社', 'NO'],
    ['Domestic issuer', 'MAYBE'],
  ])('is one, or is none, by its status: %s', (text, expected) => {
    expect(large([status(text)])).toBe(expected);
  });

  test('by the later of two words on it', () => {
    expect(bothWays(large, status('not a large company', '2019-06-30'), status('large company'))).toEqual([
      'YES',
      'YES',
    ]);
    expect(bothWays(large, status('large company', '2019-06-30'), status('not a large company'))).toEqual(['NO', 'NO']);
    // What is first stated afterwards tells nothing of the day; what is stated of another matter does not either.
    expect(large([status('large company'), status('not a large company', '2020-07-01')])).toBe('YES');
    expect(large([status('large company', '2019-06-30'), status('domestic issuer')])).toBe('YES');
  });
});

describe('a status', () => {
  const controlled = (facts: Facts) => hasStatus(smallWorld(facts), 'controlled company');
  test('is told by its words, until it is told that it is so no longer', () => {
    expect(controlled([status('A Controlled Company of the exchange')])).toBe(true);
    expect(controlled([status('not a controlled company')])).toBe(false);
    expect(controlled([status('no controlled company')])).toBe(false);
    expect(controlled([status('foreign private issuer')])).toBe(false);
    expect(controlled([says('OTHER', { text: 'controlled company', observedOn: '2020-03-31' })])).toBe(false);
    expect(
      bothWays(controlled, status('controlled company', '2015-03-31'), status('not a controlled company')),
    ).toEqual([false, false]);
    expect(
      bothWays(controlled, status('not a controlled company', '2015-03-31'), status('controlled company')),
    ).toEqual([true, true]);
  });
});

describe('whether anybody controls the company', () => {
  const outstanding = says('SHARES_OUTSTANDING', { amount: '100', observedOn: DAY });
  const holds = (shares: string): Facts[number] => ({
    kind: 'HOLDS',
    subject: 'a',
    object: 's',
    interest: 'SHARES',
    shares,
  });
  const control = (facts: Facts, home = 'US', complete: Parameters<typeof smallWorld>[2] = ['HOLDS']) => {
    return isControlled(atHomeIn(home, smallWorld([outstanding, ...facts], DAY, complete)));
  };

  test('is told by more than half of the votes; that nobody does, abroad, by all holders, of whom none has two fifths', () => {
    expect(control([holds('51')])).toBe('YES');
    expect(control([holds('39')])).toBe('NO');
    expect(control([holds('40')])).toBe('MAYBE');
    expect(control([holds('39')], 'US-DE')).toBe('NO');
    expect(control([holds('39')], 'JP')).toBe('MAYBE');
    expect(control([holds('39')], 'US', [])).toBe('MAYBE');
    expect(control([holds('39')], 'US', ['SITS_ON'])).toBe('MAYBE');
  });

  test('is told by the later word on it', () => {
    const of = (facts: Facts) => control(facts, 'JP');
    expect(of([status('支配株主あり')])).toBe('YES');
    expect(of([status('No controlling shareholder')])).toBe('NO');
    expect(bothWays(of, status('no controlling shareholder', '2015-03-31'), status('listed subsidiary'))).toEqual([
      'YES',
      'YES',
    ]);
    expect(bothWays(of, status('controlled company', '2015-03-31'), status('not a controlled company'))).toEqual([
      'NO',
      'NO',
    ]);
  });
});

describe('the form of a company', () => {
  const form = (text: string, observedOn = '2020-03-31') => says('FORM', { text, observedOn });
  const seat = (board: string, days: Readonly<Record<string, string>> = {}): Facts[number] => ({
    kind: 'SITS_ON',
    subject: 'q',
    object: board,
    ...days,
  });
  const all = ['COMPANY_AUDITORS', 'AUDIT_AND_SUPERVISORY_COMMITTEE', 'THREE_COMMITTEES'];

  test.each([
    ['監査等委員会設置会社', ['AUDIT_AND_SUPERVISORY_COMMITTEE']],
    ['Company with an audit & supervisory committee', ['AUDIT_AND_SUPERVISORY_COMMITTEE']],
    ['指名委員会等設置会社', ['THREE_COMMITTEES']],
    ['Company with committees', ['THREE_COMMITTEES']],
    ['Company with a nominating, a compensation and an audit committee', ['THREE_COMMITTEES']],
    ['監査役会設置会社', ['COMPANY_AUDITORS']],
    ['Kansayaku board', ['COMPANY_AUDITORS']],
    ['Board of statutory auditors', ['COMPANY_AUDITORS']],
    ['Partnership', all],
  ])('is stated: %s', (text, expected) => {
    expect(formsOf(smallWorld([form(text)]))).toEqual(expected);
  });

  test('is the one stated last, else what its boards leave open on the day', () => {
    const changed = bothWays(
      (facts) => formsOf(smallWorld(facts)),
      form('監査役会設置会社', '2019-06-30'),
      form('監査等委員会設置会社'),
    );
    expect(changed).toEqual([['AUDIT_AND_SUPERVISORY_COMMITTEE'], ['AUDIT_AND_SUPERVISORY_COMMITTEE']]);
    expect(formsOf(smallWorld([]))).toEqual(all);
    expect(formsOf(smallWorld([seat('s-company-auditors')]))).toEqual(['COMPANY_AUDITORS']);
    expect(formsOf(smallWorld([seat('s-audit-committee')]))).toEqual(all.slice(1));
    expect(formsOf(smallWorld([seat('c-company-auditors')]))).toEqual(all);
    expect(formsOf(smallWorld([seat('s-company-auditors', { from: '2010-01-01', to: DAY })]))).toEqual(all);
  });
});

describe('the segment of an exchange', () => {
  const segments = (text: string, on: string) =>
    segmentsOf(smallWorld([says('LISTING', { text, from: '2000-01-01', observedOn: on })], on));
  test.each([
    ['Tokyo Stock Exchange, First Section', '2022-04-03', ['First Section']],
    ['Tokyo Stock Exchange, First Section', '2022-04-04', []],
    ['東証プライム', '2022-04-03', []],
    ['東証プライム', '2022-04-04', ['Prime']],
    ['London, Premium', '2010-04-05', []],
    ['London, Premium', '2010-04-06', ['Premium']],
    ['London, Premium', '2024-07-28', ['Premium']],
    ['London, Premium', '2024-07-29', []],
    ['Equity shares (commercial companies)', '2024-07-28', []],
    ['Equity shares (commercial companies)', '2024-07-29', ['Commercial Companies']],
    ['Mothers', '2020-06-30', ['Mothers']],
    ['New York', '2020-06-30', []],
  ])('%s on %s: %o', (text, on, expected) => {
    expect(segments(text, on)).toEqual(expected);
  });
});

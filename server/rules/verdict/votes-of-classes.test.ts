import { describe, expect, test } from 'vitest';
import { askedOf, holds, worksFor, type SmallFact } from '../../../test/support/worlds/book-worlds.ts';

/** Rules about holders where votes are no part of the capital. Each outcome is worked out by hand from the votes. */
const ask = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;
const figure = (subject: string, attribute: string, amount: string, label = ''): SmallFact => ({
  kind: 'HAS_ATTRIBUTE',
  subject,
  object: `${subject} ${attribute} ${label}`,
  attribute,
  amount,
  label,
  from: '2018-01-01',
});
/** A thousand A with one vote each, and so many B with ten. */
const classesOf = (company: string, b = '100') => [
  figure(company, 'VOTES_PER_SHARE', '1', 'Class A'),
  figure(company, 'VOTES_PER_SHARE', '10', 'Class B'),
  figure(company, 'SHARES_OUTSTANDING', '1000', 'Class A'),
  figure(company, 'SHARES_OUTSTANDING', b, 'Class B'),
];
const has = (subject: string, shares: string, shareClass: string, object = 's') =>
  holds(subject, object, { shares, shareClass, account: shareClass, from: '2018-01-01' });
const [GB, DE, US] = [{ home: 'GB' }, { home: 'DE' }, { home: 'US' }];
const employed = (org: string) => worksFor('p', org, { employee: true, from: '2015-01-01' });

describe('a holder of shares of a class', () => {
  test.each([
    ['19', 'UNKNOWN'],
    ['20', 'TRIGGERED'],
    // Three per cent of the votes are sixty: six B.
    ['6', 'UNKNOWN'],
    ['5', 'CLEAR'],
  ])('is significant by its votes: %s of B are ten votes each of 2,000', (shares, expected) => {
    expect(ask('UK-6', [...classesOf('s'), has('p', shares, 'Class B')], GB)).toBe(expected);
    expect(ask('UK-6', [...classesOf('s'), has('x', shares, 'Class B'), employed('x')], GB)).toBe(expected);
  });

  test('is none by a tenth of the capital with less of the votes, and is told by its votes', () => {
    expect(ask('UK-6', [...classesOf('s'), has('p', '110', 'Class A')], GB)).toBe('UNKNOWN');
    expect(askedOf('UK-6', [...classesOf('s'), has('p', '20', 'Class B')], GB).reason).toContain(
      'p holds 200 / 2,000 votes = 10.000 % of s',
    );
  });

  test('controls with one vote more than half, of whichever classes', () => {
    const half = [...classesOf('s'), has('x', '100', 'Class B'), employed('x')];
    expect(ask('EU-d', half, DE)).toBe('CLEAR');
    expect(ask('EU-d', [...half, has('x', '1', 'Class A')], DE)).toBe('TRIGGERED');
    expect(ask('NQ-A', [...half, has('x', '1', 'Class A')], US)).toBe('TRIGGERED');
    // 600 of 1,100 shares and of 2,000 votes.
    expect(ask('NQ-A', [...classesOf('s'), has('x', '600', 'Class A'), employed('x')], US)).toBe('CLEAR');
  });

  test('has a subsidiary by votes: 151 of 200 B are 1,510 of 3,000', () => {
    const below = (shares: string) => [...classesOf('y', '200'), has('s', shares, 'Class B', 'y'), employed('y')];
    expect(ask('NQ-A', below('151'), US)).toBe('TRIGGERED');
    // Exactly half is no majority, and two fifths or more may control otherwise.
    expect(ask('NQ-A', below('150'), US)).toBe('UNKNOWN');
    expect(ask('NQ-A', below('119'), US)).toBe('CLEAR');
  });

  test('outside a list of the largest by shares may be one: the list bounds no votes', () => {
    const list: SmallFact = {
      kind: 'COVERED_BY',
      subject: 's',
      object: 'document',
      matter: 'HOLDS',
      extent: 'LARGEST',
      count: 2,
      from: '0001-01-01',
      observedOn: '2020-06-30',
    };
    const complete = ['WORKS_FOR', 'SITS_ON', 'KIN_OF'] as const;
    const two = [has('a', '100', 'Class A'), has('b', '22', 'Class A')];
    expect(ask('UK-6', [list, ...classesOf('s'), ...two], { ...GB, complete: [...complete] })).toBe('UNKNOWN');
  });
});

describe('where the company holds shares of its own', () => {
  const self = holds('s', 's', { percent: '50', from: '2018-01-01' });

  test('those of others are more of the votes', () => {
    const holder = (percent: string) => [holds('x', 's', { percent, from: '2018-01-01' }), worksFor('p', 'x')];
    expect(ask('EU-d', holder('26'), DE)).toBe('CLEAR');
    expect(ask('EU-d', [self, ...holder('26')], DE)).toBe('TRIGGERED');
    expect(ask('EU-d', [self, ...holder('25')], DE)).toBe('CLEAR');
    expect(ask('UK-6', [self, ...holder('5')], GB)).toBe('TRIGGERED');
  });

  test('it is no holder itself', () => {
    expect(ask('UK-6', [self, worksFor('p', 's', { employee: true })], GB)).toBe('CLEAR');
  });
});

test('Rule 10A-3 asks of each class with a vote by itself: eleven of a hundred B with a vote each beside 2,000 A', () => {
  const member: SmallFact = {
    kind: 'SITS_ON',
    subject: 'p',
    object: 's-audit-committee',
    outside: true,
    from: '2018-01-01',
  };
  const classes = (votes: string) => [
    figure('s', 'VOTES_PER_SHARE', '1', 'Class A'),
    figure('s', 'VOTES_PER_SHARE', votes, 'Class B'),
    figure('s', 'SHARES_OUTSTANDING', '2000', 'Class A'),
    figure('s', 'SHARES_OUTSTANDING', '100', 'Class B'),
  ];
  const of = (shares: string, votes = '1') =>
    ask('10A3-aff', [member, ...classes(votes), has('p', shares, 'Class B')], US);
  expect([of('10'), of('11'), of('11', '0')]).toEqual(['CLEAR', 'UNKNOWN', 'CLEAR']);
});

import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { Interest } from '../../vocabulary/word-lists.ts';
import { controlledBy, controllersOf } from './control.ts';
import { holdingsThrough, ownersBehind } from './nominees.ts';
import { converted } from './rates.ts';
import { votesOf } from './votes.ts';
import { fromDecimal, toDecimal } from '../../numbers/rational.ts';

type Facts = Parameters<typeof smallWorld>[0];
const DAY = { from: '2020-06-30', until: '2020-06-30' };

/** A holding of somebody in a company; without a figure of unknown size. */
const holds = (subject: string, object: string, fields: Readonly<Record<string, unknown>> = {}): Facts[number] => ({
  kind: 'HOLDS',
  subject,
  object,
  interest: 'SHARES',
  ...fields,
});
/** A share that is known exactly: so many of a hundred shares. */
const outstanding = (...companies: string[]): Facts =>
  companies.map((subject) => ({
    kind: 'HAS_ATTRIBUTE',
    subject,
    object: `${subject}-shares`,
    attribute: 'SHARES_OUTSTANDING',
    amount: '100',
  }));
const controlled = (facts: Facts, controller = 'a') =>
  Object.fromEntries(
    [...controlledBy(smallWorld([...facts, ...outstanding('b', 'c', 'd')]), controller, DAY)].map(([id, { sure }]) => [
      id,
      sure,
    ]),
  );

describe('control', () => {
  test.each([
    ['50', {}],
    ['51', { b: 'YES' }],
  ])('is more than half: %s of a hundred shares', (shares, expected) => {
    expect(controlled([holds('a', 'b', { shares })])).toEqual(expected);
  });

  test('goes on through what is controlled, and adds up what the group holds', () => {
    const chain = [holds('a', 'b', { shares: '51' }), holds('b', 'c', { shares: '51' })];
    expect(controlled(chain)).toEqual({ b: 'YES', c: 'YES' });
    const together = [
      holds('a', 'b', { shares: '60' }),
      holds('a', 'c', { shares: '25' }),
      holds('b', 'c', { shares: '26' }),
    ];
    expect(controlled(together)).toEqual({ b: 'YES', c: 'YES' });
    expect(controlled([together[0]!, together[1]!, holds('b', 'c', { shares: '25' })])).toEqual({ b: 'YES' });
    // The two halves of what is not controlled are not added.
    expect(controlled([holds('a', 'b', { shares: '50' }), holds('b', 'c', { shares: '100' })])).toEqual({});
  });

  test('may be by a share that nobody tells, as far as others leave room for it', () => {
    expect(controlled([holds('a', 'b')])).toEqual({ b: 'MAYBE' });
    expect(controlled([holds('a', 'b'), holds('x', 'b', { shares: '50' })])).toEqual({});
    expect(controlled([holds('a', 'b'), holds('x', 'b', { shares: '49' })])).toEqual({ b: 'MAYBE' });
    // What is reported indirectly, or only planned, or is an option, takes no room.
    for (const other of [{ direct: 'INDIRECT' }, { planned: true }, { interest: 'OPTIONS' }])
      expect(controlled([holds('a', 'b'), holds('x', 'b', { shares: '50', ...other })])).toEqual({ b: 'MAYBE' });
    expect(controlled([holds('a', 'b', { accounting: 'EQUITY_METHOD' })])).toEqual({});
    expect(controlled([holds('a', 'b', { accounting: 'OTHER_AFFILIATED' })])).toEqual({});
    expect(controlled([holds('a', 'b'), holds('b', 'c', { shares: '51' })])).toEqual({ b: 'MAYBE', c: 'MAYBE' });
  });

  test('is told by consolidation and by powers, whatever the share, and by no plan, option or claim', () => {
    expect(controlled([holds('a', 'b', { shares: '1', accounting: 'CONSOLIDATED_SUBSIDIARY' })])).toEqual({ b: 'YES' });
    const by = (interest: Interest, fields = {}) => controlled([holds('a', 'b', { interest, ...fields })]);
    expect(by('DOMINANT_INFLUENCE')).toEqual({ b: 'YES' });
    expect(by('BOARD_APPOINTMENT', { majority: true })).toEqual({ b: 'YES' });
    expect(by('BOARD_APPOINTMENT', { majority: false })).toEqual({});
    expect(by('BOARD_APPOINTMENT')).toEqual({ b: 'MAYBE' });
    expect(by('ARRANGEMENT_ROLE')).toEqual({ b: 'MAYBE' });
    expect(by('VETO')).toEqual({});
    expect(by('PROFIT', { percent: '100' })).toEqual({});
    expect(by('OPTIONS', { shares: '60' })).toEqual({});
    expect(controlled([holds('a', 'b', { shares: '60', planned: true })])).toEqual({});
  });

  test('held through a nominee is that of whom it is held for, perhaps where there are several', () => {
    const nominee = holds('n', 'b', { shares: '60', nominee: true });
    const held = (object: string): Facts[number] => ({ kind: 'NOMINEE_FOR', subject: 'n', object });
    expect(controlled([nominee, held('a')])).toEqual({ b: 'YES' });
    expect(controlled([nominee, held('a'), held('x')])).toEqual({ b: 'MAYBE' });
    expect(controlled([nominee], 'n')).toEqual({});
    expect(controlled([nominee, held('a')], 'n')).toEqual({});
  });

  test.each([
    ['2020-06', {}],
    ['2020-06-30', {}],
    ['2020-07-01', { b: 'YES' }],
    ['2020-07', { b: 'YES' }],
    ['2020', { b: 'MAYBE' }],
  ])(
    'on the last of June counts no holding that is over by then, and perhaps one that may be: to %s',
    (to, expected) => {
      expect(controlled([holds('a', 'b', { percent: '60', from: '2010-01-01', to })])).toEqual(expected);
    },
  );

  test('seen from below names everybody above who controls', () => {
    const world = smallWorld([
      holds('a', 'b', { shares: '60' }),
      holds('b', 's', { shares: '60' }),
      holds('x', 's', { shares: '40' }),
      ...outstanding('b', 's'),
    ]);
    expect([...controllersOf(world, 's', DAY).keys()].sort()).toEqual(['a', 'b']);
    expect(controllersOf(world, 's', DAY).get('a')).toMatchObject({ sure: 'YES' });
    expect([...controllersOf(world, 'a', DAY)]).toEqual([]);
  });
});

describe('those behind a holding', () => {
  const link = (subject: string, object: string, fields: Readonly<Record<string, string>> = {}): Facts[number] => ({
    kind: 'NOMINEE_FOR',
    subject,
    object,
    ...fields,
  });
  const behind = (...facts: Facts) => {
    const world = smallWorld([holds('n', 's', { nominee: true, shares: '1' }), ...facts]);
    return ownersBehind(world, world.to('s', 'HOLDS')[0]!, DAY).map(({ id, sure, through }) => [
      id,
      sure,
      through.length,
    ]);
  };

  test('are nobody while nothing tells for whom, whoever a chain leads to, and none twice in a ring', () => {
    expect(behind()).toEqual([]);
    expect(behind(link('n', 'm'), link('m', 'a'))).toEqual([['a', 'YES', 2]]);
    expect(behind(link('n', 'm'), link('m', 'a'), link('m', 'b'))).toEqual([
      ['a', 'MAYBE', 2],
      ['b', 'MAYBE', 2],
    ]);
    expect(behind(link('n', 'm'), link('n', 'o'), link('m', 'a'))).toEqual([
      ['a', 'MAYBE', 2],
      ['o', 'MAYBE', 1],
    ]);
    expect(behind(link('n', 'm'), link('m', 'n'))).toEqual([['m', 'YES', 1]]);
    expect(behind(link('n', 'a', { from: '2010-01-01', to: '2020-06-30' }))).toEqual([]);
  });

  test('are the holder itself where it holds in its own name, and none where it is a depositary', () => {
    const own = (...facts: Facts) => {
      const world = smallWorld([holds('x', 's', { shares: '1' }), ...facts]);
      return ownersBehind(world, world.to('s', 'HOLDS')[0]!, DAY).map(({ id }) => id);
    };
    expect(own()).toEqual(['x']);
    const labelled = (label: string, attribute = 'OTHER'): Facts[number] => ({
      kind: 'HAS_ATTRIBUTE',
      subject: 'x',
      object: 'x-what',
      attribute,
      label,
    });
    expect(own(labelled('Depositary of receipts'))).toEqual([]);
    expect(own(labelled('Custodian bank'))).toEqual([]);
    expect(own(labelled('Trustees'))).toEqual([]);
    expect(own(labelled('Depositary of receipts', 'STATUS'))).toEqual(['x']);
    expect(own(labelled('Bank'))).toEqual(['x']);
  });

  test('hold in their own name and in those of nominees of nominees', () => {
    const world = smallWorld([
      holds('a', 's', { shares: '1' }),
      holds('m', 's', { shares: '2' }),
      holds('n', 's', { shares: '3' }),
      holds('x', 's', { shares: '4' }),
      link('m', 'a'),
      link('n', 'm'),
      link('n', 'a'),
    ]);
    expect(holdingsThrough(world, 'a').map(({ fact }) => fact.shares)).toEqual(['1', '2', '3']);
  });
});

describe('votes', () => {
  const votes = (...facts: Facts) => {
    const world = smallWorld([...facts, ...outstanding('b')]);
    return votesOf(world, world.to('b', 'HOLDS')).map(({ view, range, isWidened }) => [
      view.fact.subject,
      range && toDecimal(range.min, 2),
      range && toDecimal(range.max, 2),
      isWidened,
    ]);
  };

  test('are those that are stated, else the capital; not what has no vote, no option, claim or power', () => {
    expect(votes(holds('a', 'b', { shares: '30' }), holds('x', 'b', { shares: '20' }))).toEqual([
      ['a', '0.30', '0.30', false],
      ['x', '0.20', '0.20', false],
    ]);
    expect(
      votes(
        holds('a', 'b', { shares: '30' }),
        holds('a', 'b', { interest: 'VOTES', shares: '45' }),
        holds('x', 'b', { shares: '20' }),
      ).map(([id, least]) => [id, least]),
    ).toEqual([
      ['a', '0.45'],
      ['x', '0.20'],
    ]);
    for (const none of [
      { shares: '30', votingPower: 'NONE' },
      { shares: '30', interest: 'OPTIONS' },
      { interest: 'VETO' },
      { interest: 'DOMINANT_INFLUENCE' },
    ])
      expect(votes(holds('a', 'b', none))).toEqual([]);
  });

  test('of a block that several report count once', () => {
    const block = { shares: '30', block: 'joint' };
    expect(votes(holds('a', 'b', block), holds('x', 'b', block), holds('y', 'b', { shares: '5' }))).toEqual([
      ['a', '0.30', '0.30', false],
      ['y', '0.05', '0.05', false],
    ]);
  });

  test('told twice for one day are from once to both; for two days each as it is', () => {
    const twice = holds('a', 'b', { shares: '30' });
    expect(votes(twice, twice)).toEqual([['a', '0.30', '0.60', true]]);
    const days = ['2018-03-31', '2019-03-31'].map((observedOn) => holds('a', 'b', { percent: '30', observedOn }));
    expect(votes(...days).map(([id, , , isWidened]) => [id, isWidened])).toEqual([
      ['a', false],
      ['a', false],
    ]);
  });
});

describe('an amount in another currency', () => {
  const rate = (fields: Readonly<Record<string, string>>): Facts[number] => ({
    kind: 'HAS_ATTRIBUTE',
    subject: 's',
    object: 's-rate',
    attribute: 'OTHER',
    label: 'Exchange rate',
    unit: 'USD/JPY',
    amount: '125',
    ...fields,
  });
  const paid = { from: '2018-04-01', until: '2019-03-31' };
  const inOther = (from: string | undefined, to: string | undefined, ...facts: Facts) => {
    const found = converted(smallWorld(facts), fromDecimal('1000'), from, to, paid);
    return found && toDecimal(found.amount, 2);
  };

  test('is converted both ways by a pair, and by no other pair, and by none of zero', () => {
    const period = '2018-04-01/2019-03-31';
    expect(inOther('USD', 'JPY', rate({ period }))).toBe('125000.00');
    expect(inOther('JPY', 'USD', rate({ period }))).toBe('8.00');
    expect(inOther('EUR', 'JPY', rate({ period }))).toBeUndefined();
    expect(inOther('USD', undefined, rate({ period }))).toBeUndefined();
    expect(inOther(undefined, 'JPY', rate({ period }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, amount: '0' }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, label: 'Rate of exchange' }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, label: 'exchange RATE' }))).toBe('125000.00');
  });

  test.each([
    ['of a part of the time', '2018-05-01/2018-05-31', true],
    ['of all of it', '2018-04-01/2019-03-31', true],
    ['of more than it', '2018-01-01/2019-12-31', true],
    ['that begins a day early and ends in it', '2018-03-31/2019-03-30', false],
    ['that begins in it and ends a day late', '2018-04-02/2019-04-01', false],
  ])('by a rate %s: %s', (_, period, counts) => {
    expect(inOther('USD', 'JPY', rate({ period })) !== undefined).toBe(counts);
  });

  test.each([
    ['2018-03-31', false],
    ['2018-04-01', true],
    ['2019-03-31', true],
    ['2019-04-01', false],
  ])('by a rate stated as of %s: %s', (observedOn, counts) => {
    expect(inOther('USD', 'JPY', rate({ observedOn })) !== undefined).toBe(counts);
  });
});

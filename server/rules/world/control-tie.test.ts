import { describe, expect, test } from 'vitest';
import { holds, outstanding } from '../../../test/support/worlds/small-facts.ts';
import { ofKind, smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { Interest } from '../../vocabulary/word-lists.ts';
import { controlledBy, controllersOf } from './control.ts';

type Facts = Parameters<typeof smallWorld>[0];
const DAY = { from: '2020-06-30', until: '2020-06-30' };

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

  test('of an arrangement may be by any part of it, of a company by more than half alone', () => {
    const facts = (shares: string) => [
      holds('a', 'b', { shares }),
      holds('x', 'b', { shares: '50' }),
      holds('b', 'c', { shares: '51' }),
      ...outstanding('b', 'c', 'd'),
    ];
    const sure = (shares: string, kind: 'ARRANGEMENT' | 'COMPANY') =>
      [...controlledBy(ofKind(kind, 'b', smallWorld(facts(shares))), 'a', DAY)].map(([id, one]) => `${id} ${one.sure}`);
    expect(sure('50', 'ARRANGEMENT')).toEqual(['b MAYBE', 'c MAYBE']);
    expect(sure('1', 'ARRANGEMENT')).toEqual(['b MAYBE', 'c MAYBE']);
    expect(sure('0', 'ARRANGEMENT')).toEqual([]);
    expect(sure('50', 'COMPANY')).toEqual([]);
  });

  test('may be with what nominees hold of whom nobody tells for whom, for whoever holds in the own name', () => {
    const facts = (own: string, nominee: string) => [
      holds('a', 'b', { shares: own }),
      holds('n', 'b', { shares: nominee, nominee: true }),
      holds('b', 'c', { shares: '51' }),
    ];
    expect(controlled(facts('10', '41'))).toEqual({ b: 'MAYBE', c: 'MAYBE' });
    expect(controlled(facts('10', '40'))).toEqual({});
    // Of no shares nothing is told that is not told of everybody.
    expect(controlled(facts('0', '60'))).toEqual({});
    // Two nominees may both hold for the same owner; one that is told to hold for another does not.
    const two = [...facts('10', '21'), holds('m', 'b', { shares: '20', nominee: true })];
    expect(controlled(two)).toEqual({ b: 'MAYBE', c: 'MAYBE' });
    expect(controlled([...two, { kind: 'NOMINEE_FOR', subject: 'm', object: 'z' } satisfies Facts[number]])).toEqual(
      {},
    );
    expect(controlled(facts('51', '40'))).toEqual({ b: 'YES', c: 'YES' });
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

describe('a list of many holders', () => {
  /** How often the facts of a party are asked for while everybody who controls the company is sought. */
  const asked = (holders: number): number => {
    const names = Array.from({ length: holders }, (_, i) => `h${String(i)}`);
    const facts = [...names.map((name) => holds(name, 'b', { shares: '1' })), holds('a', 'b'), holds('c', 'b')];
    const world = smallWorld([...facts, ...outstanding('b')]);
    let times = 0;
    const counting: typeof world = {
      ...world,
      from: (...ends) => {
        times += 1;
        return world.from(...ends);
      },
      to: (...ends) => {
        times += 1;
        return world.to(...ends);
      },
    };
    expect(Object.fromEntries([...controllersOf(counting, 'b', DAY)].map(([id, { sure }]) => [id, sure]))).toEqual(
      holders < 50 ? { a: 'MAYBE', c: 'MAYBE' } : {},
    );
    return times;
  };

  test('is looked at once, not once for each holder who may control', () => {
    // Two unknown shares have what the named leave: 51 of a hundred may control, 50 may not.
    expect(asked(49)).toBeGreaterThan(0);
    expect(asked(50)).toBeGreaterThan(0);
    expect(asked(96) / asked(24)).toBeLessThan(4.4);
  });
});

import { describe, expect, test } from 'vitest';
import { holds, outstanding } from '../../../test/support/worlds/small-facts.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { toDecimal } from '../../numbers/rational.ts';
import { votesOf } from './votes.ts';

type Facts = Parameters<typeof smallWorld>[0];

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
        { kind: 'HAS_ATTRIBUTE', subject: 'b', object: 'votes', attribute: 'VOTES_TOTAL', amount: '100' },
      ),
    ).toEqual([
      ['a', '0.45', '0.45', false],
      // Votes are something else than capital there: of x they are what a leaves at most.
      ['x', '0.00', '0.55', true],
    ]);
    for (const none of [
      { shares: '30', votingPower: 'NONE' },
      { shares: '30', interest: 'OPTIONS' },
      { interest: 'VETO' },
      { interest: 'DOMINANT_INFLUENCE' },
    ])
      expect(votes(holds('a', 'b', none))).toEqual([]);
  });

  test('lie between those stated and what capital of a later day carries', () => {
    const stated = (observedOn: string, ...more: Facts) =>
      votes(
        holds('a', 'b', { percent: '30', exact: true, observedOn: '2020-03-31' }),
        holds('a', 'b', { interest: 'VOTES', percent: '45', exact: true, observedOn }),
        ...more,
      );
    expect(stated('2020-03-30')).toEqual([['a', '0.30', '0.45', true]]);
    expect(stated('2020-03-31')).toEqual([['a', '0.45', '0.45', false]]);
    expect(stated('2020-04-01')).toEqual([['a', '0.45', '0.45', false]]);
    // Of two later blocks it is not told which of them carries less: 50 of 100 in all, or the 45 votes.
    const account = (of: string) =>
      holds('a', 'b', { percent: of === '1' ? '10' : '40', exact: true, account: of, observedOn: '2020-06-01' });
    expect(
      votes(
        account('1'),
        account('2'),
        holds('a', 'b', { interest: 'VOTES', percent: '45', exact: true, observedOn: '2020-03-31' }),
      ).map(([, least, most]) => [least, most]),
    ).toEqual([
      ['0.00', '0.45'],
      ['0.00', '0.40'],
    ]);
    expect(
      votes(
        holds('a', 'b', { percent: '30', exact: true }),
        holds('a', 'b', { interest: 'VOTES', observedOn: '2020-03-31' }),
      ),
    ).toEqual([['a', '0.00', '1.00', true]]);
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

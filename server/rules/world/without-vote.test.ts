import { expect, test } from 'vitest';
import { askedOf, sitsOn, worksFor } from '../../../test/support/worlds/book-worlds.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { membersOf, officersOf } from '../person/company-officers.ts';

const seat = (who: string, title: string, from: string, to?: string) =>
  sitsOn(who, 's-directors', { outside: true, title, from, ...(to === undefined ? {} : { to }) });

test('an observer is no member of the board, and is not judged', () => {
  const world = smallWorld([
    seat('a', 'Observer', '2018-01-01'),
    seat('b', 'Censeur', '2018-01-01'),
    seat('c', 'Director emeritus', '2018-01-01'),
    seat('d', 'Non-voting board member', '2018-01-01'),
    seat('e', 'Alternate director', '2018-01-01'),
    seat('f', 'オブザーバー', '2018-01-01'),
  ]);
  expect(membersOf(world, 'DIRECTORS').map(({ person }) => person)).toEqual(['e', 'p']);
  expect(officersOf(world).map(({ person }) => person)).toEqual(['e', 'p']);
});

test('years as an observer are no years on the board, and an observer of a partner no director of it', () => {
  const since = (title: string) =>
    askedOf('UK-7', [seat('p', title, '2008-01-01', '2015-01-01'), seat('p', 'Director', '2015-01-01')], {
      home: 'GB',
    });
  expect(since('Observer').outcome).toBe('CLEAR');
  expect(since('Director').outcome).toBe('TRIGGERED');
  const at = (title: string) =>
    askedOf(
      'UK-6',
      [
        { kind: 'HOLDS', subject: 'x', object: 's', percent: '12', exact: true, from: '2018-01-01' },
        sitsOn('p', 'x-directors', { title, outside: true, from: '2018-01-01' }),
      ],
      { home: 'GB' },
    );
  expect(at('Board observer').outcome).toBe('CLEAR');
  expect(at('Director').outcome).toBe('TRIGGERED');
});

test('a member of the management board executes, and who is called so beside it does not', () => {
  const was = (title: string) =>
    askedOf(
      'DCGK-1',
      [seat('p', 'Mitglied', '2018-01-01'), worksFor('p', 's', { title, from: '2010-01-01', to: '2016-01-02' })],
      { home: 'DE', on: '2021-06-30', office: '2018-01-01' },
    ).outcome;
  expect(['Mitglied des Vorstands', 'Member of the Management Board', 'Executive Board Member'].map(was)).toEqual(
    Array(3).fill('TRIGGERED'),
  );
  expect(was('Assistant to the Management Board')).not.toBe('TRIGGERED');
});

import { expect, test } from 'vitest';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { withoutFollowed } from './followed-seats.ts';

const seat = (person: string, from: string | null, more: object = {}) =>
  ({
    __typename: 'Seat',
    id: `${person} ${from ?? ''}`,
    person: { id: person },
    board: { id: 'board' },
    from,
    to: null,
    certainty: 'POSSIBLE',
    ...more,
  }) as unknown as FactData;
const left = (...facts: FactData[]) => withoutFollowed(facts).map(({ id }) => id);

test('who is appointed again is a member once, by the later seat', () => {
  expect(left(seat('ann', '2019-06-20'), seat('ben', '2019-06-20'), seat('ann', '2023-06-20'))).toEqual([
    'ben 2019-06-20',
    'ann 2023-06-20',
  ]);
});

test('a seat on another board, one whose end is told, a certain one and one without a start stay', () => {
  const later = seat('ann', '2023-06-20');
  for (const [more, from] of [
    [{ board: { id: 'committee' } }, '2019-06-20'],
    [{ to: '2024-06-20' }, '2019-06-20'],
    [{ certainty: 'CERTAIN' }, '2019-06-20'],
    [{}, null],
  ] as const)
    expect(left(seat('ann', from, more), later)).toHaveLength(2);
});

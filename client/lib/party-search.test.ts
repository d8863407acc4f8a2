import { expect, test } from 'vitest';
import { partyOption } from './party-search.ts';

test('what a source has no longer is told with what was found', () => {
  const match = {
    party: { __typename: 'Person', reading: null, id: 'ann', name: 'Ann Oak' },
    spelling: 'Ann Oak',
    how: 'EXACT',
  } as const;
  expect([partyOption(match).detail, partyOption({ ...match, isGone: true }).detail]).toEqual([
    'exact',
    'no longer in its source · exact',
  ]);
});

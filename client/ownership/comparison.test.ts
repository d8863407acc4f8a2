import { expect, test } from 'vitest';
import { compared } from './comparison.ts';
import type { ComparedStake } from './ownership-query.ts';

const stake = (id: string, percent: string | null): ComparedStake => ({
  party: { __typename: 'Company', id, name: id, kind: 'COMPANY' }, byPathPercent: percent, byPath: null,
});

test('two days differ in what came, what went, what changed and what is not known', () => {
  const earlier = [stake('tech', '86.100'), stake('fs', '100'), stake('old', '5'), stake('care', '75.5')];
  const later = [stake('tech', '100'), stake('new', '51'), stake('fs', '100.000'), stake('care', null)];
  expect(compared(earlier, later).map(({ party, before, after, change }) => [party.id, before, after, change])).toEqual([
    ['new', undefined, '51 %', 'added'],
    ['old', '5 %', undefined, 'removed'],
    ['tech', '86.1 %', '100 %', 'changed'],
    // Unknown is no change: it may be what it was.
    ['care', '75.5 %', 'not known', 'unclear'],
    ['fs', '100 %', '100 %', 'unchanged'],
  ]);
});

import { expect, test } from 'vitest';
import type { WatchChange } from './watch-query.ts';
import { watchChangeRows } from './watch-rows.ts';

const change: WatchChange = {
  id: 'w-1',
  title: 'Alpha',
  company: 'alpha',
  at: '2020-06-01T10:00:00Z',
  on: '2020-03-31',
  total: 2,
  problem: null,
  differences: [
    { kind: 'VERDICT', about: 'Doe, JP-1', before: null, after: 'OUTSIDE', fact: null },
    { kind: 'FACT', about: 'Doe sits at Alpha', before: null, after: 'new', fact: 'f-7' },
  ],
};

test('each difference has a line of its own, and what could not be looked at says why', () => {
  const { header, rows } = watchChangeRows([
    change,
    { ...change, title: 'Beta', company: null, on: null, total: 0, differences: [], problem: 'It is gone.' },
  ]);
  const begins = ['2020-06-01T10:00:00Z', '2020-03-31', 'Alpha', 'alpha'];
  expect(rows).toEqual([
    [...begins, 'VERDICT', 'Doe, JP-1', null, 'OUTSIDE', null, 2, null],
    [...begins, 'FACT', 'Doe sits at Alpha', null, 'new', 'f-7', 2, null],
    ['2020-06-01T10:00:00Z', null, 'Beta', null, null, null, null, null, null, 0, 'It is gone.'],
  ]);
  for (const row of rows) expect(row).toHaveLength(header.length);
});

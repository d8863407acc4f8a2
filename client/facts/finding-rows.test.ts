import { expect, test } from 'vitest';
import type { FindingData } from '../lib/facts/finding-fields.ts';
import { csvOf } from '../ui/table-files/save-table.ts';
import { findingRows } from './finding-rows.ts';

const source = { id: 'r-2020', title: 'Report', kind: 'Annual report', published: '2020-06-01' } as const;
const finding = {
  id: 'f-1',
  severity: 'HIGH',
  kind: 'CONTRADICTION',
  title: '=SUM(1) or two',
  detail: 'One page says one, another says two.',
  resolution: null,
  about: [{ name: 'Alpha' }, { name: 'Beta' }],
  citations: [
    { source, place: 'Note 1', line: 4, lineEnd: 6, observedOn: null },
    { source, place: 'Note 2', line: null, lineEnd: null, observedOn: null },
  ],
} as unknown as FindingData;

test('a finding has a line for each place, one without places one, and nothing unknown is filled in', () => {
  const { header, rows } = findingRows([finding, { ...finding, id: 'f-2', about: [], citations: [] }]);
  const told = ['HIGH', 'CONTRADICTION', '=SUM(1) or two', 'One page says one, another says two.', null];
  expect(rows).toEqual([
    ['f-1', ...told, 'Alpha; Beta', 'r-2020', 'Report', 'Note 1, lines 4–6'],
    ['f-1', ...told, 'Alpha; Beta', 'r-2020', 'Report', 'Note 2'],
    ['f-2', ...told, null, null, null, null],
  ]);
  for (const row of rows) expect(row).toHaveLength(header.length);
  // What a spreadsheet would take for a formula is written as text.
  expect(csvOf({ header, rows }).split('\r\n')[1]).toContain("'=SUM(1) or two");
});

import { expect, test } from 'vitest';
import type { ImportDesk } from './import-desk.ts';
import { uploadedTable } from './uploaded-table.ts';

/** A desk to which a table with these headings was sent. */
const deskWith = (headings: readonly string[]) =>
  ({
    look: () =>
      Promise.resolve({
        sheets: [],
        sheet: undefined,
        encoding: 'utf-8',
        separator: ',',
        header: 1,
        columns: headings,
        headings,
        rows: [],
      }),
  }) as unknown as ImportDesk;

test.each([
  ['Shares (thousand)', 'shareholders', 'shares', 'thousands'],
  ['所有株式数（千株）', 'shareholders', 'shares', 'thousands'],
  ['金額（百万円）', 'loans', 'amount', 'millions'],
  ['Amount in EUR', 'loans', 'amount', null],
])('says in what a column is written: %s', async (heading, kind, field, unit) => {
  const table = await uploadedTable(deskWith(['Zeta', 'Other', heading]), 'upload', { kind });
  expect(table?.columns[2]).toEqual({ name: heading, heading, field, unit });
});

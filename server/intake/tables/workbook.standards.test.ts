import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standardFile } from '../../../test/support/intake/statements-of.ts';
import { openIntake } from '../files/open-intake.ts';
import { sheetsOf } from './workbook.ts';

const xlsx = standardFile('ftm', 'nomenklatura', 'donations.xlsx');
const csv = standardFile('ftm', 'nomenklatura', 'donations.csv');

describe.skipIf(!xlsx.there || !csv.there)(`a spreadsheet that somebody else wrote${xlsx.why}`, () => {
  test('has the 292 rows of the same table as CSV, cell by cell', async () => {
    const opened = await openIntake(xlsx.path);
    try {
      const [sheet] = await sheetsOf(opened.file);
      const rows: (readonly string[])[] = [];
      for await (const { cells } of sheet?.rows() ?? []) rows.push(cells);
      const table: string[][] = parse(readFileSync(csv.path, 'utf8'), { bom: true });
      expect(rows).toHaveLength(293);
      const trimmed = (row: readonly string[]) =>
        row
          .map((cell) => cell.trim())
          .join('|')
          .replace(/\|+$/, '');
      expect(rows.map(trimmed)).toEqual(table.map(trimmed));
    } finally {
      opened.close();
    }
  });
});

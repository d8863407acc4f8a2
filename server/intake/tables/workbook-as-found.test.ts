import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { facts, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { HEAD, row, text, workbook, type GivenBook } from '../../../test/support/intake/workbook-bytes.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { openIntake } from '../files/open-intake.ts';
import { tableImporter } from './table-importer.ts';

afterAll(removeTemporaryFolders);

async function read(given: GivenBook, mapping?: string) {
  const path = join(temporaryFolder(), 'book.xlsx');
  writeFileSync(path, workbook(given));
  const opened = await openIntake(path);
  try {
    return await statementsOf(tableImporter, opened.file, { published: '2024-05-01', mapping });
  } finally {
    opened.close();
  }
}
const sheet = (rows: string, more: Partial<GivenBook['sheets'][number]> = {}) => [
  { name: 'S', rows: HEAD + rows, ...more },
];
const told = (statements: Awaited<ReturnType<typeof read>>) =>
  said(statements, 'PROBLEM').map(({ code, message, at }) => [code, at.pointer ?? at.place, message]);

test('a zero of a formula that was never reckoned is no zero', async () => {
  const cells = (value: string) => row(2, text('A2', 'A'), text('B2', 'M'), `<c r="C2"><f>5+5</f><v>${value}</v></c>`);
  const after = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
  const [zero] = told(await read({ sheets: sheet(cells('0')), after }));
  expect(zero?.slice(0, 2)).toEqual(['FORMULA', 'cell:S!C2']);
  // A result that was reckoned, and a file that says nothing of it.
  expect(facts(await read({ sheets: sheet(cells('10')), after }), 'HOLDS')[0]?.percent).toBe('10');
  expect(facts(await read({ sheets: sheet(cells('0')) }), 'HOLDS')[0]?.percent).toBe('0');
  const noText = row(2, text('A2', 'A'), text('B2', 'M'), '<c r="C2" t="str"><f>X1</f></c>');
  expect(told(await read({ sheets: sheet(noText) }))[0]?.slice(0, 2)).toEqual(['FORMULA', 'cell:S!C2']);
});

test('characters that stand by their numbers are read, and what only looks so is not', async () => {
  const rows = row(2, text('A2', 'Muster_x000D_\nWorks'), text('B2', 'A_x005F_x0041_B'), '<c r="C2"><v>1</v></c>');
  const names = said(await read({ sheets: sheet(rows) }), 'PARTY').map(({ name }) => name);
  expect(names).toEqual(['Muster Works', 'A_x0041_B']);
});

test('a text that the file has lost is no blank', async () => {
  const rows = row(2, text('A2', 'A'), '<c r="B2" t="s"><v>7</v></c>', '<c r="C2"><v>1</v></c>');
  await expect(read({ sheets: sheet(rows), strings: ['<t>M</t>'] })).rejects.toMatchObject({
    problem: { code: 'TEXT_MISSING' },
  });
});

test('hidden rows and columns and cells over several rows are told, where they are below the headings', async () => {
  const cells = (n: number, hidden = '') =>
    row(n, text(`A${String(n)}`, `A${String(n)}`), text(`B${String(n)}`, 'M')).replace('<row', `<row${hidden}`);
  const statements = await read({
    sheets: sheet(cells(2) + cells(3, ' hidden="1"') + '<row r="9" hidden="1"/>', {
      cols: '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/><col min="1" max="1"/></cols>',
      merged:
        '<mergeCells count="3"><mergeCell ref="C2:C3"/><mergeCell ref="A2:B2"/><mergeCell ref="A1:B1"/></mergeCells>',
    }),
  });
  expect(told(statements)).toEqual([
    ['ROWS_HIDDEN', 'S', 'hidden rows are read as well: 3'],
    ['COLUMNS_HIDDEN', 'S', 'hidden columns are read as well, where a field has them: B'],
    ['CELLS_MERGED', 'S', 'cells are shown as one over several rows, and read in the first of them alone: C2:C3'],
  ]);
  expect(facts(statements, 'HOLDS')).toHaveLength(2);
});

test('a figure that its format shows in thousands is not multiplied once more', async () => {
  const head = row(1, text('A1', 'Lender'), text('B1', 'Borrower'), text('C1', 'Amount (thousand)'));
  const rows = head + row(2, text('A2', 'A'), text('B2', 'M'), '<c r="C2" s="5"><v>1234567</v></c>');
  const mapping = (unit: string) =>
    `kind: loans\ncolumns: { lender: Lender, borrower: Borrower, amount: Amount (thousand) }\nunits: { amount: ${unit} }`;
  const sheets = [{ name: 'S', rows }];
  const wrong = await read({ sheets }, mapping('thousands'));
  expect([told(wrong)[0]?.slice(0, 2), facts(wrong, 'LENDS_TO')]).toEqual([['CELL_SCALED', 'cell:S!C2'], []]);
  expect(facts(await read({ sheets }, mapping('ones')), 'LENDS_TO')[0]?.amount).toBe('1234567');
});

test('a day or a number past all digits is no name', async () => {
  const rows =
    row(2, '<c r="A2" s="2"><v>45413</v></c>', text('B2', 'M')) +
    row(3, '<c r="A3"><v>1.2345678901234568E+18</v></c>', text('B3', 'M')) +
    row(4, '<c r="A4"><v>7203</v></c>', text('B4', 'M'));
  const statements = await read({ sheets: sheet(rows) });
  expect(told(statements).map((one) => one.slice(0, 2))).toEqual([
    ['CELL_DAMAGED', 'cell:S!A2'],
    ['CELL_DAMAGED', 'cell:S!A3'],
  ]);
  expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['7203', 'M']);
});

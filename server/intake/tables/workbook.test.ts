import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { facts, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { HEAD, row, text, workbook, type GivenBook } from '../../../test/support/intake/workbook-bytes.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openIntake } from '../files/open-intake.ts';
import { IMPORTERS } from '../formats.ts';
import { recognise } from '../recognise.ts';
import { tableImporter } from './table-importer.ts';
import { dayOf, formatOf, numberText } from './workbook-formats.ts';

afterAll(removeTemporaryFolders);

async function read(bytes: Buffer, mapping?: string, limits = FILE_LIMITS) {
  const path = join(temporaryFolder(), 'book.xlsx');
  writeFileSync(path, bytes);
  const opened = await openIntake(path, limits);
  try {
    const importer = await recognise(opened.file, IMPORTERS, mapping === undefined ? undefined : 'table');
    expect(importer).toBe(tableImporter);
    return await statementsOf(importer, opened.file, { published: '2024-05-01', mapping });
  } finally {
    opened.close();
  }
}

test('a filled-in template is read with shared texts, percentages, days, and the cell as its place', async () => {
  const statements = await read(
    workbook({
      strings: ['<t>Muster KK</t>', '<r><t>山田</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><r><t>産業</t></r>'],
      sheets: [
        {
          name: 'Holders',
          rows:
            HEAD +
            row(
              3,
              '<c r="A3" t="s"><v>1</v></c>',
              '<c r="B3" t="s"><v>0</v></c>',
              '<c r="C3" s="1"><v>0.247</v></c>',
              '<c r="D3" s="2"><v>45413</v></c>',
            ) +
            row(
              4,
              text('A4', 'Beispiel'),
              '<c r="B4" t="s"><v>0</v></c>',
              '<c r="C4"><v>4.3499999999999996</v></c>',
              '<c r="D4" s="3"><v>45413</v></c>',
            ) +
            row(5, text('A5', '007'), '<c r="B5" t="s"><v>0</v></c>', '<c r="D5" t="str"><f>X1</f><v>2024</v></c>'),
        },
      ],
    }),
  );
  expect(problems(statements)).toEqual([]);
  expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['山田産業', 'Muster KK', 'Beispiel', '007']);
  // 45413 is 1 May 2024 by the calendar from 1900; a month is shown of the second, and of the third no share.
  expect(facts(statements, 'HOLDS').map(({ percent, from }) => [percent, from])).toEqual([
    ['24.7', '2024-05-01'],
    ['4.35', '2024-05'],
    [undefined, '2024'],
  ]);
  expect(said(statements, 'FACT').map(({ at }) => at)).toEqual([
    { place: 'Holders, row 3', pointer: 'cell:Holders!C3' },
    { place: 'Holders, row 4', pointer: 'cell:Holders!C4' },
    { place: 'Holders, row 5', pointer: 'cell:Holders!A5' },
  ]);
});

test('every sheet with the headings of a template is read; others are told, hidden ones too', async () => {
  const holding = row(2, text('A2', 'Beispiel'), text('B2', 'Muster KK'), '<c r="C2"><v>1</v></c>');
  const seat =
    row(1, text('A1', 'Person'), text('B1', 'Company'), text('C1', 'Board')) +
    row(2, text('A2', 'Anna Beispiel'), text('B2', 'Muster KK'), text('C2', 'DIRECTORS'));
  const statements = await read(
    workbook({
      sheets: [
        { name: 'Notes', rows: row(1, text('A1', 'Of our own')) },
        { name: 'Holders', rows: HEAD + holding },
        { name: 'Board', rows: seat },
        { name: 'Old', rows: HEAD + holding, state: 'hidden' },
      ],
    }),
  );
  expect(said(statements, 'FACT').map(({ fact, at }) => [fact.kind, at.place])).toEqual([
    ['HOLDS', 'Holders, row 2'],
    ['SITS_ON', 'Board, row 2'],
  ]);
  expect(said(statements, 'PROBLEM').map(({ code, message }) => [code, message])).toEqual([
    ['SHEET_NOT_READ', 'not read: Notes, Old'],
  ]);
});

test('a mapping names a sheet; what it says of decimals and dates is said of texts, not of numbers', async () => {
  const mapping = [
    'kind: shareholders',
    'sheet: Liste',
    'header: 2',
    'decimal: comma',
    'dates: DD.MM.YYYY',
    'columns:',
    '  Holder: Aktionär',
    '  Company: Gesellschaft',
    '  Percent: Anteil',
    '  From: Seit',
  ].join('\n');
  const rows =
    row(1, text('A1', 'Stand heute')) +
    row(2, text('A2', 'Aktionär'), text('B2', 'Gesellschaft'), text('C2', 'Anteil'), text('D2', 'Seit')) +
    row(3, text('A3', 'A'), text('B3', 'M'), '<c r="C3"><v>1.234</v></c>', '<c r="D3" s="2"><v>36526</v></c>') +
    row(4, text('A4', 'B'), text('B4', 'M'), text('C4', '1,234'), text('D4', '01.01.2000'));
  const book = workbook({
    sheets: [
      { name: 'Deckblatt', rows: '' },
      { name: 'Liste', rows },
    ],
  });
  const statements = await read(book, mapping);
  expect(facts(statements, 'HOLDS').map(({ percent, from }) => [percent, from])).toEqual([
    ['1.234', '2000-01-01'],
    ['1.234', '2000-01-01'],
  ]);
  const wrong = await read(book, mapping.replace('sheet: Liste', 'sheet: List'));
  expect(said(wrong, 'PROBLEM').map(({ code, mend }) => [code, mend])).toEqual([
    ['SHEET_UNKNOWN', 'did you mean "Liste"?'],
  ]);
});

describe('what is no value', () => {
  test.each([
    ['an error of a formula', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'CELL_ERROR'],
    ['a formula without its result', '<c r="C2"><f>A1*2</f></c>', 'FORMULA'],
    ['a time', '<c r="C2" s="0"><v>abc</v></c>', 'CELL_UNFIT'],
  ])('%s is told with its cell', async (_, cell, code) => {
    const rows = HEAD + row(2, text('A2', 'A'), text('B2', 'M'), cell);
    const [problem] = said(await read(workbook({ sheets: [{ name: 'S', rows }] })), 'PROBLEM');
    expect([problem?.code, problem?.at.pointer]).toEqual([code, 'cell:S!C2']);
  });

  test.each<[string, GivenBook, string]>([
    ['headings of no template', { sheets: [{ name: 'S', rows: row(1, text('A1', 'Halter')) }] }, 'HEADINGS_UNKNOWN'],
    ['no sheet', { sheets: [] }, 'TABLE_EMPTY'],
    [
      'a column past all measure',
      { sheets: [{ name: 'S', rows: HEAD + row(2, text('ZZZ2', 'x')) }] },
      'TOO_MANY_COLUMNS',
    ],
    [
      'rows out of order',
      { sheets: [{ name: 'S', rows: HEAD + row(3, text('A3', 'x')) + row(2, text('A2', 'y')) }] },
      'ROW_MISNUMBERED',
    ],
    ['a document type', { sheets: [{ name: 'S', rows: HEAD + '<!DOCTYPE x>' }] }, 'XML_NOT_WELL_FORMED'],
  ])('%s refuses the file', async (_, given, code) => {
    const told = await read(workbook(given)).then(
      (statements) => said(statements, 'PROBLEM').find(({ severity }) => severity === 'error')?.code,
      (error: unknown) => (error as { problem?: { code: string } }).problem?.code,
    );
    expect(told).toBe(code);
  });

  test('headings of no template: what is meant is asked only where a heading is like one', async () => {
    const mend = async (...headings: readonly string[]) => {
      const cells = headings.map((heading, i) => text(`${'ABC'[i] ?? ''}1`, heading));
      const statements = await read(workbook({ sheets: [{ name: 'S', rows: row(1, ...cells) }] }));
      return said(statements, 'PROBLEM').find(({ code }) => code === 'HEADINGS_UNKNOWN')?.mend;
    };
    const known = 'give a --mapping, or use the headings of `govgraph template`';
    expect(await mend('Xyzzy', 'Quux')).toBe(known);
    expect(await mend('Xyzzy', 'Percnt')).toBe(`${known}; "Percnt": did you mean "percent"?`);
  });

  test('a file that unpacks to far more than it is, is refused before a cell is read', async () => {
    const bomb = workbook({
      sheets: [{ name: 'S', rows: HEAD }],
      more: [{ path: 'xl/media/a.bin', content: 'x', method: 8, claimedSize: 5_000_000 }],
    });
    await expect(read(bomb, undefined, { ...FILE_LIMITS, ratio: 10, ratioFrom: 1000 })).rejects.toMatchObject({
      problem: { code: 'UNPACKS_TOO_LARGE' },
    });
  });
});

describe('the number of a day', () => {
  // ECMA-376 part 1, 18.17.4.1, and the leap day of 1900 that never was.
  test.each([
    [0, false, undefined],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [36526, false, '2000-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, undefined],
    [0, true, '1904-01-01'],
    [1462, true, '1908-01-02'],
  ])('%d, from 1904 %s, is %s', (serial, from1904, day) => {
    expect(dayOf(serial, from1904)).toBe(day);
  });
});

test.each([
  ['0.00%', 'percent'],
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['#,##0,', 'scaled'],
  ['#,##0.0,,"M"', 'scaled'],
  ['#,##0_);(#,##0)', 'number'],
  ['0.00E+00', 'number'],
  ['"y"0', 'number'],
  ['[Red]0', 'number'],
  ['yyyy\\-mm\\-dd', 'day'],
  ['[$-411]ggge"年"m"月"d"日"', 'day'],
  ['mmm-yy', 'month'],
  ['yyyy', 'year'],
  ['[h]:mm', 'time'],
])('the format %s makes a %s', (code, format) => {
  expect(formatOf(code)).toBe(format);
});

test.each([
  ['24.7', 'number', '24.7'],
  ['4.3499999999999996', 'number', '4.35'],
  ['0.30000000000000004', 'number', '0.3'],
  ['1.5E-3', 'number', '0.0015'],
  ['1E+20', 'number', '100000000000000000000'],
  ['0.24706', 'percent', '24.706%'],
  ['1', 'percent', '100%'],
  ['0.5', 'time', undefined],
  ['1234567890123456789', 'number', undefined],
  ['45413.75', 'day', '2024-05-01'],
  ['-1', 'day', undefined],
  ['NaN', 'number', undefined],
] as const)('%s as a %s is %s', (stored, format, shown) => {
  expect(numberText(stored, format, false)).toBe(shown);
});

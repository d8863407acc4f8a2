import { describe, expect, it, test } from 'vitest';
import { facts, fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import type { Importer } from '../importer.ts';
import { holdingsTable } from '../holdings-table/holdings-table.ts';
import { tableImporter } from './table-importer.ts';

/**
 * Tables as people have them, each read by the importer of templates and by that of plain holdings: the two tell the
 * same.
 */
const BOTH: readonly (readonly [string, Importer])[] = [
  ['a template', tableImporter],
  ['a plain table of holdings', holdingsTable],
];
const read = (importer: Importer, text: string | Uint8Array, mapping?: string) =>
  statementsOf(importer, fileOf(text, 'table.csv'), { published: '2024-05-01', mapping });
const percents = async (importer: Importer, text: string | Uint8Array) =>
  facts(await read(importer, text), 'HOLDS').map(({ percent }) => percent);
const HEAD = 'Holder,Company,Percent\n';

describe.each(BOTH)('%s', (_, importer) => {
  const names = async (text: string | Uint8Array) => {
    const statements = await read(importer, text);
    const keys = facts(statements, 'HOLDS').map(({ subject }) => subject);
    return said(statements, 'PARTY').flatMap(({ key, name }) => (keys.includes(key) ? [name] : []));
  };
  const told = async (text: string | Uint8Array) => problems(await read(importer, text));

  it.each([
    ['a comma in a percentage between commas', `${HEAD}A,B,"12,5 %"\n`, ['12.5']],
    // 0.050 of a hundred, and never fifty: no thousands begin with a zero.
    ['a zero before the comma', `${HEAD}A,B,"0,050"\nC,B,7\n`, ['0.050', '7']],
    ['tabs and decimal commas', 'Holder\tCompany\tPercent\nA\tB\t12,5\n', ['12.5']],
    ['upright strokes', 'Holder|Company|Percent\nA|B|12.5\n', ['12.5']],
    ['a line that names the separator', 'sep=;\nHolder;Company;Percent\nA;B;12,5\n', ['12.5']],
    ['lines that end with a carriage return', 'Holder,Company,Percent\rA,B,5\rC,B,6\r', ['5', '6']],
    ['lines that end in several ways', 'Holder,Company,Percent\r\nA,B,5\nC,B,6\r\nD,B,7\r', ['5', '6', '7']],
    ['a dash', `${HEAD}A,B,－\nC,B,5\n`, [undefined, '5']],
  ])('reads %s', async (_name, text, figures) => {
    expect(await percents(importer, text)).toEqual(figures);
    expect(await told(text)).toEqual([]);
  });

  it.each([
    ['thousands of either kind behind tabs', 'Holder\tCompany\tShares\nA\tB\t1.234\n'],
    ['the same with a comma', 'Holder\tCompany\tShares\nA\tB\t1,234\n'],
    ['thousands of a zero', 'Holder,Company,Shares\nA,B,"0,050"\n'],
  ])('refuses %s', async (_name, text) => {
    const statements = await read(importer, text);
    expect(facts(statements, 'HOLDS')).toEqual([]);
    expect(said(statements, 'PROBLEM').map(({ mend }) => mend)).toEqual([
      'write digits alone, or say `decimal: point` or `decimal: comma` in a mapping',
    ]);
  });

  it.each([
    ['<5%', 'write its ends into percentMin and percentMax'],
    ['5-10%', 'write its ends into percentMin and percentMax'],
    ['n/a', "blank it where it is unknown, or say in a mapping `values: { percent: { n/a: '' } }`"],
    ['(1)', 'write a figure below zero with a minus sign, if it is meant so'],
  ])('%s is no percentage, and how to write it is said', async (cell, mend) => {
    const statements = await read(importer, `${HEAD}A,B,${cell}\n`);
    expect(facts(statements, 'HOLDS')).toEqual([]);
    expect(said(statements, 'PROBLEM').map((problem) => problem.mend)).toEqual([mend]);
  });

  it.each(['Total', 'Grand total', 'Sub-total', 'TOTAL:', '合計', '合　計', '小計', 'Summe', 'Total (10 holders)'])(
    'a row of "%s" adds up others, and is no holder',
    async (name) => {
      const text = `${HEAD}A,B,60\n${name},B,100\n${name},,100\n`;
      expect(await names(text)).toEqual(['A']);
      expect(await told(text)).toEqual(['warning ROW_OF_TOTALS', 'warning ROW_OF_TOTALS']);
    },
  );

  it.each(['Others', 'Free float', 'その他', '自己株式', 'Streubesitz', 'Other shareholders'])(
    'a row of "%s" is no single holder',
    async (name) => {
      const text = `${HEAD}A,B,60\n${name},B,40\n`;
      expect(await names(text)).toEqual(['A']);
      expect(await told(text)).toEqual(['warning ROW_OF_MANY']);
    },
  );

  it('names that only begin so are parties', async () => {
    const all = ['Total Energy SA', 'Others Inc', 'その他商会', '計測工業', 'Public Bank', 'Summe GmbH', '* Anna'];
    const text = `${HEAD}${all.map((name) => `${name},B,5`).join('\n')}\n`;
    expect(await names(text)).toEqual(all);
    expect(await told(text)).toEqual([]);
  });

  it.each([
    'Source: annual report',
    '※ 四捨五入している',
    '（注）自己株式を除く。',
    '* as of March',
    'Note 1: rounded',
  ])('the note "%s" below the table is no holder', async (note) => {
    const text = `${HEAD}A,B,60\n${note},,\n`;
    expect(await names(text)).toEqual(['A']);
    expect(await told(text)).toEqual(['warning ROW_OF_A_NOTE']);
  });

  it('headings that come again are no row', async () => {
    const text = `${HEAD}A,B,60\nHolder,Company,Percent\nC,B,5\n`;
    expect(await names(text)).toEqual(['A', 'C']);
    expect(await told(text)).toEqual(['warning ROW_OF_HEADINGS']);
  });

  it.each([
    ['#REF!', 'CELL_ERROR'],
    ['#BEZUG!', 'CELL_ERROR'],
    ['#NV', 'CELL_ERROR'],
    ['#¡REF!', 'CELL_ERROR'],
    ['####', 'CELL_ERROR'],
    ['Err:502', 'CELL_ERROR'],
    ['=A2', 'FORMULA'],
    ['1.23E+12', 'CELL_DAMAGED'],
    ['1,23457E+15', 'CELL_DAMAGED'],
  ])('%s stands for no name', async (cell, code) => {
    const text = `${HEAD}"${cell}",B,5\n`;
    expect(await names(text)).toEqual([]);
    expect(await told(text)).toEqual([`error ${code}`]);
  });

  it('the zeros of a code that was written as a formula stay', async () => {
    expect(await names(`${HEAD}"=""007""",B,5\n`)).toEqual(['007']);
  });

  it.each([
    ['parts of one', '0.51\nC,B,0.3', ['warning PERCENT_LIKE_A_PART']],
    ['a part among percentages with their sign', '51%\nC,B,0.3', ['warning PERCENT_LIKE_A_PART']],
    ['small percentages beside a larger one', '1.01\nC,B,0.3', []],
    ['one and zero', '1\nC,B,0', []],
  ])('%s are told, and read as they stand', async (_name, rows, expected) => {
    expect(await told(`${HEAD}A,B,${rows}\n`)).toEqual(expected);
  });

  it('bytes that are UTF-8 but for a few refuse the file instead of spoiling every name', async () => {
    const whole = Buffer.from(`${HEAD}山田,見本製作所,5\n田中,見本製作所,6`);
    const stray = Buffer.concat([whole, Buffer.from('\nM\u00fcller,B,7\n', 'latin1')]);
    await expect(read(importer, stray)).rejects.toMatchObject({
      problem: { code: 'BYTES_NOT_UTF_8', at: { line: 4 } },
    });
    // In the middle of a character of three bytes.
    const cut = Buffer.from(`${HEAD}山田,見本製作所,5\n田中`).subarray(0, -1);
    await expect(read(importer, cut)).rejects.toMatchObject({ problem: { code: 'BYTES_NOT_UTF_8' } });
  });

  it('quotation marks and the euro of Windows 1252 are read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(HEAD),
      Buffer.from([0x8c, 0x75, 0x76, 0x72, 0x65, 0x92, 0x73, 0x20, 0x80, 0xfc]),
      Buffer.from(',B,5\n'),
    ]);
    expect(await names(bytes)).toEqual(['Œuvre’s €ü']);
    expect(await told(bytes)).toEqual(['warning NOT_UTF_8']);
  });

  it.each(['utf16le', 'swapped'])('Japanese in UTF-16 without its mark (%s) is read', async (order) => {
    const text = `${HEAD}${'山田太郎商事株式会社東京支店営業部,見本製作所大阪本店営業本部第二課,5\n'.repeat(3)}`;
    const bytes = Buffer.from(text, 'utf16le');
    const given = order === 'swapped' ? bytes.swap16() : bytes;
    expect(await importer.recognises(fileOf(given, 'table.csv'))).toBeGreaterThan(0);
    expect(await names(given)).toEqual(['山田太郎商事株式会社東京支店営業部']);
  });
});

test('a party that is called as a sum is one where it has an identifier', async () => {
  const text = 'Holder,Holder identifier,Company,Percent\nTotal,cik:7,B,5\nTotal,,B,100\n';
  const statements = await read(tableImporter, text);
  expect(facts(statements, 'HOLDS').map(({ percent }) => percent)).toEqual(['5']);
  expect(said(statements, 'PROBLEM').map(({ code, at }) => [code, at.pointer])).toEqual([['ROW_OF_TOTALS', 'cell:A3']]);
});

describe('a table of one company, which a mapping names', () => {
  const mapping = 'kind: seats\nheader: 2\ncolumns: { person: Name, title: Role }\nconstants: { company: Muster }\n';
  const people = async (rows: string) => {
    const statements = await read(tableImporter, `Board of Muster,\nName,Role\n${rows}`, mapping);
    const names = new Map(said(statements, 'PARTY').map(({ key, name }) => [key, name]));
    return [facts(statements, 'SITS_ON').map(({ subject }) => names.get(subject)), problems(statements)];
  };
  it('has notes below a blank row, and none of them is a person', async () => {
    expect(await people('Anna,Chair\nBerta,\n,\nAs of 31 March 2024,\nJ. Smith wrote it,\n')).toEqual([
      ['Anna', 'Berta'],
      ['warning ROW_OF_A_NOTE', 'warning ROW_OF_A_NOTE'],
    ]);
  });
  it('has a person below a blank row where more is said of it', async () => {
    expect(await people('Anna,Chair\n,\nBerta,Member\n')).toEqual([['Anna', 'Berta'], []]);
  });
  it('whose last line ends short and open was cut off', async () => {
    expect(await people('Anna,Chair\nBer')).toEqual([['Anna'], ['error TABLE_CUT_OFF']]);
    expect(await people('Anna,Chair\nBerta\n')).toEqual([['Anna', 'Berta'], []]);
    expect(await people('Anna,Chair\nBerta,')).toEqual([['Anna', 'Berta'], []]);
  });
});

test.each([
  ['June 2021', '2021-06'],
  ['1 Jun 2021', '2021-06-01'],
  ['3rd September, 2021', '2021-09-03'],
  ['Sept. 3, 2021', '2021-09-03'],
  ['31 June 2021', undefined],
  ['Mays 2021', undefined],
  ['Ju 2021', undefined],
  ['June 21', undefined],
  // A business year is no calendar year.
  ['2021年度', undefined],
  ['令和3年度', undefined],
  ['2021年', '2021'],
  ['03/04/2021', undefined],
  ['44197', undefined],
])('the date "%s" is %s', async (cell, date) => {
  const statements = await read(tableImporter, `Person,Company,From\nAnna,Muster,"${cell}"\n`);
  expect(facts(statements, 'SITS_ON').map(({ from }) => from)).toEqual(date === undefined ? [] : [date]);
  expect(problems(statements)).toEqual(date === undefined ? ['error CELL_UNFIT'] : []);
});

test.each([
  ['eur', 'EUR'],
  ['DEM', 'DEM'],
  ['YEN', undefined],
  ['XYZ', undefined],
])('the currency %s is %s', async (cell, currency) => {
  const statements = await read(tableImporter, `Lender,Borrower,Amount,Currency\nA,B,1,${cell}\n`);
  expect(facts(statements, 'LENDS_TO').map((loan) => loan.currency)).toEqual(currency === undefined ? [] : [currency]);
});

import { describe, expect, it, test } from 'vitest';
import {
  facts,
  fileAt,
  fileOf,
  problems,
  said,
  standardFile,
  statementsOf,
} from '../../../test/support/intake/statements-of.ts';
import { TEMPLATE_NAMES, templateText } from './templates.ts';
import { tableImporter } from './table-importer.ts';

const read = (text: string | Uint8Array, mapping?: string) =>
  statementsOf(tableImporter, fileOf(text, 'table.csv'), { published: '2024-05-01', mapping });
const sure = (text: string | Uint8Array) => tableImporter.recognises(fileOf(text, 'table.csv'));

describe('a filled-in template', () => {
  it.each(TEMPLATE_NAMES)('of %s is known by its headings, and its example is not read', async (name) => {
    const text = templateText(name);
    expect(await sure(text)).toBe(0.95);
    expect((await read(text)).map(({ says }) => says)).toEqual(['SOURCE']);
  });

  it.each(TEMPLATE_NAMES)('of %s states its example once the sign before it is taken away', async (name) => {
    const statements = await read(templateText(name).replace('# Example: ', ''));
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'FACT')).toHaveLength(1);
  });

  it('says the day as of which a row is stated, and that a figure is exact', async () => {
    const statements = await read(
      'Holder,Company,Percent,Exact,Observed on\nAnna,Muster,50,yes,2024-03-31\nBerta,Muster,50,,\nCarl,Muster,50,,2024-02-30\n',
    );
    expect(problems(statements)).toEqual(['error CELL_UNFIT']);
    const [anna, berta] = said(statements, 'FACT');
    expect(anna).toMatchObject({ observedOn: '2024-03-31', fact: { exact: true } });
    expect(berta).not.toHaveProperty('observedOn');
    expect(anna?.fact).not.toHaveProperty('observedOn');
  });

  it('cites the cell of the figure, and the row as a spreadsheet numbers it', async () => {
    const text =
      'Borrower,Lender,Amount,Currency\n' +
      '"Muster\nWorks",Beispiel Bank,"1,234,567.50",gbp\n\nMuster Two,Beispiel Bank,,\n';
    const statements = await read(text);
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'FACT').map(({ at }) => at)).toEqual([
      { place: 'row 2', pointer: 'cell:C2' },
      { place: 'row 4', pointer: 'cell:B4' },
    ]);
    const [first, second] = facts(statements, 'LENDS_TO');
    expect(first).toMatchObject({ amount: '1234567.50', currency: 'GBP' });
    // Blank is unknown.
    expect(second).not.toHaveProperty('amount');
    expect(second).not.toHaveProperty('currency');
    expect(second?.subject).toBe(first?.subject);
  });

  it('leaves blank what is blank: no vote, no seat outside, no row above', async () => {
    const statements = await read(
      'PERSON;company;BOARD;Outside;from\nAnna Beispiel;Muster;;;\nAnna Beispiel;Muster;;no;2020-4-1\n',
    );
    const [first, second] = facts(statements, 'SITS_ON');
    expect(first).not.toHaveProperty('outside');
    expect(first).not.toHaveProperty('from');
    expect(second).toMatchObject({ outside: false, from: '2020-04-01' });
    expect(said(statements, 'BOARD')).toHaveLength(1);
  });

  it('keeps range, class, account, block, interest, and the zeros of an identifier', async () => {
    const statements = await read(
      'Holder,Holder kind,Holder identifier,Company,Percent min,Percent max,Interest,Share class,Account,Block\n' +
        'Beispiel &amp; S&#246;hne,nominee,gb-coh:00012345,Muster,25,50,votes,A,7,joint\n',
    );
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'PARTY')[0]).toMatchObject({
      name: 'Beispiel & Söhne',
      kind: 'NOMINEE',
      identifiers: ['gb-coh:00012345'],
    });
    const [fact] = facts(statements, 'HOLDS');
    expect(fact).toMatchObject({ percentMin: '25', percentMax: '50', interest: 'VOTES', nominee: true });
    expect(fact).toMatchObject({ shareClass: 'A', account: '7', block: 'joint' });
    expect(fact).not.toHaveProperty('percent');
  });
});

test('a table without a day of publication is refused', async () => {
  const statements = await statementsOf(tableImporter, fileOf('Holder,Company,Percent\nA,B,1\n', 'table.csv'));
  expect(problems(statements)).toEqual(['error PUBLICATION_MISSING']);
  expect(said(statements, 'FACT')).toEqual([]);
});

describe('parties', () => {
  const head = 'Holder,Holder identifier,Company,Percent\n';
  const holders = async (rows: string) => {
    const statements = await read(head + rows);
    return { keys: facts(statements, 'HOLDS').map(({ subject }) => subject), told: problems(statements) };
  };
  it('of one name are one, also where one row alone has the identifier', async () => {
    const { keys, told } = await holders('Alpha,,M,1\nAlpha,cik:7,N,2\nAlpha,,O,3\n');
    expect(new Set(keys).size).toBe(1);
    expect(told).toEqual([]);
  });
  it('of one name and two identifiers are two, and a bare name is then unclear', async () => {
    const { keys, told } = await holders('Alpha,cik:7,M,1\nAlpha,cik:8,N,2\nAlpha,,O,3\n');
    expect(new Set(keys).size).toBe(3);
    expect(told).toEqual(['warning NAME_UNCLEAR']);
  });
  it('of one identifier are one under any name', async () => {
    const { keys } = await holders('Alpha,cik:7,M,1\nAlpha Ltd,CIK:0000000007,N,2\n');
    expect(new Set(keys).size).toBe(1);
  });
  it('are refused with a wrong check digit', async () => {
    const statements = await read('Holder,Holder LEI,Company,Percent\nA,213800WAVVOPS85N2200,M,1\n');
    expect(problems(statements)).toContain('error IDENTIFIER_UNFIT');
  });
});

describe('a mapping', () => {
  const mapping = `
kind: loans
header: 2
decimal: comma
dates: DD.MM.YYYY
columns: { lender: Bank, borrower: Schuldner, amount: "Betrag, T€", balanceOn: Stand }
constants: { currency: EUR }
values: { amount: { "k. A.": "" } }
`;
  const table =
    'Kredite;;;\nBank;Schuldner;"Betrag, T€";Stand\nBeispiel;Muster;1.234,5;31.12.2023\nBeispiel;Muster;k. A.;31.12.2023\n';
  it('reads any table: headings in another row, decimal commas, days first, constants, words', async () => {
    const statements = await read(table, mapping);
    // The heading says thousands and the mapping does not: read as it is written, and told.
    expect(problems(statements)).toEqual(['warning UNIT_IN_HEADING']);
    const [first, second] = facts(statements, 'LENDS_TO');
    expect(first).toMatchObject({ amount: '1234.5', currency: 'EUR', balanceOn: '2023-12-31' });
    expect(second).not.toHaveProperty('amount');
  });
  it.each([
    ['columns: { lender: Bnak, borrower: Schuldner }', 'COLUMN_UNKNOWN', 'did you mean "Bank"?'],
    ['columns: { lendr: Bank, borrower: Schuldner }', 'FIELD_UNKNOWN', 'did you mean "lender"?'],
    ['columns: { lender: Bank }', 'FIELD_MISSING', 'add borrower'],
    ['colums: { lender: Bank }', 'MAPPING_UNFIT', ''],
    ['columns: { lender: Bank, borrower: Schuldner }\ndates: D.M.Y', 'MAPPING_UNFIT', ''],
    ['columns: { lender: Bank, borrower: Schuldner }\nconstants: { __proto__: x }', 'MAPPING_UNFIT', 'leave it out'],
    ['columns: { lender: Bank, lender: Schuldner }', 'MAPPING_UNREADABLE', ''],
  ])('with %s says %s', async (lines, code, mend) => {
    const told = said(await read(table, `kind: loans\nheader: 2\n${lines}\n`), 'PROBLEM').filter(
      ({ severity }) => severity === 'error',
    );
    expect(told.map((problem) => problem.code)).toContain(code);
    expect(told.map((problem) => problem.mend ?? '').join('\n')).toContain(mend);
  });

  it('a mapping with aliases, which may multiply, is told so with the line of the first', async () => {
    const bomb = 'kind: loans\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
    const [told] = said(await read(table, bomb), 'PROBLEM');
    expect(told).toMatchObject({ code: 'MAPPING_UNREADABLE', at: { place: 'mapping, line 3' } });
  });

  it('a mapping of 50,000 levels is left at the line where it goes too deep', async () => {
    const mapping = `kind: loans\ncolumns: ${'{ lender: '.repeat(50_000)}`;
    const [told] = said(await read(table, mapping), 'PROBLEM');
    expect(told).toMatchObject({ code: 'MAPPING_UNREADABLE', message: 'nested deeper than 100 levels in line 2' });
  });

  const donations = standardFile('ftm', 'nomenklatura', 'donations.csv');
  it.skipIf(!donations.there)(`reads the 290 payments of a table of donations${donations.why}`, async () => {
    const statements = await statementsOf(tableImporter, fileAt(donations.path), {
      published: '2012-01-01',
      mapping: `
kind: payments
columns: { payer: Donor, payerKind: DonorType, payee: Party, amount: DonationEUR, periodFrom: DonationDate }
constants: { currency: EUR, nature: Donation }
values: { payerKind: { ORG: ASSOCIATION } }
key: [payee, payer, periodFrom, amount]
`,
    });
    expect(problems(statements).filter((one) => one.startsWith('error'))).toEqual([]);
    expect(facts(statements, 'TRADES_WITH')).toHaveLength(290);
  });
});

describe('encodings', () => {
  const text = 'Holder,Holder kind,Company,Percent\n山田太郎,PERSON,見本製作所,５．５\n';
  const utf16 = Buffer.from(text, 'utf16le');
  // 山田太郎 and 見本製作所 and the full-width figure in code page 932, byte by byte.
  const sjis = Buffer.concat([
    Buffer.from('Holder,Holder kind,Company,Percent\n'),
    Buffer.from('8e5293639 1be98592c504552534f4e2c8ca9967b90bb8dec8f8a2c825481448254 0a'.replace(/ /g, ''), 'hex'),
  ]);
  it.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16 little-endian with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), ['warning NOT_UTF_8']],
    ['UTF-16 little-endian', utf16, ['warning NOT_UTF_8']],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16(), ['warning NOT_UTF_8']],
    ['Shift_JIS', sjis, ['warning NOT_UTF_8']],
  ])('%s is read, and said where it is not UTF-8', async (_, bytes, told) => {
    const statements = await read(
      bytes,
      'kind: shareholders\ncolumns: { holder: Holder, holderKind: Holder kind, company: Company, percent: Percent }',
    );
    expect(problems(statements)).toEqual(told);
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['山田太郎', '見本製作所']);
    expect(facts(statements, 'HOLDS')[0]?.percent).toBe('5.5');
  });
  it('EUC-JP is told from Shift_JIS and Latin-1, though half of its bytes fit both', async () => {
    // 山田太郎, 見本製作所 in EUC-JP, byte by byte.
    const bytes = Buffer.concat([
      Buffer.from('Holder,Holder kind,Company,Percent\n'),
      Buffer.from('bbb3c5c4c2c0cfba2c504552534f4e2cb8abcbdcc0bdbaeebdea2c350a', 'hex'),
    ]);
    const statements = await read(bytes);
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['山田太郎', '見本製作所']);
    expect(problems(statements)).toEqual(['warning NOT_UTF_8']);
  });
  it('Latin-1 is told from Shift_JIS though its letters fit that too', async () => {
    const statements = await read(Buffer.from('Holder,Company,Percent\nMüller Söhne,Künstler,5\n', 'latin1'));
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['Müller Söhne', 'Künstler']);
    expect(problems(statements)).toEqual(['warning NOT_UTF_8']);
  });
});

describe('units', () => {
  const shares = async (cell: string, unit: string) =>
    facts(
      await read(
        `Holder,Company,Shares\nA,B,"${cell}"\n`,
        `kind: shareholders\ncolumns: { holder: Holder, company: Company, shares: Shares }\nunits: { shares: ${unit} }`,
      ),
      'HOLDS',
    )[0]?.shares;
  it.each([
    ['1.5', 'thousands', '1500'],
    ['1,234', 'thousands', '1234000'],
    ['0.0004', 'thousands', '0.4'],
    ['12', 'ten-thousands', '120000'],
    ['0', 'millions', '0'],
    ['3.25', 'hundred-millions', '325000000'],
    ['-1', 'billions', '-1000000000'],
  ])('%s in %s is %s', async (cell, unit, figure) => {
    const read = await shares(cell, unit).catch(() => 'refused');
    expect(read).toBe(figure);
  });
  it('of a percentage may be fractions, but where the cell has its sign', async () => {
    const statements = await read(
      'Holder,Company,Percent\nA,B,0.247\nC,B,24.7%\nD,B,1\n',
      'kind: shareholders\ncolumns: { holder: Holder, company: Company, percent: Percent }\nunits: { percent: fractions }',
    );
    expect(facts(statements, 'HOLDS').map(({ percent }) => percent)).toEqual(['24.7', '24.7', '100']);
  });
  it.each([
    ['所有株式数（千株）', 'thousands'],
    ['所有株式数\u3000（千　株）', 'thousands'],
    ['Shares, in thousands', 'thousands'],
    ["Shares ('000)", 'thousands'],
    ['株式数（百万株）', 'millions'],
    ['株式数（万株）', 'ten-thousands'],
    ['貸付残高（十億円）', 'billions'],
    ['貸付残高（億円）', 'hundred-millions'],
    ['Aktien (Mio.)', 'millions'],
    ['所有株式数（株）', undefined],
    ['千葉支店の株数', undefined],
  ])('that the heading %s says (%s) are told where the mapping says none', async (heading, unit) => {
    const mapping = (units: string) =>
      `kind: shareholders\ncolumns: { holder: Holder, company: Company, shares: "${heading}" }\n${units}`;
    const table = `Holder,Company,"${heading}"\nA,B,"1,234"\n`;
    const statements = await read(table, mapping(''));
    expect(facts(statements, 'HOLDS')[0]?.shares).toBe('1234');
    expect(
      said(statements, 'PROBLEM').map(({ code, at, mend }) => [
        code,
        at.pointer,
        mend?.includes(`shares: ${unit ?? ''} }`),
      ]),
    ).toEqual(unit === undefined ? [] : [['UNIT_IN_HEADING', 'cell:C1', true]]);
    const written = await read(table, mapping('units: { shares: ones }'));
    expect([facts(written, 'HOLDS')[0]?.shares, problems(written)]).toEqual(['1234', []]);
  });
  it('above the headings are told where nothing else says in what figures are written', async () => {
    const table = '（単位：百万円）,,\nLender,Borrower,Amount\nA,B,7\n';
    const mapping = (units: string) =>
      `kind: loans\nheader: 2\ncolumns: { lender: Lender, borrower: Borrower, amount: Amount }\nconstants: { currency: JPY, balanceOn: 2024-03-31 }\n${units}`;
    expect(problems(await read(table, mapping('')))).toEqual(['warning UNIT_ABOVE_HEADINGS']);
    const said = await read(table, mapping('units: { amount: millions }'));
    expect([facts(said, 'LENDS_TO')[0]?.amount, problems(said)]).toEqual(['7000000', []]);
  });
  it('are of figures alone', async () => {
    const statements = await read(
      'Holder,Company\nA,B\n',
      'kind: shareholders\ncolumns: { holder: Holder, company: Company }\nunits: { from: thousands }',
    );
    expect(problems(statements)).toEqual(['error UNIT_UNFIT']);
  });
});

describe('a hostile table', () => {
  const codes = async (text: string) => {
    try {
      return problems(await read(text));
    } catch (error) {
      return [(error as { problem: { code: string } }).problem.code];
    }
  };
  const head = 'Holder,Company,Percent\n';
  it.each([
    ['a million columns', `Holder,Company,Percent${','.repeat(1_000_000)}\nA,B,1\n`, 'TOO_MANY_COLUMNS'],
    ['a line without end', `${head}A,B,${'1'.repeat(4_000_000)}`, 'TABLE_UNREADABLE'],
    ['open quotes', `${head}"A,B,1\n`, 'TABLE_UNREADABLE'],
    ['a heading twice', `Holder,Company,Percent,Percent\nA,B,1,2\n`, 'error COLUMN_TWICE'],
    ['a formula', `${head}=cmd()|x,B,1\n`, 'error FORMULA'],
    ['a heading of the prototype', `__proto__,Holder,Company,Percent\nx,A,B,1\n`, 'error HEADINGS_UNKNOWN'],
    ['more cells than headings', `${head}A,B,24,7\n`, 'error CELLS_MISCOUNTED'],
    ['a number of two meanings', `Holder;Company;Shares\nA;B;1.234\n`, 'error CELL_UNFIT'],
    ['a day that does not exist', `Holder,Company,Percent,From\nA,B,1,2023-02-29\n`, 'error CELL_UNFIT'],
    ['a holder left out', `${head},B,1\n`, 'error PARTY_MISSING'],
  ])('with %s is refused', async (_, text, code) => {
    expect(await codes(text)).toContain(code);
  });
  it('is not taken for a table when it has other headings', async () => {
    expect(await sure('__proto__,constructor\n1,2\n')).toBe(0);
  });
});

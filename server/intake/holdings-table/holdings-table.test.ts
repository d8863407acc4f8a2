import { describe, expect, test } from 'vitest';
import { facts, fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { holdingsTable } from './holdings-table.ts';

const read = (...lines: readonly string[]) => statementsOf(holdingsTable, fileOf(lines.join('\n'), 'own.csv'));

test('a table of holdings keeps the columns that the reckoning of ownership reads', async () => {
  const statements = await read(
    'holder,company,percent,percentMin,percentMax,interest,class,account,block,voting,majority',
    'Anna,Muster,,25,50,votes,A,7,joint,shared,',
    'Berta,Muster,10,,,,,,,,',
    'Carl,Muster,,,,board_appointment,,,,,yes',
  );
  expect(problems(statements)).toEqual([]);
  const [range, plain, power] = facts(statements, 'HOLDS');
  expect(range).toMatchObject({ percentMin: '25', percentMax: '50', interest: 'VOTES', shareClass: 'A' });
  expect(range).toMatchObject({ account: '7', block: 'joint', votingPower: 'SHARED' });
  expect(range).not.toHaveProperty('percent');
  expect(plain).toMatchObject({ percent: '10', interest: 'SHARES' });
  for (const name of ['percentMin', 'percentMax', 'shareClass', 'account', 'block', 'votingPower', 'majority'])
    expect(plain).not.toHaveProperty(name);
  expect(power).toMatchObject({ interest: 'BOARD_APPOINTMENT', majority: true });
});

test('the day as of which it is stated, and that a figure is exact', async () => {
  const statements = await read(
    'holder,company,percent,exact,observedOn',
    'Anna,Muster,50,yes,2024-03-31',
    'Berta,Muster,50,no,',
    'Carl,Muster,50,,',
  );
  expect(problems(statements)).toEqual([]);
  expect(
    said(statements, 'FACT').map(({ fact, observedOn }) => [(fact as { exact?: boolean }).exact, observedOn]),
  ).toEqual([
    [true, '2024-03-31'],
    [false, undefined],
    [undefined, undefined],
  ]);
});

test('headings of two words, as in the tables to fill in, are read: a holder that is a person stays one', async () => {
  const statements = await read('Holder,Holder kind,Company,Percent min,Percent_max', 'Anna,PERSON,Muster,5,10');
  expect(problems(statements)).toEqual([]);
  expect(facts(statements, 'HOLDS')[0]).toMatchObject({ percentMin: '5', percentMax: '10' });
  expect(said(statements, 'PARTY').map(({ type, name }) => [type, name])).toEqual([
    ['Person', 'Anna'],
    ['Company', 'Muster'],
  ]);
});

test.each([
  ['interest', 'vote'],
  ['voting', 'alone'],
  ['majority', 'perhaps'],
  ['exact', 'about'],
])('a word that is none of those of %s is refused, and nothing stands in for it', async (column, word) => {
  const statements = await read(`holder,company,percent,${column}`, `Anna,Muster,10,${word}`);
  expect(problems(statements)).toEqual(['error CELL_UNFIT']);
  expect(facts(statements, 'HOLDS')).toEqual([]);
});

describe('as people keep their tables', () => {
  const bytesOf = (bytes: Uint8Array) => statementsOf(holdingsTable, fileOf(bytes, 'own.csv'));
  const figures = (statements: Awaited<ReturnType<typeof read>>) =>
    facts(statements, 'HOLDS').map(({ percent, shares, from }) => [percent, shares, from]);

  test('semicolons, a comma before decimals, points between thousands', async () => {
    const statements = await read('Holder;Company;Percent;Shares', 'Anna;Muster;12,5;1.234.567', 'Bo;Muster;1.234;2');
    expect(problems(statements)).toEqual([]);
    expect(figures(statements)).toEqual([
      ['12.5', '1234567', undefined],
      ['1.234', '2', undefined],
    ]);
  });

  test('what can be read in two ways is refused, at its row', async () => {
    const statements = await read('Holder;Company;Shares', 'Anna;Muster;1.234', 'Bo;Muster;12.345,6');
    expect(problems(statements)).toEqual(['error NOT_A_NUMBER']);
    expect(said(statements, 'PROBLEM')[0]?.at.line).toBe(2);
    expect(figures(statements)).toEqual([[undefined, '12345.6', undefined]]);
  });

  test('commas between thousands, a sign for percent, references of HTML, a line break in quotes', async () => {
    const statements = await read(
      'holder,company,percent,shares',
      '"Quill, Ada",Muster,3 %,"1,234,567"',
      '"Two',
      'lines",A &amp; B,0.5%,007',
    );
    expect(problems(statements)).toEqual([]);
    expect(figures(statements)).toEqual([
      ['3', '1234567', undefined],
      ['0.5', '007', undefined],
    ]);
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['Quill, Ada', 'Muster', 'Two lines', 'A & B']);
  });

  test('digits of full width and a Japanese date', async () => {
    const statements = await read(
      'holder,company,percent,shares,from',
      '青木,虚空,１２．５％,"１，０００",令和6年1月2日',
    );
    expect(problems(statements)).toEqual([]);
    expect(figures(statements)).toEqual([['12.5', '1000', '2024-01-02']]);
  });

  test.each([
    // 架空, in code page 932.
    ['shift_jis', [0x89, 0xcb, 0x8b, 0xf3], '架空'],
    // Müller, in Latin-1.
    ['windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
  ])('in %s the letters are right, and it is said', async (encoding, name, read) => {
    const [head, tail] = [Buffer.from('holder,company,percent\n'), Buffer.from(',Muster,5\n')];
    const statements = await bytesOf(Buffer.concat([head, Uint8Array.from(name), tail]));
    expect(said(statements, 'PROBLEM').map(({ code, message }) => [code, message])).toEqual([
      ['NOT_UTF_8', `it is read as ${encoding}`],
    ]);
    expect(said(statements, 'PARTY')[0]?.name).toBe(read);
  });

  test('in UTF-16, as some programs save it', async () => {
    const statements = await bytesOf(Buffer.from('\uFEFFholder\tcompany\tpercent\n架空\tMuster\t5\n', 'utf16le'));
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['架空', 'Muster']);
  });

  test('a row without end is refused', async () => {
    const endless = `holder,company,percent\n"${'a'.repeat(1_100_000)}`;
    await expect(read(endless)).rejects.toMatchObject({ problem: { code: 'TABLE_UNREADABLE' } });
  });
});

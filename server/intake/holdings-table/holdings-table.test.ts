import { expect, test } from 'vitest';
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

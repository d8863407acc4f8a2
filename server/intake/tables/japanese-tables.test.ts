import { expect, test } from 'vitest';
import { facts, fileOf, problems, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { onlyJapaneseDate } from '../japanese-date.ts';
import { dateBy } from './cell-values.ts';
import { tableImporter } from './table-importer.ts';

const read = (text: string | Uint8Array, mapping?: string) =>
  statementsOf(tableImporter, fileOf(text, 'table.csv'), { published: '2024-05-01', mapping });

test.each([
  ['令和6年6月27日', '2024-06-27'],
  ['令和６年６月２７日', '2024-06-27'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成 31 年 4 月 30 日', '2019-04-30'],
  ['昭和35年2月29日生', '1960-02-29'],
  ['R6.6.27', '2024-06-27'],
  ['Ｈ１２．３．１', '2000-03-01'],
  ['２０２４年６月２７日現在', '2024-06-27'],
  ['2024年6月', '2024-06'],
  ['２０２４/６/２７', '2024-06-27'],
  ['2024-06-27T00:00:00', '2024-06-27'],
  ['2024-06-27 00:00:00.000', '2024-06-27'],
  // A time that is not midnight, a date that does not exist, text behind it: no day is taken from them.
  ['2024-06-27 09:30:00', undefined],
  ['令和6年6月31日', undefined],
  ['昭和65年1月1日', undefined],
  ['令和6年6月27日から', undefined],
  ['R6.6.27.1', undefined],
  ['6年6月27日', undefined],
])('%s is %s', (cell, date) => {
  expect(dateBy(cell, undefined)).toBe(date);
});

test('a form that is said is the only one', () => {
  expect(dateBy('令和6年6月27日', 'DD.MM.YYYY')).toBeUndefined();
  expect(dateBy('27.06.2024', 'DD.MM.YYYY')).toBe('2024-06-27');
  expect(onlyJapaneseDate('2024年6月27日に')).toBeUndefined();
});

test('a table as it is made in Japan: full-width figures, dates by era, circles for yes, in Shift_JIS', async () => {
  // 株主,会社,株数,比率,取得日 and 架空商事,架空製鋼,１，２００,３．５％,令和６年６月２７日 in code page 932.
  const bytes = Buffer.from(
    '8a948ee52c89ef8ed02c8a9490942c94e497a62c8ee693be93fa0d0a89cb8bf38fa48e962c89cb8bf390bb8d7c2c82508143' +
      '8251824f824f2c82528144825481932c97df98618255944e82558c8e8251825693fa0d0a',
    'hex',
  );
  const mapping = `kind: shareholders
decimal: point
columns: { holder: 株主, company: 会社, shares: 株数, percent: 比率, from: 取得日 }
`;
  const statements = await read(bytes, mapping);
  expect(problems(statements)).toEqual(['warning NOT_UTF_8']);
  expect(facts(statements, 'HOLDS')).toMatchObject([{ shares: '1200', percent: '3.5', from: '2024-06-27' }]);
});

test('yes, no and counts as they are written in Japanese tables', async () => {
  const seats = await read('person,company,outside,fullTime\nA,X,○,無\nB,X,いいえ,有\n');
  expect(facts(seats, 'SITS_ON')).toMatchObject([
    { outside: true, fullTime: false },
    { outside: false, fullTime: true },
  ]);
});

test('a dash alone is unknown, unless the mapping says what it stands for; a name in two lines is one name', async () => {
  const table = 'holder,company,shares,percent,from\n"夢見\r\n商事",架空製鋼,－,—,-\nA-B,架空製鋼,10,-,ー\n';
  expect(facts(await read(table), 'HOLDS').map(({ shares, percent, from }) => [shares, percent, from])).toEqual([
    [undefined, undefined, undefined],
    ['10', undefined, undefined],
  ]);
  const statements = await read(table);
  expect(problems(statements)).toEqual([]);
  const names = statements.flatMap((one) => (one.says === 'PARTY' ? [one.name] : []));
  expect(new Set(names)).toEqual(new Set(['夢見 商事', '架空製鋼', 'A-B']));
  const columns = 'columns: { holder: holder, company: company, shares: shares, percent: percent, from: from }';
  const said = await read(table, `kind: shareholders\n${columns}\nvalues:\n  shares: { －: '0' }\n`);
  expect(facts(said, 'HOLDS').map(({ shares }) => shares)).toEqual(['0', '10']);
});

test('a dash where a party stands names nobody: the row is refused', async () => {
  expect(problems(await read('holder,company,shares\n—,架空製鋼,1\n'))).toEqual(['error PARTY_MISSING']);
});

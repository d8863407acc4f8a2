import { expect, test } from 'vitest';
import { COVER, STEM, type MadeUpFact } from '../fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from '../fixtures/render.ts';
import { statedIn, type StatedByFile } from '../fixtures/stated.ts';

const REPORT = STEM.replace('jpcrp030000-asr', 'jplvh010000-lvh');
const HOLDER = 'FilingDateInstant_jplvh010000-lvh_E90001-000FilerLargeVolumeHolder1Member';
const text = (name: string, context: string, value: string): MadeUpFact => ({
  name: `jplvh_cor:${name}`,
  context,
  value,
});
const facts = (borrowings: string, sort = '法人（株式会社）', held: string | undefined = '5000'): MadeUpFact[] => [
  ...COVER,
  text('NameOfIssuer', 'FilingDateInstant', '遠野重工株式会社'),
  text('Name', HOLDER, '夢金属株式会社'),
  text('IndividualOrCorporation', HOLDER, sort),
  { ...text('TotalNumberOfStocksEtcHeld', HOLDER, ''), value: held, unit: 'shares', decimals: 0 },
  text('BreakdownOfBorrowingsTextBlock', HOLDER, borrowings),
];
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]) =>
  `<table>${row('名称（支店名）', '業種', '代表者氏名', '所在地', '借入目的', '金額（千円）')}${rows.join('')}</table>`;
const BANK = row('㈱架空銀行（本店営業部）', '銀行業', '頭取　見本一', '東京都', '１', '１，２３４');
const NONE = row('該当事項はありません。', '', '', '', '', '');
const read = (made: readonly MadeUpFact[]) => statedIn(plainFile(`${REPORT}.xbrl`, instanceOf(made, REPORT)));
const loans = (one: StatedByFile) =>
  one.of('LENDS_TO').map(({ fact }) => [one.named(fact.subject), one.named(fact.object), fact.amount, fact.note]);
const codes = (one: StatedByFile) => one.problems.map(({ code }) => code);

test('who lent a holder the money for the shares, without saying what is owed still', async () => {
  const one = await read(facts(table(BANK)));
  expect(loans(one)).toEqual([
    [
      '㈱架空銀行',
      '夢金属株式会社',
      undefined,
      'Lent JPY 1234000 to acquire the shares; what is still owed is not said.',
    ],
  ]);
  expect(codes(one)).toEqual([]);
});

test('a table that says nobody lent is no table of lenders', async () => {
  const one = await read(facts(table(NONE)));
  expect([loans(one), codes(one)]).toEqual([[], []]);
});

test('what is lent to a person, or stands in a table without its head or cells, is told', async () => {
  const person = await read(facts(table(BANK), '個人'));
  const headless = await read(facts(`<p>金額（千円）</p><table>${BANK}</table>`));
  const lost = await statedIn(plainFile(`${REPORT}.csv`, tableOf(facts(table(BANK)))));
  for (const one of [person, headless, lost])
    expect([loans(one), codes(one)]).toEqual([[], ['HOLDER_LENDERS_NOT_READ']]);
});

test('a holder of whom no figure is given among others that have one is told', async () => {
  const second = HOLDER.replace('Holder1', 'Holder2');
  const one = await read([
    ...facts(table(NONE)),
    text('Name', second, '海鳴運輸株式会社'),
    { ...text('TotalNumberOfStocksEtcHeld', second, ''), value: undefined, unit: 'shares' },
  ]);
  expect(one.of('HOLDS').map(({ fact }) => one.named(fact.subject))).toEqual(['夢金属株式会社']);
  expect(one.problems.map(({ code, message }) => [code, message])).toEqual([
    ['HOLDER_WITHOUT_FIGURES', 'the report says nothing of how many shares holder 2 has; its earlier holding stands'],
  ]);
});

test.each([
  // In the last report some may have been owned; in a first one there is nothing before it.
  [
    '0.0600',
    '5000',
    undefined,
    [
      ['5000', 'CONTRACT'],
      ['0', 'SHARES'],
    ],
  ],
  [undefined, '5000', undefined, [['5000', 'CONTRACT']]],
  [
    '0.0600',
    '4000',
    '1000',
    [
      ['1000', 'SHARES'],
      ['4000', 'CONTRACT'],
    ],
  ],
  // The parts are not the whole: nothing is said of the rest.
  ['0.0600', '4000', undefined, [['5000', 'CONTRACT']]],
])('after %s in the last report, %s by discretion and %s owned', async (last, discretion, owned, expected) => {
  const shares = (name: string, value: string | undefined): MadeUpFact => ({
    ...text(name, HOLDER, ''),
    value,
    unit: 'shares',
    decimals: 0,
  });
  const one = await read([
    ...facts(table(NONE)),
    shares('TotalArticle27233MainClause', owned),
    shares('TotalArticle27233Item2', discretion),
    { ...text('HoldingRatioOfShareCertificatesEtcPerLastReport', HOLDER, ''), value: last, unit: 'pure' },
  ]);
  expect(one.of('HOLDS').map(({ fact }) => [fact.shares, fact.interest])).toEqual(expected);
});

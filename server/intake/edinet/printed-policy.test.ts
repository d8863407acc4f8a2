import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, packageOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** Before 2019: tables by year and kind within the account of how the company is governed. */
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly (readonly [string, string])[]) =>
  `<table>${row('<p>銘柄</p>', '株式数（株）', '貸借対照表計上額（百万円）', '保有目的')}${rows
    .map(([name, shares]) => row(name, shares, '500', '取引関係の維持'))
    .join('')}</table>`;
const HELD = `<p>⑤　株式の保有状況</p><p>イ　投資株式のうち保有目的が純投資目的以外の目的であるものの銘柄数 3銘柄</p>
<p>（前事業年度）</p><p>特定投資株式</p>${table(['夢金属㈱', '1,200'], ['㈱架空電機（普通株式）', '30,000'], ['架空海運㈱', '700'])}
<p>みなし保有株式</p>${table(['㈱架空銀行', '５,０００'])}
<p>（当事業年度）</p><p>特定投資株式</p>${table(['夢金属㈱ *1', '1,000'], ['㈱架空電機', '30,000'])}
<p>みなし保有株式</p>${table(['㈱架空銀行', '5,000'])}
<p>ハ　保有目的が純投資目的である投資株式</p><p>当事業年度</p>${table(['例示興業㈱', '9'])}`;

const text = (value: string): MadeUpFact => ({
  name: 'jpcrp_cor:ExplanationAboutCorporateGovernanceTextBlock',
  context: 'FilingDateInstant',
  value,
});
const year: MadeUpFact = {
  name: 'jpcrp_cor:FiscalYearCoverPage',
  context: 'FilingDateInstant',
  value: '第44期（自　2024年４月１日　至　2025年３月31日）',
};
const OLD = [...MADE_UP.filter(({ name }) => !/SpecifiedInvestment|DeemedHold/.test(name)), year];
const read = (html: string) => statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...OLD, text(html)])));
const held = (one: StatedByFile) =>
  one
    .of('HOLDS')
    .filter(({ record }) => record?.endsWith(':policy'))
    .map(({ fact, observedOn }) => [one.named(fact.object), fact.shares, fact.interest, observedOn, fact.to]);
const codes = (one: StatedByFile) => one.problems.map(({ code }) => code);

const BOTH_YEARS = [
  ['夢金属㈱', '1200', 'SHARES', '2024-03-31', '2025-03-31'],
  ['㈱架空電機', '30000', 'SHARES', '2024-03-31', '2025-03-31'],
  // Not listed any more: sold, or too small to be listed.
  ['架空海運㈱', '700', 'SHARES', '2024-03-31', undefined],
  ['㈱架空銀行', '5000', 'VOTES', '2024-03-31', '2025-03-31'],
  ['夢金属㈱', '1000', 'SHARES', '2025-03-31', undefined],
  ['㈱架空電機', '30000', 'SHARES', '2025-03-31', undefined],
  ['㈱架空銀行', '5000', 'VOTES', '2025-03-31', undefined],
];

test('shares held for other reasons, of both years, and those whose votes alone are held', async () => {
  const one = await read(HELD);
  expect(held(one)).toEqual(BOTH_YEARS);
  expect(codes(one)).not.toContain('SECTION_NOT_READ');
});

test.each([
  ['2024年３月31日現在', '2025年３月31日現在'],
  ['第43期', '第44期'],
  ['（前連結会計年度）', '（当連結会計年度）'],
])('the year is told by %s and %s', async (before, now) => {
  expect(held(await read(HELD.replace('（前事業年度）', before).replace('（当事業年度）', now)))).toEqual(BOTH_YEARS);
});

test('a table of which nothing tells the year is left out, and told', async () => {
  const one = await read(HELD.replace('（前事業年度）', '').replace('（当事業年度）', ''));
  expect(held(one)).toEqual([]);
  expect(one.problems.find(({ code }) => code === 'POLICY_YEAR_NOT_SAID')?.message).toMatch(/^7 rows/);
});

test('what a subsidiary holds is not the company’s, unless the text comes back to the company', async () => {
  const largest =
    '<p>当社及び連結子会社のうち、投資株式の計上額が最も大きい会社（最大保有会社）である㈱夢不動産については以下のとおりです。</p>';
  const other = await read(`${largest}${HELD}`);
  expect([held(other), codes(other)]).toEqual([[], expect.arrayContaining(['POLICY_HOLDER_NOT_TAGGED'])]);
  const itself = await read(`${largest.replace('㈱夢不動産', '当社')}${HELD}`);
  expect(held(itself)).toEqual(BOTH_YEARS);
  const back = await read(`${largest}${HELD}<p>当社の株式の保有状況</p>${HELD}`);
  expect(held(back)).toEqual(BOTH_YEARS);
});

test('a list that cannot be read is told, of inline documents too; a text without one is not', async () => {
  const unknown = text('<p>特定投資株式</p><table><tr><td>銘柄</td><td>夢金属㈱</td></tr></table>');
  expect(codes(await statedIn(packageOf([...OLD, unknown])))).toContain('SECTION_NOT_READ');
  expect(
    codes(await read('<p>特定投資株式は保有していません。</p><table><tr><td>委員会</td></tr></table>')),
  ).not.toContain('SECTION_NOT_READ');
  const flat = await statedIn(plainFile(`${STEM}.csv`, tableOf([...OLD, text(HELD)])));
  expect([held(flat), codes(flat)]).toEqual([[], expect.arrayContaining(['SECTION_NOT_READ'])]);
});

test('of inline documents a part whose text is not kept is told when nothing was read from it', async () => {
  const holders = { ...text('<p>大株主の状況</p><table></table>'), name: 'jpcrp_cor:MajorShareholdersTextBlock' };
  const none = OLD.filter(({ name }) => !/MajorShareholders|NumberOfSharesHeld$|ShareholdingRatio/.test(name));
  const one = await statedIn(packageOf([...none, holders]));
  expect(one.problems.map(({ at }) => at.place)).toContain('The part on the largest shareholders');
});

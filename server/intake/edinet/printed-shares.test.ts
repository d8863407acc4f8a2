import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** As before 2019: shares, treasury shares and votes in printed tables alone. */
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const ISSUED = `<h5>②【発行済株式】</h5><table><thead><tr><td/><td/><td/><td/></tr>
${row('種類', '<p>事業年度末現在</p><p>発行数（株）</p><p>（2025年３月31日）</p>', '<p>提出日現在</p><p>発行数（株）</p>', '上場金融商品取引所名', '内容')}</thead>
${row('普通株式', '990,000', '980,000', '東京証券取引所<br/>市場第一部', '単元株式数100株')}
${row('Ａ種優先株式', '10,000', '10,000', '非上場', '')}
${row('計', '1,000,000', '990,000', '―', '―')}</table>`;
const TREASURY = `<table>${row('所有者の氏名又は名称', '自己名義所有株式数（株）', '他人名義所有株式数（株）', '所有株式数の合計（株）', '割合（％）')}
${row('（自己保有株式）ひびき製鋼㈱', '90,000', '―', '90,000', '9.00')}
${row('（相互保有株式）夢金属㈱', '500', '―', '500', '0.05')}
${row('計', '90,500', '―', '90,500', '9.05')}</table>`;
const VOTES = `<table>${row('区分', '株式数（株）', '議決権の数（個）', '内容')}
${row('完全議決権株式（自己株式等）', '普通株式 90,000', '―', '―')}
${row('単元未満株式', '普通株式 １７', '―', '―')}
${row('総株主の議決権', '―', '９,０９９', '―')}</table>`;

const disposals = (now: string) =>
  `<table><tr><td rowspan="2">区分</td><td colspan="2">当事業年度</td><td colspan="2">当期間</td></tr>
${row('株式数(株)', '処分価額の総額(円)', '株式数(株)', '処分価額の総額(円)')}
${row('消却の処分を行った取得自己株式', '－', '－', '－', '－')}
${row('その他（新株予約権の権利行使）', '1,000', '2,000,000', '－', '－')}
${row('保有自己株式数', '100,010', '－', now, '－')}</table><p>(注) 単元未満株式の買取りは含めていません。</p>`;

const text = (name: string, value: string): MadeUpFact => ({
  name: `jpcrp_cor:${name}`,
  context: 'FilingDateInstant',
  value,
});
const OLD = MADE_UP.filter(({ name }) => !/IssuedShares|TreasuryShares|NameOfFinancialInstruments/.test(name));
const BLOCKS = [
  text('IssuedSharesTotalNumberOfSharesEtcTextBlock', ISSUED),
  text('TreasurySharesEtcTextBlock', TREASURY),
  text('IssuedSharesVotingRightsTextBlock', VOTES),
];
const read = (facts: readonly MadeUpFact[], stem = STEM) =>
  statedIn(plainFile(`${stem}.xbrl`, instanceOf(facts, stem)));
const attributes = (one: StatedByFile, ...kinds: readonly string[]) =>
  one
    .of('HAS_ATTRIBUTE')
    .filter(({ fact }) => kinds.includes(fact.attribute))
    .map(({ fact, observedOn }) => [fact.attribute, fact.label, fact.amount ?? fact.text, observedOn]);
const codes = (one: StatedByFile) => one.problems.map(({ code }) => code);

test('shares by class and day, where they are listed, those of the company itself, and the votes', async () => {
  const one = await read([...OLD, ...BLOCKS]);
  expect(attributes(one, 'SHARES_ISSUED')).toEqual([
    ['SHARES_ISSUED', '普通株式', '990000', '2025-03-31'],
    ['SHARES_ISSUED', '普通株式', '980000', '2025-06-27'],
    ['SHARES_ISSUED', 'Ａ種優先株式', '10000', '2025-03-31'],
    ['SHARES_ISSUED', 'Ａ種優先株式', '10000', '2025-06-27'],
    ['SHARES_ISSUED', undefined, '1000000', '2025-03-31'],
    ['SHARES_ISSUED', undefined, '990000', '2025-06-27'],
  ]);
  expect(attributes(one, 'TREASURY_SHARES', 'VOTES_TOTAL', 'LISTING')).toEqual([
    ['LISTING', undefined, 'Tokyo Stock Exchange, First Section', '2025-06-27'],
    ['TREASURY_SHARES', 'Treasury shares', '90000', '2025-03-31'],
    ['VOTES_TOTAL', undefined, '9099', '2025-03-31'],
  ]);
  expect(one.of('HAS_ATTRIBUTE').find(({ fact }) => fact.attribute === 'TREASURY_SHARES')?.at.pointer).toBe(
    'element:jpcrp_cor:TreasurySharesEtcTextBlock@FilingDateInstant',
  );
  expect(codes(one)).not.toContain('SECTION_NOT_READ');
});

test.each([
  [
    '100,070',
    [
      ['100000', '2025-03-31'],
      ['100070', '2025-06-27'],
    ],
  ],
  ['－', [['100000', '2025-03-31']]],
])('what the company holds itself when it files is %s', async (now, amounts) => {
  const one = await read([...MADE_UP, text('DisposalsOrHoldingOfAcquiredTreasurySharesTextBlock', disposals(now))]);
  expect(attributes(one, 'TREASURY_SHARES').map(([, , amount, day]) => [amount, day])).toEqual(amounts);
});

test('what one section states is not broken up by what another does: it is one edition', async () => {
  const one = await read([...OLD, ...BLOCKS]);
  const records = one.facts.map(({ record }) => record);
  expect(records.filter((record, i) => record !== records[i - 1])).toHaveLength(new Set(records).size);
});

test('a figure that is marked holds, and the table is not read beside it', async () => {
  const one = await read([...MADE_UP, ...BLOCKS]);
  expect(attributes(one, 'SHARES_ISSUED').map(([, , amount]) => amount)).toEqual(['1000000', '1000000']);
  expect(attributes(one, 'TREASURY_SHARES').map(([, , amount]) => amount)).toEqual(['100000']);
});

test('a part that nothing could be read from is told; of the CSV package with the package that has it', async () => {
  const one = await read([
    ...OLD,
    text('IssuedSharesTotalNumberOfSharesEtcTextBlock', `<table>${row('種類', '数')}</table>`),
  ]);
  const told = one.problems.find(({ code }) => code === 'SECTION_NOT_READ');
  expect(told?.at.place).toBe('The part on the shares issued');
  const none = await read([
    ...OLD,
    text('IssuedSharesTotalNumberOfSharesEtcTextBlock', '<p>該当事項はありません。</p>'),
  ]);
  expect(codes(none)).not.toContain('SECTION_NOT_READ');
  const old = await read([
    ...OLD.filter(({ name }) => !name.includes('SpecifiedInvestment')),
    text('ExplanationAboutCorporateGovernanceTextBlock', '<p>特定投資株式</p><table><tr><td>銘柄</td></tr></table>'),
  ]);
  expect(codes(old)).toContain('SECTION_NOT_READ');
});

test('a package of type 5 that has lost the table names the one that has it', async () => {
  const one = await statedIn(plainFile(`${STEM}.csv`, tableOf([...OLD, ...BLOCKS.slice(0, 1)])));
  const told = one.problems.find(({ code }) => code === 'SECTION_NOT_READ');
  expect(told?.mend).toContain('XBRL package (type 1)');
});

test('of a document of another kind it is said that nothing is read but who files it', async () => {
  const stem = STEM.replace('jpcrp030000-asr', 'jptoi020000-ton');
  const offer = MADE_UP.slice(0, 13).map((fact) =>
    fact.name.endsWith('DocumentTitleCoverPage') ? { ...fact, value: '公開買付届出書' } : fact,
  );
  const one = await read(offer, stem);
  expect([one.facts.length, codes(one)]).toEqual([0, ['DOCUMENT_NOT_READ']]);
  expect(one.problems[0]?.message).toContain('公開買付届出書');
});

test('a registration statement, whose year has not ended, names the holders of the year before', async () => {
  const stem = STEM.replace('jpcrp030000-asr', 'jpcrp020000-srs');
  const before = MADE_UP.map((fact) =>
    /MajorShareholders|NumberOfSharesHeld$|ShareholdingRatio/.test(fact.name)
      ? { ...fact, context: fact.context.replace('CurrentYear', 'Prior1Year') }
      : fact,
  );
  const held = (await read(before, stem)).of('HOLDS').filter(({ record }) => record?.endsWith(':holders'));
  expect(held.map(({ fact, observedOn }) => [fact.shares, fact.percent, observedOn])).toEqual([
    ['200000', '22.22', '2024-03-31'],
    ['90000', '10.00', '2024-03-31'],
    ['45000', '5.00', '2024-03-31'],
    ['30000', '3.33', '2024-03-31'],
    ['20000', '2.22', '2024-03-31'],
  ]);
});

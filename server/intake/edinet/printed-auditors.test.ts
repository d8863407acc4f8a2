import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** Audit reports before 2020: firm and partners stand at the head of the text, and nothing marks them. */
const REPORT = `<p>独立監査人の監査報告書</p><p>2025年６月25日</p><p>ひびき製鋼株式会社</p><p>取締役会　御中</p>
<table><tr><td/><td><p>架空有限責任監査法人　東京事務所</p></td></tr></table>
<table><tr><td><p>指</p><p>定有限責任</p><p>社員</p><p>業務執行社員</p></td><td>公認会計士</td><td>木下　　仁</td><td>㊞</td></tr>
<tr><td>指定有限責任社員<br/>業務執行社員</td><td>公認会計士</td><td>泉　小枝子</td><td>印</td></tr></table>
<p>当監査法人は、公認会計士法の規定に基づき公認会計士　無関係が行う監査について述べる。</p>`;
const text = (name: string, value: string): MadeUpFact => ({
  name: `jpcrp_cor:${name}`,
  context: 'FilingDateInstant',
  value,
});
const UNMARKED = MADE_UP.filter(({ name }) => !/AuditFirm|IndependentAuditorsReport/.test(name));
const read = (...reports: readonly MadeUpFact[]) =>
  statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...UNMARKED, ...reports])));
const told = (one: StatedByFile) => [
  one.of('AUDITS').map(({ fact }) => one.named(fact.subject)),
  one.of('SIGNS_AUDIT_OF').map(({ fact }) => [one.named(fact.subject), one.named(fact.firm ?? ''), fact.signedOn]),
];
const CONSOLIDATED = 'IndependentAuditorsReportConsolidatedTextBlock';
const ALONE = 'IndependentAuditorsReportNonConsolidatedTextBlock';
const codes = (one: StatedByFile) => one.problems.map(({ code }) => code);

test('firm and partners at the head of both reports, each once', async () => {
  const one = await read(text(CONSOLIDATED, REPORT), text(ALONE, REPORT));
  expect(told(one)).toEqual([
    ['架空有限責任監査法人'],
    [
      ['木下仁', '架空有限責任監査法人', '2025-06-25'],
      ['泉小枝子', '架空有限責任監査法人', '2025-06-25'],
    ],
  ]);
  expect(codes(one)).not.toContain('AUDITORS_NOT_READ');
});

test('two firms audit together, each with its partners; an accountant may audit without a firm', async () => {
  const head = '<p>取締役会　御中</p>';
  const signs = (firm: string, name: string) =>
    `<p>${firm}</p><p>代表社員</p><p>業務執行社員</p><p>公認会計士　${name}　㊞</p>`;
  const end = '<p>当監査法人は、監査を行った。</p>';
  const both = await read(
    text(CONSOLIDATED, `${head}${signs('監査法人架空', '木下　仁')}${signs('夢監査法人', '泉　小枝子')}${end}`),
  );
  expect(told(both)).toEqual([
    ['監査法人架空', '夢監査法人'],
    [
      ['木下仁', '監査法人架空', undefined],
      ['泉小枝子', '夢監査法人', undefined],
    ],
  ]);
  const alone = await read(text(CONSOLIDATED, `${head}<p>公認会計士　木下　仁　㊞</p><p>私は、監査を行った。</p>`));
  expect(told(alone)).toEqual([[], [['木下仁', '', undefined]]]);
});

test('the text of a package that has lost its cells is parted at offices and seals', async () => {
  const flat = REPORT.replaceAll('<p>架空有限責任監査法人　東京事務所</p>', '架空有限責任監査法人');
  const one = await statedIn(plainFile(`${STEM}.csv`, tableOf([...UNMARKED, text(CONSOLIDATED, flat)])));
  expect(told(one)).toEqual([
    ['架空有限責任監査法人'],
    [
      ['木下仁', '架空有限責任監査法人', '2025-06-25'],
      ['泉小枝子', '架空有限責任監査法人', '2025-06-25'],
    ],
  ]);
});

test.each([
  // The word for a firm ends a name that stands before it; a name behind it may be anywhere parted from its office.
  ['架空監査法人東京事務所', '架空監査法人'],
  ['有限責任監査法人架空東京事務所', undefined],
  ['監査法人架空東京事務所', undefined],
  ['有限責任監査法人架空　東京事務所', '有限責任監査法人架空'],
])('%s: the firm is %s', async (line, firm) => {
  const one = await read(text(CONSOLIDATED, REPORT.replace('架空有限責任監査法人　東京事務所', line)));
  expect(told(one)[0]).toEqual(firm === undefined ? [] : [firm]);
  expect(told(one)[1]).toHaveLength(firm === undefined ? 0 : 2);
  expect(codes(one).includes('AUDITORS_NOT_READ')).toBe(firm === undefined);
});

test('a report of which nobody can be read is told', async () => {
  const one = await read(text(CONSOLIDATED, '<p>独立監査人の監査報告書</p><p>別紙のとおり。</p>'));
  expect([told(one), codes(one)]).toEqual([[[], []], expect.arrayContaining(['AUDITORS_NOT_READ'])]);
});

import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from '../fixtures/made-up-filing.ts';
import { archiveFile, instanceOf, packageOf, plainFile, tableOf } from '../fixtures/render.ts';
import { statedIn, type StatedByFile } from '../fixtures/stated.ts';

/** A company that files for its fund: audit reports of it and of the fund, and the accounts of each fund apart. */
const text = (name: string, value: string): MadeUpFact => ({
  name: `jpcrp_cor:${name}`,
  context: 'FilingDateInstant',
  value,
});
const dei = (name: string, value: string): MadeUpFact => ({
  ...text('', value),
  name: `jpdei_cor:${name}DEI`,
});
const FUND = [
  ...MADE_UP.filter(({ name }) => /CoverPage$|DEI$/.test(name)),
  dei('FundCode', 'G90001'),
  dei('CabinetOfficeOrdinance', '特定有価証券の内容等の開示に関する内閣府令'),
];
const audit = (firm: string, name: string, day: string) => [
  text('AuditFirm1NonConsolidated', firm),
  text('CPA1AuditFirm1NonConsolidated', name),
  text('IndependentAuditorsReportNonConsolidatedTextBlock', `<p>独立監査人の監査報告書</p><p>${day}</p>`),
];
const OWN = audit('架空監査法人', '計　数子', '2025年５月20日');
const OF_FUND = audit('夢監査法人', '泉　小枝子', '2025年６月10日');
const ACCOUNTS = [text('IndependentAuditorsReportNonConsolidatedTextBlock', '')];
const audits = (one: StatedByFile) =>
  one.of('AUDITS').map(({ fact, observedOn }) => [one.named(fact.subject), fact.object, fact.period, observedOn]);
const told = (one: StatedByFile) =>
  one.problems.filter(({ code }) => code === 'AUDITS_OF_OTHERS').map(({ message }) => message);
const EXPECTED = [['架空監査法人', 'edinet:E90001', undefined, '2025-05-20']];
const TOLD = ['audit reports of funds or others, not of who files, are left out: 1'];

test('the auditor of a fund is not that of the company that files for it, nor its period that of the company', async () => {
  const folder = 'XBRL/AuditDoc/';
  const [own, fund] = ['E90001-000', 'G90001-001'].map((code) => `jpaud-aar-cn-001_${code}_2025-03-31_01_2025-06-27`);
  const list = [own, fund].map((stem) => `<instance preferredFilename="${stem ?? ''}.xbrl"/>`).join('');
  const one = await statedIn(
    packageOf(FUND, {
      [`${folder}manifest_AuditDoc.xml`]: `<?xml version="1.0" encoding="utf-8"?><manifest><list>${list}</list></manifest>`,
      [`${folder}${own ?? ''}.xbrl`]: instanceOf(OWN, own),
      [`${folder}${fund ?? ''}.xbrl`]: instanceOf(OF_FUND, fund),
    }),
  );
  expect([audits(one), told(one)]).toEqual([EXPECTED, TOLD]);
  expect(one.of('SIGNS_AUDIT_OF').map(({ fact }) => [one.named(fact.subject), fact.signedOn])).toEqual([
    ['計数子', '2025-05-20'],
  ]);
});

test('the same of tables of facts, of which each fund has one', async () => {
  const one = await statedIn(
    archiveFile('tables.zip', {
      'XBRL_TO_CSV/jpaud-aar-cn-001_E90001-000_2025-03-31_01_2025-06-27.csv': tableOf(OWN),
      'XBRL_TO_CSV/jpaud-aar-cn-001_G90001-001_2025-03-31_01_2025-06-27.csv': tableOf(OF_FUND),
      'XBRL_TO_CSV/jpsps040000-srs-001_G90001-000_2025-03-31_01_2025-06-27.csv': tableOf(FUND),
      'XBRL_TO_CSV/jpsps040000-srs-001_G90001-001_2025-03-31_01_2025-06-27.csv': tableOf(ACCOUNTS),
    }),
  );
  expect([audits(one), told(one)]).toEqual([EXPECTED, TOLD]);
  // Two reports with a filer are not one.
  const two = await statedIn(
    archiveFile('tables.zip', {
      'XBRL_TO_CSV/jpsps040000-srs-001_G90001-000_2025-03-31_01_2025-06-27.csv': tableOf(FUND),
      'XBRL_TO_CSV/jpsps040000-srs-001_G90002-000_2025-03-31_01_2025-06-27.csv': tableOf(FUND),
    }),
  );
  expect(two.problems.map(({ code }) => code)).toEqual(['NO_PUBLIC_DOCUMENT']);
});

test.each([
  ['企業内容等の開示に関する内閣府令', '第三号様式', 'JP'],
  ['企業内容等の開示に関する内閣府令', '第八号様式', undefined],
  // Form 4-2 of the order on funds is of foreign trusts, and foreign bidders fill in form 2 of that on tender offers.
  ['特定有価証券の内容等の開示に関する内閣府令', '第四号の二様式', undefined],
  ['発行者以外の者による株券等の公開買付けの開示に関する内閣府令', '第二号様式', undefined],
])('%s, %s: of the country %s', async (order, form, country) => {
  const facts = FUND.map((fact) =>
    fact.name.includes('CabinetOfficeOrdinance')
      ? { ...fact, value: order }
      : fact.name.includes('DocumentType')
        ? { ...fact, value: form }
        : fact,
  );
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
  expect(one.party('edinet:E90001')?.jurisdiction).toBe(country);
});

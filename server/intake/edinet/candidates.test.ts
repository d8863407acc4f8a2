import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

/** A report that is filed before the meeting: who is in office, and who is proposed, each with a career. */
const LIST = 'InformationAboutDirectorsAndCorporateAuditors';
const MEETING = { name: 'jpcrp_cor:InformationAboutOfficersTextBlock', context: 'FilingDateInstant' };
const row = (
  member: string,
  name: string,
  title: string,
  term: string,
  born: string,
  career: string,
  proposal: '' | 'Proposal',
) => {
  const context = `FilingDateInstant_jpcrp030000-asr_E90001-000${member}Member`;
  const fact = (stem: string, value: string, block = ''): MadeUpFact => ({
    name: `jpcrp_cor:${stem}${LIST}${proposal}${block}`,
    context,
    value,
  });
  return [
    fact('OfficialTitleOrPosition', title),
    fact('Name', name),
    fact('DateOfBirth', born),
    fact('TermOfOffice', term),
    fact('CareerSummary', career, 'TextBlock'),
    { ...fact('NumberOfSharesHeldOrdinaryShares', '700'), unit: 'shares' as const, decimals: 0 },
  ];
};
const career = (...posts: readonly (readonly [string, string])[]) =>
  `<table>${posts.map(([date, post]) => `<tr><td>${date}</td><td>${post}</td></tr>`).join('')}</table>`;
const NOTE: MadeUpFact = {
  name: 'jpcrp_cor:FootnotesDirectorsAndCorporateAuditorsProposalTextBlock',
  context: 'FilingDateInstant',
  value: '<p>（注）６．取締役泉小枝子氏は、社外取締役であります。</p>',
};
const FACTS = [
  ...MADE_UP.filter(({ name }) => !name.includes('DirectorsAndCorporateAuditors')),
  { ...MEETING, value: '<p>2025年６月30日開催予定の定時株主総会の議案</p>' },
  ...row(
    'Izumi',
    '木下　仁',
    '取　締　役',
    '2024年６月から１年',
    '昭和35年２月29日',
    career(['2015年６月', '当社取締役（現任）']),
    '',
  ),
  ...row('Mori', '森　次郎', '監　査　役', '(注)２', '昭和33年１月１日', '', ''),
  ...row(
    'Izumi',
    '木下　仁',
    '取　締　役',
    '(注)１',
    '昭和35年２月29日',
    career(['2015年６月', '当社取締役（現任）']),
    'Proposal',
  ),
  ...row(
    'Saeko',
    '泉　小枝子',
    '取　締　役',
    '(注)１',
    '昭和46年12月31日',
    career(
      ['2009年４月', '㈱架空銀行 執行役員'],
      ['2024年６月', '㈱架空銀行 取締役（現任）'],
      ['2025年５月', '当社顧問'],
      ['2025年６月', '当社取締役（現任）'],
    ),
    'Proposal',
  ),
  NOTE,
];
const read = () => statedIn(plainFile(`${STEM}.xbrl`, instanceOf(FACTS)));

test('titles that are set apart are seats, and a term in its cell ends', async () => {
  const one = await read();
  expect(
    one
      .of('SITS_ON')
      .map(({ fact }) => [one.named(fact.subject), fact.title, fact.object.replace(/^.*:/, ''), fact.termEnds]),
  ).toEqual([
    ['木下仁', '取締役', 'DIRECTORS', '2025'],
    ['森次郎', '監査役', 'COMPANY_AUDITORS', undefined],
  ]);
});

test('of who is proposed and new, career and shares are read, but not the seat to come as one that is held', async () => {
  const one = await read();
  expect(
    one.of('NOMINATED_TO').map(({ fact }) => [one.named(fact.subject), fact.incumbent, fact.outside, fact.meeting]),
  ).toEqual([
    ['木下仁', true, undefined, '2025-06-30'],
    ['泉小枝子', false, true, '2025-06-30'],
  ]);
  expect(
    one.of('WORKS_FOR').map(({ fact }) => [one.named(fact.subject), one.named(fact.object), fact.from, fact.title]),
  ).toEqual([
    ['木下仁', 'ひびき製鋼株式会社', '2015-06', '取締役'],
    ['泉小枝子', '㈱架空銀行', '2009-04', '執行役員'],
    ['泉小枝子', '㈱架空銀行', '2024-06', '取締役'],
    ['泉小枝子', 'ひびき製鋼株式会社', '2025-05', '顧問'],
  ]);
  const shares = one.of('HOLDS').filter(({ record }) => record?.endsWith(':officers'));
  expect(shares.map(({ fact }) => [one.named(fact.subject), fact.shares])).toEqual([
    ['木下仁', '700'],
    ['森次郎', '700'],
    ['泉小枝子', '700'],
  ]);
});

test.each([
  // The seat runs from an earlier meeting: it goes on, and nobody is elected to it.
  ['2023年６月20日開催の定時株主総会の終結の時から４年間', '(注)２', []],
  ['2025年６月30日開催の定時株主総会の終結の時から４年間', '(注)２', [['森次郎', true, undefined]]],
  // Neither the meeting from which the term runs is told, nor when the present one ends.
  ['任期は会社法による。', '(注)２', [['森次郎', true, 'INFERRED']]],
  ['任期は会社法による。', '2024年６月から１年', [['森次郎', true, undefined]]],
  ['任期は会社法による。', '2024年６月から４年', []],
])('of who is in office and in the list after the meeting, with the term “%s” (now %s)', async (after, now, told) => {
  const facts = [
    ...FACTS.map((fact) =>
      fact.name.endsWith(`TermOfOffice${LIST}`) && fact.context.includes('Mori') ? { ...fact, value: now } : fact,
    ),
    ...row('Mori', '森　次郎', '監　査　役', '(注)９', '昭和33年１月１日', '', 'Proposal'),
    { ...NOTE, context: 'FilingDateInstant_Row2Member', value: `<p>９．${after}</p>` },
  ];
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
  const auditors = one.of('NOMINATED_TO').filter(({ fact }) => fact.object.endsWith('COMPANY_AUDITORS'));
  expect(auditors.map(({ fact }) => [one.named(fact.subject), fact.incumbent, fact.basis])).toEqual(told);
});

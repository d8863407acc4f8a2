import { describe, expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

const LIST = 'InformationAboutDirectorsAndCorporateAuditors';
const instance = (facts: readonly MadeUpFact[], stem: string) =>
  statedIn(plainFile(`${stem}.xbrl`, instanceOf(facts, stem)));
const table = (facts: readonly MadeUpFact[], stem: string) => statedIn(plainFile(`${stem}.csv`, tableOf(facts)));
const dei = (name: string, value: string): MadeUpFact => ({
  name: `jpdei_cor:${name}DEI`,
  context: 'FilingDateInstant',
  value,
});
const days = (one: StatedByFile, section: string) => [
  ...new Set(
    one.facts
      .filter(({ record }) => record?.endsWith(`:${section}`) === true)
      .map(({ observedOn, unseen }) => (unseen === true ? 'no day' : observedOn)),
  ),
];

describe('an amendment of 1 August to the report of 27 June', () => {
  const AMENDED = STEM.replace('_01_2025-06-27', '_02_2025-08-01');
  const facts = MADE_UP.map((fact) =>
    fact.name.endsWith(':AmendmentFlagDEI')
      ? { ...fact, value: 'true' }
      : fact.name.endsWith(':FilingDateCoverPage')
        ? { ...fact, value: '2025-08-01' }
        : fact,
  );

  test('says who was in office, and where it was listed, when the report was filed', async () => {
    const one = await instance(facts, AMENDED);
    expect(one.source?.published).toBe('2025-08-01');
    expect(days(one, 'officers')).toEqual(['2025-06-27']);
    // Listed and governed as of filing; capital and liabilities of the end of the year.
    expect(days(one, 'standing').sort()).toEqual(['2025-03-31', '2025-06-27']);
    expect(days(one, 'holders')).toEqual(['2025-03-31']);
  });

  test('as a table of facts gives its own day alone: who was in office is stated as of no day', async () => {
    const one = await table(facts, AMENDED);
    expect(one.source?.published).toBe('2025-08-01');
    expect(days(one, 'officers')).toEqual(['no day']);
    expect(days(one, 'holders')).toEqual(['2025-03-31']);
    // The report itself was filed on the day that it gives.
    expect(days(await table(MADE_UP, STEM), 'officers')).toEqual(['2025-06-27']);
  });
});

test.each([
  // Filed within a year that has not ended: the year before is the one that ended last.
  ['jpcrp020000-srs', 'FY', '2025-03-31', '2024-03-31', '2025-03-31'],
  ['jpcrp020000-srs', 'HY', '2024-09-30', '2024-03-31', '2024-03-31'],
  // In the middle of a year the figures compared with are of the middle of the year before.
  ['jpcrp040300-ssr', 'HY', '2024-09-30', '2025-03-31', '2025-03-31'],
  ['jpcrp030000-asr', 'FY', '2024-03-31', '2024-03-31', '2024-03-31'],
])('a table of a %s of %s: the year before ended on its day', async (form, type, comparative, previous, expected) => {
  const facts = MADE_UP.filter(({ name }) => !name.endsWith('ComparativePeriodEndDateDEI')).map((fact) =>
    /MajorShareholders$|NumberOfSharesHeld$|ShareholdingRatio$/.test(fact.name)
      ? { ...fact, context: fact.context.replace('CurrentYear', 'Prior1Year') }
      : fact,
  );
  const one = await table(
    [
      ...facts,
      dei('TypeOfCurrentPeriod', type),
      dei('ComparativePeriodEndDate', comparative),
      dei('PreviousFiscalYearEndDate', previous),
    ],
    STEM.replace('jpcrp030000-asr', form),
  );
  expect(days(one, 'holders')).toEqual([expected]);
});

describe('the day of the meeting', () => {
  const proposed = MADE_UP.filter(({ name, context }) => name.includes(LIST) && context.includes('Aoki')).map(
    (fact) => ({
      ...fact,
      name: fact.name.replace(/(TextBlock)?$/, 'Proposal$1'),
      context: fact.context.replace('AokiIchiro', 'TaniSaburo'),
      value: fact.value?.replace('青 木 一 郎', '谷　三郎'),
    }),
  );
  const meetings = async (text: string, read = instance) => {
    const block = { name: 'jpcrp_cor:InformationAboutOfficersTextBlock', context: 'FilingDateInstant', value: text };
    const one = await read([...MADE_UP, ...proposed, block], STEM);
    return one.of('NOMINATED_TO').map(({ fact }) => [fact.meeting, fact.note?.includes('last day') === true]);
  };
  const BOTH = '2025年６月27日（有価証券報告書提出日）現在の役員の状況は次のとおりです。';

  test.each([
    [`<p>${BOTH}</p><p>2025年６月29日開催予定の定時株主総会の議案を付議します。</p>`, '2025-06-29'],
    // In one line, as where the markup is lost, the day of filing stands before it.
    [`<p>${BOTH}2025年６月29日に開催を予定する当社第50回定時株主総会に付議します。</p>`, '2025-06-29'],
    [`<p>2025年６月27日現在、2025年６月29日開催予定の定時株主総会に付議します。</p>`, '2025-06-29'],
    ['<p>定時株主総会（2025年６月29日）の議案は次のとおりです。</p>', '2025-06-29'],
    ['<p>2025年６月27日開催の定時株主総会に付議します。</p>', '2025-06-27'],
  ])('%s', async (text, day) => {
    expect(await meetings(text)).toEqual([[day, false]]);
    expect(await meetings(text, table)).toEqual([[day, false]]);
  });

  test.each([
    `<p>${BOTH}定時株主総会に付議します。</p>`,
    '<p>定時株主総会に付議します。任期は2025年７月１日から2026年６月30日までです。</p>',
  ])('%s names none: it is the last day on which it can be', async (text) => {
    expect(await meetings(text)).toEqual([['2025-06-30', true]]);
  });
});

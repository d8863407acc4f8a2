import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

const NOTES =
  'jpcrp_cor:FootnotesSpecifiedInvestmentSharesHeldForPurposesOtherThanPureInvestmentReportingCompanyTextBlock';
const note = (value: string): MadeUpFact => ({ name: NOTES, context: 'CurrentYearInstant_Row1Member', value });
const SUBSIDIARY = '<p>（注）２．同社は当社株式を保有していませんが、同社子会社は当社株式を保有しています。</p>';

test.each([
  // The least of the five holders has 2.22 %.
  ['海鳴運輸㈱', '有', '', '2.23'],
  ['海鳴運輸㈱', '有（注）２', '<p>（注）２．2024年に株式分割を行っています。</p>', '2.23'],
  ['海鳴運輸㈱', '有（注）２', SUBSIDIARY, undefined],
  // The note is about another.
  ['海鳴運輸㈱', '有', SUBSIDIARY, '2.23'],
  ['海鳴ホールディングス㈱', '有', '', undefined],
  ['㈱海鳴フィナンシャル・グループ', '有', '', undefined],
  ['海鳴トラストグループ㈱', '有', '', undefined],
  ['㈱海鳴ＨＤ', '有', '', undefined],
  ['海鳴グループ運輸㈱', '有', '', '2.23'],
])('%s, “%s”, with the note %s: less than %s', async (name, words, text, bound) => {
  const facts = MADE_UP.map((fact) =>
    fact.value === '海鳴運輸㈱'
      ? { ...fact, value: name }
      : fact.value === '有（注）２'
        ? { ...fact, value: words }
        : fact,
  );
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(text === '' ? facts : [...facts, note(text)])));
  const back = one.of('HOLDS').filter(({ fact }) => one.named(fact.subject) === name);
  expect(back.map(({ fact }) => [fact.percentMax, fact.percentMaxExclusive, fact.direct])).toEqual([
    [bound, bound === undefined ? undefined : true, 'UNKNOWN'],
  ]);
  expect(back[0]?.fact.note?.includes('They may be held by subsidiaries of it.')).toBe(bound === undefined);
});

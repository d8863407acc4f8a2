import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from '../fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from '../fixtures/render.ts';
import { statedIn, type StatedByFile } from '../fixtures/stated.ts';

const OFFICERS = 'InformationAboutOfficersTextBlock';
const GOVERNANCE = 'OverviewOfCorporateGovernanceTextBlock';
const block = (name: string, value: string): MadeUpFact => ({
  name: `jpcrp_cor:${name}`,
  context: 'FilingDateInstant',
  value,
});
const told = (one: StatedByFile) =>
  one.problems.flatMap(({ code, message }) =>
    code === 'SECTION_NOT_READ' ? [/a part on (.+?), and nothing/.exec(message)?.[1]] : [],
  );
const read = async (...blocks: readonly MadeUpFact[]) =>
  told(await statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...MADE_UP, ...blocks]))));
const TABLE = '<table><tr><td>氏名</td><td>123</td></tr></table>';

test.each([
  [GOVERNANCE, '<p>各取締役の出席状況は次のとおりです。</p>', 'attendance at meetings'],
  [GOVERNANCE, '<p>株主総会に出席した株主の議決権</p>', undefined],
  [
    OFFICERS,
    '<p>社外取締役川上花子と当社との間に人的関係、取引関係はありません。</p>',
    'relations of outside officers with the company',
  ],
  [
    OFFICERS,
    '<p>社外取締役川上花子氏と会社との関係は次のとおりです。</p>',
    'relations of outside officers with the company',
  ],
  [OFFICERS, '<p>社外取締役による監督と内部統制部門との関係</p>', undefined],
  [
    OFFICERS,
    '<p>当社は執行役員制度を導入しております。執行役員は次の３名であります。</p>',
    'executive officers who are no directors',
  ],
  [OFFICERS, '<p>取締役川上花子は執行役員を兼務しております。</p>', undefined],
  ['SummaryOfShareholdersTextBlock', '', 'the shareholders of a company that is to be listed'],
  ['MajorShareholdersAfterThirdPartyAllotmentTextBlock', '', 'the largest shareholders after an allotment'],
])('%s, %s: of the parts not read is told %s', async (name, text, words) => {
  expect(await read(block(name, `${text}${TABLE}`))).toEqual(words === undefined ? [] : [words]);
});

test('of a table of facts its cells are lost', async () => {
  const text = block(GOVERNANCE, '各取締役の出席状況は次のとおりです。青木一郎全16回中16回（100％）');
  const one = await statedIn(plainFile(`${STEM}.csv`, tableOf([...MADE_UP, text])));
  expect(told(one)).toEqual(['attendance at meetings']);
});

test('of a document on funds it is told that no more is read than who audits', async () => {
  const codes = async (stem: string) =>
    (await statedIn(plainFile(`${stem}.xbrl`, instanceOf(MADE_UP, stem)))).problems.map(({ code }) => code);
  expect(await codes(STEM.replace('jpcrp030000-asr', 'jpsps070000-asr'))).toContain('DOCUMENT_READ_IN_PART');
  expect(await codes(STEM)).not.toContain('DOCUMENT_READ_IN_PART');
});

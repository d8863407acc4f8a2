import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { archiveFile, instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type Stated } from './fixtures/stated.ts';

/** The form before officers were marked one by one: a table on each page, in thousands of shares, the notes below. */
const HEAD = `<thead><tr><td></td></tr><tr><td>役名</td><td>職名</td><td>氏　名</td><td>生年月日</td><td colspan="2">略歴</td><td>任期</td><td><p>所有株式数</p><p>（千株）</p></td></tr></thead>`;
const spans = (n: number, ...cells: readonly string[]) =>
  cells.map((cell) => `<td rowspan="${String(n)}">${cell}</td>`).join('');
const post = (date: string, text: string) => `<td>${date}</td><td>${text}</td>`;
const OFFICERS = `<h3>５【役員の状況】</h3><p>男性２名　女性１名（役員のうち女性の比率33.3％）</p>
<table>${HEAD}<tbody>
<tr>${spans(2, '<p>代表</p><p>取締役</p>', '社長', '青木　一郎', '昭和35年２月29日生')}${post('昭和58年４月', '当社入社')}${spans(2, '(注)１', '45')}</tr>
<tr>${post('平成27年６月', '当社代表取締役社長（現任）')}</tr>
<tr><td>取締役</td><td>－</td><td>川上　花子</td><td>昭和46年12月31日生</td>${post('<p>平成７年４月</p><p>平成20年６月</p>', '<p>㈱ひびき物流入社</p><p>同社取締役（現任）</p>')}<td>(注)１</td><td>―</td></tr>
</tbody></table>
<table>${HEAD}<tbody>
<tr><td>常勤監査役</td><td></td><td>森　次郎</td><td>昭和33年１月１日生</td>${post('平成26年６月', '当社社外監査役（現任）')}<td>(注)２</td><td>0</td></tr>
<tr><td colspan="7">計</td><td>45</td></tr>
</tbody></table>
<p>（注）１．平成29年３月期に係る定時株主総会終結の時から平成30年３月期に係る定時株主総会終結の時まで。</p>
<p>２．平成26年３月期に係る定時株主総会終結の時から平成30年３月期に係る定時株主総会終結の時まで。</p>
<p>３．取締役の川上　花子は社外取締役であります。</p>
<p>４．監査役の森次郎は社外監査役であります。</p>`;

const printed = (html: string): MadeUpFact[] => [
  ...MADE_UP.filter(({ name }) => !/DirectorsAndCorporateAuditors|DirectorsAndOtherOfficers/.test(name)),
  { name: 'jpcrp_cor:InformationAboutOfficersTextBlock', context: 'FilingDateInstant', value: html },
];
const read = (html: string) => statedIn(plainFile(`${STEM}.xbrl`, instanceOf(printed(html))));
const codes = (one: Stated) => one.problems.map(({ code }) => code);
const seats = (one: Stated) =>
  one
    .of('SITS_ON')
    .map(({ fact }) => [
      one.named(fact.subject),
      one.party(fact.subject)?.born,
      fact.title,
      fact.outside === true,
      fact.termEnds,
    ]);

test('officers of a printed table: names, birthdays, posts, terms and who is from outside', async () => {
  const one = await read(OFFICERS);
  expect(seats(one)).toEqual([
    ['青木一郎', '1960-02-29', '代表取締役社長', false, '2018'],
    ['川上花子', '1971-12-31', '取締役', true, '2018'],
    ['森次郎', '1958-01-01', '常勤監査役', true, '2018'],
  ]);
  expect(one.of('SITS_ON').map(({ fact }) => [fact.object.replace(/^.*:/, ''), fact.representative === true])).toEqual([
    ['DIRECTORS', true],
    ['DIRECTORS', false],
    ['COMPANY_AUDITORS', false],
  ]);
  expect(one.of('SITS_ON')[0]?.at.pointer).toContain('InformationAboutOfficersTextBlock@FilingDateInstant');
});

test('their shares in thousands, zero apart from no figure, the holder of so many once; the total and the sexes', async () => {
  const one = await read(OFFICERS);
  const own = one.of('HOLDS').filter(({ record }) => record?.endsWith(':officers') === true);
  // 45,000 stand in the table of the largest holders already; "―" is nothing said.
  expect(own.map(({ fact }) => [one.named(fact.subject), fact.shares])).toEqual([['森次郎', '0']]);
  const said = one.of('HAS_ATTRIBUTE').filter(({ record }) => record?.endsWith(':officers') === true);
  expect(said.map(({ fact }) => [fact.amount ?? fact.count, fact.detail?.map(({ value }) => value)])).toEqual([
    ['45000', ['45000']],
    [3, ['2', '1']],
  ]);
  expect(
    one.findings.filter(({ kind }) => kind === 'COUNT' || kind === 'ARITHMETIC').map(({ title }) => title),
  ).toEqual([expect.stringContaining('major shareholders')]);
});

test('careers: rows that follow, and dates and posts line by line in one cell', async () => {
  const one = await read(OFFICERS);
  expect(
    one.of('WORKS_FOR').map(({ fact }) => [one.named(fact.subject), one.named(fact.object), fact.from, fact.title]),
  ).toEqual([
    ['青木一郎', 'ひびき製鋼株式会社', '1983-04', '入社'],
    ['青木一郎', 'ひびき製鋼株式会社', '2015-06', '代表取締役社長'],
    ['川上花子', '㈱ひびき物流', '1995-04', '入社'],
    ['川上花子', '㈱ひびき物流', '2008-06', '取締役'],
    ['森次郎', 'ひびき製鋼株式会社', '2014-06', '社外監査役'],
  ]);
});

test('two of one name stay two', async () => {
  const one = await read(OFFICERS.replace('森　次郎', '川上　花子'));
  expect(new Set(one.of('SITS_ON').map(({ fact }) => fact.subject)).size).toBe(3);
});

test('a number that is not that of the list is a finding', async () => {
  const one = await read(
    OFFICERS.replace('女性１名', '女性２名').replace('<td>45</td></tr>\n</tbody>', '<td>46</td></tr>\n</tbody>'),
  );
  expect(one.findings.filter(({ kind }) => kind === 'COUNT').map(({ detail }) => detail)).toEqual([
    'The filing counts 4 officers and lists 3.',
  ]);
  expect(one.findings.map(({ detail }) => detail)).toContain(
    'In the list of officers the rows add up to 45000 shares and the total row says 46000.',
  );
});

test('a table that cannot be read is told, and one of which the cells are gone', async () => {
  expect(codes(await read('<p>氏名 青木一郎</p>'))).toEqual(['OFFICERS_NOT_READ']);
  expect(codes(await read('<p>別紙のとおり。</p>'))).toEqual([]);
  const flat = await statedIn(archiveFile('a.zip', { [`XBRL_TO_CSV/${STEM}.csv`]: tableOf(printed(OFFICERS)) }));
  expect(codes(flat)).toContain('OFFICERS_TABLE_LOST');
  expect(flat.of('SITS_ON')).toEqual([]);
});

test('officers that are marked one by one are read from their marks alone', async () => {
  const marked = [...MADE_UP, ...printed(OFFICERS.replaceAll('川上', '川下')).slice(-1)];
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(marked)));
  expect(seats(one).map(([name]) => name)).toEqual(['青木一郎', '川上花子', '森次郎']);
});

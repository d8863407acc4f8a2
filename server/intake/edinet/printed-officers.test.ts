import { expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { archiveFile, instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

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
const codes = (one: StatedByFile) => one.problems.map(({ code }) => code);
const seats = (one: StatedByFile) =>
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

/** Two lists, of directors and of executive officers: each with its total, and careers as tables in their cells. */
const nested = (...rows: readonly (readonly [string, string])[]) =>
  `<p>&#160;</p><table><tr><td/><td/></tr>${rows.map(([dates, posts]) => `<tr><td>${dates}</td><td>${posts}</td></tr>`).join('')}</table>`;
const COLUMNS = `<tr><td>役名</td><td>職名</td><td>氏名</td><td>生年月日</td><td>略歴</td><td>任期</td><td>所有株式数（千株）</td></tr>`;
const cells = (...all: readonly string[]) => `<tr>${all.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const TWO_LISTS = `<p>男性３名　女性１名</p><p>（１）取締役の状況</p><table>${COLUMNS}
${cells(
  '取締役',
  '指名委員',
  '青木　一郎',
  '1960年２月29日生',
  nested(['1983年４月', '当社入社'], ['2015年６月', '当社取締役（現在）']),
  '*2',
  '45',
)}
${cells(
  '取締役',
  '指名委員会議長',
  '<p>Ann Q. Weir</p><p>[アン・ウィア]</p>',
  '1955年３月３日生',
  nested(
    [
      '<p>2009年６月</p><p>&#160;</p><p>2014年６月</p>',
      '<p>Quill Weir LLC</p><p>シニア・アドバイザー（現在）</p><p>当社取締役（現在）</p>',
    ],
    [
      '<p>2016年４月</p><p>2017年１月</p>',
      '<p>夢自動車㈱ 取締役副会長</p><p>夢自動車㈱ 代表取締役会長</p><p>（現在）</p>',
    ],
    ['<p>2018年４月</p><p>2019年４月</p>', '<p>顧問</p><p>相談役</p><p>役員</p>'],
  ),
  '*2',
  '6',
)}
${cells('計', '計', '計', '計', '計', '計', '51')}</table>
<p>（注）１　Ann Q. Weirは、社外取締役です。</p><p>*２　2025年６月27日開催の定時株主総会の終結の時から2025年度に関する定時株主総会の終結の時までです。</p>
<p>（２）執行役の状況</p><table>${COLUMNS}
${cells('代表執行役', '社長', '青木　一郎', '（１）取締役の状況参照', '同左', '同左', '同左')}
${cells('執行役', '常務', '森　次郎', '1958年１月１日生', nested(['2001年１月', '架空信託銀行㈱ 取締役']), '*', '2')}
${cells('執行役', '', '川上　花子', '1971年12月31日生', '', '*', '―')}
${cells('計', '計', '計', '計', '計', '計', '47')}</table>
<p>（注）* 選任後、2025年度に関する定時株主総会の終結後最初に開催される取締役会の終結の時までです。</p>`;
const cover = (value: string): MadeUpFact => ({
  name: 'jpcrp_cor:FiscalYearCoverPage',
  context: 'FilingDateInstant',
  value,
});
const readTwo = (year = '2024年度（自　2024年４月１日　至　2025年３月31日）') =>
  statedIn(plainFile(`${STEM}.xbrl`, instanceOf([...printed(TWO_LISTS), cover(year)])));

test('who stands in two lists is one person, counted once, and each list has its own total', async () => {
  const one = await readTwo();
  expect(seats(one)).toEqual([
    ['青木一郎', '1960-02-29', '取締役指名委員', false, '2026'],
    ['青木一郎', '1960-02-29', '取締役指名委員', false, '2026'],
    ['Ann Q. Weir', '1955-03-03', '取締役指名委員会議長', true, '2026'],
    ['Ann Q. Weir', '1955-03-03', '取締役指名委員会議長', true, '2026'],
  ]);
  const [aoki] = one.of('SITS_ON').map(({ fact }) => fact.subject);
  const posts = one.of('WORKS_FOR').filter(({ record }) => record?.endsWith(':officers'));
  expect(posts.map(({ fact }) => [fact.subject === aoki, one.named(fact.subject), fact.title])).toEqual([
    [true, '青木一郎', '代表執行役社長'],
    [false, '森次郎', '執行役常務'],
    [false, '川上花子', '執行役'],
  ]);
  const totals = one.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.label === 'Shares held by officers');
  expect(totals.map(({ fact }) => [fact.amount, fact.detail?.map(({ value }) => value)])).toEqual([
    ['51000', ['51000']],
    ['47000', ['47000']],
  ]);
  expect(one.findings.filter(({ title }) => /officers/.test(title))).toEqual([]);
  expect(one.party(one.of('SITS_ON')[2]?.fact.subject ?? '')?.names).toContainEqual({
    text: 'アン・ウィア',
    language: 'ja-Kana',
    use: 'READING',
  });
  // The heading of the second list is no part of the note above it.
  expect(one.of('SITS_ON')[0]?.fact.note).toBe(
    '2025年６月27日開催の定時株主総会の終結の時から2025年度に関する定時株主総会の終結の時までです。',
  );
});

test('a year by its number is counted from that of the report, and from nothing else', async () => {
  const ends = async (year: string) => (await readTwo(year)).of('SITS_ON')[0]?.fact.termEnds;
  expect(await ends('2023年度（自　2024年４月１日　至　2025年３月31日）')).toBe('2027');
  expect(await ends('第24期（自　2024年４月１日　至　2025年３月31日）')).toBeUndefined();
  expect(await ends('')).toBeUndefined();
});

test('careers in tables of their own: a company over its post, and several dates beside several posts', async () => {
  const one = await readTwo();
  const careers = one.of('WORKS_FOR').filter(({ record }) => record?.endsWith(':careers'));
  expect(careers.map(({ fact }) => [one.named(fact.subject), one.named(fact.object), fact.from, fact.title])).toEqual([
    ['青木一郎', 'ひびき製鋼株式会社', '1983-04', '入社'],
    ['青木一郎', 'ひびき製鋼株式会社', '2015-06', '取締役'],
    ['Ann Q. Weir', 'Quill Weir LLC', '2009-06', 'シニア・アドバイザー'],
    ['Ann Q. Weir', 'ひびき製鋼株式会社', '2014-06', '取締役'],
    ['Ann Q. Weir', '夢自動車㈱', '2016-04', '取締役副会長'],
    ['Ann Q. Weir', '夢自動車㈱', '2017-01', '代表取締役会長'],
    ['森次郎', '架空信託銀行㈱', '2001-01', '取締役'],
  ]);
  expect(careers.map(({ fact }) => fact.note?.includes('Held when') === true)).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
  // Three posts beside two dates: nothing tells which is of which day.
  expect(one.problems.find(({ code }) => code === 'CAREER_LINES_NOT_READ')?.message).toContain(
    '3 lines of careers name no post, or a company that cannot be told from the post; they are left out: “顧問”, “相談役”, “役員”',
  );
});

test('changes of the middle of a year are told, and their list is not counted against all officers', async () => {
  const changes = `<p>男性２名　女性１名</p><p>（１）退任役員</p><table><tr><td>役名</td><td>職名</td><td>氏名</td><td>退任年月日</td></tr>
<tr><td>取締役</td><td>経理部長</td><td>青木　一郎</td><td>令和７年９月30日</td></tr></table>`;
  const stem = STEM.replace('jpcrp030000-asr', 'jpcrp040300-ssr');
  const one = await statedIn(plainFile(`${stem}.xbrl`, instanceOf(printed(changes), stem)));
  expect(codes(one)).toContain('OFFICER_CHANGES_NOT_READ');
  expect(codes(one)).not.toContain('OFFICERS_NOT_READ');
  expect(one.problems.find(({ code }) => code === 'OFFICER_CHANGES_NOT_READ')?.message).toContain(
    'changes among the officers are told by name and day, and not read (1): “取締役 経理部長 青木 一郎 令和７年９月30日”',
  );
  expect(one.findings.filter(({ kind }) => kind === 'COUNT')).toEqual([]);
});

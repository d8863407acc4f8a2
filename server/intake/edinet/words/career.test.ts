import { describe, expect, test } from 'vitest';
import { readCareer } from './career.ts';

const rows = (...lines: readonly (readonly [string, ...string[]])[]) =>
  `<table>${lines
    .map(([date, ...texts]) => `<tr><td>${date}</td><td>${texts.map((text) => `<p>${text}</p>`).join('')}</td></tr>`)
    .join('')}</table>`;
/** Company ("self" for the reporting one), post, first and last day, whether it is held. */
const read = (...lines: readonly (readonly [string, ...string[]])[]) => {
  const { entries, unread } = readCareer(rows(...lines));
  const told = entries.map(({ self, company, title, from, to, current }) => [
    self ? 'self' : company,
    title,
    from,
    to,
    current,
  ]);
  return { told, unread };
};

describe('careers', () => {
  test('a company that is the reporting one today is the reporting one, though another has that name now', () => {
    const { entries } = readCareer(
      rows(
        ['2000年６月', '見本通信㈱（現　当社）入社'],
        ['2014年６月', '同社取締役'],
        ['2018年４月', '見本通信㈱監査役'],
      ),
    );
    expect(entries.map(({ self, company, selfThen, title }) => [self, company, selfThen, title])).toEqual([
      [true, undefined, '見本通信㈱', '入社'],
      [true, undefined, '見本通信㈱', '取締役'],
      [false, '見本通信㈱', undefined, '監査役'],
    ]);
  });

  test('a post that is left ends, others at the same company go on until all are left', () => {
    expect(
      read(
        ['2005年６月', '株式会社見本執行役員'],
        ['2010年３月', '同社取締役'],
        ['2012年３月', '同社取締役退任'],
        ['2014年７月', '同社退社'],
        ['2015年７月', '見本省入省'],
        ['2018年７月', '同省事務次官'],
        ['2020年７月', '同省事務次官退官'],
      ).told,
    ).toEqual([
      ['株式会社見本', '執行役員', '2005-06', '2014-07', false],
      ['株式会社見本', '取締役', '2010-03', '2012-03', false],
      ['見本省', '入省', '2015-07', '2020-07', false],
      ['見本省', '事務次官', '2018-07', '2020-07', false],
    ]);
  });

  test('one line may say what is left and what follows; what was never taken up cannot be left', () => {
    expect(read(['2010年３月', '株式会社見本取締役'], ['2012年３月', '同社取締役退任　顧問就任']).told).toEqual([
      ['株式会社見本', '取締役', '2010-03', '2012-03', false],
      ['株式会社見本', '顧問', '2012-03', undefined, false],
    ]);
    const { told, unread } = read(['2012年３月', '株式会社見本監査役退任']);
    expect([told, unread]).toEqual([[], ['株式会社見本監査役退任']]);
  });

  test('posts listed below the dated lines have no date of their own, and are not said twice', () => {
    const { told } = read(
      ['2006年11月', '見本法律事務所所長（現任）'],
      ['2018年７月', '当社取締役（現任）', '（重要な兼職の状況）', '見本法律事務所　所長', '株式会社例示　取締役'],
    );
    expect(told).toEqual([
      ['見本法律事務所', '所長', '2006-11', undefined, true],
      ['self', '取締役', '2018-07', undefined, true],
      ['株式会社例示', '取締役', undefined, undefined, true],
    ]);
    const same = read(['2018年７月', '当社取締役（現任）'], ['', '重要な兼職の状況：株式会社例示　監査役']);
    expect(same.told.at(-1)).toEqual(['株式会社例示', '監査役', undefined, undefined, true]);
  });

  test.each([
    '株式会社見本休職',
    '見本大学法学部卒業',
    '見本大学ロースクール入学',
    '税理士登録(2023年事務所閉鎖に伴い登録抹消)',
  ])('%s is no post', (line) => {
    const { told, unread } = read(['2002年４月', line]);
    expect([told, unread]).toEqual([[], [line]]);
  });

  test.each([
    ['㈱見本銀行副会長', '㈱見本銀行', '副会長'],
    ['㈱見本銀行上席顧問', '㈱見本銀行', '上席顧問'],
    ['公益財団法人見本協会外部理事', '公益財団法人見本協会', '外部理事'],
    ['株式会社見本に組織変更代表取締役社長', '株式会社見本', '代表取締役社長'],
    ['見本の間㈱ (2012年10月例示㈱に商号変更) 社長就任', '見本の間㈱', '社長'],
    [
      '見本オフィス（見本外国法事務弁護士事務所）マネージングパートナー',
      '見本オフィス（見本外国法事務弁護士事務所）',
      'マネージングパートナー',
    ],
    ['全国見本協同組合連合会監事', '全国見本協同組合連合会', '監事'],
    ['見本ロジスティクス投資法人　監督役員就任', '見本ロジスティクス投資法人', '監督役員'],
    ['Example Networks, Vice President of Sales', 'Example Networks', 'Vice President of Sales'],
    ['Example Holdings plc, Chairman and Director', 'Example Holdings plc', 'Chairman and Director'],
    ['Example ASIA Limited Director President', 'Example ASIA Limited', 'Director President'],
  ])('%s', (line, company, title) => {
    expect(read(['2009年３月', line]).told).toEqual([[company, title, '2009-03', undefined, false]]);
  });
});

describe('several dates in one cell', () => {
  const paragraphs = (...lines: readonly string[]) =>
    lines.map((line) => `<p>${line === '' ? '&#160;' : line}</p>`).join('');
  const beside = (dates: readonly string[], posts: readonly string[]) => {
    const { entries, unread } = readCareer(
      `<table><tr><td>${paragraphs(...dates)}</td><td>${paragraphs(...posts)}</td></tr></table>`,
    );
    return [entries.map(({ company = 'self', title, from }) => [company, title, from]), unread];
  };

  test('a post beside each, though a company stands over its post', () => {
    expect(beside(['2010年４月', '2012年６月'], ['㈱見本 取締役', '当社取締役'])).toEqual([
      [
        ['㈱見本', '取締役', '2010-04'],
        ['self', '取締役', '2012-06'],
      ],
      [],
    ]);
    expect(beside(['2010年４月', '2012年６月'], ['㈱見本', '取締役社長', '㈱例示', '監査役', '（現任）'])).toEqual([
      [
        ['㈱見本', '取締役社長', '2010-04'],
        ['㈱例示', '監査役', '2012-06'],
      ],
      [],
    ]);
  });

  test('blank lines set them beside each other where posts are more than dates', () => {
    const posts = ['㈱見本', '取締役社長', '㈱例示 取締役', '当社取締役'];
    expect(beside(['2011年４月', '', '', '2014年６月'], posts)).toEqual([
      [
        ['㈱見本', '取締役社長', '2011-04'],
        ['㈱例示', '取締役', '2011-04'],
        ['self', '取締役', '2014-06'],
      ],
      [],
    ]);
    // One line too far up: the second date stands beside the middle of a post.
    expect(beside(['2011年４月', '2014年６月', '', ''], posts)).toEqual([
      [],
      ['㈱見本 取締役社長', '㈱例示 取締役', '当社取締役'],
    ]);
    expect(beside(['2011年４月', '2014年６月'], posts)).toEqual([
      [],
      ['㈱見本 取締役社長', '㈱例示 取締役', '当社取締役'],
    ]);
  });

  test('dates before their posts, line by line in one cell', () => {
    const { entries } = readCareer(
      `<table><tr><td>${paragraphs('1983年４月　当社入社', '1990年４月　当社部長')}</td></tr></table>`,
    );
    expect(entries.map(({ title, from }) => [title, from])).toEqual([
      ['入社', '1983-04'],
      ['部長', '1990-04'],
    ]);
  });
});

describe('careers as reports set them', () => {
  const told = (html: string) => {
    const { entries, unread } = readCareer(html);
    return [entries.map(({ company = 'self', title, from, to }) => [company, title, from, to]), unread];
  };
  const cell = (...lines: readonly string[]) => `<td>${lines.map((line) => `<p>${line}</p>`).join('')}</td>`;

  test('同年 is the year of the date above it, in a row of its own and beside other dates', () => {
    expect(
      told(
        `<table><tr>${cell('2009年４月')}${cell('㈱見本 執行役員')}</tr><tr>${cell('　同年６月')}${cell('㈱例示 社長')}</tr>
<tr>${cell('2017年４月', '2021年４月', '　同年６月')}${cell('当社常務執行役員', '当社顧問', '当社常勤監査役')}</tr></table>`,
      )[0],
    ).toEqual([
      ['㈱見本', '執行役員', '2009-04', undefined],
      ['㈱例示', '社長', '2009-06', undefined],
      ['self', '常務執行役員', '2017-04', undefined],
      ['self', '顧問', '2021-04', undefined],
      ['self', '常勤監査役', '2021-06', undefined],
    ]);
    expect(told('2009年４月　㈱見本 執行役員同年６月　㈱例示 社長')[0]).toEqual([
      ['㈱見本', '執行役員', '2009-04', undefined],
      ['㈱例示', '社長', '2009-06', undefined],
    ]);
  });

  test('several dates on one line beside several posts: which is of which day is not guessed', () => {
    const html = `<table><tr>${cell('1981年４月 2001年７月', '2003年７月')}${cell('見本省入省', '見本省課長', '同省局長')}</tr><tr>${cell('2016年11月')}${cell('㈱例示 顧問')}</tr></table>`;
    expect(told(html)).toEqual([[['㈱例示', '顧問', '2016-11', undefined]], ['見本省入省', '見本省課長', '同省局長']]);
  });

  test('lines that a margin broke, set in below their date, are one', () => {
    const broken = (line: string) => `<p>&#160;&#160;&#160;&#160;${line}</p>`;
    expect(
      told(
        `<p>1992年７月　株式会社見本基礎研</p>${broken('究所入所')}<p>2006年４月　見本大学キャリアデザイ</p>${broken('ン学部助教授')}
<p>2015年６月　㈱例示社外</p>${broken('監査役（現')}${broken('任）')}${broken('株式会社例示銀行監査役')}`,
      ),
    ).toEqual([
      [
        ['株式会社見本基礎研究所', '入所', '1992-07', undefined],
        ['見本大学', 'キャリアデザイン学部助教授', '2006-04', undefined],
        ['㈱例示', '社外監査役', '2015-06', undefined],
        ['株式会社例示銀行', '監査役', '2015-06', undefined],
      ],
      [],
    ]);
    expect(told('<p>2021年12月　株式会社見本新聞西部本</p><p>社社外監査役（現任）</p>')[0]).toEqual([
      ['株式会社見本新聞西部本社', '社外監査役', '2021-12', undefined],
    ]);
  });

  test('what is only planned is no post; a last day in brackets and a range of days end one', () => {
    expect(
      told(
        `<table><tr>${cell('2025年４月')}${cell('当社取締役（現職）')}</tr><tr><td>（重要な兼職の状況）</td>${cell('株式会社例示銀行 社外取締役（予定）')}</tr></table>`,
      ),
    ).toEqual([[['self', '取締役', '2025-04', undefined]], ['株式会社例示銀行 社外取締役（予定）']]);
    expect(
      told(
        `<table><tr>${cell('2014年４月')}${cell('㈱見本 会長（～2016年３月）')}</tr><tr>${cell('2016年４月～2018年３月')}${cell('㈱例示 顧問')}</tr></table>`,
      )[0],
    ).toEqual([
      ['㈱見本', '会長', '2014-04', '2016-03'],
      ['㈱例示', '顧問', '2016-04', '2018-03'],
    ]);
  });

  test('a Latin name below a post in Latin letters is another company', () => {
    const posts = cell('㈱見本', '代表取締役 グループCOO', 'Quill Weir America LLC', 'チェアマン');
    expect(
      told(
        `<table><tr>${cell('2006年12月')}${posts}</tr><tr>${cell('2020年７月')}${cell('㈱例示 執行役員 Chief', 'Strategy Officer補佐')}</tr></table>`,
      ),
    ).toEqual([
      [
        ['㈱見本', '代表取締役 グループCOO', '2006-12', undefined],
        ['Quill Weir America LLC', 'チェアマン', '2006-12', undefined],
        ['㈱例示', '執行役員 Chief Strategy Officer補佐', '2020-07', undefined],
      ],
      [],
    ]);
  });

  test('the present name below a company, and a present post at the same place', () => {
    const { entries } = readCareer(
      `<table><tr>${cell('1976年４月')}${cell('株式会社見本銀行', '（現　株式会社例示銀行）入行')}</tr><tr>${cell('1993年４月')}${cell('見本法律事務所入所（現マネージング・パートナー）')}</tr></table>`,
    );
    expect(entries.map(({ company, companyNow, title, current }) => [company, companyNow, title, current])).toEqual([
      ['株式会社見本銀行', '株式会社例示銀行', '入行', false],
      ['見本法律事務所', undefined, '入所', true],
    ]);
  });

  test.each([
    ['見本専売公社入社', '見本専売公社', '入社'],
    ['一般財団法人 見本システム開発センター会長', '一般財団法人 見本システム開発センター', '会長'],
  ])('%s', (line, company, title) => {
    expect(read(['2002年２月', line]).told).toEqual([[company, title, '2002-02', undefined, false]]);
  });

  test('a post before another company’s name is no part of the name', () => {
    expect(read(['2014年４月', '見本国総代表兼例示株式会社会長']).told).toEqual([]);
  });
});

test.each([
  ['見本銀行㈱ 代表取締役', '見本銀行㈱', '代表取締役'],
  ['見本証券株式会社 取締役', '見本証券株式会社', '取締役'],
  [
    'Quill Corporation of America シニア・バイス・プレジデント',
    'Quill Corporation of America',
    'シニア・バイス・プレジデント',
  ],
])('the name in %s ends behind its last form', (line, company, title) => {
  expect(read(['2002年２月', line]).told).toEqual([[company, title, '2002-02', undefined, false]]);
});

test.each([
  ['President of Hollow Animation', ['President', 'Hollow Animation']],
  ['Partner of Quill/Ash Co.', ['Partner', 'Quill/Ash Co.']],
  ['Founder & CEO of Weir Entertainment', ['Founder & CEO', 'Weir Entertainment']],
  ['President of Mill & Co. Japan Inc.', ['President', 'Mill & Co. Japan Inc.']],
  ['Senior Vice President of Mill Corporation', ['Senior Vice President', 'Mill Corporation']],
  // Of what could be a part of a firm, or two names, nothing is read.
  ['Vice President of Japan Division', undefined],
  ['President of Asia Pacific', undefined],
  ['President of Steam Pictures at Hollow Studios', undefined],
  ['SVP of Production of Hollow Films', undefined],
  ['EVP of Hollow Films', undefined],
  ['Senior Executive of Luxury Strategy', undefined],
  ['Chairman of the Board', undefined],
  ['Head of Sales', undefined],
  ['Bank of Avalon Ltd.', undefined],
])('%s', (text, read) => {
  const [entry] = readCareer(`<table><tr><td>2007年</td><td>${text}</td></tr></table>`).entries;
  expect(entry && [entry.title, entry.company]).toEqual(read);
});

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

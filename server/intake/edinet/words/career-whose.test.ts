import { describe, expect, test } from 'vitest';
import { readCareer } from './career.ts';
import { namesNobody } from './company-name.ts';
import { readPersonName } from './japanese-name.ts';
import { flagsOf } from './titles.ts';

/** A career whose dates have one or several lines each: company ("self" for the reporting one), post, first day. */
const read = (...lines: readonly (readonly [string, ...string[]])[]) => {
  const html = lines
    .map(([date, ...texts]) => `<tr><td>${date}</td><td>${texts.map((text) => `<p>${text}</p>`).join('')}</td></tr>`)
    .join('');
  const { entries, unread } = readCareer(`<table>${html}</table>`);
  return { told: entries.map(({ self, company, title, from }) => [self ? 'self' : company, title, from]), unread };
};

describe('where a name ends', () => {
  test.each([
    ['株式会社and Weir社外取締役', '株式会社and Weir', '社外取締役'],
    ['株式会社Quill Holdings 代表取締役社長', '株式会社Quill Holdings', '代表取締役社長'],
    ['株式会社見本総合研究所調査部 シニア・エコノミスト', '株式会社見本総合研究所', '調査部 シニア・エコノミスト'],
    ['株式会社見本倶楽部 取締役', '株式会社見本倶楽部', '取締役'],
    ['㈱例示スシ出向 社長室長', '㈱例示スシ', '出向 社長室長'],
    ['見本株式会社（Mihon,Inc.）取締役', '見本株式会社', '取締役'],
    ['青葉法律事務所・外国法共同事業顧問', '青葉法律事務所・外国法共同事業', '顧問'],
    ['青葉法律事務所外国法共同事業パートナー', '青葉法律事務所外国法共同事業', 'パートナー'],
    ['内閣官房副長官補', '内閣官房', '副長官補'],
    ['兼　内閣官房こども見本庁設立準備室長', '内閣官房', 'こども見本庁設立準備室長'],
    ['見本太平洋㈱（現 見本アジア（南）㈱）社長', '見本太平洋㈱', '社長'],
  ])('%s', (line, company, title) => {
    expect(read(['2021年４月', line])).toEqual({ told: [[company, title, '2021-04']], unread: [] });
  });

  test.each([
    // Words of a department or of the name: nobody can say.
    '株式会社Quill Strategy 部長',
    // A post at a company that is not named, before the name of another.
    '執行役員 Quill Inc.社長兼CEO',
    '執行役員 見本州（現 EMEA）事業統括兼Quill B.V.社長',
    '株式会社 社外取締役',
    // What the margin left of a name.
    'ンズ株式会社相談役',
  ])('%s is told, not read', (line) => {
    expect(read(['2012年４月', line])).toEqual({ told: [], unread: [line] });
  });

  test('a name that the margin broke within a word is put together, or lost where it may be one', () => {
    const begun = ['2018年７月', '当社取締役（現任）', '（重要な兼職の状況）'] as const;
    expect(read([...begun, 'エヌ・ミホン・コミュニケーショ', 'ンズ株式会社相談役', '株式会社例示監査役']).told).toEqual(
      [
        ['self', '取締役', '2018-07'],
        ['エヌ・ミホン・コミュニケーションズ株式会社', '相談役', undefined],
        ['株式会社例示', '監査役', undefined],
      ],
    );
    const lost = read([...begun, 'ミホン・リサーチ＆コンサ', 'ルティング株式会社監査役', '株式会社例示監査役']);
    expect(lost.told).toEqual([
      ['self', '取締役', '2018-07'],
      ['株式会社例示', '監査役', undefined],
    ]);
    expect(lost.unread).toEqual(['ミホン・リサーチ＆コンサ', 'ルティング株式会社監査役']);
  });

  test('兼松 is a name, 兼 before a post goes on with the line above', () => {
    expect(read(['2018年７月', '例示㈱取締役', '兼松見本株式会社社外取締役']).told).toEqual([
      ['例示㈱', '取締役', '2018-07'],
      ['兼松見本株式会社', '社外取締役', '2018-07'],
    ]);
    expect(read(['2018年７月', '例示㈱取締役', '兼経営企画部長']).told).toEqual([
      ['例示㈱', '取締役 兼経営企画部長', '2018-07'],
    ]);
  });
});

describe('two companies', () => {
  test.each([
    ['例示物産㈱執行役員 株式会社見本研究所 代表取締役社長', '執行役員', '株式会社見本研究所', '代表取締役社長'],
    ['例示物産㈱副社長兼見本部品株式会社代表取締役社長', '副社長', '見本部品株式会社', '代表取締役社長'],
    [
      '例示物産㈱取締役 Quill Weir S.A. Executive Vice President',
      '取締役',
      'Quill Weir S.A.',
      'Executive Vice President',
    ],
  ])('in one line, %s, each have their post', (line, post, company, title) => {
    expect(read(['2016年４月', line]).told).toEqual([
      ['例示物産㈱', post, '2016-04'],
      [company, title, '2016-04'],
    ]);
  });

  test('at one date: nobody can say whom "the same company" at a later one means', () => {
    const told = read(
      ['1988年１月', '例示人材㈱常務取締役', '見本アメリカ株式会社代表取締役社長'],
      ['1991年４月', '同社専務取締役'],
      ['2004年８月', '例示銀行㈱取締役'],
      ['2007年４月', '同社取締役会長'],
    );
    expect(told).toEqual({
      told: [
        ['例示人材㈱', '常務取締役', '1988-01'],
        ['見本アメリカ株式会社', '代表取締役社長', '1988-01'],
        ['例示銀行㈱', '取締役', '2004-08'],
        ['例示銀行㈱', '取締役会長', '2007-04'],
      ],
      unread: ['同社専務取締役'],
    });
  });

  test('a line below with an empty date is of the same date; one about the same company leaves no doubt', () => {
    const { told } = read(
      ['2012年１月', '例示㈱執行役員'],
      ['', 'Quill Pte. Ltd. Managing Director'],
      ['2013年４月', '同社常務執行役員'],
      ['2014年４月', '例示㈱取締役', '例示㈱企画部長'],
      ['2015年４月', '同社監査役'],
    );
    expect(told).toEqual([
      ['例示㈱', '執行役員', '2012-01'],
      ['Quill Pte. Ltd.', 'Managing Director', '2012-01'],
      ['例示㈱', '取締役', '2014-04'],
      ['例示㈱', '企画部長', '2014-04'],
      ['例示㈱', '監査役', '2015-04'],
    ]);
  });

  test('a remark in brackets below a post is of the post, and does not take the company away', () => {
    expect(read(['1995年４月', '見本大学人文学部助教授', '（国際金融論）'], ['1998年４月', '同大学教授'])).toEqual({
      told: [
        ['見本大学', '人文学部助教授 （国際金融論）', '1995-04'],
        ['見本大学', '教授', '1998-04'],
      ],
      unread: [],
    });
  });
});

test('of posts that one line ends, those before the latest may have ended before it', () => {
  const { entries } = readCareer(
    '<table><tr><td>2012年３月</td><td>例示㈱代表取締役社長</td></tr><tr><td>2020年３月</td><td>同社代表取締役会長</td></tr><tr><td>2022年３月</td><td>同社取締役退任</td></tr></table>',
  );
  expect(entries.map(({ title, to, outlived }) => [title, to, outlived])).toEqual([
    ['代表取締役社長', '2022-03', true],
    ['代表取締役会長', '2022-03', undefined],
  ]);
});

test.each([
  ['北海道支社長', undefined],
  ['代表取締役社長', true],
  ['社長兼COO', true],
  ['CFO補佐', undefined],
  ['執行役員補佐', undefined],
  ['執行役員', true],
])('%s runs the company: %s', (title, executive) => {
  expect(flagsOf(title).executive).toBe(executive);
});

test('a form, a mark or a dash names nobody', () => {
  expect(['㈱', '株式会社', '（株）', '', ' ', '－', '※'].map(namesNobody)).toEqual(Array(7).fill(true));
  expect(['㈱Ａ', '1', '○○ ○○', '株式会社○○', '会社'].map(namesNobody)).toEqual(Array(5).fill(false));
});

test('a name set in two by a dot and a space is one', () => {
  expect(readPersonName('デビー・　チャン').name).toBe('デビー・チャン');
});

describe('lines that name no company', () => {
  test('below a line of the same date about the reporting company are about it too', () => {
    const { told, unread } = read(
      ['2001年４月', '当社入社'],
      ['2012年５月', '㈱見本社外取締役', '経営企画室長'],
      ['2016年６月', '当社取締役', '常務執行役員就任', '経営統括本部管掌', '見本デジタル・ホールディングス取締役'],
      ['2018年６月', '当社専務取締役', '㈱例示監査役', '営業本部長'],
      ['2020年６月', '広報室担当'],
    );
    expect(told).toEqual([
      ['self', '入社', '2001-04'],
      ['㈱見本', '社外取締役', '2012-05'],
      ['self', '取締役', '2016-06'],
      ['self', '常務執行役員', '2016-06'],
      ['self', '経営統括本部管掌', '2016-06'],
      ['self', '専務取締役', '2018-06'],
      ['㈱例示', '監査役', '2018-06'],
    ]);
    // Of which company they are may be told by the line above or by none.
    expect(unread).toEqual(['経営企画室長', '見本デジタル・ホールディングス取締役', '営業本部長', '広報室担当']);
  });

  test('are not about it where they begin with what only a company is called', () => {
    expect(read(['2001年４月', '当社入社'], ['2005年６月', '見本ジャパン社長'], ['2008年６月', '経理部長'])).toEqual({
      told: [['self', '入社', '2001-04']],
      unread: ['見本ジャパン社長', '経理部長'],
    });
    expect(read(['2001年４月', '当社入社'], ['2005年６月', 'ホールディングス準備室長']).told).toHaveLength(2);
  });

  test('an office of the tax agency is an employer, and its head is no office of it', () => {
    expect(read(['2014年７月', '見本国税局 例示税務署長'], ['2016年７月', '見本国税局長'])).toEqual({
      told: [['見本国税局', '例示税務署長', '2014-07']],
      unread: ['見本国税局長'],
    });
  });
});

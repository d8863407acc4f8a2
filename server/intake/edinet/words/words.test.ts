import { describe, expect, test } from 'vitest';
import { readStakes } from './affiliate-table.ts';
import { comparable, isPersonName, withoutMarks } from './company-name.ts';
import { marksIn, outsideOfficers, readFootnotes, readTerm, readTermCell } from './footnotes.ts';
import { readHolderName } from './holder-name.ts';
import { readBlocks, textOf } from './html-blocks.ts';
import { japaneseDate } from '../../japanese-date.ts';
import { readPersonName, romanOf } from './japanese-name.ts';

describe('dates', () => {
  test.each([
    ['令和元年５月１日', '2019-05-01'],
    ['令和７年４月10日', '2025-04-10'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年１月７日', '1989-01-07'],
    ['昭和55年４月', '1980-04'],
    ['大正15年12月', '1926-12'],
    ['明治45年7月', '1912-07'],
    ['1992年', '1992'],
    ['2016年 6月 29日から', '2016-06-29'],
    ['2024-06-28', '2024-06-28'],
    ['H12.3', '2000-03'],
    ['S60.4.1', '1985-04-01'],
    ['2024年2月29日', '2024-02-29'],
    ['2023年2月29日', undefined],
    ['昭和65年１月', undefined],
    ['昭和88年88月', undefined],
    ['平成0年1月', undefined],
    ['令和○年○月', undefined],
    ['当社入社', undefined],
    ['', undefined],
  ])('%s is %s', (text, date) => {
    expect(japaneseDate(text)).toBe(date);
  });
});

describe('names of holders', () => {
  test.each([
    [
      '日本架空信託銀行㈱(信託口９)',
      { name: '日本架空信託銀行㈱(信託口９)', nominee: true, kind: 'TRUST_ACCOUNT', account: '信託口９' },
    ],
    [
      '架空信託銀行㈱（退職給付信託　夢見製薬口）',
      { name: '架空信託銀行㈱（退職給付信託 夢見製薬口）', nominee: true, account: '退職給付信託 夢見製薬口' },
    ],
    ['㈱日本カストディ銀行', { name: '㈱日本カストディ銀行', nominee: true, kind: 'NOMINEE' }],
    [
      'ステート　ストリート　バンク　505999(常任代理人　㈱架空銀行決済営業部)',
      { name: 'ステート ストリート バンク', account: '505999', standingProxy: '㈱架空銀行決済営業部', nominee: true },
    ],
    // The proxy is a custodian, the holder is not.
    [
      'GOVERNMENT OF LAPUTA(常任代理人　シティバンク、エヌ・エイ東京支店)',
      { name: 'GOVERNMENT OF LAPUTA', nominee: false, kind: 'STATE' },
    ],
    [
      '㈱夢見銀行(常任代理人　㈱日本カストディ銀行（本店）)',
      { name: '㈱夢見銀行', nominee: false, standingProxy: '㈱日本カストディ銀行（本店）' },
    ],
    ['LAPUTA FUND,L.P. 常任代理人 ㈱架空銀行', { name: 'LAPUTA FUND,L.P.', standingProxy: '㈱架空銀行', kind: 'FUND' }],
    ['架空産業㈱（注１、２）', { name: '架空産業㈱', marks: ['（注１、２）'], nominee: false }],
    ['架空産業㈱※１,２', { name: '架空産業㈱', marks: ['※１,２'] }],
    ['ひびき社員持株会', { name: 'ひびき社員持株会', kind: 'ASSOCIATION', type: 'Company' }],
    ['架空３号投資事業有限責任組合', { type: 'Company', name: '架空３号投資事業有限責任組合' }],
    ['夢野市', { kind: 'PUBLIC_BODY' }],
    ['財務大臣', { kind: 'STATE' }],
  ])('%s', (printed, expected) => {
    expect(readHolderName(printed, '東京都港区１－１')).toMatchObject(expected);
  });

  test('a person by the name and by an address without a street', () => {
    expect(isPersonName('山田　花子', '東京都品川区')).toBe(true);
    expect(isPersonName('山田花子', '東京都三鷹市')).toBe(true);
    expect(isPersonName('山田花子', '東京都三鷹市1丁目2-3')).toBe(false);
    expect(isPersonName('山田 商事', '東京都品川区')).toBe(false);
    expect(isPersonName('Jane Q. Public', 'CALIFORNIA, USA')).toBe(true);
    expect(isPersonName('LAPUTA HOLDINGS', 'LONDON')).toBe(false);
  });

  test('one name written two ways compares equal; before and after the name is a difference', () => {
    expect(comparable('㈱ＡＢＣ製作所')).toBe(comparable('株式会社ABC 製作所'));
    expect(comparable('（株）夢見・銀行')).toBe(comparable('株式会社夢見銀行'));
    expect(comparable('㈱夢見')).not.toBe(comparable('夢見㈱'));
  });

  test('marks are taken out, numbers of the name are not', () => {
    expect(withoutMarks('架空第２工業㈱ *3')).toEqual({ text: '架空第２工業㈱', marks: ['*3'] });
    expect(withoutMarks('(注)１ 架空㈱').text).toBe('架空㈱');
    expect(withoutMarks('注文住宅㈱').text).toBe('注文住宅㈱');
    expect(withoutMarks('架空㈱ （注１）４，５ （注２）１')).toEqual({
      text: '架空㈱',
      marks: ['（注１）４，５', '（注２）１'],
    });
    expect(withoutMarks('（注１）７つの海㈱').text).toBe('７つの海㈱');
  });
});

describe('names of persons', () => {
  test.each([
    ['古　木　　春　子', '古木春子', []],
    ['Jane  Q.  Public', 'Jane Q. Public', []],
    ['夏目\u00a0\u00a0秋男（旧姓：冬木）(注)１', '夏目秋男', [{ text: '冬木', language: 'ja', use: 'MAIDEN' }]],
    ['春　花子（戸籍上の氏名：夏花子）', '春花子', [{ text: '夏花子', language: 'ja', use: 'ALIAS' }]],
    [
      'ジェーン・パブリック（Jane Public）',
      'ジェーン・パブリック',
      [{ text: 'Jane Public', language: 'en', use: 'TRANSLATION' }],
    ],
  ])('%s', (printed, name, others) => {
    expect(readPersonName(printed)).toMatchObject({ name, others });
  });

  test('the name of a member in Latin letters, when it is one', () => {
    expect(romanOf('NatsumeAkioMember')).toBe('Natsume Akio');
    expect(romanOf('JaneQPublicMember')).toBe('Jane Q Public');
    expect(romanOf('Row1Member')).toBeUndefined();
  });
});

describe('percentages of votes', () => {
  const stake = (text: string) =>
    readStakes(text).map(({ reverse, percent, indirect, close }) => [reverse, percent, indirect, close]);
  test.each([
    ['100', [[undefined, '100', undefined, undefined]]],
    ['100.0 （100.0）', [[undefined, '100.0', '100.0', undefined]]],
    ['24.61(0.01)', [[undefined, '24.61', '0.01', undefined]]],
    ['49.5［50.5］', [[undefined, '49.5', undefined, '50.5']]],
    ['－ 〔33.3〕', [[undefined, undefined, undefined, '33.3']]],
    ['被所有 15.3', [[true, '15.3', undefined, undefined]]],
    [
      '所有 50.0 被所有 10.2(0.2)',
      [
        [false, '50.0', undefined, undefined],
        [true, '10.2', '0.2', undefined],
      ],
    ],
    ['－', []],
    ['', []],
    ['100.1', []],
    ['2024', []],
  ])('"%s"', (text, expected) => {
    expect(stake(text)).toEqual(expected);
  });
});

describe('footnotes', () => {
  const notes = readFootnotes([
    '<p>（注）１　取締役夏目秋男及び春は、社外取締役であります。</p>',
    '<p>２2025年6月26日開催の定時株主総会の終結の時から２年間</p>',
    '<p>３　※１　2025年3月期に係る定時株主総会終結の時から2026年12月期に係る定時株主総会終結の時まで</p>',
  ]);

  test('their numbers and stars', () => {
    expect(notes.map(({ marks }) => marks)).toEqual([['1'], ['2'], ['3', '※1']]);
    expect([marksIn('(注)２、５'), marksIn('※１'), marksIn('－')]).toEqual([['2', '5'], ['※1'], []]);
  });

  test('who is outside: by full name, and by a surname that only one has', () => {
    const officers = [
      { name: '夏目秋男', surname: '夏目', marks: [] },
      { name: '夏目冬子', surname: '夏目', marks: [] },
      { name: '春花子', surname: '春', marks: [] },
      { name: '秋次郎', surname: '秋', marks: [] },
    ];
    expect([...outsideOfficers(notes, officers)].map(({ name }) => name)).toEqual(['夏目秋男', '春花子']);
  });

  test('a note without names is about those who point to it; a substitute and a denial say nothing', () => {
    const officers = [
      { name: '夏目秋男', marks: ['1'] },
      { name: '春花子', marks: ['2'] },
    ];
    const outside = (text: string) => [...outsideOfficers([{ marks: ['1'], text }], officers)].map(({ name }) => name);
    expect(outside('社外取締役であります。')).toEqual(['夏目秋男']);
    expect(outside('春花子は社外監査役の補欠として社外取締役であります。')).toEqual([]);
    expect(outside('春花子は社外取締役ではありません。')).toEqual([]);
  });

  test.each([
    ['2024年3月期に係る定時株主総会終結の時から2025年3月期に係る定時株主総会終結の時までです。', '2025'],
    ['2026年９月期に係る定時株主総会の終結の時まで', '2026'],
    ['2026年12月期にかかる定時株主総会の終結の時まで', '2027'],
    // From November to January: in either of two years.
    ['2026年10月期に係る定時株主総会の終結の時まで', undefined],
    ['令和10年３月期に係る定時株主総会終結の時まで', '2028'],
    ['2024年７月27日開催の定時株主総会の終結の時から２年間', '2026'],
    ['任期は、令和○年○月期に係る定時株主総会終結の時まで', undefined],
    [
      '取締役の任期は2024年６月19日開催の定時株主総会から、１年以内に終了する事業年度のうち、最終のものに関する定時株主総会の終結の時までです。',
      '2025',
    ],
    ['2021年６月18日開催の定時株主総会から、４年以内に終了する事業年度に関する定時株主総会の終結の時まで', '2025'],
  ])('%s ends in %s', (text, ends) => {
    expect(readTerm(text)?.ends).toBe(ends);
  });

  test.each([
    ['2025年３月から１年', '2026'],
    ['2023年３月より４年間', '2027'],
    ['2026年３月期に係る定時株主総会終結の時まで', '2026'],
    ['2025年３月から', undefined],
  ])('a term in its own cell, %s, ends in %s', (cell, ends) => {
    expect(readTermCell(cell)?.ends).toBe(ends);
  });

  test.each(['(注)１', '※２', '－', ''])('a cell %s says nothing of a term itself', (cell) => {
    expect(readTermCell(cell)).toBeUndefined();
  });
});

describe('tables', () => {
  test('cells that span rows and columns stand in each of their places', () => {
    const [table] = readBlocks(
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d<br>e</td></tr></table>',
    );
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(textOf)) : [];
    expect(rows).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd e'],
    ]);
  });

  test('a table in a cell, and markup that is never closed or spans too far', () => {
    const blocks = readBlocks(
      '<p>x</p><table><tr><td>a<table><tr><td>in</td></tr></table></td><td colspan="99999999" rowspan="99999999">b',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['prose', 'table', 'table']);
    expect(readBlocks('<td>stray</td></table></tr>').length).toBe(1);
  });
});

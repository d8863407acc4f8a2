import { expect, test } from 'vitest';
import { exchangesIn } from './exchanges.ts';

const read = (printed: string) => exchangesIn(printed).map(({ exchange, segment }) => [exchange, segment]);

test.each([
  ['東京証券取引所プライム市場', [['Tokyo Stock Exchange', 'Prime Market']]],
  ['東京証券取引所　（グロース市場）', [['Tokyo Stock Exchange', 'Growth Market']]],
  ['東京証券取引所ＪＡＳＤＡＱ（スタンダード）', [['Tokyo Stock Exchange', 'JASDAQ']]],
  ['東京証券取引所（市場第一部）', [['Tokyo Stock Exchange', 'First Section']]],
  ['東京証券取引所（市場第１部）', [['Tokyo Stock Exchange', 'First Section']]],
  ['東京証券取引所市場第2部', [['Tokyo Stock Exchange', 'Second Section']]],
  ['福岡証券取引所', [['Fukuoka Stock Exchange', undefined]]],
  [
    '東京、名古屋、ニューヨーク各証券取引所（東京はプライム市場、名古屋はプレミア市場）',
    [
      ['Tokyo Stock Exchange', 'Prime Market'],
      ['Nagoya Stock Exchange', undefined],
      ['New York Stock Exchange', undefined],
    ],
  ],
])('%s', (printed, expected) => {
  expect(read(printed)).toEqual(expected);
});

test('two sections of two exchanges tell no segment', () => {
  expect(read('東京証券取引所市場第一部、名古屋証券取引所市場第二部')).toEqual([
    ['Tokyo Stock Exchange', undefined],
    ['Nagoya Stock Exchange', undefined],
  ]);
});

test.each([
  '',
  '－',
  '非上場',
  '東京証券取引所（2024年10月１日上場廃止）',
  '東京証券取引所グロース市場（上場予定）',
  '東京証券取引所TOKYO PRO Market',
])('no listing is read out of "%s"', (printed) => {
  expect(read(printed)).toEqual([]);
});

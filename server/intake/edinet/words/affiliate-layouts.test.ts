import { describe, expect, test } from 'vitest';
import { readAffiliateBlocks } from './affiliate-table.ts';
import { closedUp } from './company-name.ts';
import { readHolderName } from './holder-name.ts';
import { readBlocks } from './html-blocks.ts';

const cell = (text: string, span = 1) => `<td${span > 1 ? ` colspan="${String(span)}"` : ''}><p>${text}</p></td>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
const read = (html: string) => {
  const { rows, notNamed } = readAffiliateBlocks(readBlocks(html));
  return [
    ...rows.map(({ name, section, stakes: [stake] }) => [name, section.words, stake?.percent, stake?.indirect]),
    ...notNamed.map(({ section, count }) => [section.words, count]),
  ];
};

describe('figures of affiliates in several columns', () => {
  const stakes = (html: string) =>
    readAffiliateBlocks(readBlocks(html)).rows.map(({ name, stakes: all }) => [name, all]);
  const two = (percent: string, part: string) => [cell('夢物流㈱'), cell('東京都'), cell(percent), cell(part)];

  test('under one head, what is held through others stands beside the percentage', () => {
    const head = [cell('名称'), cell('住所'), cell('議決権の所有割合（％）', 2)];
    const read = (percent: string, part: string) => stakes(table(head, two(percent, part)))[0]?.[1];
    expect(read('75.00', '(75.00)')).toMatchObject([{ percent: '75.00', indirect: '75.00' }]);
    expect(read('100.00', '(50.00)')).toMatchObject([{ percent: '100.00', indirect: '50.00' }]);
    expect(read('100.00', '')).toMatchObject([{ percent: '100.00' }]);
    expect(read('－', '(－)')).toEqual([]);
    const over = table(head, [cell('夢物流㈱'), cell('東京都'), cell('60.0 (20.0)', 2)]);
    expect(stakes(over)[0]?.[1]).toMatchObject([{ percent: '60.0', indirect: '20.0' }]);
  });

  test('under two heads each is by itself', () => {
    const head = [cell('名称'), cell('住所'), cell('議決権の所有割合（％）'), cell('議決権の被所有割合（％）')];
    expect(stakes(table(head, two('20.0', '5.1')))[0]?.[1]).toMatchObject([
      { reverse: false, percent: '20.0' },
      { reverse: true, percent: '5.1' },
    ]);
  });

  test('the accounts of the largest, below the list and as wide, are none of it; an amount is no percentage', () => {
    const head = [cell('名称'), cell('住所'), cell('議決権の所有割合'), cell('関係内容')];
    const list = table(head, [cell('夢物流㈱'), cell('東京都'), cell('100.0'), cell('－')]);
    const accounts = table(
      [cell(''), cell('売上高<br/>（百万円）'), cell('純資産額<br/>（百万円）'), cell('総資産額<br/>（百万円）')],
      [cell('夢物流㈱'), cell('935,350'), cell('1,451,360'), cell('1,894,457')],
    );
    expect(stakes(`${list}<p>（注）１．</p>${accounts}`)).toHaveLength(1);
    const goesOn = table([
      cell('虚空㈱'),
      cell('大阪府'),
      cell('60.0'),
      cell('当社の貨物を運び、売上高の一部としております。'),
    ]);
    expect(stakes(`${list}${goesOn}`)).toMatchObject([
      ['夢物流㈱', [{ percent: '100.0' }]],
      ['虚空㈱', [{ percent: '60.0' }]],
    ]);
    const amount = table(head, [cell('夢物流㈱'), cell('東京都'), cell('1,451,360'), cell('－')]);
    expect(stakes(amount)).toEqual([['夢物流㈱', []]]);
  });

  test.each([
    ['出資割合', true],
    ['議決権の所有割合又は出資割合', undefined],
    ['議決権の所有割合', undefined],
  ])('%s is of the capital: %s', (head, capital) => {
    const [row] = stakes(
      table([cell('名称'), cell('住所'), cell(head)], [cell('夢基金 LP'), cell('ケイマン'), cell('33.6％')]),
    );
    expect(row?.[1]).toMatchObject([{ percent: '33.6' }]);
    expect(row?.[1]).toEqual([expect.objectContaining(capital ? { capital: true } : { percent: '33.6' })]);
    expect(JSON.stringify(row).includes('capital')).toBe(capital === true);
  });

  test('a sentence counts those that are not in the list', () => {
    const list = table(
      [cell('名称'), cell('住所'), cell('議決権の所有割合')],
      [cell('夢物流㈱'), cell('東京都'), cell('100.0')],
    );
    expect(
      read(
        `${list}<p>上記に掲載した会社以外の関係会社の社数は1,812社であり、内訳は、子会社1,217社、関連会社568社、共同支配企業27社です。</p>`,
      ).slice(1),
    ).toEqual([
      ['subsidiaries', 1217],
      ['affiliated companies', 568],
      ['companies under the equity method', 27],
    ]);
  });
});

describe('the table of affiliates', () => {
  test('a heading in the cell of the first name, with how many there are in all', () => {
    const head = [cell('名称'), cell('住所'), cell('議決権に<br/>対する<br/>所有割合（％）')];
    const row = (name: string, share = '') => [cell(name), cell('東京都'), cell(share)];
    expect(
      read(
        table(
          head,
          row('（連結子会社）268社<br/>Hollow Holding B.V.<br/>※１', '100.0'),
          row('夢物流㈱', '85.3'),
          row('その他266社'),
          row('（持分法適用会社）53社'),
          row('Laputa JSC', '23.0<br/>(23.0)'),
          row('その他52社'),
        ),
      ),
    ).toEqual([
      ['Hollow Holding B.V.', 'consolidated subsidiaries', '100.0', undefined],
      ['夢物流㈱', 'consolidated subsidiaries', '85.3', undefined],
      ['Laputa JSC', 'companies under the equity method', '23.0', '23.0'],
      ['consolidated subsidiaries', 266],
      ['companies under the equity method', 52],
    ]);
  });

  // As a filer under IFRS sets it: the head of the names reaches over a column that only sets them in.
  test('with its names set in below headings of businesses, and notes of two lists', () => {
    const head = [cell('名称', 2), cell('住所'), cell('議決権の<br/>所有割合')];
    const row = (name: string, place = '', share = '') => [cell('&#160;'), cell(name), cell(place), cell(share)];
    expect(
      read(
        table(
          head,
          [cell('持株会社投資事業', 4)],
          [cell('&#160;'), cell('（子会社）', 3)],
          row('夢持株合同会社<br/>（注１）４<br/>（注２）１，８', '東京都港区', '100％'),
          row('Laputa Capital Limited<br/>（注１）４', '英国', '53.4％<br/>（53.4％）'),
          row('以下、㈱夢通信傘下グループ会社'),
          row('夢決済㈱', '東京都', '40.7％（40.7％）'),
          [cell('&#160;'), cell('（関連会社）', 3)],
          row('㈱夢食堂（注１）５', '大阪市', '31.3％（31.3％）'),
          row('その他12社'),
        ),
      ),
    ).toEqual([
      ['夢持株合同会社', 'subsidiaries', '100', undefined],
      ['Laputa Capital Limited', 'subsidiaries', '53.4', '53.4'],
      ['夢決済㈱', 'subsidiaries', '40.7', '40.7'],
      ['㈱夢食堂', 'affiliated companies', '31.3', '31.3'],
      ['affiliated companies', 12],
    ]);
  });

  test('a company of which only the name is printed stays in it', () => {
    const rows = [
      [cell('名称'), cell('議決権の所有割合')],
      [cell('㈱夢'), cell('')],
    ];
    expect(read(`<p>（連結子会社）</p>${table(...rows)}`)).toEqual([
      ['㈱夢', 'consolidated subsidiaries', undefined, undefined],
    ]);
  });
});

describe('names of companies', () => {
  test.each([
    ['有限責任監査法人 ト ー マ ツ', '有限責任監査法人 トーマツ'],
    ['夢　生　命　保　険', '夢生命保険'],
    ['夢 商事', '夢 商事'],
    ['夢 と', '夢 と'],
    ['STATE A B C', 'STATE A B C'],
    ['㈱ 夢 組', '㈱夢組'],
  ])('%s is %s', (printed, name) => {
    expect(closedUp(printed)).toBe(name);
  });

  test('an account of a bank in its name holds for others', () => {
    expect(readHolderName('LAPUTA BANK-TREASURY SERVICES A/C EAST SEA').nominee).toBe(true);
    expect(readHolderName('LAPUTA BANK TREASURY').nominee).toBe(false);
  });
});

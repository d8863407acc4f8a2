import { expect, test } from 'vitest';
import { plainFile } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';
import { edinetImporter } from './edinet-importer.ts';

const HEAD =
  'ＥＤＩＮＥＴコード,提出者種別,上場区分,連結の有無,資本金,決算日,提出者名,提出者名（英字）,提出者名（ヨミ）,所在地,提出者業種,証券コード,提出者法人番号';
const row = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
const COMPANY = row(
  'E90001',
  '内国法人・組合',
  '上場',
  '有',
  '1',
  '3月31日',
  'ひびき製鋼株式会社',
  'Hibiki Steel Co., Ltd.',
  'ヒビキセイコウカブシキガイシャ',
  '港区',
  '鉄鋼',
  '99990',
  '1234567890123',
);
const PERSON = row(
  'E90002',
  '個人（組合発行者を除く）',
  '',
  '',
  '',
  '',
  '夏目　秋男',
  '',
  'ナツメ　アキオ',
  '',
  '',
  '',
  '',
);
const FOREIGN = row(
  'E90003',
  '外国法人・組合',
  '非上場',
  '',
  '',
  '',
  'ラピュタ・リミテッド',
  'Laputa Limited',
  '',
  '',
  '',
  '',
  '',
);

/** The characters of these rows in code page 932, by asking the decoder for every pair of bytes. */
function cp932(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis');
  const bytes = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfc; first += 1)
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, [first, second]);
    }
  return new Uint8Array(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (bytes.get(letter) ?? [0x3f]))),
  );
}

const list = (...rows: string[]) =>
  plainFile(
    'list.csv',
    cp932(['ダウンロード実行日,2026年05月12日現在,件数,3件', HEAD, ...rows].join('\r\n') + '\r\n'),
    101,
  );

test('codes and names in three scripts; a day from the first line; people are people', async () => {
  const file = list(COMPANY, PERSON, FOREIGN);
  expect(await edinetImporter.recognises(file)).toBe(1);
  const stated = await statedIn(file);
  expect(stated.problems).toEqual([]);
  expect(stated.source).toMatchObject({ title: 'EDINET code list of 2026-05-12', published: '2026-05-12' });
  expect(stated.party('edinet:E90001')).toMatchObject({
    name: 'Hibiki Steel Co., Ltd.',
    nameLocal: 'ひびき製鋼株式会社',
    identifiers: ['edinet:E90001', 'jp-corporate-number:1234567890123', 'jp-securities-code:99990'],
    listed: true,
    jurisdiction: 'JP',
    at: { line: 3, pointer: 'line:3' },
    names: [
      { text: 'ひびき製鋼株式会社', language: 'ja' },
      { text: 'ヒビキセイコウカブシキガイシャ', language: 'ja-Kana', use: 'READING' },
      { text: 'Hibiki Steel Co., Ltd.', language: 'en' },
    ],
  });
  expect(stated.party('edinet:E90002')).toMatchObject({
    type: 'Person',
    name: '夏目秋男',
    identifiers: ['edinet:E90002'],
  });
  const laputa = stated.party('edinet:E90003');
  expect([laputa?.listed, laputa?.jurisdiction, laputa?.identifiers]).toEqual([false, undefined, ['edinet:E90003']]);
});

test('a code twice and a row without one are left out and said', async () => {
  const stated = await statedIn(list(COMPANY, COMPANY, row('', 'x')));
  expect(stated.problems.map(({ severity, code, at }) => [severity, code, at.line])).toEqual([
    ['warning', 'CODE_TWICE', 4],
    ['warning', 'ROW_NOT_READ', 5],
  ]);
});

test('saved in another encoding, without a column, cut off in a quote', async () => {
  const codes = async (bytes: Uint8Array) =>
    (await statedIn(plainFile('list.csv', bytes))).problems.map(({ severity, code }) => `${severity} ${code}`);
  const title = cp932('ダウンロード実行日,2026年05月12日現在\r\n');
  expect(await codes(new Uint8Array([...title, ...new TextEncoder().encode(`${HEAD}\n`)]))).toEqual([
    expect.stringMatching(/^error TABLE_/),
  ]);
  expect(await codes(cp932(`ダウンロード実行日,x\r\n${HEAD.replace('提出者名,', '')}\r\n`))).toEqual([
    'error TABLE_COLUMNS',
  ]);
  expect(await codes(cp932(`ダウンロード実行日,x\r\n${HEAD}\r\n"E90001","内国`))).toEqual(['error TABLE_BROKEN']);
});

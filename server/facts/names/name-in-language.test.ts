import { expect, test } from 'vitest';
import { readingOf, shownBoard, shownName } from './name-in-language.ts';

const called = (name: string, nameLocal: string | undefined, ...names: string[]) => ({
  name,
  names: [name, ...names],
  ...(nameLocal === undefined ? {} : { nameLocal }),
});

test.each([
  [called('Hibiki Seiko', '響精工株式会社', 'ヒビキセイコウ'), '響精工株式会社', 'ヒビキセイコウ'],
  [called('響精工株式会社', 'Hibiki Seiko', 'ヒビキセイコウ'), '響精工株式会社', 'ヒビキセイコウ'],
  [called('Ohno Masao', undefined, '大野 正夫', 'おおの まさお'), '大野 正夫', 'おおの まさお'],
  [called('大野 正夫', undefined), '大野 正夫', undefined],
  // A name in kana is its own reading, and one in letters has none of another's.
  [called('Hattori', 'ハットリ', 'はっとり'), 'ハットリ', undefined],
  [called('Hattori', undefined, 'ハットリ'), 'Hattori', undefined],
  [called('Muster AG', 'Мустер'), 'Muster AG', undefined],
])('%o in Japanese', (party, name, reading) => {
  expect(shownName(party, 'ja')).toBe(name);
  expect(readingOf(party)).toBe(reading);
  expect(shownName(party, 'en')).toBe(party.name);
});

test('a board is called by its company and its kind in Japanese, unless its name is Japanese or its kind has no word', () => {
  const company = called('Hibiki Seiko', '響精工株式会社');
  const board = { name: 'Board of Directors of Hibiki Seiko', kind: 'DIRECTORS' } as const;
  expect(shownBoard(board, company, 'ja')).toBe('響精工株式会社の取締役会');
  expect(shownBoard(board, company, 'en')).toBe('Board of Directors of Hibiki Seiko');
  expect(shownBoard({ name: '経営会議', kind: 'DIRECTORS' }, company, 'ja')).toBe('経営会議');
  expect(shownBoard({ name: 'Advisory board', kind: 'OTHER' }, company, 'ja')).toBe('Advisory board');
});

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
  expect(shownBoard({ name: '経営会議', kind: 'DIRECTORS' }, company, 'ja')).toBe('響精工株式会社の経営会議');
  expect(shownBoard({ name: 'Advisory board', kind: 'OTHER' }, company, 'ja')).toBe('響精工株式会社のAdvisory board');
});

const hibiki = called('Hibiki Seiko', '響精工株式会社', 'HS');
test.each([
  ['Board of Directors', 'Board of Directors of Hibiki Seiko', '響精工株式会社の取締役会'],
  ['Board of Directors of HIBIKI SEIKO', 'Board of Directors of HIBIKI SEIKO', '響精工株式会社の取締役会'],
  ['HS board', 'HS board', '響精工株式会社の取締役会'],
  // Two letters in the middle of a word, before one and behind one, name nobody.
  ['Board of trusths', 'Board of trusths of Hibiki Seiko', '響精工株式会社の取締役会'],
  ['hsx board', 'hsx board of Hibiki Seiko', '響精工株式会社の取締役会'],
  ['hsx board of HS', 'hsx board of HS', '響精工株式会社の取締役会'],
  ['取締役会', '取締役会 of Hibiki Seiko', '響精工株式会社の取締役会'],
  ['響精工株式会社取締役会', '響精工株式会社取締役会', '響精工株式会社取締役会'],
])('a board called %s says whose it is', (name, en, ja) => {
  expect(shownBoard({ name, kind: 'DIRECTORS' }, hibiki, 'en')).toBe(en);
  expect(shownBoard({ name, kind: 'DIRECTORS' }, hibiki, 'ja')).toBe(ja);
});

import { expect, test } from 'vitest';
import { shownName } from './shown-name.ts';

const called = (name: string, nameLocal: string | null, ...names: string[]) => ({
  name,
  nameLocal,
  names: [name, ...names],
});

test.each([
  [called('Hibiki Seiko', '響精工株式会社', 'ヒビキセイコウ'), '響精工株式会社', 'ヒビキセイコウ', 'Hibiki Seiko'],
  [called('響精工株式会社', 'Hibiki Seiko', 'ヒビキセイコウ'), '響精工株式会社', 'ヒビキセイコウ', undefined],
  [called('Ohno Masao', null, '大野 正夫', 'おおの まさお'), '大野 正夫', 'おおの まさお', 'Ohno Masao'],
  [called('大野 正夫', null), '大野 正夫', undefined, undefined],
  // A name in kana is its own reading, and one in letters has none of another's.
  [called('Hattori', 'ハットリ', 'はっとり'), 'ハットリ', undefined, 'Hattori'],
  [called('Hattori', null, 'ハットリ'), 'Hattori', undefined, undefined],
  [called('Muster AG', 'Мустер'), 'Muster AG', undefined, undefined],
])('%o in Japanese', (party, name, reading, main) => {
  expect(shownName(party, 'ja')).toStrictEqual({ name, reading, main });
  expect(shownName(party, 'en')).toStrictEqual({ name: party.name, reading: undefined, main: undefined });
});

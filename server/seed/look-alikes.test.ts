import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, similarity } from '../shared/names/name-key.ts';
import { fewSlips } from './few-slips.ts';
import { lookAlikes } from './look-alikes.ts';
import { editDistance } from '../shared/names/nearness.ts';

const pairs = (...texts: string[]) =>
  lookAlikes(texts.map((text, i) => ({ owner: String(i), text }))).pairs.map(({ a, b, same }) => [
    a.text,
    b.text,
    same,
  ]);

describe('names that a reader may take for one', () => {
  test.each([
    ['Internet Multifeed Co.', 'Internet Maltifeed Co.', false],
    ['Internet Multifeed Co.', 'Internet Mufeed Co.', false],
    ['Net Chart Japan Inc.', 'Net Chart Japan Corporation', true],
    ['Japan Post', 'Japan Post Corporation', true],
    ['Koichi Suzuki', 'SUZUKI, Kōichi', true],
    ['NTT Communications', 'N.T.T. Communications K.K.', true],
    ['株式会社インターネットイニシアティブ', 'インターネットイニシアティブ（株）', true],
    ['Yasurou Tanahashi', 'Yasuro Tanahashi', false],
    ['𠮷野家ホールディングス', '吉野家ホールディングス', false],
    ['髙島𠮷兵衛商店', '髙島吉兵衛商店', false],
    ['東京𠮷商会社中', '東京商会社中', false],
    ['北𠮷川製作所', '𠮷北川製作所', false],
  ])('%s and %s', (a, b, same) => {
    expect(pairs(a, b)).toEqual([[a, b, same]]);
  });

  test.each([
    ['IIJ', 'IIJ-A'],
    ['IIJ Technology Inc.', 'IIJ America Inc.'],
    ['Net Care, Inc.', 'Net Chart Japan, Inc.'],
    ['The Sumitomo Bank, Limited', 'Sumitomo Mitsui Banking Corporation'],
    ['Furukawa Ringyo Co., Ltd', 'The Furukawa Electric Co., LTD'],
    ['Takashi Hiroi', 'Takashi Yamaguchi'],
    // Five letters: in so short a name a slip makes another one.
    ['𠮷川製作所', '吉川製作所'],
    ['𠮷𠀋商', '𠮷𠀍商'],
    ['Mizuho Corporate Bank, Ltd.', 'The Bank of Tokyo-Mitsubishi UFJ, Ltd.'],
  ])('not %s and %s', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });
});

test('names of one owner are never held against each other', () => {
  expect(
    lookAlikes([
      { owner: 'a', text: 'Internet Multifeed' },
      { owner: 'a', text: 'Internet Maltifeed' },
    ]).pairs,
  ).toEqual([]);
});

test('numbered siblings are no slips of the pen, whichever way the number is written', () => {
  const words = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');
  expect(pairs(...words.map((word) => `Kettle Link ${word} Ltd`))).toEqual([]);
  expect(pairs(...['I', 'II', 'III', 'IV', 'V', 'VI'].map((word) => `Northern Harbour Fund ${word} LP`))).toEqual([]);
  expect(pairs(...['A', 'B', 'C'].map((word) => `Northern Harbour Fund ${word}`))).toEqual([]);
  expect(pairs('Third Kettle Street Bank', 'Fourth Kettle Street Bank')).toEqual([]);
  expect(pairs('第一共立倉庫運輸', '第二共立倉庫運輸')).toEqual([]);
  expect(pairs('John A. Featherstone', 'John B. Featherstone')).toEqual([]);
  // A slip in another word is one, and so is a word that one of the two has and the other has not.
  expect(pairs('Kettle Link One Ltd', 'Kettel Link One Ltd')).toHaveLength(1);
  expect(pairs('Kettle Link Two Ltd', 'Kettle Link Tow Ltd')).toHaveLength(1);
  expect(pairs('John A. Featherstone', 'John Featherstone')).toHaveLength(1);
  expect(pairs('Kettle Link One Ltd', 'One Kettle Link Limited')).toEqual([
    ['Kettle Link One Ltd', 'One Kettle Link Limited', true],
  ]);
});

test('names of one series are told apart by their numbers, and in thousands take no time', () => {
  expect(pairs('Trust Account 12', 'Trust Account 13')).toEqual([]);
  expect(pairs('Trust Account 12', 'Trust Acount 12')).toHaveLength(1);
  const started = performance.now();
  const many = Array.from({ length: 20_000 }, (_, i) => ({ owner: String(i), text: `Trust Account ${String(i)}` }));
  expect(lookAlikes(many)).toEqual({ pairs: [], passedOver: 0 });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a name that thousands have is told once for each, and others are found among them', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => ({ owner: String(i), text: 'Taro Yamada' }));
  const { pairs: all, passedOver } = lookAlikes([
    ...many,
    { owner: 'x', text: 'Hanako Yamadera' },
    { owner: 'y', text: 'Hanako Yamadara' },
  ]);
  expect(all.filter(({ same }) => same)).toHaveLength(1_999);
  expect(all.filter(({ same }) => !same).map(({ a, b }) => [a.owner, b.owner])).toEqual([['x', 'y']]);
  expect(passedOver).toBeGreaterThan(0);
});

/**
 * The pairs of names that must be found, by comparing all with all; names of the same words only with the first of
 * them.
 */
function byComparingAll(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  const sorted = (key = '') => key.split(' ').sort().join(' ');
  const firstOf = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    const words = sorted(nameKey(text));
    if (!firstOf.has(words)) firstOf.set(words, i);
  }
  for (const [i, a] of texts.entries()) {
    for (const [j, b] of texts.entries()) {
      const [keyA, keyB] = [a, b].map((text) => nameKey(text));
      const [lettersA = '', lettersB = ''] = [keyA, keyB].map((key) => (key ?? '').replaceAll(' ', ''));
      const shorter = Math.min([...lettersA].length, [...lettersB].length);
      const slips = shorter >= 12 ? 2 : shorter >= 6 ? 1 : 0;
      const near =
        (shorter >= 6 && similarity(a, b) >= 0.75) || (slips > 0 && editDistance(lettersA, lettersB, 9) <= slips);
      const alike = sorted(keyA) === sorted(keyB) ? firstOf.get(sorted(keyA)) === i : near;
      if (i < j && alike) found.add(`${String(i)} ${String(j)}`);
    }
  }
  return found;
}
const found = (texts: readonly string[]) =>
  new Set(
    lookAlikes(texts.map((text, i) => ({ owner: String(i), text }))).pairs.map(({ a, b }) =>
      [Number(a.owner), Number(b.owner)].sort((x, y) => x - y).join(' '),
    ),
  );

test('of three names that are one, the second and the third are each held against the first', () => {
  expect(found(['net', 'net', 'ka', 'net'])).toEqual(new Set(['0 1', '0 3']));
});

test('looking at few pairs finds just what comparing all finds', () => {
  const syllable = fc.constantFrom('ka', 'to', 'mi', 'no', 'su', 'ra', 'bank', 'net', 'post');
  const name = fc
    .array(
      fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 25 }), (texts) => {
      expect(found(texts)).toEqual(byComparingAll(texts));
    }),
    { numRuns: 400 },
  );
});

const near = (a: string, b: string, limit: number) => editDistance(a, b, limit) <= limit;

test('few slips are just those that the table of distances counts', () => {
  // Few letters, so that they repeat, some of two units that share a half.
  const letter = fc.constantFrom('a', 'b', '𠀀', '𠀁', '𡀀');
  const text = fc.array(letter, { maxLength: 7 }).map((letters) => letters.join(''));
  let [within, beyond] = [0, 0];
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      if (near(a, b, limit)) within += 1;
      else beyond += 1;
      expect([a, b, limit, fewSlips(a, b, limit)]).toEqual([a, b, limit, near(a, b, limit)]);
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(within, beyond)).toBeGreaterThan(500);
});

test.each([
  ['abcdef', 'abcdef', 0],
  ['abcdef', 'abcdxf', 1],
  ['abcdef', 'abdcef', 1],
  ['abcdef', 'abcdfe', 1],
  ['abcdef', 'bacdfe', 2],
  ['abcdef', 'abcde', 1],
  ['abcdef', 'xabcdef', 1],
  // Swapped, and another put between: two swaps may not meet in one letter.
  ['ca', 'abc', 3],
  ['abcdef', 'badcfe', 3],
  ['𠀀𠀁b', '𠀁𠀀b', 1],
  ['𠀀b', '𠀁b', 1],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect([0, 1, 2, 3].filter((limit) => fewSlips(a, b, limit))).toEqual([0, 1, 2, 3].filter((limit) => limit >= slips));
  expect(editDistance(a, b, 9)).toBe(slips);
});

test('a name with a slip is found beside the right one; with two, when the distance says so', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const slip = fc.record({ at: fc.nat(30), letter, kind: fc.constantFrom('insert', 'delete', 'replace', 'swap') });
  const slipped = (text: string, { at, letter: other, kind }: { at: number; letter: string; kind: string }) => {
    const i = at % text.length;
    if (kind === 'insert') return text.slice(0, i) + other + text.slice(i);
    if (kind === 'delete') return text.slice(0, i) + text.slice(i + 1);
    if (kind === 'replace') return text.slice(0, i) + other + text.slice(i + 1);
    return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2);
  };
  const word = fc.array(letter, { minLength: 7, maxLength: 20 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(word, fc.array(slip, { minLength: 1, maxLength: 2 }), (text, slips) => {
      const other = slips.reduce(slipped, text);
      expect([text, other, found([text, other])]).toEqual([text, other, byComparingAll([text, other])]);
      if (slips.length === 1) expect(found([text, other]).size).toBe(1);
    }),
    { numRuns: 1000 },
  );
});

test('in a world of names near one another just the pairs on this side of the border are found', () => {
  const letter = fc.constantFrom('a', 'b', '𠮷', 'k', 'l', '吉', 'é', '𡈽');
  const edit = fc.record({ at: fc.nat(40), letter, kind: fc.constantFrom('insert', 'delete', 'replace', 'swap') });
  const edited = (
    letters: readonly string[],
    { at, letter: other, kind }: { at: number; letter: string; kind: string },
  ) => {
    const i = at % Math.max(1, letters.length);
    const [before, here, next, rest] = [
      letters.slice(0, i),
      letters.slice(i, i + 1),
      letters.slice(i + 1, i + 2),
      letters.slice(i + 2),
    ];
    if (kind === 'insert') return [...before, other, ...here, ...next, ...rest];
    if (kind === 'delete') return [...before, ...next, ...rest];
    if (kind === 'replace') return [...before, other, ...next, ...rest];
    return [...before, ...next, ...here, ...rest];
  };
  // Lengths about 6 and 12, where one slip more is allowed; up to three slips, one more than ever is.
  const world = fc
    .tuple(
      fc.array(letter, { minLength: 4, maxLength: 15 }),
      fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    )
    .map(([word, all]) => [word, ...all.map((edits) => edits.reduce(edited, word))].map((letters) => letters.join('')));
  let [alike, apart] = [0, 0];
  fc.assert(
    fc.property(fc.array(world, { minLength: 1, maxLength: 2 }), (worlds) => {
      const texts = worlds.flat();
      const expected = byComparingAll(texts);
      alike += expected.size;
      apart += (texts.length * (texts.length - 1)) / 2 - expected.size;
      expect([texts, found(texts)]).toEqual([texts, expected]);
    }),
    { numRuns: 100 },
  );
  expect(Math.min(alike, apart)).toBeGreaterThan(300);
});

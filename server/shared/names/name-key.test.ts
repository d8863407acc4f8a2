import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, gramsOf, nameKey, similarity } from './name-key.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '(株)',
    '株式会社',
    'Inc.',
    'IIJ Technology Inc.',
    '株式会社インターネットイニシアティブ',
    'İstanbul A.Ş.',
    'ﬁnance',
    '㈱',
    '½',
  ),
);

describe('folding', () => {
  test.each([
    ['Café Ｎｅｔ, Inc.', 'cafe net inc'],
    ['  Hero & Company ', 'hero and company'],
    ["Moody's K.K.", 'moodys kk'],
    ['ｲﾝﾀｰﾈｯﾄ', 'インターネット'],
    ['いんたーねっと', 'インターネット'],
    ['がぎ', 'ガギ'],
    ['Straße Łódź', 'strasse lodz'],
    ['NTT・コム', 'ntt コム'],
    ['!?', ''],
  ])('%s becomes "%s"', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('twice changes nothing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the key', () => {
  test.each([
    ['Internet Initiative Japan Inc.', 'internet initiative japan'],
    ['NTT Communications Corporation', 'ntt communications'],
    ['GDX Japan Co., Ltd.', 'gdx japan'],
    ['Hero and Company', 'hero'],
    ['Sumitomo Mitsui Kabushiki Kaisha', 'sumitomo mitsui'],
    ['株式会社インターネット', 'インターネット'],
    ['インターネット㈱', 'インターネット'],
    ['(有)インターネット', 'インターネット'],
    ['Muster Aktiengesellschaft', 'muster'],
    ['Muster Gesellschaft mit beschränkter Haftung', 'muster'],
    ['Muster G.m.b.H. & Co. KG', 'muster'],
    ['Exemple Société Anonyme', 'exemple'],
    ['Przykład Sp. z o.o.', 'przyklad'],
    ['ООО «Пример»', 'пример'],
    ['Общество с ограниченной ответственностью "Пример"', 'пример'],
    ['주식회사 보기', '보기'],
    ['보기(주)', '보기'],
    ['㈜보기', '보기'],
    ['示例股份有限公司', '示例'],
    ['ООО', 'ооо'],
    ['有限公司', '有限公司'],
    ['Company', 'company'],
    ['株式会社', '株式会社'],
    ['Limited Brands', 'limited brands'],
  ])('of %s is "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('is empty only where the folded name is', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameKey(name) === '').toBe(foldName(name) === '');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('grams', () => {
  test('by hand', () => {
    expect(gramsOf('Net')).toEqual(['^^n', '^ne', 'et$', 'net']);
    expect(gramsOf('a')).toEqual(['^^a', '^a$']);
    expect(gramsOf('電力')).toEqual(['^電', '電力']);
    expect(gramsOf('NTT電')).toEqual(['^^n', '^nt', '^電', 'ntt', 'tt$']);
    expect(gramsOf('𠮷田')).toEqual(['^𠮷', '𠮷田']);
  });

  test('what a name begins with is found in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(11), (word, cut) => {
        const start = word.slice(0, Math.min(cut, word.length - 1) + 1);
        const found = new Set(gramsOf(word));
        expect(
          gramsOf(start)
            .filter((gram) => !gram.endsWith('$'))
            .every((gram) => found.has(gram)),
        ).toBe(true);
      }),
    );
  });

  test('are the same for all ways of writing case, width and accents', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(gramsOf(foldName(name))).toEqual(gramsOf(name));
      }),
    );
  });
});

describe('likeness', () => {
  test('is the same from both sides, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });

  test('tells a misspelling from another name', () => {
    expect(similarity('Internet Multifeed Co.', 'Internet Maltifeed')).toBeGreaterThan(0.7);
    expect(similarity('Multifeed', 'Mufeed')).toBeGreaterThan(0.5);
    expect(similarity('Net Care', 'Asia Internet Holding')).toBeLessThan(0.3);
    expect(similarity('IIJ Technology Inc.', 'IIJ TECHNOLOGY, INC')).toBe(1);
  });
});

test('a name in kana and kanji alone, read the quick way, is what the way of all other names makes of it', () => {
  const part = fc.constantFrom(
    ...[
      '株式会社',
      '有限会社',
      '会社',
      '電',
      '力',
      'あ',
      'が',
      'ゔ',
      'ゖ',
      'ア',
      'ガ',
      'ヷ',
      'ヺ',
      'ヶ',
      'ー',
      ' ',
      '龍',
      '\u9fff',
      '一',
    ],
  );
  const name = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(name, (text) => {
      // A wide blank at the end is no part of a name, and not of the letters that are read the quick way.
      expect([text, foldName(text), nameKey(text)]).toEqual([
        text,
        foldName(`${text}\u3000`),
        nameKey(`${text}\u3000`),
      ]);
    }),
    { numRuns: 2_000 },
  );
  for (let code = 0x3041; code <= 0x9fff; code += 1) {
    const one = String.fromCharCode(code);
    if (foldName(one) !== foldName(`${one}\u3000`)) expect.unreachable(`${one} folds to ${foldName(one)}`);
  }
});

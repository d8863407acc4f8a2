import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestMatch, sureMatch, wantedOf } from './match.ts';

const how = (text: string, ...spellings: string[]) => bestMatch(wantedOf(text), spellings)?.how;

describe('how a spelling matches', () => {
  test.each([
    ['Internet Multifeed Co.', 'Internet Multifeed Co.', 'EXACT'],
    ['internet multifeed', 'Internet Multifeed Co.', 'EXACT'],
    ['INTERNET  MULTIFEED', 'Internet Multifeed Co.', 'EXACT'],
    ['internet mult', 'Internet Multifeed Co.', 'PREFIX'],
    ['i', 'Internet Multifeed Co.', 'PREFIX'],
    ['multifeed', 'Internet Multifeed Co.', 'WORD'],
    ['multi inter', 'Internet Multifeed Co.', 'WORD'],
    ['multifeed internet', 'Internet Multifeed Co.', 'WORD'],
    ['feed', 'Internet Multifeed Co.', 'PART'],
    ['multi feed', 'Internet Multifeed Co.', 'PART'],
    ['netcare', 'Net Care, Inc.', 'WORD'],
    ['maltifeed', 'Internet Multifeed Co.', 'NEAR'],
    ['mufeed', 'Internet Multifeed Co.', 'NEAR'],
    ['suzki', 'Koichi Suzuki', 'NEAR'],
    ['szuuki', 'Koichi Suzuki', 'NEAR'],
    ['suzky', 'Koichi Suzuki', 'NEAR'],
    ['kōichi', 'Koichi Suzuki', 'PREFIX'],
    ['ＳＵＺＵＫＩ', 'Koichi Suzuki', 'WORD'],
    ['鈴木', '鈴木 幸一', 'PREFIX'],
    ['幸一', '鈴木 幸一', 'WORD'],
    ['イニシアティブ', '株式会社インターネットイニシアティブ', 'PART'],
    ['いんたーねっと', '株式会社インターネットイニシアティブ', 'PREFIX'],
    ['インターネットイニシアティブ', '株式会社インターネットイニシアティブ', 'EXACT'],
    ['インターネツトイニシアテブ', '株式会社インターネットイニシアティブ', 'NEAR'],
  ])('%s in %s: %s', (text, spelling, kind) => {
    expect(how(text, spelling)).toBe(kind);
  });

  test.each([
    ['zebra', 'Koichi Suzuki'],
    ['bank', 'Koichi Suzuki'],
    ['suzuki zebra', 'Koichi Suzuki'],
    ['銀行', '鈴木 幸一'],
  ])('%s does not match %s', (text, spelling) => {
    expect(how(text, spelling)).toBeUndefined();
  });

  test('the best spelling of several is the one that is named', () => {
    expect(bestMatch(wantedOf('mufeed'), ['Internet Multifeed Co.', 'Mufeed'])).toMatchObject({
      spelling: 'Mufeed',
      how: 'EXACT',
    });
  });
});

test('a name is found alike the quick way, by its letters, and the way of all other names', () => {
  const part = fc.constantFrom(
    ...['Acme', 'acme', 'co', 'Co.', 'Ltd', 'S.A.', 'a', 'an', 'and', 'net', 'Ne-t', "O'Neil", ' ', ' & ', ', ', '12'],
    ...['電力', '株式会社', 'アクメ', 'あくめ', 'ー'],
  );
  const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const told = (wanted: string, spelling: string) => {
    const { how, score } = sureMatch(wantedOf(wanted), [spelling]) ?? {};
    return [wanted, spelling.trim(), how, score];
  };
  let found = 0;
  fc.assert(
    fc.property(text, text, (wanted, name) => {
      const quick = told(wanted, name.trim());
      if (quick[2] !== undefined) found += 1;
      // A wide blank is no part of a name, and keeps it from the quick way.
      expect(quick).toEqual(told(wanted, `${name.trim()}\u3000`));
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(100);
});

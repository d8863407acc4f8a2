import { describe, expect, test } from 'vitest';
import { bestMatch, wantedOf } from './match.ts';

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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarity } from '../shared/name-key.ts';
import { lookAlikes } from './look-alikes.ts';

const pairs = (...texts: string[]) => lookAlikes(texts.map((text, i) => ({ owner: String(i), text }))).map(({ a, b, same }) => [a.text, b.text, same]);

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
  ])('%s and %s', (a, b, same) => {
    expect(pairs(a, b)).toEqual([[a, b, same]]);
  });

  test.each([
    ['IIJ', 'IIJ-A'], ['IIJ Technology Inc.', 'IIJ America Inc.'], ['Net Care, Inc.', 'Net Chart Japan, Inc.'],
    ['The Sumitomo Bank, Limited', 'Sumitomo Mitsui Banking Corporation'], ['Furukawa Ringyo Co., Ltd', 'The Furukawa Electric Co., LTD'],
    ['Takashi Hiroi', 'Takashi Yamaguchi'], ['Mizuho Corporate Bank, Ltd.', 'The Bank of Tokyo-Mitsubishi UFJ, Ltd.'],
  ])('not %s and %s', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });
});

test('names of one owner are never held against each other', () => {
  expect(lookAlikes([{ owner: 'a', text: 'Internet Multifeed' }, { owner: 'a', text: 'Internet Maltifeed' }])).toEqual([]);
});

test('looking at few pairs finds what looking at all finds', () => {
  const syllable = fc.constantFrom('ka', 'to', 'mi', 'no', 'su', 'ra', 'bank', 'net', 'post');
  const name = fc.array(fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 25 }), (texts) => {
      const owners = new Set(lookAlikes(texts.map((text, i) => ({ owner: String(i), text }))).map(({ a, b }) => [Number(a.owner), Number(b.owner)].sort((x, y) => x - y).join(' ')));
      for (let i = 0; i < texts.length; i++) {
        for (let j = i + 1; j < texts.length; j++) {
          const [a = '', b = ''] = [texts[i], texts[j]];
          const long = Math.min(a.replaceAll(' ', '').length, b.replaceAll(' ', '').length) >= 6;
          if (a === b || (long && similarity(a, b) >= 0.75)) expect([a, b, owners.has(`${String(i)} ${String(j)}`)]).toEqual([a, b, true]);
        }
      }
    }),
    { numRuns: 200 },
  );
});

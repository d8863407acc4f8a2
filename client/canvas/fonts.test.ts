import { describe, expect, it } from 'vitest';
import { familyOf } from './fonts.ts';

describe('familyOf', () => {
  it.each(['日本電信電話', 'ソニー', 'ＡＢＣ', 'NISSHA㈱', '々', 'ｶﾅ', '１－ＵＰ', '86.1 → 100 %'])(
    '%s stands in the Japanese font',
    (text) => {
      expect(familyOf(text)).toBe('Noto Sans JP Variable');
    },
  );

  it.each(['NTT', 'Société Générale', 'Łódź', '50 %', '…'])('%s stands in the Latin one', (text) => {
    expect(familyOf(text)).toBe('Inter Variable');
  });
});

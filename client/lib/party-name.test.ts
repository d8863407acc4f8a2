import { describe, expect, it } from 'vitest';
import { shortNames, withoutForm } from './party-name.ts';

const company = (name: string, ...names: readonly string[]) => ({ __typename: 'Company' as const, name, names });

describe('withoutForm', () => {
  it.each([
    ['Nippon Telegraph and Telephone Corporation', 'Nippon Telegraph and Telephone'],
    ['The Bank of Tokyo-Mitsubishi UFJ, Ltd.', 'Bank of Tokyo-Mitsubishi UFJ'],
    ['The Dai-ichi Mutual Life Insurance Company', 'Dai-ichi Mutual Life Insurance'],
    ['Japan Trustee Services Bank, Ltd(Trust account)', 'Japan Trustee Services Bank'],
    ['Internet Multifeed Co.', 'Internet Multifeed'],
    ['The Furukawa Electric Co., LTD', 'Furukawa Electric'],
    ['Net Care, Inc.', 'Net Care'],
    ['Sumitomo Mitsui Banking Corporation', 'Sumitomo Mitsui Banking'],
    ['株式会社インターネットイニシアティブ', 'インターネットイニシアティブ'],
    ['日本電信電話株式会社', '日本電信電話'],
    ['㈱ＡＢＣ', 'ＡＢＣ'],
  ])('%s', (name, short) => {
    expect(withoutForm(name)).toBe(short);
  });

  it('leaves a name whole that would be left hanging', () => {
    expect(withoutForm('Hero and Company')).toBe('Hero and Company');
    expect(withoutForm('Inc.')).toBe('Inc.');
    expect(withoutForm('株式会社')).toBe('株式会社');
    expect(withoutForm('㈱')).toBe('㈱');
    expect(withoutForm('The ')).toBe('The');
  });
});

describe('shortNames', () => {
  it('takes initials and shortened words that sources use', () => {
    expect(shortNames(company('Nippon Telegraph and Telephone Corporation', 'NTT'))).toContain('NTT');
    expect(shortNames(company('IIJ Technology Inc.', 'IIJ-Tech'))).toContain('IIJ-Tech');
  });

  it('does not take a misprint for a short form', () => {
    const names = shortNames(company('Internet Multifeed Co.', 'Internet Mufeed Co.', 'Internet Maltifeed Co.'));
    expect(names[0]).toBe('Internet Multifeed');
    expect(names.join(' ')).not.toMatch(/Mufeed|Maltifeed/);
  });

  it('never shortens a person', () => {
    expect(shortNames({ __typename: 'Person', name: 'Junnosuke Furukawa', names: ['Furukawa'] })).toEqual([
      'Junnosuke Furukawa',
    ]);
  });
});

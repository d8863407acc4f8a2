import { describe, expect, it } from 'vitest';
import { company, person } from './answers.fixture.ts';
import { shortNames, withoutForm } from './party-name.ts';

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
  ])('%s', (name, short) => {
    expect(withoutForm(name)).toBe(short);
  });

  it('leaves a name whole that would be left hanging', () => {
    expect(withoutForm('Hero and Company')).toBe('Hero and Company');
    expect(withoutForm('Inc.')).toBe('Inc.');
  });
});

describe('shortNames', () => {
  it('takes initials and shortened words that sources use', () => {
    expect(shortNames(company('ntt', 'Nippon Telegraph and Telephone Corporation', 'COMPANY', ['NTT']))).toContain('NTT');
    expect(shortNames(company('iij-technology', 'IIJ Technology Inc.', 'COMPANY', ['IIJ-Tech']))).toContain('IIJ-Tech');
  });

  it('does not take a misprint for a short form', () => {
    const names = shortNames(company('internet-multifeed', 'Internet Multifeed Co.', 'COMPANY', ['Internet Mufeed Co.', 'Internet Maltifeed Co.']));
    expect(names[0]).toBe('Internet Multifeed');
    expect(names.join(' ')).not.toMatch(/Mufeed|Maltifeed/);
  });

  it('never shortens a person', () => {
    expect(shortNames(person('Junnosuke Furukawa'))).toEqual(['Junnosuke Furukawa']);
  });
});

import { describe, expect, test } from 'vitest';
import {
  askedOf,
  isKinOf,
  pays,
  sitsOn,
  worksFor,
  type SmallFact,
} from '../../../../test/support/worlds/book-worlds.ts';

const outcome = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;
const US = { home: 'US' };

describe('pay that a company states by person', () => {
  const states = (label: string, key: string, value: string, fields: object = {}): SmallFact => ({
    kind: 'HAS_ATTRIBUTE',
    subject: 's',
    object: `${label}-${key}`,
    attribute: 'REMUNERATION',
    label,
    unit: 'USD',
    period: '2019-01-01/2019-12-31',
    detail: [{ key, value }],
    ...fields,
  });
  const wife = isKinOf('p', 'q', 'wife');
  const nq = (...facts: readonly SmallFact[]) => outcome('NQ-B', [wife, ...facts], US);

  test('is paid to a relative whom it names, on both sides of the limit', () => {
    expect(nq(states('Executive officers', 'q', '120001'))).toBe('TRIGGERED');
    expect(nq(states('Executive officers', 'q', '120,001'))).toBe('TRIGGERED');
    expect(nq(states('Executive officers', 'q', '120000'))).toBe('CLEAR');
    expect(nq(states('Executive officers', 'r', '900000'))).toBe('CLEAR');
    expect(nq(states('Executive officers', 'q', '900000', { subject: 'z' }))).toBe('CLEAR');
    expect(nq(states('Executive officers', 'q', 'not told'))).toBe('UNKNOWN');
  });

  test('may be for a seat, and is none of an employee’s wages', () => {
    expect(nq(states('Directors', 'q', '900000'))).toBe('UNKNOWN');
    expect(nq(states('Directors', 'q', '900000'), sitsOn('q', 's-directors', { outside: true }))).toBe('CLEAR');
    const clerk = worksFor('q', 's', { employee: true, executive: false, title: 'Clerk', from: '2010-01-01' });
    expect(nq(states('Salaries', 'q', '900000'), clerk)).toBe('CLEAR');
    expect(nq(states('Salaries', 'q', '900000'))).toBe('TRIGGERED');
  });

  test('is for the seat of the officer who is asked about, unless its words say more', () => {
    const own = (label: string) => outcome('NQ-B', [states(label, 'p', '900000')], US);
    expect(['Directors', 'Outside directors', '社外取締役', 'Remuneration 2019'].map(own)).toEqual(
      Array(4).fill('CLEAR'),
    );
    expect(own('Advisory fees')).toBe('TRIGGERED');
    expect(own('Payments')).toBe('UNKNOWN');
  });

  test('adds up with what else is paid', () => {
    const fee = pays('s', 'q', '60000', { nature: 'Consulting' });
    expect(nq(states('Executive officers', 'q', '60001'), fee)).toBe('TRIGGERED');
    expect(nq(states('Executive officers', 'q', '60000'), fee)).toBe('CLEAR');
  });
});

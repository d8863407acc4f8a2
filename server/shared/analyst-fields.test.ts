import { describe, expect, test } from 'vitest';
import { analystFields, attributeNode } from './analyst-fields.ts';
import { encodeFact } from './fact-record.ts';
import type { Attribute, Fact } from './facts.ts';

const holding = (more: object): Fact => ({
  id: 'h',
  kind: 'HOLDS',
  subject: 'a',
  object: 'b',
  basis: 'STATED',
  knownFrom: '2007-06-01',
  citations: [{ source: 's', place: '1' }],
  interest: 'SHARES',
  direct: 'UNKNOWN',
  nominee: false,
  accounting: 'UNKNOWN',
  ...more,
});

describe('what stands beside the record of a fact', () => {
  test('decimals as numbers, days, and whether it is current', () => {
    const fact = holding({ shares: '50475', percent: '24.7', percentMin: '24.65', from: '2006-06', to: '2007' });
    expect(encodeFact(fact)).toMatchObject({
      shares: '50475',
      sharesNumber: 50_475,
      percentNumber: 24.7,
      percentMinNumber: 24.65,
      validFrom: '2006-06-01',
      validTo: '2007-12-31',
      current: false,
    });
    expect(encodeFact(fact)).not.toHaveProperty('percentMaxNumber');
  });

  test('what has no end, no successor and no correction is current, and has no first day where none is known', () => {
    const fields = (more: object) => {
      const { current, validFrom, validTo } = encodeFact(holding(more));
      return [current, validFrom, validTo];
    };
    expect(fields({})).toEqual([true, undefined, undefined]);
    expect(fields({ from: '2007' })).toEqual([true, '2007-01-01', undefined]);
    expect(fields({ citations: [{ source: 's', place: '1', observedOn: '2007-03-31' }] })).toEqual([
      true,
      '2007-03-31',
      undefined,
    ]);
    expect(fields({ from: '2007', knownTo: '2008-01-01' })).toEqual([false, '2007-01-01', undefined]);
    // Replaced, though whoever asks as of a day before the later source finds it going on.
    const replaced = { supersededBy: 'h2', supersededFrom: '2008-01-01', supersededKnownFrom: '2008-05-01' };
    expect(fields({ from: '2007', ...replaced })).toEqual([false, '2007-01-01', undefined]);
  });

  test.each([
    [{ shares: '0' }, true],
    [{ shares: '0.00' }, true],
    [{ shares: '1' }, undefined],
    [{ shares: '10' }, undefined],
    [{ percent: '0' }, undefined],
    [{ percent: '0.0', exact: true }, true],
    [{ percent: '0.1', exact: true }, undefined],
    [{ percentMax: '0' }, true],
    [{ percentMin: '0' }, undefined],
    [{ percentMax: '0.5' }, undefined],
    [{}, undefined],
  ])('%o is a stated zero: %s', (stated, expected) => {
    expect(analystFields(holding(stated), '2007-01-01', '9999-12-31')['statedZero']).toBe(expected);
  });

  test('a figure that no number can hold stays text alone', () => {
    const long = '9'.repeat(400);
    expect(encodeFact(holding({ shares: long }))).toMatchObject({ shares: long });
    expect(encodeFact(holding({ shares: long }))).not.toHaveProperty('sharesNumber');
  });
});

test('the node of an attribute shows its value, and where there is none what it is about', () => {
  const attribute = (more: object) =>
    attributeNode({ id: 'x', kind: 'HAS_ATTRIBUTE', attribute: 'SHARES_OUTSTANDING', ...more } as Attribute);
  expect(attribute({ amount: '204300', unit: 'shares' })).toEqual({
    id: 'x',
    attribute: 'SHARES_OUTSTANDING',
    value: '204300 shares',
    name: 'Shares outstanding: 204300 shares',
  });
  expect(attribute({ label: 'Employees', count: 7 })).toMatchObject({ value: '7', name: 'Employees: 7' });
  expect(attribute({})).toEqual({ id: 'x', attribute: 'SHARES_OUTSTANDING', name: 'Shares outstanding' });
});

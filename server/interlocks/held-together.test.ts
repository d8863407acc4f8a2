import { describe, expect, test } from 'vitest';
import type { FactView } from '../facts/fact-view.ts';
import type { FactOf } from '../shared/facts.ts';
import { dayTogether } from './held-together.ts';

/** A seat with an end, which is the first day without it. */
function seat(from: string, to: string): FactView<FactOf<'SITS_ON'>> {
  const fact: FactOf<'SITS_ON'> = {
    id: `seat-${from}-${to}`,
    kind: 'SITS_ON',
    subject: 'ann',
    object: 'acme-directors',
    basis: 'STATED',
    from,
    to,
    knownFrom: '2000-01-01',
    outside: 'UNKNOWN',
    attendance: [],
    citations: [{ source: 'report', place: '1' }],
  } as unknown as FactOf<'SITS_ON'>;
  return { fact, certainty: null, on: undefined, knownOn: '2030-01-01' };
}
const together = (...stretches: readonly (readonly [string, string])[]) =>
  dayTogether(
    stretches.map(([from, to]) => seat(from, to)),
    () => '2000-01-01',
  );

describe('the first day on which facts held together', () => {
  test('is none where one ends on the day on which the other begins, and one where it ends a day later', () => {
    expect(together(['2001-01-01', '2002-01-01'], ['2002-01-01', '2003-01-01'])).toBeUndefined();
    expect(together(['2002-01-01', '2003-01-01'], ['2001-01-01', '2002-01-01'])).toBeUndefined();
    expect(together(['2001-01-01', '2002-01-02'], ['2002-01-01', '2003-01-01'])).toEqual({
      day: '2002-01-01',
      certainty: 'CERTAIN',
    });
  });

  test('is that of the latest start, for three facts too', () => {
    expect(together(['2001-01-01', '2005-01-01'], ['2002-03-04', '2005-01-01'], ['2001-06-01', '2003-01-01'])).toEqual({
      day: '2002-03-04',
      certainty: 'CERTAIN',
    });
    expect(
      together(['2001-01-01', '2002-01-01'], ['2001-06-01', '2003-01-01'], ['2002-01-01', '2004-01-01']),
    ).toBeUndefined();
  });

  test('is only possible where a year is all that is told of a start', () => {
    expect(together(['2001', '2003-01-01'], ['2000-05-01', '2001-06-01'])).toEqual({
      day: '2001-01-01',
      certainty: 'POSSIBLE',
    });
  });
});

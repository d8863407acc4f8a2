import { describe, expect, test } from 'vitest';
import type { Interval } from '../../numbers/interval.ts';
import { fromDecimal } from '../../numbers/rational.ts';
import { limitOf, passes, percentLimit } from './thresholds.ts';

const DAY = '2020-06-30';
const value = (text: string, days: { from?: string; to?: string } = {}) => ({ value: text, ...days });

/** "[5, 10)" and the like. */
function range(text: string): Interval {
  const [min = '', max = ''] = text.slice(1, -1).split(', ');
  return {
    min: fromDecimal(min),
    minExclusive: text.startsWith('('),
    max: fromDecimal(max),
    maxExclusive: text.endsWith(')'),
  };
}

describe('what lies between two figures', () => {
  test.each([
    ['[9, 9]', 'NO', 'NO'],
    ['[10, 10]', 'YES', 'NO'],
    ['[11, 11]', 'YES', 'YES'],
    ['[5, 9]', 'NO', 'NO'],
    ['[5, 10]', 'MAYBE', 'NO'],
    ['[5, 10)', 'NO', 'NO'],
    ['(5, 11)', 'MAYBE', 'MAYBE'],
    ['[10, 11]', 'YES', 'MAYBE'],
    ['(10, 11]', 'YES', 'YES'],
    ['[11, 12]', 'YES', 'YES'],
  ])('%s is at least ten: %s; more than ten: %s', (interval, atLeast, moreThan) => {
    expect(passes(range(interval), limitOf([value('10')], undefined, DAY))).toBe(atLeast);
    expect(passes(range(interval), limitOf(undefined, [value('10')], DAY))).toBe(moreThan);
  });

  test('and what is not known at all, or has no limit to pass, is decided by nothing', () => {
    expect(passes(undefined, limitOf([value('10')], undefined, DAY))).toBe('MAYBE');
    expect(passes(range('[99, 99]'), limitOf(undefined, undefined, DAY))).toBe('MAYBE');
  });

  test('passes limits of which either may have applied only where it passes both', () => {
    // The limit went from 10 to 20 on a day of June that is not told.
    const changed = limitOf(
      [value('10', { to: '2020-06' }), value('20', { from: '2020-06' })],
      undefined,
      '2020-06-15',
    );
    expect(['[9, 9]', '[10, 10]', '[19, 19]', '[20, 20]'].map((one) => passes(range(one), changed))).toEqual([
      'NO',
      'MAYBE',
      'MAYBE',
      'YES',
    ]);
    expect(changed.words).toBe('at least 10 or 20');
  });
});

test('a limit in percent is a part of the whole', () => {
  const limit = percentLimit(undefined, [value('5')], DAY);
  expect(limit.words).toBe('more than 5 %');
  expect(['[0.05, 0.05]', '[0.0501, 0.0501]'].map((one) => passes(range(one), limit))).toEqual(['NO', 'YES']);
});

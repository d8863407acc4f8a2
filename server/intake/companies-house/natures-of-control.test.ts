import { describe, expect, test } from 'vitest';
import { natureOf } from './natures-of-control.ts';

describe('natures of control', () => {
  test.each([
    ['ownership-of-shares-25-to-50-percent', 'SHARES', '25', true, '50', false],
    ['voting-rights-50-to-75-percent', 'VOTES', '50', true, '75', true],
    ['voting-rights-75-to-100-percent-limited-liability-partnership', 'VOTES', '75', false, '100', false],
    ['ownership-of-shares-more-than-25-percent-registered-overseas-entity', 'SHARES', '25', true, '100', false],
    [
      'right-to-share-surplus-assets-50-to-75-percent-limited-liability-partnership',
      'ASSETS_ON_DISSOLUTION',
      '50',
      true,
      '75',
      true,
    ],
    ['part-right-to-share-surplus-assets-25-to-50-percent', 'ASSETS_ON_DISSOLUTION', '25', true, '50', false],
  ])('%s', (code, interest, min, minExclusive, max, maxExclusive) => {
    expect(natureOf(code)).toEqual({
      interest,
      direct: 'UNKNOWN',
      percentMin: min,
      percentMinExclusive: minExclusive,
      percentMax: max,
      percentMaxExclusive: maxExclusive,
    });
  });

  test.each([
    ['ownership-of-shares-25-to-50-percent-as-trust', 'INDIRECT', 'Held by the trustees of a trust'],
    ['voting-rights-25-to-50-percent-as-firm', 'INDIRECT', 'Held by the members of a firm'],
    ['significant-influence-or-control-as-trust-registered-overseas-entity', 'UNKNOWN', 'Held as one of the trustees'],
    [
      'voting-rights-more-than-25-percent-as-control-over-trust-registered-overseas-entity',
      'INDIRECT',
      'Held by the trustees',
    ],
  ])('%s', (code, direct, note) => {
    expect(natureOf(code)?.direct).toBe(direct);
    expect(natureOf(code)?.note).toContain(note);
  });

  test.each([
    ['right-to-appoint-and-remove-directors', { interest: 'BOARD_APPOINTMENT', direct: 'UNKNOWN', majority: true }],
    [
      'right-to-appoint-and-remove-members-limited-liability-partnership',
      { interest: 'BOARD_APPOINTMENT', direct: 'UNKNOWN', majority: true },
    ],
    ['significant-influence-or-control', { interest: 'DOMINANT_INFLUENCE', direct: 'UNKNOWN' }],
    ['ownership-of-shares-10-to-25-percent', undefined],
    ['right-to-park', undefined],
  ])('%s', (code, nature) => {
    expect(natureOf(code)).toEqual(nature);
  });
});

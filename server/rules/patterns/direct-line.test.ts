import { describe, expect, test } from 'vitest';
import { askedOf, isKinOf, sitsOn, worksFor, type SmallFact } from '../../../test/support/worlds/book-worlds.ts';

const outcome = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;

describe('the direct line', () => {
  const kr = (...facts: readonly SmallFact[]) =>
    outcome('KR-382-3-4', [sitsOn('q', 's-directors', { outside: false }), ...facts], { home: 'KR' });
  const tie = (fields: object): SmallFact => ({ kind: 'KIN_OF', subject: 'p', object: 'q', ...fields });

  test('has no end upwards or downwards', () => {
    for (const relation of ['great-grandfather', 'great-granddaughter', 'great-great-grandmother', '曾祖父', '曽孫'])
      expect(kr(tie({ relation })), relation).toBe('TRIGGERED');
    for (const relation of ['grandfather’s mother', 'son’s grandson', '祖父の父', '母の祖母'])
      expect(kr(tie({ relation })), relation).toBe('TRIGGERED');
    for (const relation of [
      'great-uncle',
      'grandnephew',
      'uncle',
      'brother’s son',
      '伯父',
      'cousin',
      'wife’s grandmother',
    ])
      expect(kr(tie({ relation })), relation).toBe('CLEAR');
    expect([kr(tie({ degree: 3 })), kr(tie({ degree: 3, byMarriage: true })), kr(tie({ degree: 4 }))]).toEqual([
      'UNKNOWN',
      'CLEAR',
      'CLEAR',
    ]);
  });

  test('is asked of through others, and of no other far relative', () => {
    const through = (first: string, second: string) => kr(isKinOf('p', 'f', first), isKinOf('f', 'q', second));
    expect([through('father', 'grandfather'), through('grandmother', 'father')]).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect([through('brother', 'son'), through('uncle', 'wife')]).toEqual(['UNKNOWN', 'CLEAR']);
    // A brother's father is the own one.
    expect(outcome('CA14-D5', [worksFor('q', 's'), isKinOf('p', 'f', '弟'), isKinOf('f', 'q', '父')])).toBe('UNKNOWN');
  });
});

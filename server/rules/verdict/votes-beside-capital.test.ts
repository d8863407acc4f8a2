import { describe, expect, test } from 'vitest';
import { askedOf, holds, worksFor } from '../../../test/support/worlds/book-worlds.ts';

/** Holders of whom capital alone is told, beside others of whom votes are told as another part of the whole. */
const has = (who: string, percent: string, interest = 'SHARES') =>
  holds(who, 's', { percent, interest, from: '2018-01-01' });
const ask = (id: string, home: string, ...told: Parameters<typeof askedOf>[1]) =>
  askedOf(id, [worksFor('p', 'x'), ...told], { home }).outcome;

describe('votes of others', () => {
  test('that are much more than their capital leave open what capital of the rest votes', () => {
    const doubled = [has('f', '20'), has('f', '35', 'VOTES')];
    expect(ask('UK-6', 'GB', has('x', '2'))).toBe('CLEAR');
    // Of 65 % that are left nobody knows how many are x's.
    expect(ask('UK-6', 'GB', ...doubled, has('x', '2'))).toBe('UNKNOWN');
    expect(ask('EU-d', 'DE', ...doubled, has('x', '55'))).toBe('UNKNOWN');
  });

  test('that are more than half leave no majority', () => {
    const most = [has('f', '20'), has('f', '50.1', 'VOTES')];
    expect(ask('EU-d', 'DE', ...most, has('x', '55'))).toBe('CLEAR');
    expect(ask('EU-d', 'DE', has('f', '20'), has('f', '49.9', 'VOTES'), has('x', '55'))).toBe('UNKNOWN');
  });

  test('that are a little more, as where a company holds shares of its own, may be so of the rest', () => {
    const more = [has('f', '20'), has('f', '21', 'VOTES')];
    // 21 for 20 makes 10.08 of 9.6, and 2.94 of 2.8; at least what the capital is.
    expect(ask('UK-6', 'GB', ...more, has('x', '9.6'))).toBe('UNKNOWN');
    expect(ask('UK-6', 'GB', ...more, has('x', '10'))).toBe('TRIGGERED');
    expect(ask('UK-6', 'GB', ...more, has('x', '2.8'))).toBe('CLEAR');
    expect(ask('UK-6', 'GB', ...more, has('x', '2.9'))).toBe('UNKNOWN');
  });

  test('that are stated with the same figure, or of another day, say nothing of the rest', () => {
    expect(ask('UK-6', 'GB', has('f', '20'), has('f', '20', 'VOTES'), has('x', '2'))).toBe('CLEAR');
    const before = holds('f', 's', { percent: '35', interest: 'VOTES', observedOn: '2017-06-30' });
    expect(ask('UK-6', 'GB', has('f', '20'), before, has('x', '2'))).toBe('CLEAR');
  });
});

describe('a law that speaks of the capital', () => {
  const both = (who: string) => [has(who, '12'), has(who, '8', 'VOTES')];

  test('counts what is held of it with less of the votes', () => {
    expect(ask('AFEP-8', 'FR', ...both('p'))).toBe('TRIGGERED');
    expect(ask('AFEP-8', 'FR', ...both('x'))).toBe('TRIGGERED');
    expect(ask('AFEP-8', 'FR', has('x', '8'), has('x', '12', 'VOTES'))).toBe('TRIGGERED');
    expect(ask('AFEP-8', 'FR', has('x', '9.9'), has('x', '9.9', 'VOTES'))).toBe('CLEAR');
    expect(ask('HK-3.13-1', 'HK', has('p', '1.1'), has('p', '0.5', 'VOTES'))).toBe('TRIGGERED');
    expect(ask('HK-3.13-1', 'HK', has('p', '1'), has('p', '2', 'VOTES'))).toBe('UNKNOWN');
  });
});

import { expect, test } from 'vitest';
import { askedOf, holds, sitsOn, type SmallFact } from '../../../../test/support/worlds/book-worlds.ts';

const plan = (subject: string): SmallFact => ({
  kind: 'HAS_ATTRIBUTE',
  subject,
  object: `${subject}-plan`,
  attribute: 'STOCK_OPTIONS',
  label: 'Plan',
  detail: [{ key: 'p', value: '100' }],
});
const owns = (subject: string, object: string, percent = '100') =>
  holds(subject, object, { percent, from: '2000-01-01' });
const seat = sitsOn('q', 's-directors');
const asked = (rule: string, home: string, ...facts: readonly SmallFact[]) =>
  askedOf(rule, [seat, ...facts], { home }).outcome;

test('a scheme is that of the company or a subsidiary, and no other’s', () => {
  for (const granted of [plan('y'), holds('p', 'y', { interest: 'OPTIONS' })]) {
    expect(asked('UK-3', 'GB', owns('s', 'y'), granted)).toBe('TRIGGERED');
    expect(asked('UK-3', 'GB', owns('s', 'y', '45'), granted)).toBe('UNKNOWN');
    expect(asked('UK-3', 'GB', owns('s', 'y', '39'), granted)).toBe('CLEAR');
  }
  expect(asked('UK-3', 'GB', plan('z'))).toBe('CLEAR');
});

test('a scheme of the parent and of companies under it counts where the rule names associated companies', () => {
  const group = [owns('top', 's'), owns('top', 'y')];
  for (const granted of [plan('top'), holds('p', 'top', { interest: 'OPTIONS' }), plan('y')]) {
    expect(asked('EU-c', 'FR', ...group, granted)).toBe('TRIGGERED');
    expect(asked('UK-3', 'GB', ...group, granted)).toBe('CLEAR');
  }
});

import { describe, expect, test } from 'vitest';
import { askedOf, holds, pays, type SmallFact } from '../../../../test/support/worlds/book-worlds.ts';

/** Shares of a partner of the company that are held together with others, or are none. */
const trade = pays('x', 's', '9000000');
const reports = (subject: string, fields: object = {}): SmallFact => ({
  kind: 'JOINT_BLOCK',
  subject,
  object: 'x',
  block: 'b',
  percent: '60',
  votingPower: 'SHARED',
  from: '2018-01-01',
  ...fields,
});
const mate = holds('z', 'x', { percent: '60', block: 'b', from: '2018-01-01' });

describe.each([
  ['UK-2', 'GB'],
  ['EU-e', 'DE'],
  ['DCGK-2', 'DE'],
  ['AFEP-3', 'FR'],
])('%s', (rule, home) => {
  const ask = (...facts: readonly SmallFact[]) => askedOf(rule, [trade, ...facts], { home }).outcome;
  const nobody = ask();

  test('leaves open whether a part of a block that several report is the own, also through a company', () => {
    expect(ask(reports('p'), mate)).toBe('UNKNOWN');
    const own = holds('p', 'y', { percent: '100', from: '2018-01-01' });
    expect(ask(own, reports('y'), mate)).toBe('UNKNOWN');
    expect(ask(reports('r'), mate)).toBe(nobody);
  });

  test('takes an option for no share', () => {
    expect(ask(holds('p', 'x', { percent: '5', from: '2018-01-01' }))).toBe('TRIGGERED');
    expect(ask(holds('p', 'x', { percent: '5', interest: 'OPTIONS', from: '2018-01-01' }))).toBe(nobody);
  });
});

test('a controlling shareholder may be one by a block of more than half', () => {
  const ask = (...facts: readonly SmallFact[]) => askedOf('NQ-D', [trade, ...facts], { home: 'US' }).outcome;
  expect(ask(reports('p'), mate)).toBe('UNKNOWN');
  // A printed 50 may be a little more.
  expect(ask(reports('p', { percent: '50' }), holds('z', 'x', { percent: '50', block: 'b' }))).toBe('UNKNOWN');
  expect(ask(reports('p', { percent: '49' }), holds('z', 'x', { percent: '49', block: 'b' }))).toBe('CLEAR');
  expect(ask(reports('p', { votingPower: 'NONE' }), mate)).toBe('CLEAR');
});

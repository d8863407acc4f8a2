import { expect, test } from 'vitest';
import { askedOf, sitsOn, worksFor } from '../../../../test/support/worlds/book-worlds.ts';

/**
 * 2005/162/EC Annex II 1(b): an employee is none where the workers elected the director to the board, unless of the
 * senior management. The UK Code knows no such exception.
 */
const ask = (seat: string, post: string, rule = 'EU-b') =>
  askedOf(
    rule,
    [
      sitsOn('p', 's-directors', { outside: true, title: seat, from: '2018-01-01' }),
      worksFor('p', 's', { employee: true, executive: false, title: post, from: '2005-01-01' }),
    ],
    { home: 'DE' },
  );

test.each([
  ['Member of the Supervisory Board (employee representative)', 'Clerk', 'CLEAR'],
  ['Arbeitnehmervertreter', 'Clerk', 'CLEAR'],
  ['Representative of the employees', 'Engineer', 'UNKNOWN'],
  ['Administratrice représentant les salariés', 'Head of Legal', 'TRIGGERED'],
  ['Member of the Supervisory Board', 'Clerk', 'TRIGGERED'],
])('%s, %s', (seat, post, expected) => {
  expect(ask(seat, post).outcome).toBe(expected);
  expect(ask(seat, post, 'UK-1').outcome).toBe('TRIGGERED');
});

test('whether somebody is of the senior management is asked', () => {
  expect(ask('Employee representative', 'Engineer').questions.map(({ text }) => text)).toContain(
    'Does p, Engineer at s, belong to the senior management there?',
  );
});

import { expect, test } from 'vitest';
import type { Role } from './interlocks-query.ts';
import { roleInBrief } from './role-text.ts';

test.each([
  ['Chairman of the Board and Representative Director', 'Chairman'],
  ['Senior Adviser and Director', 'Senior Adviser'],
  ['President, CEO', 'President'],
  ['Director', 'Director'],
  ['Member of the Board', 'Member'],
])('%s is in brief %s', (title, brief) => {
  expect(roleInBrief([{ __typename: 'Seat', title } as Role])).toBe(brief);
});

test('of several the first is told, of none nothing', () => {
  const role = (title: string) => ({ __typename: 'Post', title }) as Role;
  expect(roleInBrief([role('Treasurer'), role('Director')])).toBe('Treasurer');
  expect(roleInBrief([])).toBe('');
});

import { expect, test } from 'vitest';
import { measureOf } from './measures.ts';

test.each([
  // Belonging to a body is a tie; an amount, or another word, may be a part of it.
  [{ right: 'membership' }, 'CLAIM'],
  [{ right: 'Member' }, 'CLAIM'],
  [{ right: 'membership', percent: '60' }, 'CAPITAL'],
  [{ right: 'founding member with veto' }, 'CAPITAL'],
  [{}, 'CAPITAL'],
  [{ right: 'director' }, 'CLAIM'],
])('an interest of another kind, %o', (more, measure) => {
  expect(measureOf({ interest: 'OTHER', ...more })).toBe(measure);
});

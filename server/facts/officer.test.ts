import { expect, test } from 'vitest';
import { isOfficer } from './is-officer.ts';

test.each([
  [{ title: 'President' }, true],
  [{ title: 'President and Chief Executive Officer' }, true],
  [{ title: 'Chairman of the Board' }, true],
  [{ title: 'CFO' }, true],
  [{ title: 'Representative Director' }, true],
  [{ title: 'Senior Manager', executive: true }, true],
  [{ representative: true }, true],
  [{ title: 'Vice President' }, false],
  [{ title: 'Assistant to the President' }, false],
  [{ title: 'Senior Adviser' }, false],
  [{ title: 'Division Director', employee: true }, false],
  [{}, false],
])('%j makes an officer: %j', (post, officer) => {
  expect(isOfficer(post)).toBe(officer);
});

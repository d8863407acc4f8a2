import { expect, test } from 'vitest';
import { isSurnameFirst } from './name-order.ts';

test.each([
  ['Quill Ada Mary', 'Ada M. Quill - Managing Member', true],
  ['Quill Ada', 'the principal business of Mr. Quill is to manage', true],
  ['Quill Ada', '/s/ Ada Quill', true],
  ['Ada Quill', '/s/ A. Porter, attorney-in-fact for Ada Quill', false],
  ['Ada Mary Quill', 'Ada M. Quill is a citizen; Ms. Quill owns nothing', false],
  ['Ada Quill', 'Each Reporting Person disclaims it.', false],
  ['Quill, Ada', 'Ada Quill', false],
  ['Prince', 'Prince signed', false],
  // Somebody else of that first name says nothing of the order.
  ['Quill Ada', 'Ada Brook signs for the fund', false],
])('%s, where it says “%s”', (name, prose, surnameFirst) => {
  expect(isSurnameFirst(name, prose)).toBe(surnameFirst);
});

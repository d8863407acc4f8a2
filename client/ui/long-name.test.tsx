import { expect, test } from 'vitest';
import { brokenName } from './long-name.tsx';

test.each([
  ['Internet Initiative Japan Inc.', ['Internet Initiative Japan Inc.']],
  ['', ['']],
  ['a'.repeat(30), ['a'.repeat(30)]],
  [`${'a'.repeat(31)} GmbH`, ['a'.repeat(24), `${'a'.repeat(7)} GmbH`]],
  [`The ${'ab'.repeat(30)}`, [`The ${'ab'.repeat(12)}`, 'ab'.repeat(12), 'ab'.repeat(6)]],
  [`${'a'.repeat(20)}-${'b'.repeat(20)}`, [`${'a'.repeat(20)}-${'b'.repeat(20)}`]],
  ['e\u0301'.repeat(31), ['e\u0301'.repeat(24), 'e\u0301'.repeat(7)]],
  ['𠮷'.repeat(31), ['𠮷'.repeat(24), '𠮷'.repeat(7)]],
])('%s breaks only within a word longer than words are', (name, parts) => {
  expect(brokenName(name)).toEqual(parts);
  expect(brokenName(name).join('')).toBe(name);
});

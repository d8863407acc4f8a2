import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { firstIssue } from './shape-words.ts';

const shape = z.object({
  name: z.string(),
  born: z.object({ year: z.int() }).optional(),
  all: z.array(z.string()).optional(),
  kind: z.enum(['A', 'B']).optional(),
});
const told = (value: unknown) => {
  const read = shape.safeParse(value);
  return read.success ? '' : firstIssue(read.error);
};

describe('what is wrong with a value', () => {
  test.each([
    [{}, 'name is missing: it must be a text'],
    [{ name: 7 }, 'name must be a text, not a number'],
    [{ name: null }, 'name must be a text, not null'],
    [{ name: '', born: { year: true } }, 'born.year must be a number, not true or false'],
    [{ name: '', born: [] }, 'born must be an object, not a list'],
    [{ name: '', all: ['a', {}] }, 'all.1 must be a text, not an object'],
    [[], 'must be an object, not a list'],
    [undefined, 'is missing: it must be an object'],
  ])('%j', (value, words) => {
    expect(told(value)).toBe(words);
  });

  test('of words that only the format has, as it says them', () => {
    expect(told({ name: '', kind: 'C' })).toMatch(/^kind .*"A"\|"B"/);
  });
});

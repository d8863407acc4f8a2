import type { z } from 'zod';

/** A field that is not as its format has it: where it stands, and what it must be, in words. */
export function shapeWords({ message }: Pick<z.core.$ZodIssue, 'message'>): string {
  const [, expected = '', received = ''] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (expected === '') return message;
  const wanted = WORDS[expected] ?? expected;
  return received === 'undefined'
    ? `is missing: it must be ${wanted}`
    : `must be ${wanted}, not ${WORDS[received] ?? received}`;
}

/** `name: is missing: …`, the first thing of a value that is not as expected. */
export function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return 'it is not as expected';
  const path = issue.path.join('.');
  return path === '' ? shapeWords(issue) : `${path} ${shapeWords(issue)}`;
}

/** What zod calls types. */
const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  NaN: 'what is no number',
};

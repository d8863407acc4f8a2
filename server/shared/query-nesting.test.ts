import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { nestingFault } from './query-nesting.ts';

const nested = (levels: number) => `${'{a'.repeat(levels)}${'}'.repeat(levels)}`;

test('a query is read down to a thousand levels, and told with its line beyond', () => {
  expect(nestingFault(nested(1_000))).toBeUndefined();
  expect(parse(nested(1_000)).kind).toBe('Document');
  expect(nestingFault(nested(1_001))).toMatch(
    /^The query is nested deeper than 1000 levels in line 1, at character 2001;/,
  );
  expect(nestingFault(`query Q {\n  a(x: ${'['.repeat(100_000)}`)).toMatch(/ in line 2, /);
  expect(nestingFault(nested(5_000).replaceAll('{', '{\n'))).toMatch(/ in line 1001, /);
});

test('brackets in texts and comments, and one after another, are no levels', () => {
  expect(nestingFault(`{ a(x: "${'{'.repeat(5_000)}") } # ${'['.repeat(5_000)}`)).toBeUndefined();
  expect(nestingFault(`{ ${'a { b } '.repeat(5_000)} }`)).toBeUndefined();
});

test('the JSON of its variables is held to the same', () => {
  const deep = (levels: number) => `{"a":\n${'['.repeat(levels - 1)}"[[",-1.5e3,null${']'.repeat(levels - 1)}}`;
  expect(nestingFault(deep(1_000), '"variables"')).toBeUndefined();
  expect(nestingFault(deep(1_001), '"variables"')).toMatch(
    /^"variables" is nested deeper than 1000 levels in line 2, /,
  );
});

test('what else is wrong with it is left to its parser', () => {
  for (const query of ['', '{ "', '}}}', '{ a ? }']) expect(nestingFault(query)).toBeUndefined();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYaml } from './plain-yaml.ts';
import { pageByLibrary, parsePage } from './yaml-page.ts';

/** What the library makes of a text that has no problem. */
function byLibrary(text: string): unknown {
  const { page, problems } = pageByLibrary('page.yaml', text);
  return problems.length > 0 ? { problems } : page?.value;
}

describe('what is read without the library means what the library says', () => {
  test.each([
    ['a: 1\nb: "2005-06"\n', { a: 1, b: '2005-06' }],
    ['# said\na:\n  # more\n  b: x y\n\nc: true\n', { a: { b: 'x y' }, c: true }],
    [
      'people:\n- id: p\n  name: "N"\n- id: q\nlast: no\n',
      { people: [{ id: 'p', name: 'N' }, { id: 'q' }], last: 'no' },
    ],
    ['l:\n  - { a: "x, y", b: [1, two, "3"], c: {} }\n  - []\n', { l: [{ a: 'x, y', b: [1, 'two', '3'], c: {} }, []] }],
    ['note: >-\n  one\n  two: "three" # four\nnext: null\n', { note: 'one two: "three" # four', next: null }],
    ['l:\n  - note: >-\n      one\n      two\n\n    b: c\n', { l: [{ note: 'one two', b: 'c' }] }],
    ['- a\n- b c\n', ['a', 'b c']],
    ['name: "か\u3099"\n', { name: 'が' }],
    ['a: "one \\"two\\" \\\\"\n', { a: 'one "two" \\' }],
    ['constructor: x\ntoString: y\n', { constructor: 'x', toString: 'y' }],
  ])('%j', (text, value) => {
    expect(plainYaml(text)).toEqual(value);
    expect(byLibrary(text)).toEqual(value);
  });

  test.each([
    ['a date without quotes', 'from: 2005\n'],
    ['a number that must be exact', 'h: { percent: 86 }\n'],
    ['a field twice', 'a: 1\na: 2\n'],
    ['a text over two lines', 'a: one\n  two\n'],
    ['a colon in a bare text', 'a: one: two\n'],
    ['a comment behind a value', 'a: one # two\n'],
    ['an escape', 'a: "\\u0041"\n'],
    ['an anchor', 'a: &x one\n'],
    ['a number with a sign, a point, a nought', 'a: [-1]\n'],
    ['a nought before a number', 'a: 010\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key without a value', 'a:\nb: 1\n'],
    ['a line too far in', 'a: 1\n  b: 2\n'],
    ['a line too far out', 'a:\n    b: 1\n  c: 2\n'],
    ['an entry beside a field', 'l:\n  - a: 1\n    - b\n'],
    ['paragraphs', 'a: >-\n  one\n\n  two\n'],
    ['a line further in', 'a: >-\n  one\n    two\n'],
    ['what cannot be seen', 'a: "b\u202Ec"\n'],
    ['what cannot be seen, in a comment', '# \u202E\na: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a line end of another system', 'a: b\r\n'],
    ['a comma with nothing behind it', 'a: [b, ]\n'],
    ['an open bracket', 'a: [b\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['a text without end', `a: "${'b'.repeat(100_001)}"\n`],
    ['brackets without end', `a: ${'['.repeat(50)}${']'.repeat(50)}\n`],
  ])('%s is left to it', (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});

test('every page of the seed means the same, nearly all of them read without the library', () => {
  const pages = ['seed', 'seed/companies', 'seed/rulebooks'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [readFileSync(join(folder, name), 'utf8')] : [])),
  );
  const plain = pages.filter((text) => plainYaml(text) !== undefined);
  for (const text of plain) expect(plainYaml(text)).toEqual(byLibrary(text));
  expect(plain.length / pages.length).toBeGreaterThan(0.9);
});

/** Lines of pages, right and wrong, put together at random and then spoilt. */
const word = fc.constantFrom(
  'a',
  'id',
  'from',
  'percent',
  'null',
  'true',
  'x y',
  '12',
  '0',
  '"q"',
  '"k: v"',
  '2005',
  '-',
  '~',
  '1.5',
);
const inline = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'from', 'percent', 'true'), tie('value')), { maxLength: 3 })
      .map((all) => `{ ${all.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ),
})).value;
/** Lines below a field or a dash, each still without the indentation of what is above it. */
const { lines: page } = fc.letrec<{ lines: string[] }>((tie) => ({
  lines: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(
      inline.map((value) => `- ${value}`),
      { minLength: 1, maxLength: 3 },
    ),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'from', 'note', 'percent'), inline), {
        minLength: 1,
        maxLength: 3,
        selector: ([key]) => key,
      })
      .map((all) => all.map(([key, value]) => `${key}: ${value}`)),
    fc
      .tuple(fc.constantFrom('k', 'l'), fc.constantFrom('', '  ', '   '), tie('lines'), inline)
      .map(([key, indent, below, value]) => [`${key}:`, ...below.map((line) => indent + line), `m: ${value}`]),
    tie('lines').map((below) => below.map((line, i) => (i === 0 ? '- ' : '  ') + line)),
    fc
      .array(fc.constantFrom('one', 'two: 3', '# four', '- five', '"six'), { minLength: 1, maxLength: 3 })
      .map((words) => ['text: >-', ...words.map((text) => `  ${text}`)]),
  ),
}));
const odd = fc.constantFrom(
  '',
  ' ',
  '\n',
  '#',
  ' #',
  ':',
  ': ',
  '-',
  '"',
  "'",
  ',',
  '{',
  '}',
  '[',
  ']',
  '&',
  '*',
  '!',
  '|',
  '>',
  '\\',
  '\t',
  '%',
  '0',
  '\u3042',
);

test('at random: what it reads, the library reads so', () => {
  let [read, left] = [0, 0];
  fc.assert(
    fc.property(page, fc.array(fc.tuple(fc.nat(120), odd), { maxLength: 2 }), (lines, slips) => {
      const text = slips.reduce(
        (all, [at, put]) => {
          const place = at % (all.length + 1);
          return all.slice(0, place) + put + all.slice(place + 1);
        },
        `${lines.join('\n')}\n`,
      );
      const value = plainYaml(text);
      if (value === undefined) left += 1;
      else {
        read += 1;
        expect([text, value]).toEqual([text, byLibrary(text)]);
      }
    }),
    { numRuns: 4_000 },
  );
  expect(Math.min(read, left)).toBeGreaterThan(400);
});

test('pages of the seed with a slip of the pen mean the same', () => {
  const text = readFileSync('seed/companies/gdx-japan.yaml', 'utf8');
  expect(plainYaml(text)).toBeDefined();
  let read = 0;
  fc.assert(
    fc.property(fc.nat(text.length), odd, fc.nat(2), (at, put, gone) => {
      const spoilt = text.slice(0, at) + put + text.slice(at + gone);
      const value = plainYaml(spoilt);
      if (value === undefined) return;
      read += 1;
      expect([spoilt, value]).toEqual([spoilt, byLibrary(spoilt)]);
    }),
    { numRuns: 400 },
  );
  expect(read).toBeGreaterThan(100);
});

test('a line is told of each field, from whichever reading', () => {
  const text = '# first\na: 1\nl:\n  - { b: "2" }\n\n  - c: 3\n    d: >-\n      four\n      five\ne: "6"\n';
  const [plain, library] = [parsePage('p', text).page, pageByLibrary('p', text).page];
  for (const path of [
    [],
    ['a'],
    ['l'],
    ['l', 0],
    ['l', 0, 'b'],
    ['l', 1],
    ['l', 1, 'c'],
    ['l', 1, 'd'],
    ['e'],
    ['none'],
  ])
    expect([path, plain?.lineOf(path)]).toEqual([path, library?.lineOf(path)]);
  expect([['l', 1, 'd'], ['e']].map((path) => plain?.lineOf(path))).toEqual([7, 10]);
});

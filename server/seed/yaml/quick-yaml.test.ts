import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickLines } from './quick-lines.ts';
import { quickYaml } from './quick-yaml.ts';
import { pageByLibrary, parsePage } from './yaml-page.ts';

/** What the library makes of a text that has no problem. */
function byLibrary(text: string): unknown {
  const { page, problems } = pageByLibrary('page.yaml', text);
  return problems.length > 0 ? { problems } : page?.value;
}

describe('what is read by the quicker library means what the library with lines says', () => {
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
    ['"a, b: c": d\n"A \\"B\\"":\n  - "か\u3099": { "x": 1 }\n', { 'a, b: c': 'd', 'A "B"': [{ が: { x: 1 } }] }],
    ['"true": 1\n"2005": "x"\n', { true: 1, 2005: 'x' }],
    ['constructor: x\ntoString: y\n', { constructor: 'x', toString: 'y' }],
    ['a: one # two\nb: "#" # three\n', { a: 'one', b: '#' }],
    ['a: [b, ]\nc: { d: 1, }\n', { a: ['b'], c: { d: 1 } }],
    ['a: [b,\n  c]\nd: {\n  e: 1 }\n', { a: ['b', 'c'], d: { e: 1 } }],
    ['- - a\n  - b\n-\n  c: d\n', [['a', 'b'], { c: 'd' }]],
    ['a: [b: 1, c]\n', { a: [{ b: 1 }, 'c'] }],
    ['l:\n  - n: >-  # said\n      one\n  # two\n', { l: [{ n: 'one' }] }],
    ['a: "<\u0338 e\u0301"\n', { a: '\u226E \u00E9' }],
    ['a: 10A-3\nb: [10A3-fee, 3rd of 5, 7z.e1, 20F]\n', { a: '10A-3', b: ['10A3-fee', '3rd of 5', '7z.e1', '20F'] }],
    ['a: True\nb: FALSE\nc: Null\nd: yes\ne: NO\nf: 7\n', { a: true, b: false, c: null, d: 'yes', e: 'NO', f: 7 }],
  ])('%j', (text, value) => {
    expect(quickYaml(text)).toEqual(value);
    expect(byLibrary(text)).toEqual(value);
  });

  test.each([
    ['a date without quotes', 'from: 2005\n'],
    ['a number that must be exact', 'h: { percent: 86 }\n'],
    ['a field twice', 'a: 1\na: 2\n'],
    ['a text over two lines', 'a: one\n  two\n'],
    ['a colon in a bare text', 'a: one: two\n'],
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
    ['an open bracket', 'a: [b\n'],
    ['a key in quotes that stands twice', '"a": b\na: c\n'],
    ['a key in quotes over two lines', '"a\n  b": c\n'],
    ['a key in quotes with an escape', '"\\u0041": b\n'],
    ['a key in quotes that is no field', '"__proto__": b\n'],
    ['a key in quotes that takes others in', '"<<": { b: c }\n'],
    ['a key of nothing', '"": b\n'],
    ['a key in single quotes', "'a': b\n"],
    ['a date without quotes, its field in quotes', '"from": 2005\n'],
    ['a text in single quotes', "a: 'b'\n"],
    ['a text of quotes over two lines', 'a: "b\n  c"\n'],
    ['an alias', 'a: &x one\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tag of a list', 'a: !!seq [b]\n'],
    ['an anchor of a mapping', 'a: &x { b: 1 }\n'],
    ['a directive', '%YAML 1.1\n---\na: yes\n'],
    ['a mark before the document', '---\na: b\n'],
    ['a mark behind no document', '...\na: b\n'],
    ['a mark behind the document', 'a: b\n...\n'],
    ['keys to be taken in', 'a: b\n<<: { c: d }\n'],
    ['a key of a list', '? [a]\n: b\n'],
    ['a key in brackets without a value', 'a: { b, c: d }\n'],
    ['an entry without a value', 'a:\n  -\n  - b\n'],
    ['a key that is a word of YAML', 'true: b\n'],
    ['a key that is a number', '1: b\n'],
    ['a key that is no field', '__proto__: b\n'],
    ['a number of sixteen digits', 'a: 1234567890123456\n'],
    ['a figure with an exponent', 'a: 10E3\n'],
    ['a figure of another base', 'a: [0b1]\n'],
    ['a text that begins as a figure does', 'a: 10x\n'],
    ['a word behind a nought', 'a: 0A\n'],
    ['a date without quotes that is none', 'from: 2005Q1\n'],
    ['a number of YAML 1.1', 'a: [0o7, 0x1F, 1_000, 1:30, 1e3, .5, +1]\n'],
    ['a day', 'a: 2005-06-30\n'],
    ['lines that are kept', 'a: |-\n  b\n'],
    ['a paragraph with its end', 'a: >\n  b\n'],
    ['a paragraph with all its ends', 'a: >+\n  b\n\n'],
    ['a paragraph with blanks at the end of a line', 'a: >-\n  b \n  c\n'],
    ['a paragraph of nothing', 'a: >-\nb: c\n'],
    ['a text alone', 'a\n'],
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['brackets without end', `a: ${'['.repeat(50)}${']'.repeat(50)}\n`],
  ])('%s is left to it', (_, text) => {
    expect(quickYaml(text)).toBeUndefined();
  });
});

test.each([
  [18, true],
  [19, true],
  [20, false],
  [21, false],
])('%i brackets in a field are read: %s', (levels, isRead) => {
  const text = `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  expect(quickYaml(text)).toEqual(isRead ? byLibrary(text) : undefined);
  expect(byLibrary(text)).not.toHaveProperty('problems');
});

test('a text of 100,000 characters is read, one that has one more is left', () => {
  const [last, over] = [100_000, 100_001].map((length) => 'b'.repeat(length));
  expect(quickYaml(`a: "${last ?? ''}"\n`)).toEqual({ a: last });
  expect(quickYaml(`a: "${over ?? ''}"\n`)).toBeUndefined();
});

test('a key of 1,000 characters is read, one that has one more is left', () => {
  const [last, over] = [1_000, 1_001].map((length) => 'b'.repeat(length));
  expect(quickYaml(`"${last ?? ''}": c\n`)).toEqual(byLibrary(`"${last ?? ''}": c\n`));
  expect(quickYaml(`"${over ?? ''}": c\n`)).toBeUndefined();
});

test.each(['japan', 'elsewhere'])('the Japanese of the books of %s is read by the quicker library', (name) => {
  expect(quickYaml(readFileSync(`seed/rulebooks/${name}.ja.yaml`, 'utf8'))).toBeDefined();
});

test('every page of the seed means the same, all of them read by the quicker library', () => {
  const paths = ['seed', 'seed/companies', 'seed/rulebooks'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [join(folder, name)] : [])),
  );
  expect(paths.length).toBeGreaterThan(50);
  const left = paths.filter((path) => {
    const text = readFileSync(path, 'utf8');
    const value = quickYaml(text);
    if (value !== undefined) expect(value).toEqual(byLibrary(text));
    return value === undefined;
  });
  expect(left).toEqual([]);
});

/** Lines of pages, right and wrong, put together at random and then spoilt. */
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'id', 'from', 'x y', '12', '0', 'true', '"q"', '"k: v"', '"e\u0301"') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        'percent',
        'null',
        'Null',
        'yes',
        '2005',
        '2005-06-30',
        '-',
        '~',
        '1.5',
        '-1',
        '0o7',
        '1_000',
        '1:30',
        '10A-3',
        '1e3',
        '2x',
        '9Z',
      ],
      ...["'s'", '"t\\"u"', 'a # b', '"v'],
    ),
  },
);
/** What stands between entries in brackets: now and then lines end there, or something is said. */
const between = fc.oneof(
  { weight: 5, arbitrary: fc.constant(', ') },
  { weight: 2, arbitrary: fc.constantFrom(',', ' , ', ',\n  ', ',\n', ', # c\n   ', ',\n\n ', ', , ') },
);
const inline = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc
      .tuple(fc.array(tie('value'), { maxLength: 3 }), between, fc.constantFrom('', '', '', ', ', ' ', '\n  '))
      .map(([all, comma, end]) => `[${all.join(comma)}${end}]`),
    fc
      .tuple(
        fc.array(
          fc.tuple(
            fc.constantFrom('a', 'b', 'from', 'percent', 'id', 'note', 'to', 'true', 'c d', '"q"', '<<'),
            tie('value'),
          ),
          {
            maxLength: 3,
          },
        ),
        between,
        fc.constantFrom(': ', ': ', ': ', ': ', ':', ' : ', ':\n  '),
        fc.constantFrom(' }', ' }', '}', ', }', '\n }', '\n}'),
      )
      .map(([all, comma, colon, end]) => `{ ${all.map(([key, value]) => key + colon + value).join(comma)}${end}`),
    fc.tuple(fc.constantFrom('a', 'b'), tie('value')).map(([key, value]) => `[${key}: ${value}]`),
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
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'from', 'note', '"q"', '"k: v"', '"from"'), inline), {
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
      .chain((words) =>
        fc
          .tuple(
            fc.constantFrom('>-', '>-', '>', '>+', '|-', '|', '>-2', '>1-', '>- # said'),
            fc.constantFrom('  ', ' ', '   ', ''),
          )
          .map(([head, indent]) => [`text: ${head}`, ...words.map((text) => indent + text)]),
      ),
    fc
      .tuple(inline, fc.constantFrom('a', '- b', 'k: v', '# c', '"d'), fc.constantFrom('', ' ', '  '))
      .map(([value, more, indent]) => [`k: ${value}`, indent + more]),
    fc.tuple(fc.constantFrom('# begin', '', '---', '%YAML 1.2'), tie('lines')).map(([head, below]) => [head, ...below]),
    fc.tuple(tie('lines'), fc.constantFrom('# end', '', '...', '---')).map(([above, end]) => [...above, end]),
  ),
}));
const odd = fc.constantFrom(
  ...['', ' ', '\n', '#', ' #', ':', ': ', '-', '"', "'", ',', '{', '}', '[', ']', '&', '*', '!'],
  ...[
    '|',
    '>',
    '\\',
    '\t',
    '%',
    '0',
    '\u3042',
    '\n ',
    '\n  ',
    '\n\n',
    ' # ',
    '- ',
    '? ',
    '---',
    '\n---\n',
    '\n...\n',
    '\u0338',
    'k: ',
  ],
);

test('at random: what it reads, the library with lines reads so', () => {
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
      const value = quickYaml(text);
      if (value === undefined) left += 1;
      else {
        read += 1;
        expect([text, value]).toEqual([text, byLibrary(text)]);
      }
    }),
    { numRuns: 8_000 },
  );
  expect(Math.min(read, left)).toBeGreaterThan(400);
});

test('pages of the seed with a slip of the pen mean the same', () => {
  const text = readFileSync('seed/companies/gdx-japan.yaml', 'utf8');
  expect(quickYaml(text)).toBeDefined();
  let read = 0;
  fc.assert(
    fc.property(fc.nat(text.length), odd, fc.nat(2), (at, put, gone) => {
      const spoilt = text.slice(0, at) + put + text.slice(at + gone);
      const value = quickYaml(spoilt);
      if (value === undefined) return;
      read += 1;
      expect([spoilt, value]).toEqual([spoilt, byLibrary(spoilt)]);
    }),
    { numRuns: 400 },
  );
  expect(read).toBeGreaterThan(100);
});

test('a line is told of each field, from whichever reading', () => {
  const text =
    '# first\na: 1\nl:\n  - { b: "2", # two\n      f: [x] }\n\n  - c: 3\n    d: >-\n      four\n      five\ne: "6"\n';
  expect(quickYaml(text)).toBeDefined();
  const [quick, library] = [parsePage('p', text).page, pageByLibrary('p', text).page];
  for (const path of [
    [],
    ['a'],
    ['l'],
    ['l', 0],
    ['l', 0, 'b'],
    ['l', 0, 'f', 0],
    ['l', 1],
    ['l', 1, 'c'],
    ['l', 1, 'd'],
    ['e'],
    ['none'],
  ])
    expect([path, quick?.lineOf(path)]).toEqual([path, library?.lineOf(path)]);
  expect([['l', 0, 'f', 0], ['l', 1, 'd'], ['e']].map((path) => quick?.lineOf(path))).toEqual([5, 8, 11]);
});

/** The path of a value and of everything in it, and of what is not there. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inside = Array.isArray(value)
    ? value.flatMap((entry, i) => pathsIn(entry, [...path, i]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))
      : [];
  return [path, [...path, 'none'], [...path, 99], ...inside];
}

test('lines of any page are those that the library with lines tells', () => {
  let [told, left] = [0, 0];
  const same = (text: string) => {
    const value = quickYaml(text);
    if (value === undefined) return;
    const [quick, library] = [quickLines(text), pageByLibrary('p', text).page];
    for (const path of pathsIn(value)) {
      const line = quick(path);
      if (line === undefined) left += 1;
      else {
        told += 1;
        expect([text, path, line]).toEqual([text, path, library?.lineOf(path)]);
      }
      expect(parsePage('p', text).page?.lineOf(path)).toBe(library?.lineOf(path));
    }
  };
  fc.assert(
    fc.property(page, (lines) => {
      same(`${lines.join('\n')}\n`);
    }),
    { numRuns: 1_000 },
  );
  same(readFileSync('seed/companies/gdx-japan.yaml', 'utf8'));
  same(`"a b": c\n"d \\"e": [f]\n`);
  // A paragraph in a list begins with its mark, on the line of its dash.
  same('a:\n  - >-\n    one\n    two\n  - b\n');
  expect(parsePage('p', 'a:\n  - b\n  - >-\n    one\n').page?.lineOf(['a', 1])).toBe(3);
  // Of nearly all places it tells the line itself.
  expect(told).toBeGreaterThan(20 * left);
});

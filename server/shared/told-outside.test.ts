import { expect, test } from 'vitest';
import { detailsOutside, toldOutside } from './told-outside.ts';

test.each([
  ['/srv/govgraph/data/1/graph.grafeo is damaged; delete it', 'graph.grafeo is damaged; delete it'],
  [
    'The determinations in /var/lib/g/determinations.jsonl cannot be read.',
    'The determinations in determinations.jsonl cannot be read.',
  ],
  ['/var/lib/g/d.jsonl:12 is no determination', 'd.jsonl:12 is no determination'],
  ['cannot open "/a/b/c"', 'cannot open "c"'],
  ['at file:///app/dist/main.js', 'at main.js'],
  ['C:\\Users\\ann\\data\\graph.grafeo is held', 'graph.grafeo is held'],
  ['The lock is /a/b/.lock.', 'The lock is .lock.'],
  [
    "ENOENT: no such file or directory, open '/home/ann/My Files/a b.csv'",
    "ENOENT: no such file or directory, open 'a b.csv'",
  ],
  ['files (/a/b.csv,/a/c.csv)', 'files (b.csv,c.csv)'],
])('%s', (message, shown) => {
  expect(toldOutside(message)).toBe(shown);
});

test.each([
  'The API is at /graphql.',
  '50,475 / 204,300 shares',
  'give n/a or 1/2',
  'section 3/4',
  'https://example.org/a/b',
  'it is at xpath:/a/b[2]',
  `"${'x'.repeat(198)}"`,
])('%s stays as it is', (message) => {
  expect(toldOutside(message)).toBe(message);
});

test('what cannot be seen is spelt out, and what is quoted without end is cut, with its length', () => {
  expect(toldOutside('No party has the id "a\u0000\u202Eb".')).toBe('No party has the id "a[U+0000][U+202E]b".');
  expect(toldOutside(`No party has the id "${'x'.repeat(1_000_000)}".`)).toBe(
    `No party has the id "${'x'.repeat(79)}…" (1000000 characters).`,
  );
  // Quotation marks within it, escaped or not, and a character of two halves at the cut.
  expect(toldOutside(`got ${JSON.stringify('"'.repeat(5_000))}; give less`).length).toBeLessThan(200);
  expect(toldOutside(`"x${'😀'.repeat(500)}"`)).toBe(`"x${'😀'.repeat(39)}…" (1001 characters)`);
  expect(toldOutside('a '.repeat(500_000)).length).toBeLessThan(20_100);
});

test('what goes with a message is told the same way, however deep it stands', () => {
  expect(
    detailsOutside({
      id: 'x'.repeat(500),
      suggestions: ['a\u001B'],
      at: { file: '/srv/data/a.yaml' },
      line: 3,
      none: null,
    }),
  ).toEqual({
    id: `${'x'.repeat(80)}… (500 characters)`,
    suggestions: ['a[U+001B]'],
    at: { file: 'a.yaml' },
    line: 3,
    none: null,
  });
});

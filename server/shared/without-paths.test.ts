import { expect, test } from 'vitest';
import { withoutPaths } from './without-paths.ts';

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
])('%s', (message, shown) => {
  expect(withoutPaths(message)).toBe(shown);
});

test.each([
  'The API is at /graphql.',
  '50,475 / 204,300 shares',
  'give n/a or 1/2',
  'section 3/4',
  'https://example.org/a/b',
])('%s stays as it is', (message) => {
  expect(withoutPaths(message)).toBe(message);
});

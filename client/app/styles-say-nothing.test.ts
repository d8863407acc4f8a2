import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CLIENT = join(import.meta.dirname, '..');
const styles = readdirSync(CLIENT, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.css'));

test('there are styles', () => expect(styles.length).toBeGreaterThan(20));

// A word in a style is told to nobody in another language: the page gives it, as `attr(data-label)`.
test.each(styles)('%s writes signs, no words', (path) => {
  const text = readFileSync(join(CLIENT, path), 'utf8');
  const written = [...text.matchAll(/content:([^;]*);/g)].map(([, value = '']) => value.replace(/attr\([^)]*\)/g, ''));
  expect(written.filter((value) => /['"][^'"]*\p{L}{2}/u.test(value))).toEqual([]);
});

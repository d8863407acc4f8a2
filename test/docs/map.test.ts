import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { PERSON_PATTERNS, COMPANY_PATTERNS } from '../../server/rules/books/patterns.ts';
import { inRoot } from '../../tools/project.mjs';

/** Files and folders that a page names in code, up to what the reader is to fill in. */
function placesIn(page: string): string[] {
  const text = readFileSync(inRoot(page), 'utf8');
  return [...text.matchAll(/`((?:client|server|cypher|seed|docs|test|tools|eslint-rules|bench|\.ci)\/[^`\s]*)`/g)]
    .map(([, path]) => path!.replace(/[^/]*<.*$/, ''))
    // The books of the guide are the reader's own.
    .filter((path) => !path.includes('*') && !path.startsWith('seed/rulebooks/HOUSE'));
}

describe.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/rulebooks.md', 'docs/glossary.md', 'docs/holdings.md'])(
  '%s',
  (page) => {
    it('names no file or folder that is not there', () => {
      expect(placesIn(page).filter((path) => !existsSync(inRoot(path)))).toEqual([]);
    });
  },
);

it('the recipes name their files', () => {
  expect(placesIn('CONTRIBUTING.md').length).toBeGreaterThan(30);
});

test('every pattern of rules has its parameters on the page about books', () => {
  const text = readFileSync(inRoot('docs/rulebooks.md'), 'utf8');
  const parts = text.slice(text.indexOf('## Patterns about persons'), text.indexOf('## What an outcome means'));
  const missing = Object.entries({ ...PERSON_PATTERNS, ...COMPANY_PATTERNS }).flatMap(([pattern, { shape }]) => [
    ...(parts.includes(`\`${pattern}\``) ? [] : [pattern]),
    ...Object.keys(shape)
      .filter((name) => name !== 'pattern' && !new RegExp(`\\b${name}\\b`).test(parts))
      .map((name) => `${pattern}.${name}`),
  ]);
  expect(missing).toEqual([]);
});

describe('the glossary', () => {
  const tables = readFileSync(inRoot('docs/glossary.md'), 'utf8')
    .split('\n## ')
    .slice(1)
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ') && !/^\| (word|---)/.test(line)));
  const rows = tables.map((lines) => lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())));

  it('gives every word one line and a source, in order, and no word twice', () => {
    for (const table of rows) {
      expect(table.filter((cells) => cells.length !== 4 || cells[0] === '' || cells[2] === '' || cells[3] === '')).toEqual(
        [],
      );
      const words = table.map(([word]) => word!.toLowerCase());
      expect(words).toEqual([...words].sort());
    }
    const all = rows.flat().map(([word]) => word);
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives the Japanese of what Japanese law defines', () => {
    const isJapanese = (source: string) => /^(Art\.|Financial Instruments|Tokyo Stock|Civil Code|Regulations on)/.test(source);
    const lacking = rows.flat().filter(([, japanese, , source]) => isJapanese(source!) && japanese === '');
    // A proposal at a meeting has no word of its own in the Act.
    expect(lacking.map(([word]) => word)).toEqual(['nomination']);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { COMPANY_PATTERNS, PERSON_PATTERNS } from '../books/patterns.ts';
import { openBooks } from '../books/read-books.ts';
import { organisation, RELATIONS } from '../books/test-shape.ts';

/**
 * Every folder of a pattern (beside them lie the words that all share) says on a page of words what the pattern asks,
 * what it cannot know, and who uses it.
 */
const root = join(projectRoot(), 'server', 'rules', 'patterns');
const folders = readdirSync(root, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'messages')
  .map(({ name }) => name);
const patterns = { ...PERSON_PATTERNS, ...COMPANY_PATTERNS };
const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));

function pageOf(folder: string): string {
  const path = join(root, folder, `${folder}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function patternsIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('-shape.ts'))
    .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(/\bshape\(\s*'([A-Z_]+)'/g)])
    .flatMap(([, pattern]) => pattern ?? []);
}

function sectionOf(page: string, heading: string): string {
  return page.split(/^(?=# )/m).find((part) => part.startsWith(`# ${heading}\n`)) ?? '';
}

it('finds each pattern in one folder', () => {
  expect(folders.flatMap(patternsIn).sort()).toEqual(Object.keys(patterns).sort());
});

describe.each(folders)('%s', (folder) => {
  it('has a page, which says what cannot be known', () => {
    expect(pageOf(folder)).toContain('**What it cannot know.** ');
  });

  it.each(patternsIn(folder))(
    '%s: the page names each field, what it cannot know, and each book that uses it',
    (name) => {
      const section = sectionOf(pageOf(folder), name);
      expect(section).toContain('**What it cannot know.** ');
      const shape = Object.entries(patterns).find(([pattern]) => pattern === name)![1];
      const fields = Object.keys(shape.shape).filter((field) => field !== 'pattern');
      expect(fields.filter((field) => !section.includes(`\`${field}\``))).toEqual([]);
      const users = books.filter(({ rules }) =>
        rules.some(({ tests }) =>
          tests.some(
            (test) =>
              test.pattern === name ||
              (test.pattern === 'OFFICERS' && test.tests.some(({ pattern }) => pattern === name)),
          ),
        ),
      );
      expect(/^\*\*Books that use it:\*\* (.*)\.$/m.exec(section)?.[1]?.split(', ')).toEqual(
        users.map(({ id }) => id).sort(),
      );
    },
  );
});

it('names each relation of an organisation, and each field of one', () => {
  const page = pageOf('organisations');
  const named = [...RELATIONS, ...Object.keys(organisation.shape).filter((field) => field !== 'is')];
  expect(named.filter((one) => !page.includes(`\`${one}\``))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBooks } from '../../server/rules/books/read.ts';
import { projectRoot } from '../../server/shared/project-root.ts';

const page = readFileSync(join(projectRoot(), 'docs', 'unread-rules.md'), 'utf8');
const foreign = openBooks(join(projectRoot(), 'seed', 'rulebooks')).filter(({ ja }) => ja === undefined);
const rules = foreign.flatMap((book) => book.rules).filter(({ ja }) => ja === undefined);

it('says of each rule of other countries that nobody read what was tried', () => {
  const unread = rules.filter(({ mark }) => mark === 'K').map(({ id }) => id);
  expect(unread.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

it('names none that was read', () => {
  const read = new Set(rules.filter(({ mark }) => mark !== 'K').map(({ id }) => id));
  expect([...page.matchAll(/`([^`]+)`/g)].map(([, id]) => id).filter((id) => id !== undefined && read.has(id))).toEqual(
    [],
  );
});

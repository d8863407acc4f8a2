import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { textOfBooks } from './rules/books/built-books.ts';
import { projectRoot } from './shared/project-root.ts';

/** Run by the build: writes the rule books that come with govgraph, as they were read, into the file it is given. */
const [, , file] = process.argv;
const text = textOfBooks(join(projectRoot(), 'seed', 'rulebooks'));
if (file !== undefined && text !== undefined) writeFileSync(file, text);

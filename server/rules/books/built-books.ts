import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BookFile, RuleCase } from './book-format.ts';
import { joinedBooks, namesIn, readBooks } from './read-books.ts';
import type { Rulebook } from './rulebook.ts';

/** Lies beside the built program, which was built together with it: no other program reads books otherwise. */
export const BUILT_BOOKS = 'books.json';

/** Books of one folder that were read, checked and found sound. */
interface BuiltBooks {
  /** What `bytesIn` gave of the folder. */
  readonly bytes: string;
  readonly books: readonly { readonly book: BookFile; readonly cases: readonly RuleCase[] }[];
  readonly words: readonly (readonly [english: string, japanese: string])[];
}

/**
 * The books of a folder as the build of this program read them, if it did and no byte of the folder is another since:
 * to read and check them anew takes a third of a start. Undefined where they must be read.
 */
export function builtBooks(folder: string, program: string = import.meta.dirname): Rulebook[] | undefined {
  const file = [program, dirname(program)].map((place) => join(place, BUILT_BOOKS)).find(existsSync);
  if (file === undefined) return undefined;
  try {
    const { bytes, books, words } = JSON.parse(readFileSync(file, 'utf8')) as BuiltBooks;
    return bytes === bytesIn(folder) ? joinedBooks(books, new Map(words)) : undefined;
  } catch {
    // It is damaged, or a file of the folder cannot be read: the reader of books says what is wrong with those.
    return undefined;
  }
}

/** What `builtBooks` reads; undefined of books that are not sound, of which the server says why when it starts. */
export function textOfBooks(folder: string): string | undefined {
  const bytes = bytesIn(folder);
  const { pages, problems, words } = readBooks(folder);
  if (pages.length === 0 || problems.some(({ severity }) => severity === 'error')) return undefined;
  const books = pages.map(({ book, cases }) => ({ book: book.value, cases: cases?.value.cases ?? [] }));
  const built: BuiltBooks = { bytes, books, words: [...words] };
  return bytesIn(folder) === bytes ? JSON.stringify(built) : undefined;
}

/** SHA-256 of the name and the bytes of every file that is read as a book. Throws where one cannot be read. */
function bytesIn(folder: string): string {
  const hash = createHash('sha256');
  for (const name of namesIn(folder) ?? [])
    hash.update(`${name}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest(),
    );
  return hash.digest('hex');
}

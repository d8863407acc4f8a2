import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';

const FROM = 'docs/glossary.md';
/** The same words told in Japanese, each by its English word. */
const IN_JAPANESE = 'docs/glossary.ja.md';

/** The words of docs/glossary.md, which is their one source, as the pages show them. */
export function glossaryFile() {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const groups = glossaryOf(read(FROM), read(IN_JAPANESE));
  return {
    path: join(root, 'client/__generated__/glossary.ts'),
    text:
      `// Written by \`npm run codegen\` from ${FROM} and ${IN_JAPANESE}. Edit those, not this file.\n\n` +
      '/** The words of the field and of this program, under their headings. */\n' +
      `export const GLOSSARY = ${JSON.stringify(groups, undefined, 2)} as const;\n`,
  };
}

/**
 * Headings with their words, read from tables of four columns: word, Japanese, what it means, source; and from those in
 * Japanese: English word, word, what it means, source, below headings that end with the English one in brackets. Throws
 * where one of the two has a word or a heading that the other lacks.
 */
export function glossaryOf(markdown, markdownInJapanese) {
  const theirs = tablesOf(markdownInJapanese);
  const headings = new Map(
    theirs.map(({ heading }) => {
      const [, japanese, english] = /^(.+?) \((.+)\)$/.exec(heading) ?? [];
      return [english ?? heading, japanese ?? heading];
    }),
  );
  const rows = new Map(theirs.flatMap((group) => group.rows.map((row) => [row[0], row])));
  const take = (from, key) => {
    const found = from.get(key);
    if (found === undefined) throw new Error(`${IN_JAPANESE} says nothing of "${key}", which ${FROM} has.`);
    from.delete(key);
    return found;
  };
  const groups = tablesOf(markdown).map((group) => ({
    heading: group.heading,
    headingInJapanese: take(headings, group.heading),
    words: group.rows.map(([word, japanese, meaning, source]) => {
      const [, inJapanese, meaningInJapanese, sourceInJapanese] = take(rows, word);
      return { id: idOf(word), word, japanese, meaning, source, inJapanese, meaningInJapanese, sourceInJapanese };
    }),
  }));
  const over = [...headings.keys(), ...rows.keys()];
  if (over.length > 0) throw new Error(`${IN_JAPANESE} has "${over[0]}", which ${FROM} lacks.`);
  return groups;
}

/** Headings and the rows of the tables below them. */
function tablesOf(markdown) {
  const groups = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) groups.push({ heading, rows: [] });
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map(plain) : [];
    if (cells.length !== 4 || cells[0] === 'word' || /^-+$/.test(cells[0])) continue;
    groups.at(-1).rows.push(cells);
  }
  return groups;
}

/** `known time (knownOn)` → `known-time`: what a word is called in an address. */
function idOf(word) {
  return word
    .replace(/\(.*\)|,.*/g, '')
    .trim()
    .replaceAll(' ', '-');
}

/** Without the signs of Markdown; a link is its text. */
function plain(cell) {
  return cell
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('`', '')
    .trim();
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const FROM = 'docs/glossary.md';

/** The words of docs/glossary.md, which is their one source, as the pages show them. */
export function glossaryFile() {
  const groups = glossaryOf(readFileSync(join(root, FROM), 'utf8'));
  return {
    path: join(root, 'client/__generated__/glossary.ts'),
    text:
      `// Written by \`npm run codegen\` from ${FROM}. Edit that, not this file.\n\n` +
      '/** The words of the field and of this program, under their headings. */\n' +
      `export const GLOSSARY = ${JSON.stringify(groups, undefined, 2)} as const;\n`,
  };
}

/** Headings with their words, read from tables of four columns: word, Japanese, what it means, source. */
export function glossaryOf(markdown) {
  const groups = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) groups.push({ heading, words: [] });
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map(plain) : [];
    const [word, japanese, meaning, source] = cells;
    if (cells.length !== 4 || word === 'word' || /^-+$/.test(word)) continue;
    groups.at(-1).words.push({ id: idOf(word), word, japanese, meaning, source });
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

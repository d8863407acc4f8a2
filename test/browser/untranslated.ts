import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from '../../tools/project.mjs';

/** What stands between two runs of English: Japanese, figures, and the marks that part the pieces of a sentence. */
const APART = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・（）「」：～／；％…]+|[,;:"“”/·()[\]\n]|\d+/u;
const TWO_WORDS = /\b[a-z]{2,}\b.*\b[a-z]{2,}\b/;
/** Fewer words may stand in the documents by chance. */
const FEWEST_WORDS = 3;

/** Everything that a reader of the page may read or hear. */
export function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, textContent: text } = walker.currentNode;
      if (element?.closest('script, style, noscript, code') === null) texts.add(text?.trim() ?? '');
    }
    for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) texts.add(element.getAttribute(name) ?? '');
    return [...texts];
  });
}

/**
 * The English in these texts that stands neither in the facts and rule books nor in the glossary: words of the program
 * that nobody has translated.
 */
export function englishLeft(texts: readonly string[]): string[] {
  const known = knownWords();
  const runs = texts.flatMap((text) => text.split(APART)).map((run) => run.trim());
  return [...new Set(runs)].filter((run) => TWO_WORDS.test(run) && !isTold(plain(run), known));
}

let kept: string | undefined;
function knownWords(): string {
  kept ??= [...yamlOf(inRoot('seed')), inRoot('docs', 'glossary.md')]
    .map((path) => plain(readFileSync(path, 'utf8')))
    .join(' | ');
  return kept;
}

function yamlOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a run is put together of pieces that the documents have, each of some words, as a name before a title is. */
function isTold(run: string, known: string): boolean {
  if (run === '' || known.includes(run)) return true;
  const words = run.split(' ');
  for (let count = words.length - 1; count >= FEWEST_WORDS; count -= 1) {
    if (known.includes(words.slice(0, count).join(' '))) return isTold(words.slice(count).join(' '), known);
  }
  return false;
}

import { LANGUAGE } from '../../lib/language/language.ts';
import { say } from '../messages/words.ts';
import { phraseBook } from './in-other-words.ts';

/** Everything of GraphiQL, wherever it puts it; the page's own header says its own words. */
const ITS_OWN = '.graphiql-container, .graphiql-dialog, .graphiql-tooltip, [data-radix-popper-content-wrapper]';
/** Queries, answers, and names of the schema. */
const NOT_ITS_WORDS = '.monaco-editor, code, [class*="doc-explorer-"][class*="-name"], .graphiql-history-item-label';
const READ = ['aria-label', 'title', 'placeholder'];
/** By this name a key of GraphiQL looks for its button. */
const LOOKED_FOR = 'Show Documentation Explorer';

/**
 * GraphiQL speaks English alone, and a title of its icons is made of the names that functions have in its source, of
 * which a build leaves none: icons are silent (their buttons have names), and a Japanese page has Japanese names.
 */
export async function relabel(): Promise<void> {
  const inOtherWords = LANGUAGE === 'ja' ? phraseBook((await import('./phrases.ja.txt?raw')).default) : undefined;
  const look = (root: Node) => {
    if (root instanceof Text) reword(root, inOtherWords);
    if (!(root instanceof Element)) return;
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (element.closest(ITS_OWN) === null) continue;
      if (element instanceof SVGTitleElement) silence(element);
      if (!inOtherWords || element.closest(NOT_ITS_WORDS) !== null) continue;
      for (const name of READ) relabelOne(element, name, inOtherWords);
      for (const child of element.childNodes) if (child instanceof Text) reword(child, inOtherWords);
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(look);
      else look(target);
    }
  });
  look(document.body);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: READ,
  });
}

function silence(title: SVGTitleElement): void {
  if (title.textContent === '') return;
  title.textContent = '';
  title.ownerSVGElement?.setAttribute('aria-hidden', 'true');
  const press = title.closest('button');
  // A cross that only its title named.
  if (press && press.textContent === '' && !press.hasAttribute('aria-label')) press.ariaLabel = say('close');
}

function relabelOne(element: Element, name: string, inOtherWords: (text: string) => string | undefined): void {
  const said = element.getAttribute(name);
  const instead = said === null ? undefined : inOtherWords(said);
  if (instead === undefined || instead === said) return;
  if (said === LOOKED_FOR && name === 'aria-label') {
    element.setAttribute('aria-labelledby', 'graphiql-shows-docs');
    standing('graphiql-shows-docs', instead);
  } else {
    if (name === 'aria-label') element.removeAttribute('aria-labelledby');
    element.setAttribute(name, instead);
  }
}

/** A text that names something else and is not seen. */
function standing(id: string, text: string): void {
  if (document.getElementById(id)) return;
  const made = document.createElement('span');
  made.id = id;
  made.hidden = true;
  made.textContent = text;
  document.body.append(made);
}

function reword(text: Text, inOtherWords: ((text: string) => string | undefined) | undefined): void {
  const { parentElement: place, data } = text;
  if (!inOtherWords || place === null || place.closest(ITS_OWN) === null || place.closest(NOT_ITS_WORDS) !== null)
    return;
  const said = data.trim();
  const instead = said === '' ? undefined : inOtherWords(said);
  if (instead !== undefined && instead !== said) text.data = data.replace(said, () => instead);
}

import type { GraphState } from '../../lib/address/graph-state.ts';

/** What a change did, for "Undo: …": of several at once the first that the reader would name. */
const WORDS: readonly (readonly [keyof GraphState, string, string])[] = [
  ['focus', 'another company or person', 'another company or person'],
  ['layout', 'another layout', 'another layout'],
  ['added', 'add', 'take out what was added'],
  ['removed', 'remove', 'bring back'],
  ['expand', 'expand', 'collapse'],
  ['hidden', 'hide', 'show again'],
  ['hide', 'filter', 'filter less'],
  ['on', 'another day', 'another day'],
  ['known', 'another day of knowing', 'another day of knowing'],
];

/** Undefined where nothing changed but what is selected, which is no step of its own. */
export function stepWords(before: GraphState, after: GraphState): string | undefined {
  const changed = WORDS.find(([field]) => String(before[field] ?? '') !== String(after[field] ?? ''));
  if (!changed) return undefined;
  const [field, more, less] = changed;
  const [was, is] = [before[field], after[field]];
  return Array.isArray(was) && Array.isArray(is) && is.length < was.length ? less : more;
}

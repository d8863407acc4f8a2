import type { GraphState } from '../../lib/address/graph-state.ts';
import { writeGraphSearch } from '../../lib/address/url-state.ts';

/** What a change did, for "Undo: …": of several at once the first that the reader would name. */
const WORDS: readonly (readonly [keyof GraphState, string, string])[] = [
  ['focus', 'another company or person', 'another company or person'],
  ['between', 'paths', 'back to the drawing'],
  ['moment', 'paths of a day', 'paths of any day'],
  ['by', 'other kinds of paths', 'other kinds of paths'],
  ['upto', 'longer or shorter paths', 'longer or shorter paths'],
  ['layout', 'another layout', 'another layout'],
  ['added', 'add', 'take out what was added'],
  ['removed', 'remove', 'bring back'],
  ['expand', 'expand', 'collapse'],
  ['hidden', 'hide', 'show again'],
  ['hide', 'filter', 'filter less'],
  ['against', 'compare with a day', 'compare with another day'],
  ['on', 'another day', 'another day'],
  ['known', 'another day of knowing', 'another day of knowing'],
  ['put', 'hold boxes in place', 'let boxes go'],
];

/** Undefined where nothing changed but what is selected and how it is looked at, which is no step of its own. */
export function stepWords(before: GraphState, after: GraphState): string | undefined {
  const [was, is] = [writeGraphSearch(before), writeGraphSearch(after)];
  const changed = WORDS.find(([field]) => (field === 'put' ? !samePlaces(before, after) : was[field] !== is[field]));
  if (!changed) return undefined;
  const [field, more, less] = changed;
  return sizeOf(after, field) < sizeOf(before, field) ? less : more;
}

function sizeOf(state: GraphState, field: keyof GraphState): number {
  if (field === 'put') return state.put?.moves.size ?? 0;
  const value = state[field];
  return Array.isArray(value) ? value.length : 0;
}

/** More places than an address takes are compared too. */
function samePlaces(a: GraphState, b: GraphState): boolean {
  const text = ({ put }: GraphState) => JSON.stringify([put?.moves.size ? put.width : 0, [...(put?.moves ?? [])]]);
  return text(a) === text(b);
}

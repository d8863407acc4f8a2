import type { GraphState } from '../../lib/address/graph-state.ts';
import { writeGraphSearch } from '../../lib/address/url-state.ts';
import { say } from './messages/words.ts';

/** What a change did, for "Undo: …": of several at once the first that the reader would name. */
const WORDS: readonly (readonly [keyof GraphState, string, string])[] = [
  ['focus', say('anotherCompanyOrPerson'), say('anotherCompanyOrPerson')],
  ['between', say('paths'), say('backToTheDrawing')],
  ['moment', say('pathsOfADay'), say('pathsOfAnyDay')],
  ['by', say('otherKindsOfPaths'), say('otherKindsOfPaths')],
  ['upto', say('longerOrShorterPaths'), say('longerOrShorterPaths')],
  ['layout', say('anotherLayout'), say('anotherLayout')],
  ['reach', say('moreOrFewerSteps'), say('moreOrFewerSteps')],
  ['added', say('add'), say('takeOutWhatWasAdded')],
  ['removed', say('remove'), say('bringBack')],
  ['expand', say('expand'), say('collapse')],
  ['hidden', say('hide'), say('showAgain')],
  ['hide', say('filter'), say('filterLess')],
  ['against', say('compareWithADay'), say('compareWithAnotherDay')],
  ['on', say('anotherDay'), say('anotherDay')],
  ['known', say('anotherDayOfKnowing'), say('anotherDayOfKnowing')],
  ['put', say('holdBoxesInPlace'), say('letBoxesGo')],
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

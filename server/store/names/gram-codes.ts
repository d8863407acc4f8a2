import { foldName, gramsOf, isPlain, nameKey } from '../../shared/names/name-key.ts';

const START = 94; // ^
const END = 36; // $
/** Codes below this are three plain letters of seven bits each. */
export const PLAIN_CODES = 1 << 21;

/**
 * The pieces of a name as numbers, each at least once, for an index that keeps millions: those of `gramsOf`, of the
 * folded name and of its key where that begins or ends otherwise. Two pieces of other scripts may share a number by
 * chance; who follows one compares the names anyway.
 */
export function eachGramCode(text: string, take: (code: number) => void): void {
  const folded = foldName(text);
  // Of plain words the key is the same ones without the last, so that its pieces are among those of the whole.
  if (isPlain(text)) {
    eachOfPlain(folded, take);
    return;
  }
  for (const gram of gramsOf(folded)) take(codeOf(gram));
  for (const gram of gramsOf(nameKey(text))) take(codeOf(gram));
}

function eachOfPlain(folded: string, take: (code: number) => void): void {
  let start = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && folded.charCodeAt(at) !== 32) continue;
    let [first, second] = [START, START];
    for (let i = start; i < at; i += 1) {
      const letter = folded.charCodeAt(i);
      take((first << 14) | (second << 7) | letter);
      [first, second] = [second, letter];
    }
    if (at > start) take((first << 14) | (second << 7) | END);
    start = at + 1;
  }
}

/** FNV-1a of the letters, above the plain codes; plain letters as they are. */
function codeOf(gram: string): number {
  if (gram.length === 3 && isPlain(gram))
    return (gram.charCodeAt(0) << 14) | (gram.charCodeAt(1) << 7) | gram.charCodeAt(2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < gram.length; at += 1) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193);
  return PLAIN_CODES + ((hash >>> 0) % 0x7f000000);
}

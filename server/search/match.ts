import {
  foldName,
  gramsOf,
  isJapaneseAlone,
  isPlain,
  keyOfJapanese,
  keyOfPlain,
  nameKey,
} from '../shared/names/name-key.ts';
import { soundOf, soundWanted } from '../shared/names/name-sound.ts';
import { editDistance } from '../shared/names/nearness.ts';

/** How a spelling matches, the best first. */
export const MATCH_KINDS = ['EXACT', 'PREFIX', 'WORD', 'PART', 'SOUND', 'NEAR'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface Match {
  readonly spelling: string;
  readonly how: MatchKind;
  /** Between 0 and 1: how much of the spelling the text covers, or how near it is. */
  readonly score: number;
}

/** What was typed, taken apart once. */
export interface Wanted {
  readonly folded: string;
  readonly key: string;
  readonly words: readonly string[];
  /** Without the spaces, for words written together or apart. */
  readonly joined: string;
  /** The pieces of each word, and of all written together. */
  readonly grams: ReadonlyMap<string, readonly string[]>;
  /** How it is read, where it can be Japanese in kana or letters. */
  readonly sound: ReturnType<typeof soundWanted>;
}

/** Below this a word is another word, not a misspelt one. */
const NEAR_ENOUGH = 0.5;
/** Readings are written without spaces too: a name of this many letters may stand inside one. */
const LEAST_SOUND_WITHIN = 4;

export function wantedOf(text: string): Wanted {
  const key = nameKey(text);
  const words = key.split(' ').filter((word) => word !== '');
  const joined = key.replaceAll(' ', '');
  const grams = new Map([...words, joined].map((word) => [word, gramsOf(word)]));
  return { folded: foldName(text), key, words, joined, grams, sound: soundWanted(text) };
}

/** The best match among the spellings of one party; undefined when none is near. */
export function bestMatch(wanted: Wanted, spellings: readonly string[]): Match | undefined {
  return sureMatch(wanted, spellings) ?? soundMatch(wanted, spellings) ?? nearMatch(wanted, spellings);
}

/** The best match among the spellings that have the text in them. */
export function sureMatch(wanted: Wanted, spellings: readonly string[]): Match | undefined {
  return bestOf(spellings.flatMap((spelling) => sureMatchOf(wanted, spelling) ?? []));
}

/** The best match among the spellings that are read like the text, though written otherwise. */
export function soundMatch({ sound: wanted }: Wanted, spellings: readonly string[]): Match | undefined {
  if (wanted === undefined) return undefined;
  return bestOf(
    spellings.flatMap((spelling): Match[] => {
      const sound = soundOf(spelling);
      if (sound === undefined) return [];
      const isIn =
        everyWordBegins(wanted.words, sound.words) ||
        sound.joined.startsWith(wanted.joined) ||
        (wanted.joined.length >= LEAST_SOUND_WITHIN && sound.joined.includes(wanted.joined));
      return isIn ? [{ spelling, how: 'SOUND', score: Math.min(1, wanted.joined.length / sound.joined.length) }] : [];
    }),
  );
}

/** The best match among the spellings that are near the text. */
export function nearMatch(wanted: Wanted, spellings: readonly string[]): Match | undefined {
  return bestOf(
    spellings.flatMap((spelling) => {
      const key = nameKey(spelling);
      const score = nearness(wanted, key.split(' '), key.replaceAll(' ', ''));
      return score >= NEAR_ENOUGH ? [{ spelling, how: 'NEAR', score }] : [];
    }),
  );
}

function bestOf(matches: Match[]): Match | undefined {
  return matches.sort(byQuality)[0];
}

/** Better kinds first, then the higher score. */
export function byQuality(a: Match, b: Match): number {
  return MATCH_KINDS.indexOf(a.how) - MATCH_KINDS.indexOf(b.how) || b.score - a.score;
}

function sureMatchOf(wanted: Wanted, spelling: string): Match | undefined {
  // Most of those that are looked at do not have the text in them, and need no closer look.
  const plain = isPlain(spelling);
  if (plain && !mayHave(spelling, wanted)) return undefined;
  const folded = foldName(spelling);
  const japanese = !plain && isJapaneseAlone(spelling);
  if ((plain || japanese) && !has(folded, wanted)) return undefined;
  const key = plain ? keyOfPlain(folded) : japanese ? keyOfJapanese(folded) : nameKey(spelling);
  const joined = key.replaceAll(' ', '');
  const score = wanted.joined.length / Math.max(1, joined.length);
  const as = (how: MatchKind, value = Math.min(1, score)): Match => ({ spelling, how, score: value });
  if (folded === wanted.folded || key === wanted.key) return as('EXACT', folded === wanted.folded ? 1 : 0.99);
  if (folded.startsWith(wanted.folded) || key.startsWith(wanted.key)) return as('PREFIX');
  if (everyWordBegins(wanted.words, folded.split(' ')) || joined === wanted.joined) return as('WORD');
  if (wanted.words.every((word) => folded.includes(word)) || joined.includes(wanted.joined)) return as('PART');
  return undefined;
}

/** False only of a name of plain letters that has not even the letters of each word one after the other. */
function mayHave(plain: string, { words }: Wanted): boolean {
  // It becomes a word.
  if (plain.includes('&')) return true;
  const letters = plain.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return words.every((word) => letters.includes(word));
}

function has(folded: string, { words, joined }: Wanted): boolean {
  return words.every((word) => folded.includes(word)) || folded.replaceAll(' ', '').includes(joined);
}

/**
 * Whether each wanted word begins a word of its own, in any order; the longest look first, so none takes another's
 * place.
 */
function everyWordBegins(wanted: readonly string[], words: readonly string[]): boolean {
  const free = [...words];
  return [...wanted]
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const exact = free.indexOf(word);
      const at = exact >= 0 ? exact : free.findIndex((other) => other.startsWith(word));
      if (at < 0) return false;
      free.splice(at, 1);
      return true;
    });
}

/** The wanted words against the nearest word each, or all of it written together, whichever is nearer. */
function nearness(wanted: Wanted, words: readonly string[], joined: string): number {
  const grams = new Map([...words, joined].map((word) => [word, new Set(gramsOf(word))]));
  const likenessOf = (word: string, other: string) =>
    likeness(word, wanted.grams.get(word) ?? [], other, grams.get(other) ?? NOTHING);
  const each = wanted.words.map((word) => Math.max(...words.map((other) => likenessOf(word, other))));
  const mean = each.reduce((sum, near) => sum + near, 0) / Math.max(1, each.length);
  // One good word does not make up for another that is nothing like any.
  const apart = Math.min(...each) < NEAR_ENOUGH / 2 ? 0 : mean;
  return Math.max(apart, likenessOf(wanted.joined, joined));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Pieces in common (Dice's coefficient), or letters that need no change when at most a third do, whichever is more. */
function likeness(a: string, left: readonly string[], b: string, right: ReadonlySet<string>): number {
  const common = left.reduce((sum, gram) => sum + (right.has(gram) ? 1 : 0), 0);
  const longer = Math.max(lettersIn(a), lettersIn(b), 1);
  const slips = editDistance(a, b, Math.floor(longer / 3));
  return Math.max((2 * common) / Math.max(1, left.length + right.size), slips > longer / 3 ? 0 : 1 - slips / longer);
}

function lettersIn(text: string): number {
  return isPlain(text) ? text.length : [...text].length;
}

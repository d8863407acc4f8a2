import { foldName, gramsOf, nameKey } from '../shared/name-key.ts';
import { editDistance } from '../shared/nearness.ts';

/** How a spelling matches, the best first. */
export const MATCH_KINDS = ['EXACT', 'PREFIX', 'WORD', 'PART', 'NEAR'] as const;
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
}

/** Below this a word is another word, not a misspelt one. */
const NEAR_ENOUGH = 0.5;

export function wantedOf(text: string): Wanted {
  const key = nameKey(text);
  return {
    folded: foldName(text),
    key,
    words: key.split(' ').filter((word) => word !== ''),
    joined: key.replaceAll(' ', ''),
  };
}

/** The best match among the spellings of one party; undefined when none is near. */
export function bestMatch(wanted: Wanted, spellings: readonly string[]): Match | undefined {
  const matches = spellings.flatMap((spelling) => matchOf(wanted, spelling) ?? []);
  return matches.sort(byQuality)[0];
}

/** Better kinds first, then the higher score. */
export function byQuality(a: Match, b: Match): number {
  return MATCH_KINDS.indexOf(a.how) - MATCH_KINDS.indexOf(b.how) || b.score - a.score;
}

function matchOf(wanted: Wanted, spelling: string): Match | undefined {
  const folded = foldName(spelling);
  const key = nameKey(spelling);
  const joined = key.replaceAll(' ', '');
  const score = wanted.joined.length / Math.max(1, joined.length);
  const as = (how: MatchKind, value = Math.min(1, score)): Match => ({ spelling, how, score: value });
  if (folded === wanted.folded || key === wanted.key) return as('EXACT', folded === wanted.folded ? 1 : 0.99);
  if (folded.startsWith(wanted.folded) || key.startsWith(wanted.key)) return as('PREFIX');
  if (everyWordBegins(wanted.words, folded.split(' ')) || joined === wanted.joined) return as('WORD');
  if (wanted.words.every((word) => folded.includes(word)) || joined.includes(wanted.joined)) return as('PART');
  const near = nearness(wanted, key.split(' '), joined);
  return near >= NEAR_ENOUGH ? as('NEAR', near) : undefined;
}

/** Whether each wanted word begins a word of its own, in any order; the longest look first, so none takes another's place. */
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
  const each = wanted.words.map((word) => Math.max(...words.map((other) => likeness(word, other))));
  const mean = each.reduce((sum, near) => sum + near, 0) / Math.max(1, each.length);
  // One good word does not make up for another that is nothing like any.
  const apart = Math.min(...each) < NEAR_ENOUGH / 2 ? 0 : mean;
  return Math.max(apart, likeness(wanted.joined, joined));
}

/** Pieces in common (Dice's coefficient), or letters that need no change when at most a third do, whichever is more. */
function likeness(a: string, b: string): number {
  const [left, right] = [gramsOf(a), new Set(gramsOf(b))];
  const common = left.filter((gram) => right.has(gram)).length;
  const longer = Math.max([...a].length, [...b].length, 1);
  const slips = editDistance(a, b, Math.floor(longer / 3));
  return Math.max((2 * common) / Math.max(1, left.length + right.size), slips > longer / 3 ? 0 : 1 - slips / longer);
}

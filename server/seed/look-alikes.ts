import { gramsOf, nameKey } from '../shared/name-key.ts';
import { stepThrough } from '../shared/in-turns.ts';
import { editDistance } from '../shared/nearness.ts';

export interface Name {
  readonly owner: string;
  readonly text: string;
}

export interface LookAlike {
  readonly a: Name;
  readonly b: Name;
  /** True when the two differ at most in case, accents, punctuation, order of words and form of company. */
  readonly same: boolean;
}

/** Two names this alike (Dice's coefficient over their grams) are taken for one by a hasty reader. */
const ALIKE = 0.75;
/** Shorter names ("IIJ", "IIJ-A") are alike by chance; only equal ones are reported. */
const SHORT = 6;

/**
 * A piece of a name that so many have tells nothing: those who share no rarer one are not held against each other. Only in a
 * world of thousands of names is any piece that common.
 */
const COMMON = 50;

export interface LookAlikes {
  readonly pairs: readonly LookAlike[];
  /** How many names had a piece that was too common to be followed: near ones may be missing among their pairs. */
  readonly passedOver: number;
}

interface Entry extends Name {
  readonly letters: string;
  readonly words: string;
  readonly grams: ReadonlySet<string>;
  /** One bit for each letter it has, 32 kinds of letter. */
  readonly alphabet: number;
}

/**
 * Pairs of names of different owners that look alike, once for each pair of owners, the most alike names of the two. Names
 * whose numbers differ ("Account 12", "Account 13") are of one series and not alike. All that are the same are found; the time
 * grows with the number of names, not with its square.
 */
export function lookAlikes(names: readonly Name[]): LookAlikes {
  return stepThrough(lookingAlike(names));
}

/** The same, stopping after each name and each pair that is compared. */
export function* lookingAlike(names: readonly Name[]): Generator<undefined, LookAlikes> {
  const found = new Map<string, LookAlike & { score: number }>();
  const keep = (a: Entry, b: Entry, score: number) => {
    const key = a.owner < b.owner ? `${a.owner} ${b.owner}` : `${b.owner} ${a.owner}`;
    const same = a.words === b.words;
    const better = same ? 2 : score;
    if (better > (found.get(key)?.score ?? 0)) found.set(key, { a: plain(a), b: plain(b), same, score: better });
  };
  const passedOver = new Set<Entry>();
  const all: Entry[] = [];
  for (const name of names) {
    all.push(entryOf(name));
    yield;
  }
  for (const entries of bySeries(all)) {
    for (const [a, b] of equal(entries)) keep(a, b, 1);
    for (const [a, b] of sharingRareGrams(entries, passedOver)) {
      yield;
      if (a === undefined || b === undefined) continue;
      if (a.owner === b.owner || a.words === b.words) continue;
      const score = likeness(a, b);
      if (score >= ALIKE) keep(a, b, score);
    }
    for (const [a, b] of sharingPieces(entries, passedOver)) {
      yield;
      if (a === undefined || b === undefined) continue;
      if (a.owner !== b.owner && a.words !== b.words && misspelt(a, b)) keep(a, b, 1);
    }
  }
  return { pairs: [...found.values()].map(({ a, b, same }) => ({ a, b, same })), passedOver: passedOver.size };
}

/** A pair to be compared; none where a name begins that may have met no other. */
type Met = readonly [Entry, Entry] | readonly [];
const NONE: Met = [];

/** Names apart by the numbers in them. */
function bySeries(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const series = new Map<string, Entry[]>();
  for (const entry of entries) add(series, entry.letters.match(/\p{N}+/gu)?.join(' ') ?? '', entry);
  return series.values();
}

/** Names of the same words: each with the first of every owner, so that a name of thousands is no square of pairs. */
function* equal(entries: readonly Entry[]): Iterable<[Entry, Entry]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) add(groups, entry.words, entry);
  for (const [first, ...others] of groups.values())
    for (const other of others) if (first !== undefined && first.owner !== other.owner) yield [first, other];
}

function entryOf({ owner, text }: Name): Entry {
  const key = nameKey(text);
  const words = key.split(' ');
  const letters = words.join('');
  const alphabet = [...letters].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0) ?? 0) % 32)), 0);
  return { owner, text, letters, words: words.sort().join(' '), grams: new Set(gramsOf(key)), alphabet };
}

function plain({ owner, text }: Entry): Name {
  return { owner, text };
}

function likeness(a: Entry, b: Entry): number {
  if (Math.min(a.letters.length, b.letters.length) < SHORT) return 0;
  let common = 0;
  for (const gram of a.grams) if (b.grams.has(gram)) common += 1;
  return (2 * common) / Math.max(1, a.grams.size + b.grams.size);
}

function misspelt(a: Entry, b: Entry): boolean {
  const limit = slipsIn(Math.min(a.letters.length, b.letters.length));
  // One slip changes at most two kinds of letter; most pairs are told apart by that alone.
  return (
    limit > 0 && bitsIn(a.alphabet ^ b.alphabet) <= 2 * limit && editDistance(a.letters, b.letters, limit) <= limit
  );
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number >>> 0; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How many slips of the pen a name of this length may have and still be read as the other. */
function slipsIn(length: number): number {
  return length >= 12 ? 2 : length >= SHORT ? 1 : 0;
}

/**
 * All pairs that can reach ALIKE, without comparing all with all: two such sets share at least one of their rarest grams, as
 * many as are left when the share that must be common is taken away (prefix filter).
 */
function* sharingRareGrams(entries: readonly Entry[], passedOver: Set<Entry>): Iterable<Met> {
  const degrees = new Map<string, number>();
  for (const { grams } of entries) {
    for (const gram of grams) degrees.set(gram, (degrees.get(gram) ?? 0) + 1);
    yield NONE;
  }
  const common = ALIKE / (2 - ALIKE);
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) {
    const rarest = [...entry.grams].sort((a, b) => (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0) || (a < b ? -1 : 1));
    const prefix = rarest.slice(0, rarest.length - Math.ceil(common * rarest.length) + 1);
    yield NONE;
    yield* met(entry, prefix, lists, passedOver);
    for (const gram of prefix) add(lists, gram, entry);
  }
}

/**
 * All pairs that few slips can tell apart: n slips spoil at most 2n of 2n + 1 pieces (a swap may spoil two), so one piece of the
 * one name stands in the other, at most n letters away.
 */
function* sharingPieces(entries: readonly Entry[], passedOver: Set<Entry>): Iterable<Met> {
  const lists = new Map<number, Entry[]>();
  for (const entry of entries) {
    const { letters } = entry;
    const keys = new Set<number>();
    for (let length = letters.length - 2; length <= letters.length + 2; length += 1) {
      const slips = slipsIn(Math.min(length, letters.length));
      if (Math.abs(length - letters.length) > slips) continue;
      for (const [start, end] of pieces(length, slips)) {
        for (let shift = -slips; shift <= slips; shift += 1) {
          if (start + shift >= 0) keys.add(pieceKey(length, slips, start, letters, start + shift, end + shift));
        }
      }
    }
    yield NONE;
    yield* met(entry, keys, lists, passedOver);
    for (const slips of new Set([slipsIn(letters.length), slipsIn(letters.length - 2), slipsIn(letters.length - 1)])) {
      for (const [start, end] of pieces(letters.length, slips))
        add(lists, pieceKey(letters.length, slips, start, letters, start, end), entry);
    }
  }
}

/** The pieces into which a name of this length is cut to find it again after so many slips. */
function pieces(length: number, slips: number): [start: number, end: number][] {
  if (slips === 0) return [];
  const count = 2 * slips + 1;
  return Array.from({ length: count }, (_, i) => [
    Math.floor((i * length) / count),
    Math.floor(((i + 1) * length) / count),
  ]);
}

/** A number for a piece and where it stands (FNV-1a); two that share one by chance are told apart when the names are compared. */
function pieceKey(length: number, slips: number, start: number, letters: string, from: number, to: number): number {
  let hash = Math.imul(0x811c9dc5 ^ (length * 4096 + start * 4 + slips), 0x01000193);
  for (let at = from; at < to && at < letters.length; at += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return hash;
}

/** Those that are already listed under one of the keys, each once. */
function* met<K>(
  entry: Entry,
  keys: Iterable<K>,
  lists: ReadonlyMap<K, Entry[]>,
  passedOver: Set<Entry>,
): Iterable<[Entry, Entry]> {
  const seen = new Set<Entry>();
  for (const key of keys) {
    const list = lists.get(key) ?? [];
    if (list.length >= COMMON) {
      passedOver.add(entry);
      continue;
    }
    for (const other of list) {
      if (seen.has(other)) continue;
      seen.add(other);
      yield [other, entry];
    }
  }
}

function add<K>(lists: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

import { gramsOf, nameKey } from '../shared/names/name-key.ts';
import { stepThrough } from '../shared/turns/in-turns.ts';
import { bitsIn } from '../numbers/bits-in.ts';
import { areSiblings } from '../shared/names/siblings.ts';
import { fewSlips } from './few-slips.ts';

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
 * A piece of a name that so many have tells nothing: those who share no rarer one are not held against each other. Only
 * in a world of thousands of names is any piece that common.
 */
const COMMON = 50;

export interface LookAlikes {
  readonly pairs: readonly LookAlike[];
  /** How many names had a piece that was too common to be followed: near ones may be missing among their pairs. */
  readonly passedOver: number;
}

interface Entry extends Name {
  /** Its place among all. */
  readonly at: number;
  /** Without blanks; each letter of one unit, see `oneUnitEach`. */
  readonly letters: string;
  /** The same as they are. */
  readonly exact: string;
  readonly words: string;
  /** The numbers of its pieces, in the order of the pieces as text. */
  readonly grams: Int32Array;
  /** One bit for each piece it has, 32 kinds of piece. */
  readonly kinds: number;
  /** One bit for each letter it has, 32 kinds of letter. */
  readonly alphabet: number;
}

/**
 * Pairs of names of different owners that look alike, once for each pair of owners, the most alike names of the two.
 * Names whose numbers differ ("Account 12" and "13", "Link One" and "Two") are of one series and not alike. All that
 * are the same are found; the time grows with the number of names, not with its square.
 */
export function lookAlikes(names: readonly Name[]): LookAlikes {
  return stepThrough(lookingAlike(names));
}

/** The same, stopping after each name. */
export function* lookingAlike(names: readonly Name[]): Generator<undefined, LookAlikes> {
  const found = new Map<string, LookAlike & { score: number }>();
  const keep = (a: Entry, b: Entry, score: number) => {
    if (areSiblings(a.words, b.words)) return;
    const key = a.owner < b.owner ? `${a.owner} ${b.owner}` : `${b.owner} ${a.owner}`;
    const same = a.words === b.words;
    const better = same ? 2 : score;
    if (better > (found.get(key)?.score ?? 0)) found.set(key, { a: plain(a), b: plain(b), same, score: better });
  };
  const numbers = new Map<string, number>();
  const pairs = new Map<string, string>();
  const all: Entry[] = [];
  for (const name of names) {
    all.push(entryOf(name, all.length, numbers, pairs));
    yield;
  }
  // One of each for all series: there may be as many series as names.
  const degrees = new Int32Array(numbers.size);
  const isOf = new Int32Array(numbers.size);
  const meetings: Meetings = { passedOver: new Set(), count: 0, last: new Int32Array(all.length) };
  let turn = 0;
  for (const entries of bySeries(all)) {
    for (const [a, b] of equal(entries)) keep(a, b, 1);
    for (const [entry, others] of sharingRareGrams(entries, degrees, meetings)) {
      yield;
      if (others.length === 0) continue;
      turn += 1;
      for (const gram of entry.grams) isOf[gram] = turn;
      for (const other of others) {
        if (other.owner === entry.owner || other.words === entry.words || !mayBeAlike(other, entry)) continue;
        let common = 0;
        for (const gram of other.grams) if (isOf[gram] === turn) common += 1;
        const score = (2 * common) / Math.max(1, other.grams.length + entry.grams.length);
        if (score >= ALIKE) keep(other, entry, score);
      }
    }
    for (const [entry, others] of sharingPieces(entries, meetings)) {
      yield;
      for (const other of others) {
        // One slip changes at most two kinds of letter; most pairs are told apart by that alone.
        if (bitsIn(other.alphabet ^ entry.alphabet) > 4 || other.owner === entry.owner) continue;
        if (other.words !== entry.words && misspelt(other, entry)) keep(other, entry, 1);
      }
    }
  }
  return { pairs: [...found.values()].map(({ a, b, same }) => ({ a, b, same })), passedOver: meetings.passedOver.size };
}

/** A name and those before it that it is to be compared with, each once. */
type Met = readonly [Entry, readonly Entry[]];

interface Meetings {
  readonly passedOver: Set<Entry>;
  /** How many names have been looked for so far, and in which of these times each was met last. */
  count: number;
  readonly last: Int32Array;
}

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

function entryOf({ owner, text }: Name, at: number, numbers: Map<string, number>, pairs: Map<string, string>): Entry {
  const key = nameKey(text);
  const words = key.split(' ');
  const exact = words.join('');
  const letters = oneUnitEach(exact, pairs);
  let alphabet = 0;
  for (const letter of exact) alphabet |= 1 << ((letter.codePointAt(0) ?? 0) % 32);
  const grams = Int32Array.from(gramsOf(key), (gram) => {
    const number = numbers.get(gram) ?? numbers.size;
    if (number === numbers.size) numbers.set(gram, number);
    return number;
  });
  const kinds = grams.reduce((bits, gram) => bits | (1 << (gram % 32)), 0);
  return { at, owner, text, letters, exact, words: words.sort().join(' '), grams, kinds, alphabet };
}

/** Units for private use, which no name has. */
const [PRIVATE, PRIVATE_COUNT] = [0xe000, 0x1900];

/**
 * The text with one unit for each letter: rarer kanji (𠮷) take a pair of units, and a slip that puts one in the place
 * of another (吉) would move all that comes after. Two pairs may get the same unit where there are thousands of them;
 * names that are alike by that alone are told apart when they are compared as they are.
 */
function oneUnitEach(text: string, pairs: Map<string, string>): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (pair) => {
    const unit = pairs.get(pair) ?? String.fromCharCode(PRIVATE + (pairs.size % PRIVATE_COUNT));
    pairs.set(pair, unit);
    return unit;
  });
}

function plain({ owner, text }: Entry): Name {
  return { owner, text };
}

/** False for two that cannot reach ALIKE: a piece of a kind that the other has none of is not common. */
function mayBeAlike(a: Entry, b: Entry): boolean {
  if (Math.min(a.letters.length, b.letters.length) < SHORT) return false;
  const [ofA, ofB] = [a.grams.length, b.grams.length];
  const most = Math.min(ofA - bitsIn(a.kinds & ~b.kinds), ofB - bitsIn(b.kinds & ~a.kinds));
  return 2 * most >= ALIKE * (ofA + ofB);
}

function misspelt(a: Entry, b: Entry): boolean {
  const limit = slipsIn(Math.min(a.letters.length, b.letters.length));
  return limit > 0 && bitsIn(a.alphabet ^ b.alphabet) <= 2 * limit && fewSlips(a.exact, b.exact, limit);
}

/** How many slips of the pen a name of this length may have and still be read as the other. */
function slipsIn(length: number): number {
  return length >= 12 ? 2 : length >= SHORT ? 1 : 0;
}

/**
 * All pairs that can reach ALIKE, without comparing all with all: two such sets share at least one of their rarest
 * grams, as many as are left when the share that must be common is taken away (prefix filter). `degrees` is all 0.
 */
function* sharingRareGrams(entries: readonly Entry[], degrees: Int32Array, meetings: Meetings): Iterable<Met> {
  for (const entry of entries) {
    for (const gram of entry.grams) degrees[gram] = (degrees[gram] ?? 0) + 1;
    yield [entry, []];
  }
  const common = ALIKE / (2 - ALIKE);
  const lists = new Map<number, Entry[]>();
  for (const entry of entries) {
    // The sort keeps those of one degree in the order of their texts.
    const rarest = [...entry.grams].sort((a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0));
    const prefix = rarest.slice(0, rarest.length - Math.ceil(common * rarest.length) + 1);
    yield [entry, met(entry, prefix, lists, meetings)];
    for (const gram of prefix) add(lists, gram, entry);
  }
  for (const entry of entries) for (const gram of entry.grams) degrees[gram] = 0;
}

/**
 * All pairs that few slips can tell apart: n slips spoil at most 2n of 2n + 1 pieces (a swap may spoil two), so one
 * piece of the one name stands in the other, at most n letters away.
 */
function* sharingPieces(entries: readonly Entry[], meetings: Meetings): Iterable<Met> {
  const lists = new Map<number, Entry[]>();
  const cuts = new Map<number, readonly Piece[]>();
  const piecesOf = (length: number, slips: number): readonly Piece[] => {
    const key = length * 4 + slips;
    const known = cuts.get(key) ?? pieces(length, slips);
    cuts.set(key, known);
    return known;
  };
  for (const entry of entries) {
    const { letters } = entry;
    const keys: number[] = [];
    for (let length = letters.length - 2; length <= letters.length + 2; length += 1) {
      const slips = slipsIn(Math.min(length, letters.length));
      if (Math.abs(length - letters.length) > slips) continue;
      for (const [start, end] of piecesOf(length, slips)) {
        for (let shift = -slips; shift <= slips; shift += 1) {
          if (start + shift >= 0) keys.push(pieceKey(length, slips, start, letters, start + shift, end + shift));
        }
      }
    }
    yield [entry, met(entry, keys, lists, meetings)];
    for (const slips of new Set([slipsIn(letters.length), slipsIn(letters.length - 2), slipsIn(letters.length - 1)])) {
      for (const [start, end] of piecesOf(letters.length, slips))
        add(lists, pieceKey(letters.length, slips, start, letters, start, end), entry);
    }
  }
}

type Piece = readonly [start: number, end: number];

/** The pieces into which a name of this length is cut to find it again after so many slips. */
function pieces(length: number, slips: number): readonly Piece[] {
  if (slips === 0) return [];
  const count = 2 * slips + 1;
  return Array.from({ length: count }, (_, i) => [
    Math.floor((i * length) / count),
    Math.floor(((i + 1) * length) / count),
  ]);
}

/**
 * A number for a piece and where it stands (FNV-1a); two that share one by chance are told apart when the names are
 * compared.
 */
function pieceKey(length: number, slips: number, start: number, letters: string, from: number, to: number): number {
  let hash = Math.imul(0x811c9dc5 ^ (length * 4096 + start * 4 + slips), 0x01000193);
  for (let at = from; at < to && at < letters.length; at += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return hash;
}

/** Those that are already listed under one of the keys, each once. */
function met(
  entry: Entry,
  keys: readonly number[],
  lists: ReadonlyMap<number, Entry[]>,
  meetings: Meetings,
): readonly Entry[] {
  const { passedOver, last } = meetings;
  const time = (meetings.count += 1);
  const found: Entry[] = [];
  for (const key of keys) {
    const list = lists.get(key);
    if (list === undefined) continue;
    if (list.length >= COMMON) {
      passedOver.add(entry);
      continue;
    }
    for (const other of list) {
      if (last[other.at] === time) continue;
      last[other.at] = time;
      found.push(other);
    }
  }
  return found;
}

function add<K>(lists: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

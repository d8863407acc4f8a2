import { gramsOf, nameKey } from '../shared/name-key.ts';
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
/** Names less alike than this are not looked at; a short one with two changed letters is still above it. */
const WORTH_A_LOOK = 0.5;
/** Shorter names ("IIJ", "IIJ-A") are alike by chance; only equal ones are reported. */
const SHORT = 6;

interface Entry extends Name {
  readonly letters: string;
  readonly words: string;
  readonly grams: ReadonlySet<string>;
}

/** Pairs of names of different owners that look alike, once for each pair of owners, the most alike names of the two. */
export function lookAlikes(names: readonly Name[]): LookAlike[] {
  const entries = names.map(entryOf);
  const found = new Map<string, LookAlike & { score: number }>();
  for (const [a, b] of candidates(entries)) {
    if (a.owner === b.owner) continue;
    const same = a.words === b.words;
    const score = same ? 2 : likeness(a, b);
    if (!same && score < ALIKE && !misspelt(a, b)) continue;
    const key = a.owner < b.owner ? `${a.owner} ${b.owner}` : `${b.owner} ${a.owner}`;
    const best = found.get(key);
    if (best === undefined || score > best.score) found.set(key, { a: plain(a), b: plain(b), same, score });
  }
  return [...found.values()].map(({ a, b, same }) => ({ a, b, same }));
}

function entryOf({ owner, text }: Name): Entry {
  const key = nameKey(text);
  const words = key.split(' ');
  return { owner, text, letters: words.join(''), words: words.sort().join(' '), grams: new Set(gramsOf(key)) };
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
  const length = Math.min(a.letters.length, b.letters.length);
  const limit = length >= 12 ? 2 : length >= SHORT ? 1 : 0;
  return limit > 0 && editDistance(a.letters, b.letters, limit) <= limit;
}

/**
 * All pairs that can reach WORTH_A_LOOK, without comparing all with all: two such sets share at least one of their rarest
 * grams, as many as are left when the share that must be common is taken away (prefix filter).
 */
function* candidates(entries: readonly Entry[]): Iterable<[Entry, Entry]> {
  const degrees = new Map<string, number>();
  for (const { grams } of entries) for (const gram of grams) degrees.set(gram, (degrees.get(gram) ?? 0) + 1);
  const common = WORTH_A_LOOK / (2 - WORTH_A_LOOK);
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) {
    const rarest = [...entry.grams].sort((a, b) => (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0) || (a < b ? -1 : 1));
    const met = new Set<Entry>();
    for (const gram of rarest.slice(0, rarest.length - Math.ceil(common * rarest.length) + 1)) {
      const list = lists.get(gram) ?? [];
      for (const other of list) {
        if (met.has(other)) continue;
        met.add(other);
        yield [other, entry];
      }
      list.push(entry);
      lists.set(gram, list);
    }
  }
}

import { FACT_KINDS } from '../vocabulary/kinds.ts';
import { NodeCounts, NodeNumbers } from './node-counts.ts';
import type { GraphContent } from './graph-content.ts';

/** How long the lists of a graph are, by what each is a list of; see `lengthsOf`. */
export type ListLengths = Readonly<Record<string, number>>;

/**
 * How many entries stand in a list met by following any one of its entries back: the mean weighted by length, rounded
 * up. A long list is met oftener than a short one, and counts for more. Lists that no node has are left out.
 *
 * - `from HOLDS`, `to HOLDS`, `about HOLDS`: facts of a kind at one node, as subject, as object, as either; `about ANY`
 *   of all kinds, those of a board being its company's
 * - `citations`, `attendance`, `detail`, `names`: of one fact, seat, attribute, party
 * - `boards`: of one company
 * - `facts of source`, `findings of source`, `findings about`, `citations of finding`, `facts of finding`, `parties of
 *   finding`
 */
export function lengthsOf(graph: GraphContent): ListLengths {
  const { companies, persons, boards, findings, facts } = graph;
  const lengths = new Map<string, number>();
  const note = (name: string, counts: Iterable<number>, lone = 0) => {
    const usual = weightedMean(counts, lone);
    if (usual > 0) lengths.set(name, usual);
  };
  const numbers = new NodeNumbers();
  const companyOf = new Map(boards.map(({ id, company }) => [numbers.of(id), numbers.of(company)]));
  const counted = new Map(FACT_KINDS.map((kind) => [kind, new EndCounts()]));
  const any = new EndCounts();
  for (const { id, kind, subject, object } of facts) {
    const from = numbers.of(subject);
    const to = object === id ? undefined : numbers.of(object);
    counted.get(kind)?.add(from, to);
    any.add(companyOf.get(from) ?? from, to === undefined ? undefined : (companyOf.get(to) ?? to));
  }
  for (const [kind, ends] of counted) {
    note(`from ${kind}`, ends.from.values());
    note(`to ${kind}`, ends.to.values(), ends.alone);
    note(`about ${kind}`, ends.about.values(), ends.alone);
  }
  note('about ANY', any.about.values(), any.alone);
  note(
    'citations',
    facts.map(({ citations }) => citations.length),
  );
  note(
    'attendance',
    facts.map((fact) => (fact.kind === 'SITS_ON' ? fact.attendance.length : 0)),
  );
  note(
    'detail',
    facts.map((fact) => (fact.kind === 'HAS_ATTRIBUTE' ? (fact.detail?.length ?? 0) : 0)),
  );
  note(
    'names',
    [...companies, ...persons].map(({ names }) => names.length),
  );
  note(
    'boards',
    tally(boards, ({ company }) => [company]),
  );
  note(
    'facts of source',
    tally(facts, ({ citations }) => citations.map(({ source }) => source)),
  );
  note(
    'findings of source',
    tally(findings, ({ citations }) => citations.map(({ source }) => source)),
  );
  note(
    'findings about',
    tally(findings, ({ about }) => about),
  );
  note(
    'citations of finding',
    findings.map(({ citations }) => citations.length),
  );
  note(
    'facts of finding',
    findings.map((finding) => finding.facts.length),
  );
  note(
    'parties of finding',
    findings.map(({ about }) => about.length),
  );
  return Object.fromEntries(lengths);
}

/** Those that are no lists of one kind of fact, in their order. */
export const LIST_NAMES = [
  'about ANY',
  'citations',
  'attendance',
  'detail',
  'names',
  'boards',
  'facts of source',
  'findings of source',
  'findings about',
  'citations of finding',
  'facts of finding',
  'parties of finding',
] as const;

/** The mean weighted by length, rounded up, of lists whose lengths and their squares have these sums; 0 of none. */
export function usualLength({ sum, squares }: { readonly sum: number; readonly squares: number }): number {
  return sum === 0 ? 0 : Math.ceil(squares / sum);
}

/** How many facts there are from, to and about each node: one with itself is about it once. */
class EndCounts {
  readonly from = new NodeCounts();
  readonly to = new NodeCounts();
  readonly about = new NodeCounts();
  /** Nodes that are there for their fact alone, as an attribute is: each has it, and no other. */
  alone = 0;

  add(subject: number, object: number | undefined): void {
    this.from.add(subject);
    this.about.add(subject);
    if (object === undefined) {
      this.alone += 1;
      return;
    }
    this.to.add(object);
    if (object !== subject) this.about.add(object);
  }
}

/** In how many items each key occurs. */
function tally<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Iterable<number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const [i, key] of keys.entries()) if (keys.indexOf(key) === i) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.values();
}

/** Of these lists, and as many of one entry as are `lone`. */
function weightedMean(counts: Iterable<number>, lone: number): number {
  let [sum, squares] = [lone, lone];
  for (const count of counts) {
    sum += count;
    squares += count * count;
  }
  return usualLength({ sum, squares });
}

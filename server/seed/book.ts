import type { Day } from '../time/day.ts';
import type { Fact, Holding } from '../shared/facts.ts';
import { keptWith } from '../shared/kept-with.ts';
import { draftsOf, idOfUnread, type FactDraft } from './drafts.ts';
import { factsOf, publishedIn } from './seed-facts.ts';
import { citation, id as idForm, type CitationEntry } from './seed-values.ts';
import { placeIn, type Seed } from './read-seed.ts';
import type { SeedPlace, Problem } from './problem.ts';
import { STAND_IN, type Shaped } from './shape-page.ts';

export type NodeType = 'company' | 'person' | 'board' | 'source' | 'finding';

/** Something with an id, and where it is said. */
export interface NamedEntry {
  readonly id: string;
  readonly type: NodeType;
  /** The company a board belongs to. */
  readonly company?: string;
  readonly place: SeedPlace;
}

/** A list of citations and what it belongs to. */
export interface Cited {
  readonly citations: readonly CitationEntry[];
  readonly place: SeedPlace;
}

/** All that a check looks at. */
export interface Book {
  readonly seed: Seed;
  readonly nodes: readonly NamedEntry[];
  /** The first node with each id. */
  readonly node: ReadonlyMap<string, NamedEntry>;
  readonly drafts: readonly FactDraft[];
  /** Facts in the order of the drafts. */
  readonly facts: readonly Fact[];
  readonly cited: readonly Cited[];
  readonly published: (source: string) => Day;
  /** True when an id may stand in a part of the seed that could not be read, so that "unknown" would be a guess. */
  readonly mayBeUnread: (id: string, type: NodeType | 'fact') => boolean;
}

/** One kind of fault; finds every case of it. */
export type SeedCheck = (book: Book) => Problem[];

export function openBook(seed: Seed): Book {
  const published = publishedIn(seed.sources?.value.sources ?? []);
  const nodes = nodesOf(seed);
  const drafts = draftsOf(seed);
  const node = new Map([...nodes].reverse().map((entry) => [entry.id, entry]));
  const facts = factsOf(drafts, published);
  return { seed, nodes, node, drafts, facts, cited: citedIn(seed, drafts), published, mayBeUnread: unreadIn(seed) };
}

/** Drafts with their facts. */
export function factsWithPlaces(book: Book): { draft: FactDraft; fact: Fact }[] {
  return book.drafts.flatMap((draft, i) => {
    const fact = book.facts[i];
    return fact === undefined ? [] : [{ draft, fact }];
  });
}

/** Holdings with their drafts; several checks look through them. */
export const holdingsOf = keptWith((book: Book): readonly { readonly draft: FactDraft; readonly fact: Holding }[] =>
  book.drafts.flatMap((draft, i) => {
    const fact = book.facts[i];
    return fact?.kind === 'HOLDS' ? [{ draft, fact }] : [];
  }),
);

function nodesOf(seed: Seed): NamedEntry[] {
  const nodes: NamedEntry[] = [];
  const add = (page: Shaped<unknown> | undefined, list: string, type: NodeType, entries: readonly { id: string }[]) => {
    if (page !== undefined) entries.forEach(({ id }, i) => nodes.push({ id, type, place: placeIn(page, list, i) }));
  };
  for (const page of seed.companies) {
    nodes.push({ id: page.value.id, type: 'company', place: placeIn(page) });
    page.value.boards.forEach(({ id }, i) =>
      nodes.push({ id, type: 'board', company: page.value.id, place: placeIn(page, 'boards', i) }),
    );
  }
  add(seed.people, 'people', 'person', seed.people?.value.people ?? []);
  add(seed.sources, 'sources', 'source', seed.sources?.value.sources ?? []);
  add(seed.findings, 'findings', 'finding', seed.findings?.value.findings ?? []);
  return nodes;
}

function citedIn(seed: Seed, drafts: readonly FactDraft[]): Cited[] {
  const cited: Cited[] = drafts.map(({ entry, place }) => ({ citations: entry.citations, place }));
  for (const page of seed.companies) {
    cited.push({ citations: page.value.citations, place: placeIn(page) });
    page.value.boards.forEach(({ citations }, i) => cited.push({ citations, place: placeIn(page, 'boards', i) }));
  }
  for (const { entry, place } of seed.unread)
    if (place !== undefined) cited.push({ citations: citationsInUnread(entry), place });
  const { people, findings } = seed;
  people?.value.people.forEach(({ citations }, i) => cited.push({ citations, place: placeIn(people, 'people', i) }));
  findings?.value.findings.forEach(({ citations }, i) =>
    cited.push({ citations, place: placeIn(findings, 'findings', i) }),
  );
  return cited;
}

/** Those of an entry of a wrong shape, each at its place; of one that has a wrong shape itself its source alone. */
function citationsInUnread(entry: unknown): readonly CitationEntry[] {
  const list = fieldOf(entry, 'citations');
  if (!Array.isArray(list)) return [];
  return list.map(
    (one: unknown) =>
      citation.safeParse(one).data ?? {
        source: idForm.safeParse(fieldOf(one, 'source')).data ?? STAND_IN,
        place: 'unknown',
      },
  );
}

function fieldOf(of: unknown, field: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** Files and lists in which something of a type would stand. */
const HOMES: Readonly<Record<NodeType | 'fact', (file: string) => boolean>> = {
  company: (file) => file.startsWith('companies/'),
  board: (file) => file.startsWith('companies/'),
  person: (file) => file === 'people.yaml',
  source: (file) => file === 'sources.yaml',
  finding: (file) => file === 'findings.yaml',
  fact: (file) => file === 'people.yaml' || file.startsWith('companies/'),
};

function unreadIn({ unread }: Seed): Book['mayBeUnread'] {
  const ids = new Set(
    unread.flatMap(({ list, entry, company }) => {
      const id = list === undefined ? company : idOfUnread(list, entry, company ?? '');
      return id === undefined ? [] : [id];
    }),
  );
  // The id of a company is the name of its file, so an unreadable company file hides no other company.
  return (id, type) =>
    ids.has(id) || (type !== 'company' && unread.some(({ file, list }) => list === undefined && HOMES[type](file)));
}

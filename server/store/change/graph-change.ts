import type { LoadName } from '../../__generated__/questions.ts';
import { factDigest } from '../../shared/back-links.ts';
import { batchesOf, section, type Batch, type Section } from '../batches.ts';
import { contentSections, metaSection, type Looked } from '../graph-batches.ts';
import type { GraphContent } from '../graph-content.ts';
import type { LoadRow } from '../writer.ts';

/** What must be taken from a graph, and then put into it, so that it becomes another one. */
export interface GraphChange {
  readonly removals: readonly Section[];
  readonly additions: readonly Section[];
  /** Rows of both. */
  readonly size: number;
}

/** What only the whole of the other graph tells. */
export interface AfterChange {
  /** The row that says what was loaded; asked for when all parts are through. */
  readonly meta: () => LoadRow;
  /** Whether a fact of it has a digest. */
  readonly hasDigest: (digest: string) => boolean;
}

/** The same of a graph that is at hand as a whole. */
export function afterOf(graph: GraphContent, hash: string): AfterChange {
  const digests = new Set(graph.facts.map(({ id }) => factDigest(id)));
  const [meta] = metaSection(graph, hash).rows;
  if (meta === undefined) throw new RangeError('a graph has a row that says what was loaded');
  return { meta: () => meta, hasDigest: (digest) => digests.has(digest) };
}

const LINKS: Readonly<Partial<Record<LoadName, string>>> = {
  'load/has-board': 'HAS_BOARD',
  'load/about': 'ABOUT',
  'load/cited-for': 'CITED_FOR',
  'load/points-to': 'POINTS_TO',
};

/**
 * A part of a graph as it was and as it is to be, of which some records are looked at; the rest is there for what they
 * say.
 */
export interface TouchedPart {
  readonly looked: Looked;
  readonly before: GraphContent;
  readonly after: GraphContent;
}

/**
 * What must be taken from a graph, and then put into it, of one part; and the nodes that go when all parts are through.
 */
export interface PartChange {
  readonly removals: readonly Section[];
  readonly additions: readonly Section[];
  readonly goneNodes: readonly { readonly id: string }[];
  readonly goneKeys: readonly { readonly id: string }[];
  /** Ids of nodes that are new. */
  readonly fresh: ReadonlySet<string>;
}

/**
 * The difference between two graphs, row by row as a load would write them: what is derived from facts (links from
 * sources, findings and digests, attributes) is compared as it is derived from each, and so comes out as a whole load
 * would leave it. A node whose properties differ is written again; a fact or link that differs is removed and made
 * anew. Records that are the same object in both cost a comparison and nothing else; of what is the same in both, only
 * the facts of subjects some of whose facts differ, the facts that a finding names which differs, and the findings that
 * name any of those need be there. All facts of a subject belong to one part.
 */
export function partChange({ before, after, looked }: TouchedPart): PartChange {
  const old = new Map(contentSections(before, looked).map((one) => [one.question, one]));
  const gone = { facts: [] as LoadRow[], links: [] as LoadRow[], leads: [] as LoadRow[] };
  const goneNodes: { readonly id: string }[] = [];
  const goneKeys: { readonly id: string }[] = [];
  const freshIds = new Set<string>();
  const additions: Section[] = [];
  for (const now of contentSections(after, looked)) {
    const { removed, replaced, fresh, written } = difference(old.get(now.question), now);
    const { question } = now;
    const type = LINKS[question];
    if (type !== undefined)
      append(
        gone.links,
        [...removed, ...replaced].map((row) => ({ ...ends(row), type })),
      );
    else if (question === 'load/leads-to') append(gone.leads, removed);
    else if (question === 'load/fact-keys') append(goneKeys, removed.map(idAlone));
    else if (isNodes(question)) {
      append(goneNodes, removed.map(idAlone));
      for (const id of fresh) freshIds.add(id);
    } else
      append(
        gone.facts,
        [...removed, ...replaced].map((row) => ({ id: row['id'] ?? null, ...ends(row) })),
      );
    if (written.length > 0) additions.push(section(question, written, now.rowOf));
  }
  const removals = [
    section('load/remove-facts', gone.facts, (row) => row),
    section('load/remove-links', gone.links, (row) => row),
    section('load/remove-leads', gone.leads, (row) => row),
  ].filter(({ size }) => size > 0);
  return { removals, additions, goneNodes, goneKeys, fresh: freshIds };
}

/** What is written when all parts are through: nodes that are gone, and the row that says what was loaded. */
export function lastOfChange(
  goneNodes: readonly { readonly id: string }[],
  goneKeys: readonly { readonly id: string }[],
  { meta, hasDigest }: AfterChange,
): { readonly removals: readonly Section[]; readonly additions: readonly Section[] } {
  const removals = [
    section('load/remove-nodes', goneNodes, (row) => row),
    section(
      'load/remove-fact-keys',
      // Another subject's facts may have the digest still.
      goneKeys.filter(({ id }) => !hasDigest(id)),
      (row) => row,
    ),
  ].filter(({ size }) => size > 0);
  return { removals, additions: [section('load/meta', [meta()], (row) => row)] };
}

/**
 * The whole difference of two graphs at hand. Undefined when a node is of another type in the other graph: that is for
 * a whole load.
 */
export function changeBetween(before: GraphContent, after: GraphContent, whole: AfterChange): GraphChange | undefined {
  const { removals: early, additions: made, goneNodes, goneKeys, fresh } = partChange({ looked: 'all', before, after });
  if (goneNodes.some(({ id }) => fresh.has(id))) return undefined;
  const last = lastOfChange(goneNodes, goneKeys, whole);
  const [removals, additions] = [
    [...early, ...last.removals],
    [...made, ...last.additions],
  ];
  return { removals, additions, size: [...removals, ...additions].reduce((sum, { size }) => sum + size, 0) };
}

/** The change as batches, what goes before what comes. */
export function changeBatches({ removals, additions }: Pick<GraphChange, 'removals' | 'additions'>): Iterable<Batch> {
  return batchesOf([...removals, ...additions]);
}

interface Difference {
  readonly removed: readonly LoadRow[];
  /** As they were, of relationships that are otherwise now. */
  readonly replaced: readonly LoadRow[];
  /** Keys of those that are new. */
  readonly fresh: readonly string[];
  /** What the rows are made of that are new or otherwise: many, which are not in memory together. */
  readonly written: readonly unknown[];
}

function difference(before: Section | undefined, after: Section): Difference {
  const known = new Map((before?.items ?? []).map((item) => [keyOf(item), item]));
  const replaced: LoadRow[] = [];
  const fresh: string[] = [];
  const written: unknown[] = [];
  for (const item of after.items) {
    const key = keyOf(item);
    const other = known.get(key);
    known.delete(key);
    if (other === item) continue;
    if (other === undefined) fresh.push(key);
    else {
      const was = after.rowOf(other);
      if (JSON.stringify(was) === JSON.stringify(after.rowOf(item))) continue;
      if (!isNodes(after.question)) replaced.push(was);
    }
    written.push(item);
  }
  const removed = [...known.values()].map((item) => after.rowOf(item));
  return { removed, replaced, fresh, written };
}

/** Nodes and facts by their ids, links by their ends, pieces by themselves. */
function keyOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { id, subject, object } = item as { id?: string; subject?: string; object?: string };
  return id ?? `${subject ?? ''}\u0000${object ?? ''}`;
}

const NODES: ReadonlySet<LoadName> = new Set<LoadName>([
  'load/companies',
  'load/persons',
  'load/boards',
  'load/sources',
  'load/findings',
  'load/attributes',
]);

function isNodes(question: LoadName): boolean {
  return NODES.has(question);
}

const idAlone = ({ id }: LoadRow): { readonly id: string } => ({ id: typeof id === 'string' ? id : '' });
const ends = ({ subject, object }: LoadRow): LoadRow => ({ subject: subject ?? null, object: object ?? null });

function append<Row extends LoadRow>(list: Row[], rows: readonly Row[]): void {
  for (const row of rows) list.push(row);
}

import type { Fact } from '../../server/shared/facts.ts';
import { pointsTo } from '../../server/shared/back-links.ts';
import type { Batch } from '../../server/store/batches.ts';
import { graphBatches, type GraphContent } from '../../server/store/graph-batches.ts';
import { extentOf } from '../../server/store/graph-extent.ts';
import { metaRow } from '../../server/store/writer.ts';

const PART = 50_000;
const NOTHING: GraphContent = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };
/** What search looks up: in a very large graph it would be most of what is loaded. */
const INDEX: ReadonlySet<string> = new Set(['load/grams', 'load/in-name-of', 'load/in-id-of']);

/**
 * What a load of the graph writes, made part by part, because the rows of a million nodes together do not fit in memory.
 * The first `named` companies and persons can be found by name and near id.
 */
export function* worldBatches(world: GraphContent, named: number, seedHash: string): Generator<Batch> {
  const { companies, persons, boards, sources, findings, facts } = world;
  for (const part of parts(companies)) yield* graphOf({ companies: part });
  for (const part of parts(persons)) yield* graphOf({ persons: part });
  for (const part of parts(boards)) yield* graphOf({ boards: part });
  yield* graphOf({ sources });
  for (const part of parts(findings)) yield* graphOf({ findings: part });
  const digests = new Set<unknown>();
  for (const part of bySubject(facts)) yield* factsOf(part, digests);
  yield { question: 'load/points-to', rows: pointsTo(findings, facts) };
  yield* batchesOf({ companies: companies.slice(0, named), persons: persons.slice(0, named) }, (question) => INDEX.has(question));
  const nodes = companies.length + persons.length + boards.length + sources.length + findings.length;
  yield { question: 'load/meta', rows: [metaRow({ seedHash, nodes, facts: facts.length }, extentOf(world))] };
}

function graphOf(part: Partial<GraphContent>): Batch[] {
  return batchesOf(part, (question) => !INDEX.has(question) && question !== 'load/meta');
}

/** Facts, and the digests of their ids that no earlier part has brought. */
function factsOf(facts: readonly Fact[], digests: Set<unknown>): Batch[] {
  return batchesOf({ facts }, (question) => question !== 'load/meta').map(({ question, rows }) => {
    if (question !== 'load/grams') return { question, rows };
    const fresh = rows.filter(({ id }) => !digests.has(id));
    for (const { id } of fresh) digests.add(id);
    return { question, rows: fresh };
  });
}

function batchesOf(part: Partial<GraphContent>, wanted: (question: string) => boolean): Batch[] {
  return graphBatches({ ...NOTHING, ...part }, '').filter(({ question, rows }) => rows.length > 0 && wanted(question));
}

function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += PART) yield list.slice(at, at + PART);
}

/** In parts that have all facts of a subject together, since what leads to it from a source is written once. */
function bySubject(facts: readonly Fact[]): Fact[][] {
  const found: Fact[][] = Array.from({ length: Math.ceil(facts.length / PART) }, () => []);
  for (const fact of facts) found[Number(fact.subject.slice(1)) % found.length]?.push(fact);
  return found;
}

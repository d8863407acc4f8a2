import type { Citation } from '../../shared/citation.ts';
import type { Fact } from '../../shared/facts.ts';
import type { Exporter, ExportedGraph } from '../exporter.ts';
import type { FurtherCitation, Spot, Statement } from '../importer.ts';

export const OWN_VERSION = 1;

/** The own format: a line of JSON for each statement, in the words of the port that every format comes in by. */
export const ownExporter: Exporter = {
  format: 'govgraph',
  title: 'govgraph: statements as lines of JSON, with all that the graph has',
  leavesOut: [],
  write: writeOwn,
};

function* writeOwn({
  companies,
  persons,
  boards,
  sources,
  findings,
  facts,
  on,
  knownOn,
}: ExportedGraph): Generator<string> {
  yield `${JSON.stringify({ govgraph: OWN_VERSION, ...(on && { on }), ...(knownOn && { knownOn }) })}\n`;
  const line = (statement: Statement) => `${JSON.stringify(statement)}\n`;
  for (const { id, publisher, sha256: _, ...source } of sources)
    yield line({ says: 'SOURCE', key: id, id, publisher, ...source });
  const main = sources[0]?.id;
  for (const { id, identifiers, names, ...company } of companies)
    yield line({
      says: 'PARTY',
      key: id,
      ...company,
      names: names.map((text) => ({ text })),
      identifiers: [`govgraph:${id}`, ...identifiers],
      at: { place: `company ${id}` },
      ...(main !== undefined && { source: main }),
    });
  for (const { id, names, ...person } of persons)
    yield line({
      says: 'PARTY',
      key: id,
      ...person,
      names: names.map((text) => ({ text })),
      identifiers: [`govgraph:${id}`],
      at: { place: `person ${id}` },
      ...(main !== undefined && { source: main }),
    });
  for (const { id, company, kind, name, citations } of boards)
    yield line({ says: 'BOARD', key: id, id, company, kind, name, ...cited(citations), also: further(citations) });
  const earlier = new Map<string, string[]>();
  for (const { id, supersededBy } of facts)
    if (supersededBy !== undefined) earlier.set(supersededBy, [...(earlier.get(supersededBy) ?? []), id]);
  for (const fact of facts) yield line(factStatement(fact, earlier.get(fact.id)));
  for (const { id, citations, about, ...finding } of findings)
    yield line({ says: 'FINDING', id, about, ...finding, ...cited(citations), also: further(citations) });
}

function factStatement(fact: Fact, supersedes: readonly string[] | undefined): Statement {
  const {
    id,
    citations,
    knownFrom: _k,
    knownTo,
    supersededBy: _b,
    supersededFrom: by,
    supersededKnownFrom,
    ...stated
  } = fact;
  const [first] = citations;
  return {
    says: 'FACT',
    id,
    fact: stated.kind === 'HAS_ATTRIBUTE' ? { ...stated, object: '' } : stated,
    ...(supersedes && { supersedes }),
    ...(by && { over: { by, ...(supersededKnownFrom && { knownFrom: supersededKnownFrom }) } }),
    ...(knownTo && { knownTo }),
    ...(first?.observedOn && { observedOn: first.observedOn }),
    ...cited(citations),
    also: further(citations),
  };
}

function cited(citations: readonly Citation[]): { source: string; at: Spot } {
  const [first] = citations;
  return { source: first?.source ?? '', at: first === undefined ? { place: '' } : spotOf(first) };
}

function further(citations: readonly Citation[]): FurtherCitation[] {
  return citations.slice(1).map((citation) => ({
    source: citation.source,
    ...(citation.observedOn && { observedOn: citation.observedOn }),
    at: spotOf(citation),
  }));
}

function spotOf({ source: _, observedOn: _o, ...spot }: Citation): Spot {
  return spot;
}

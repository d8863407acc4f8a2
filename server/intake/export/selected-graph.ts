import { NotFound } from '../../errors.ts';
import type { Board, Fact, Party } from '../../shared/facts.ts';
import { nearest } from '../../shared/names/nearness.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { OPEN_END, type Day } from '../../time/day.ts';
import { holds } from '../../time/validity.ts';
import type { ExportedGraph } from '../exporter.ts';

export interface ExportSelection {
  readonly on?: Day | undefined;
  readonly knownOn?: Day | undefined;
  /** Id of a party, and how many facts away from it the part reaches: a board is no step of its own. */
  readonly focus?: string | undefined;
  readonly depth?: number | undefined;
}

/**
 * The part of a graph that is asked for, with all that it refers to. Throws NOT_FOUND for a focus that no party has.
 */
export function selected(graph: GraphContent, { on, knownOn, focus, depth = 1 }: ExportSelection): ExportedGraph {
  const published = new Map(graph.sources.map(({ id, published: day }) => [id, day]));
  const publishedOn = (source: string) => published.get(source) ?? OPEN_END;
  const known =
    knownOn === undefined ? graph.facts : graph.facts.flatMap((fact) => asKnown(fact, knownOn, publishedOn) ?? []);
  const certainty = new Map(
    on === undefined ? [] : known.map((fact) => [fact.id, holds(fact, on, knownOn ?? OPEN_END, publishedOn)]),
  );
  const dated = on === undefined ? known : known.filter(({ id }) => certainty.get(id) !== 'NOT');
  const near = focus === undefined ? undefined : partiesNear(graph, dated, focus, depth);
  const facts = near === undefined ? dated : dated.filter((fact) => endsIn(fact, near, boardsById(graph)));
  return {
    ...referred(graph, { facts, known }, near, knownOn),
    on,
    knownOn,
    certain: (id) => certainty.size === 0 || certainty.get(id) === 'CERTAIN',
  };
}

/** The fact as far as it could be known; undefined when it could not be, or was withdrawn. */
function asKnown(fact: Fact, knownOn: Day, published: (source: string) => Day): Fact | undefined {
  if (fact.knownFrom > knownOn || (fact.knownTo !== undefined && fact.knownTo <= knownOn)) return undefined;
  const { knownTo: _withdrawnLater, supersededBy, supersededFrom, supersededKnownFrom, ...rest } = fact;
  const superseded = supersededKnownFrom !== undefined && supersededKnownFrom <= knownOn;
  const citations = fact.citations.filter(({ source }) => published(source) <= knownOn);
  return {
    ...rest,
    citations,
    ...(superseded && supersededBy !== undefined && supersededFrom !== undefined
      ? { supersededBy, supersededFrom, supersededKnownFrom }
      : {}),
  };
}

function boardsById({ boards }: GraphContent): ReadonlyMap<string, Board> {
  return new Map(boards.map((board) => [board.id, board]));
}

/** The party at an end of a fact: of a board its company; undefined for sources and attributes. */
function partyAt(id: string, parties: ReadonlySet<string>, boards: ReadonlyMap<string, Board>): string | undefined {
  return parties.has(id) ? id : boards.get(id)?.company;
}

function partiesNear(graph: GraphContent, facts: readonly Fact[], focus: string, depth: number): ReadonlySet<string> {
  const parties = new Set([...graph.companies, ...graph.persons].map(({ id }) => id));
  if (!parties.has(focus)) throw new NotFound('party', focus, nearest(focus, parties));
  const boards = boardsById(graph);
  const neighbours = new Map<string, string[]>();
  for (const { subject, object } of facts) {
    const [a, b] = [partyAt(subject, parties, boards), partyAt(object, parties, boards)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = neighbours.get(one);
      if (list === undefined) neighbours.set(one, [other]);
      else list.push(other);
    }
  }
  const near = new Set([focus]);
  let ring = [focus];
  for (let step = 0; step < depth && ring.length > 0; step += 1) {
    const next: string[] = [];
    for (const id of ring.flatMap((party) => neighbours.get(party) ?? [])) {
      if (near.has(id)) continue;
      near.add(id);
      next.push(id);
    }
    ring = next;
  }
  return near;
}

function endsIn(
  { kind, subject, object }: Fact,
  near: ReadonlySet<string>,
  boards: ReadonlyMap<string, Board>,
): boolean {
  const inside = (id: string) => near.has(boards.get(id)?.company ?? id);
  return inside(subject) && (kind === 'HAS_ATTRIBUTE' || kind === 'COVERED_BY' || inside(object));
}

/**
 * The lists of the graph without what the facts, and the parties that are near, do not refer to. Of `known` are those
 * of other days too: whom they name could be known.
 */
function referred(
  graph: GraphContent,
  { facts, known }: Readonly<Record<'facts' | 'known', readonly Fact[]>>,
  near: ReadonlySet<string> | undefined,
  knownOn: Day | undefined,
): GraphContent {
  if (near === undefined && knownOn === undefined) return { ...graph, facts };
  const sourceIds = new Set(facts.flatMap(({ citations }) => citations.map(({ source }) => source)));
  for (const { kind, object } of facts) if (kind === 'COVERED_BY') sourceIds.add(object);
  const ends = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
  const boards = graph.boards.filter(({ id, company, citations }) => {
    if (near === undefined)
      return knownOn === undefined || ends.has(id) || citations.some(({ source }) => isKnown(graph, source, knownOn));
    return ends.has(id) || near.has(company);
  });
  for (const { citations } of boards) for (const { source } of citations) sourceIds.add(source);
  const ids = new Set(facts.map(({ id }) => id));
  const findings = graph.findings
    .filter(({ about, facts: named, citations }) =>
      near === undefined
        ? citations.every(({ source }) => isKnown(graph, source, knownOn))
        : about.some((id) => near.has(id)) || named.some((id) => ids.has(id)),
    )
    .map((finding) => ({
      ...finding,
      about: finding.about.filter((id) => near === undefined || near.has(id)),
      facts: finding.facts.filter((id) => ids.has(id)),
    }));
  for (const { citations } of findings) for (const { source } of citations) sourceIds.add(source);
  const sources = graph.sources.filter(
    ({ id, published }) => sourceIds.has(id) || (near === undefined && knownOn !== undefined && published <= knownOn),
  );
  const kept = new Set([
    ...(near ?? []),
    ...ends,
    ...boards.map(({ company }) => company),
    ...sources.map(({ publisher }) => publisher),
  ]);
  for (const fact of near === undefined ? known : facts)
    for (const id of [fact.subject, fact.object, ...firmOf(fact)]) kept.add(id);
  for (const { about } of findings) for (const id of about) kept.add(id);
  // What nothing speaks of at all may always have been known; what only later sources speak of was not.
  const named = near === undefined ? namedIn(graph) : kept;
  const wanted = ({ id }: Party) => kept.has(id) || (near === undefined && !named.has(id));
  return {
    companies: graph.companies.filter(wanted),
    persons: graph.persons.filter(wanted),
    boards,
    sources,
    findings,
    facts,
  };
}

/** Parties of which anything in the graph speaks, whenever it could be known. */
function namedIn({ facts, boards, sources, findings }: GraphContent): ReadonlySet<string> {
  const named = new Set([
    ...boards.map(({ company }) => company),
    ...sources.map(({ publisher }) => publisher),
    ...findings.flatMap(({ about }) => about),
  ]);
  for (const fact of facts) for (const id of [fact.subject, fact.object, ...firmOf(fact)]) named.add(id);
  return named;
}

function firmOf(fact: Fact): readonly string[] {
  return fact.kind === 'SIGNS_AUDIT_OF' && fact.firm !== undefined ? [fact.firm] : [];
}

function isKnown({ sources }: GraphContent, id: string, knownOn: Day | undefined): boolean {
  return knownOn === undefined || (sources.find((source) => source.id === id)?.published ?? OPEN_END) <= knownOn;
}

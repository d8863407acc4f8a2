import type { GraphContent } from '../../store/graph-content.ts';
import type { Citation } from '../../shared/citation.ts';
import type { Board, Company, Fact, Finding, Person, Source } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import type { Edition } from './editions.ts';
import { identifierOf, OWN_SCHEME } from '../identity/identifiers.ts';

/** A party of which nobody said yet whether it is a company or a person; in the graph it is a company. */
export type OpenParty = Company & { readonly typeOpen: true };

/** Which record of a source gave a party the name that it has, and on which days editions of it did. */
export interface NamedBy {
  /** As among the records. */
  readonly record: string;
  readonly since: Day;
  /** The latest. */
  readonly day: Day;
  /** Where the first of them does. */
  readonly at: Citation;
}

/** A party with its identifiers; those of a person are kept as facts alone. */
export type WorldParty = (Company | OpenParty | (Person & { readonly identifiers?: readonly string[] })) & {
  readonly namedBy?: NamedBy;
};

/** The graph while imports are put into it one after the other. */
export interface MergeWorld {
  readonly parties: Map<string, WorldParty>;
  /** Id of the party that has an identifier, `scheme:value` as it is compared. */
  readonly byIdentifier: Map<string, string>;
  readonly boards: Map<string, Board>;
  /** Ids of the boards of a company. */
  readonly boardsOf: Map<string, string[]>;
  readonly sources: Map<string, Source>;
  readonly findings: Map<string, Finding>;
  readonly facts: Map<string, Fact>;
  /** What each record of a source said, edition by edition. */
  readonly records: Map<string, Edition[]>;
  /** `party identifier` of each that a fact states. */
  readonly identifierFacts: Set<string>;
  /** Ids of the publishers that are known by their name alone. */
  readonly publishers: Map<string, string>;
}

export function emptyWorld(): MergeWorld {
  return {
    parties: new Map(),
    byIdentifier: new Map(),
    boards: new Map(),
    boardsOf: new Map(),
    sources: new Map(),
    findings: new Map(),
    facts: new Map(),
    records: new Map(),
    identifierFacts: new Set(),
    publishers: new Map(),
  };
}

export function worldOf({ companies, persons, boards, sources, findings, facts }: GraphContent): MergeWorld {
  const world: MergeWorld = {
    ...emptyWorld(),
    parties: new Map([...companies, ...persons].map((party) => [party.id, party])),
    sources: new Map(sources.map((source) => [source.id, source])),
    findings: new Map(findings.map((finding) => [finding.id, finding])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
  };
  for (const board of boards) putBoard(world, board);
  for (const party of world.parties.values()) indexIdentifiers(world, party);
  for (const fact of facts) noteIdentifier(world, fact);
  return world;
}

/** The same world, to which other things may happen: the records in it are shared, none of them is ever changed. */
export function copyOf(world: MergeWorld): MergeWorld {
  return {
    parties: new Map(world.parties),
    byIdentifier: new Map(world.byIdentifier),
    boards: new Map(world.boards),
    boardsOf: new Map(world.boardsOf),
    sources: new Map(world.sources),
    findings: new Map(world.findings),
    facts: new Map(world.facts),
    records: new Map([...world.records].map(([key, editions]) => [key, [...editions]])),
    identifierFacts: new Set(world.identifierFacts),
    publishers: new Map(world.publishers),
  };
}

/** Makes a party be found by an identifier that a fact states of it; persons have theirs in facts alone. */
export function noteIdentifier({ byIdentifier, identifierFacts, parties }: MergeWorld, fact: Fact): void {
  if (fact.kind !== 'HAS_ATTRIBUTE' || fact.attribute !== 'IDENTIFIER' || !parties.has(fact.subject)) return;
  const identifier = identifierOf(fact.text ?? '');
  if (identifier === undefined) return;
  identifierFacts.add(`${fact.subject} ${identifier.text}`);
  if (identifier.unfit === undefined && !byIdentifier.has(identifier.text))
    byIdentifier.set(identifier.text, fact.subject);
}

export function putBoard({ boards, boardsOf }: MergeWorld, board: Board): void {
  boards.set(board.id, board);
  boardsOf.set(board.company, [...(boardsOf.get(board.company) ?? []), board.id]);
}

/** Makes a party be found by its identifiers; the first that has one keeps it. */
export function indexIdentifiers({ byIdentifier }: MergeWorld, party: WorldParty): void {
  for (const printed of party.identifiers ?? []) {
    const identifier = identifierOf(printed);
    if (identifier !== undefined && identifier.unfit === undefined && !byIdentifier.has(identifier.text))
      byIdentifier.set(identifier.text, party.id);
  }
}

/** Id of the party with an identifier. */
export function partyWith({ byIdentifier, parties }: MergeWorld, scheme: string, value: string): string | undefined {
  const known = byIdentifier.get(`${scheme}:${value}`);
  return known ?? (scheme === OWN_SCHEME && parties.has(value) ? value : undefined);
}

/** The whole as plain records, each list in order of id. */
export function contentOf({ parties, boards, sources, findings, facts }: MergeWorld): GraphContent {
  const all = [...parties.values()];
  return {
    companies: byId(all.filter((party) => party.type === 'Company').map(inGraph)),
    persons: byId(all.filter((party) => party.type === 'Person').map(inGraph)),
    boards: byId([...boards.values()]),
    sources: byId([...sources.values()]),
    findings: byId([...findings.values()]),
    facts: byId([...facts.values()]),
  };
}

/** As the graph has it. */
function inGraph<P extends WorldParty>(party: P): P {
  if (!('typeOpen' in party) && party.namedBy === undefined) return party;
  const { typeOpen: _, namedBy: _n, ...rest } = party as P & Partial<OpenParty>;
  return rest as unknown as P;
}

function byId<T extends { readonly id: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

import type { Fact, Source } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { mayHoldFrom } from '../../seed/seed-facts.ts';
import { OPEN_END, type Day } from '../../time/day.ts';
import type { Gathered } from '../gather.ts';
import type { FactStatement, ProblemStatement } from '../importer.ts';
import { factsOfEditions, saysTheSame } from './editions.ts';
import { endResolver } from './end-resolver.ts';
import { digest } from './ids.ts';
import { factMaker, unknownSource } from './make-fact.ts';
import { correct } from './correct.ts';
import { putBoards } from './put-boards.ts';
import { publisherIn } from './publishers.ts';
import { putFindings } from './put-findings.ts';
import { resolveParties, type Decided, type Resolved } from './resolve-parties.ts';
import { putSources, type SourceDefaults } from './sources.ts';
import { identifiersMet, spellingsMet } from './spellings.ts';
import { totalsOverAll } from './totals-over-all.ts';
import { undescribedParties } from './undescribed.ts';
import { noteIdentifier, type MergeWorld } from './merge-world.ts';

export interface Added {
  readonly source: Source;
  /** Facts of the file that are in the graph now, by kind. */
  readonly facts: Readonly<Partial<Record<FactKind, number>>>;
  readonly parties: { readonly new: number; readonly matched: number };
  readonly met: readonly Resolved[];
}

/**
 * Puts what one file states into the world. `tell` gets what only the whole graph can show: parties that are not described,
 * identifiers that lead to two, facts that join the wrong kinds. The caller refuses the file when there is an error among it, and
 * throws the world away.
 */
export function addImport(
  world: MergeWorld,
  defaults: SourceDefaults,
  gathered: Gathered,
  tell: (problem: ProblemStatement) => void,
  decided?: Decided,
): Added {
  const { id: scope } = defaults;
  const warnings: ProblemStatement[] = [...gathered.problems.warnings()];
  const say = (problem: ProblemStatement) => {
    if (problem.severity === 'warning') warnings.push(problem);
    tell(problem);
  };
  const parties = resolveParties(world, gathered.parties, scope, say, decided);
  const partyOf = (key: string) => parties.get(key)?.id;
  const sources = putSources(world, gathered.sources, defaults, publisherIn(world, parties));
  const undescribed = undescribedParties(world, scope, say);
  const boards = putBoards(world, gathered.boards, partyOf, { sources, undescribed }, say);
  const ends = endResolver(world, { partyOf, boards, sources }, undescribed, say);

  const make = factMaker({ partyOf, boards, sources, scope }, say);
  const counts: Partial<Record<FactKind, number>> = {};
  const touched = new Set<string>();
  const holdings = new Set<string>();
  let edition:
    { readonly record: string; readonly source: string; readonly day: Day; readonly facts: Fact[] } | undefined;
  const begin = (record: string, source: string, day: Day) => {
    const key = `${defaults.format} ${record}`;
    edition = { record, source, day, facts: [] };
    world.records.set(key, [...(world.records.get(key) ?? []), edition]);
    touched.add(key);
    return edition;
  };
  for (const statement of gathered.facts) {
    const source = sources.of(statement.source);
    if (source === undefined) {
      say(unknownSource(statement.source ?? '', statement.at));
      continue;
    }
    const day = statement.knownFrom ?? source.published;
    if (statement.says === 'WITHDRAWN') {
      begin(statement.record, source.id, day);
      continue;
    }
    const joined = ends(statement);
    const fact = joined === undefined ? undefined : make(statement, source, joined);
    if (fact === undefined) continue;
    counts[fact.kind] = (counts[fact.kind] ?? 0) + 1;
    if (fact.kind === 'HOLDS') holdings.add(fact.id);
    noteIdentifier(world, fact);
    if (statement.corrects !== undefined) correct(world, fact, statement, say);
    else if (statement.record === undefined) putFact(world, fact);
    else {
      const same = edition?.record === statement.record && edition.source === source.id && edition.day === day;
      (same && edition !== undefined ? edition : begin(statement.record, source.id, day)).facts.push(fact);
    }
  }
  for (const key of touched) {
    const editions = world.records.get(key) ?? [];
    for (const { facts } of editions) for (const { id } of facts) world.facts.delete(id);
    for (const fact of factsOfEditions(editions)) world.facts.set(fact.id, fact);
  }
  supersede(
    world,
    gathered.facts.filter((statement) => statement.says === 'FACT'),
  );
  for (const fact of spellingsMet(world, parties.values(), sources)) world.facts.set(fact.id, fact);
  for (const fact of identifiersMet(world, parties.values(), sources)) world.facts.set(fact.id, fact);
  const idOf = (key: string) => boards.get(key) ?? partyOf(key);
  putFindings(world, gathered.findings, warnings, { idOf, sources, scope }, say);
  totalsOverAll(world, holdings, scope, tell);
  const all = new Map([...parties.values()].map((party) => [party.id, party]));
  const met = [...all.values()];
  const matched = met.filter((party) => party.matched).length;
  return {
    source: sources.main,
    facts: counts,
    parties: { new: met.length - matched, matched },
    met,
  };
}

/** A fact that says what one says already is that one, stated once more. */
function putFact(world: MergeWorld, fact: Fact): void {
  const known = world.facts.get(fact.id);
  if (known === undefined) world.facts.set(fact.id, fact);
  else if (saysTheSame(known, fact)) return;
  else {
    const id = `${fact.id}-${digest(6, JSON.stringify(fact.citations))}`;
    world.facts.set(id, fact.kind === 'HAS_ATTRIBUTE' ? { ...fact, id, object: id } : { ...fact, id });
  }
}

/** Facts that name the earlier one whose place they take. */
function supersede(world: MergeWorld, statements: readonly FactStatement[]): void {
  for (const { id, supersedes } of statements) {
    for (const before of supersedes ?? []) takePlace(world, id ?? '', before);
  }
}

function takePlace(world: MergeWorld, id: string, before: string): void {
  const [later, earlier] = [world.facts.get(id), world.facts.get(before)];
  if (later === undefined || earlier === undefined || earlier.supersededBy !== undefined) return;
  const from = mayHoldFrom(later);
  if (from < OPEN_END)
    world.facts.set(earlier.id, {
      ...earlier,
      supersededBy: later.id,
      supersededFrom: from,
      supersededKnownFrom: later.knownFrom,
    });
}

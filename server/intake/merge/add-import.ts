import type { Fact, Source } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { mayHoldFrom } from '../../seed/seed-facts.ts';
import { turn } from '../../shared/turns/turns.ts';
import { OPEN_END } from '../../time/day.ts';
import type { Gathered } from '../gather.ts';
import type { ProblemStatement } from '../importer.ts';
import { openScratch, type ImportScratch } from '../spill/import-scratch.ts';
import { saysTheSame } from './editions.ts';
import { awaitParty, settleGone } from './await-gone.ts';
import { endResolver } from './end-resolver.ts';
import { digest } from './ids.ts';
import { keyIdentifiers, knownKeys } from './known-keys.ts';
import { factMaker, unknownSource } from './make-fact.ts';
import { correct } from './correct.ts';
import { putBoards } from './put-boards.ts';
import { publisherIn } from './publishers.ts';
import { putFindings } from './put-findings.ts';
import { goneFact, goneRecord } from './gone.ts';
import { putNames } from './names/put-names.ts';
import { putRecords } from './put-records.ts';
import { resolveParties, type PartyDecided, type Resolved } from './resolve-parties.ts';
import { putSources, type FileSources, type SourceDefaults } from './sources.ts';
import { laterEditions, restatedRecords } from './restated.ts';
import { identifiersMet, putSpellings } from './names/spellings.ts';
import { totalledBy, totalsOverAll } from './totals-over-all.ts';
import { undescribedParties } from './undescribed.ts';
import { noteIdentifier, type MergeWorld } from './merge-world.ts';

export interface Added {
  readonly source: Source;
  /** Facts of the file that are in the graph now, by kind. */
  readonly facts: Readonly<Partial<Record<FactKind, number>>>;
  readonly parties: { readonly new: number; readonly matched: number };
  /** Some of them, of a file that names very many. */
  readonly met: readonly Resolved[];
}

/**
 * Puts what one file states into the world. `tell` gets what only the whole graph can show: parties that are not
 * described, identifiers that lead to two, facts that join the wrong kinds. The caller refuses the file when there is
 * an error among it, and throws the world away. Whoever else this process serves has a turn in between.
 */
export async function addImport(
  world: MergeWorld,
  defaults: SourceDefaults,
  gathered: Gathered,
  tell: (problem: ProblemStatement) => void,
  decided?: PartyDecided,
): Promise<Added> {
  const scratch = openScratch();
  try {
    return await added(world, defaults, gathered, tell, scratch, decided);
  } finally {
    scratch.close();
  }
}

async function added(
  world: MergeWorld,
  defaults: SourceDefaults,
  gathered: Gathered,
  tell: (problem: ProblemStatement) => void,
  scratch: ImportScratch,
  decided: PartyDecided | undefined,
): Promise<Added> {
  const { id: scope } = defaults;
  const warnings = scratch.list<ProblemStatement>();
  for (const warning of gathered.problems.warnings()) warnings.push(warning);
  const say = (problem: ProblemStatement) => {
    if (problem.severity === 'warning') warnings.push(problem);
    tell(problem);
  };
  const parties = await resolveParties(world, gathered.parties, scope, say, scratch, decided);
  const partyOf = parties.idOf;
  const publishers = new Set(gathered.sources.map(({ publisher }) => publisher));
  const sources = putSources(world, gathered.sources, defaults, publisherIn(world, parties, publishers));
  const boards = scratch.map<string>();
  const ofKey = keyIdentifiers(gathered.sources);
  const undescribed = undescribedParties(world, scope, scratch.map<string>(), ofKey, say);
  const known = knownKeys(world, ofKey);
  putBoards(world, gathered.boards, boards, partyOf, { sources, undescribed, known }, say);
  const ends = endResolver(world, { partyOf, boards, sources, known }, undescribed, say);

  const make = factMaker({ partyOf, boards, sources, scope, taken: scratch.map<number>() }, say);
  const counts: Partial<Record<FactKind, number>> = {};
  const holdings = scratch.groups<string>();
  const records = putRecords(world, defaults.format);
  const restated = restatedRecords(world, defaults.format, sources, scratch.map<true>());
  for (const { statements } of parties.all) {
    restated.wait(statements);
    await turn();
  }
  const told = scratch.map<true>();
  let takesPlace = false;
  for (const statement of gathered.facts) {
    await turn();
    const source = sources.of(statement.source);
    if (source === undefined) {
      say(unknownSource(statement.source ?? '', statement.at));
      continue;
    }
    const day = statement.knownFrom ?? source.published;
    if (statement.record !== undefined) restated.stated(statement.record, source.id, day);
    if (statement.says === 'WITHDRAWN') {
      records.begin(statement.record, source.id, day);
      const gone = goneFact(world, statement, source, day);
      if (gone === undefined && statement.identifier !== undefined) {
        const { id, published } = source;
        awaitParty(world, defaults.format, statement.record, { source: id, published, day, at: statement.at });
      }
      if (gone === undefined) continue;
      const record = goneRecord(statement.record);
      records.put(record, source.id, day, gone);
      // It may have been taken up again by what was imported before.
      const again = laterEditions(world, defaults.format, { record: statement.record, than: day, not: record });
      for (const later of again) records.begin(record, '', later);
      continue;
    }
    const joined = ends(statement);
    const fact = joined === undefined ? undefined : make(statement, source, joined);
    if (fact === undefined) continue;
    counts[fact.kind] = (counts[fact.kind] ?? 0) + 1;
    const totalled = totalledBy(fact);
    if (totalled !== undefined) holdings.add(totalled, fact.id);
    takesPlace ||= statement.supersedes !== undefined;
    noteIdentifier(world, fact);
    if (fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'SPELLING')
      told.set(`${fact.subject} ${fact.text ?? ''}`, true);
    if (statement.corrects !== undefined) correct(world, fact, statement, say);
    else if (statement.record === undefined) putFact(world, fact);
    else records.put(statement.record, source.id, day, fact, statement);
  }
  records.end();
  for (const { statements } of parties.all) {
    for (const { record, source, day } of restated.silent(statements)) records.begin(record, source, day);
    await turn();
  }
  records.end();
  for (const { id, statements } of parties.all) {
    for (const { record } of statements) if (record !== undefined) settleGone(world, defaults.format, record, id);
    await turn();
  }
  if (takesPlace) supersede(world, gathered.facts);
  const isTold = (party: string, text: string) => told.get(`${party} ${text}`) === true;
  await putSpellings(world, parties.all, { sources, format: defaults.format, isTold });
  endNames(world, gathered.facts, sources, defaults.format);
  for (const fact of identifiersMet(world, parties.all, sources)) {
    world.facts.set(fact.id, fact);
    await turn();
  }
  const idOf = (key: string) => boards.get(key) ?? partyOf(key);
  const isFound = putFindings(world, gathered.findings, warnings, { idOf, sources, scope }, say);
  totalsOverAll(world, holdings, scope, tell, isFound);
  return { source: sources.main, facts: counts, parties: parties.counts, met: parties.met };
}

/** Names that a record told end with it. */
function endNames(world: MergeWorld, statements: Gathered['facts'], sources: FileSources, format: string): void {
  for (const statement of statements) {
    const source = statement.says === 'WITHDRAWN' ? sources.of(statement.source) : undefined;
    if (statement.says !== 'WITHDRAWN' || source === undefined) continue;
    putNames(world, { format, record: statement.record, day: statement.knownFrom ?? source.published, facts: [] });
  }
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
function supersede(world: MergeWorld, statements: Gathered['facts']): void {
  for (const statement of statements)
    if (statement.says === 'FACT')
      for (const before of statement.supersedes ?? []) takePlace(world, statement.id ?? '', before);
}

function takePlace(world: MergeWorld, id: string, before: string): void {
  const [later, earlier] = [world.facts.get(id), world.facts.get(before)];
  if (later === undefined || earlier === undefined || earlier.supersededBy !== undefined) return;
  // The own format says since when itself.
  const from = earlier.supersededFrom ?? mayHoldFrom(later);
  if (from < OPEN_END)
    world.facts.set(earlier.id, {
      ...earlier,
      supersededBy: later.id,
      supersededFrom: from,
      supersededKnownFrom: earlier.supersededKnownFrom ?? later.knownFrom,
    });
}

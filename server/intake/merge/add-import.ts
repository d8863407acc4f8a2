import type { Citation } from '../../shared/citation.ts';
import type { Board, Fact, FactKind, Source } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { firstDay, isPartialDate } from '../../time/day.ts';
import type { Gathered } from '../gather.ts';
import type { BoardStatement, FactStatement, ProblemStatement, Spot } from '../importer.ts';
import { factsOfEditions, saysTheSame, type Edition } from './editions.ts';
import { endResolver } from './end-resolver.ts';
import { digest, slug } from './ids.ts';
import { putFindings } from './put-findings.ts';
import { resolveParties, type Decided, type Resolved } from './resolve-parties.ts';
import { putSources, type FileSources, type SourceDefaults } from './sources.ts';
import { spellingsMet } from './spellings.ts';
import { putBoard, type World } from './world.ts';

export interface Added {
  readonly source: Source;
  /** Facts of the file that are in the graph now, by kind. */
  readonly facts: Readonly<Partial<Record<FactKind, number>>>;
  readonly parties: { readonly new: number; readonly matched: number };
  readonly matches: readonly Resolved[];
}

/**
 * Puts what one file states into the world. `tell` gets what only the whole graph can show: parties that are not described,
 * identifiers that lead to two, facts that join the wrong kinds. The caller refuses the file when there is an error among it, and
 * throws the world away.
 */
export function addImport(
  world: World,
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
  const sources = putSources(world, gathered.sources, defaults, partyOf);
  const boards = putBoards(world, gathered.boards, partyOf, sources, say);
  const ends = endResolver(world, { partyOf, boards, sources }, scope, say);

  const counts: Partial<Record<FactKind, number>> = {};
  const taken = new Map<string, number>();
  const touched = new Set<string>();
  let edition:
    { readonly record: string; readonly source: string; readonly day: Day; readonly facts: Fact[] } | undefined;
  const begin = (record: string, source: string, day: Day) => {
    const key = `${defaults.format} ${record}`;
    edition = { record, source, day, facts: [] };
    const editions: Edition[] = world.records.get(key) ?? [];
    editions.push(edition);
    world.records.set(key, editions);
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
    const fact = factOf(statement, sources.on(source, day), sources, ends(statement), scope, taken, say);
    if (fact === undefined) continue;
    counts[fact.kind] = (counts[fact.kind] ?? 0) + 1;
    if (statement.record === undefined) putFact(world, fact);
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
  putFindings(world, gathered.findings, warnings, { partyOf, sources, scope }, say);
  const all = new Map([...parties.values()].map((party) => [party.id, party]));
  const matches = [...all.values()].filter(({ matched }) => matched);
  return {
    source: sources.main,
    facts: counts,
    parties: { new: all.size - matches.length, matched: matches.length },
    matches,
  };
}

/** A fact with its id and citations; undefined when an end is missing. */
function factOf(
  statement: FactStatement,
  source: Source,
  sources: FileSources,
  ends: readonly [subject: string, object: string] | undefined,
  scope: string,
  taken: Map<string, number>,
  tell: (problem: ProblemStatement) => void,
): Fact | undefined {
  if (ends === undefined) return undefined;
  const { fact: stated, at, knownTo, also } = statement;
  const [subject, object] = ends;
  const observedOn = statement.observedOn ?? observedAnyway(statement, source.published);
  if (statement.observedOn !== undefined && statement.observedOn > source.published) {
    tell({
      says: 'PROBLEM',
      severity: 'error',
      code: 'OBSERVED_AFTER_PUBLICATION',
      message: `it is stated as of ${statement.observedOn}, after its source was published (${source.published})`,
      mend: 'correct the day, or give the right day of publication',
      at,
    });
    return undefined;
  }
  const { kind, subject: _s, object: _o, basis = 'STATED', ...fields } = stated;
  const content = digest(
    16,
    scope,
    kind,
    subject,
    object,
    at.pointer ?? at.place,
    statement.record ?? '',
    source.id,
    JSON.stringify(fields),
  );
  const before = taken.get(content) ?? 0;
  taken.set(content, before + 1);
  const id =
    statement.id ??
    `${kind.toLowerCase().replaceAll('_', '-')}-${content}${before === 0 ? '' : `-${String(before + 1)}`}`;
  const citations: Citation[] = [citationOf(source.id, at, observedOn)];
  for (const { source: key, at: place, observedOn: seen } of also ?? []) {
    const other = sources.of(key);
    if (other === undefined) tell(unknownSource(key ?? '', place));
    else citations.push(citationOf(other.id, place, seen));
  }
  const known = citations
    .map(({ source: cited }) => publishedOf(sources, source, cited))
    .reduce((a, b) => (a < b ? a : b));
  return {
    ...fields,
    id,
    kind,
    subject,
    object: kind === 'HAS_ATTRIBUTE' ? id : object,
    basis,
    citations,
    knownFrom: known,
    ...(knownTo === undefined ? {} : { knownTo }),
    // The statement's fields are those of its kind; the compiler saw them in the importer.
  } as unknown as Fact;
}

function publishedOf(sources: FileSources, source: Source, cited: string): Day {
  return cited === source.id ? source.published : (sources.byId(cited)?.published ?? source.published);
}

/** A statement without any time of its own is one as of the day it was published. */
function observedAnyway({ fact }: FactStatement, published: Day): Day | undefined {
  if (fact.from !== undefined) return undefined;
  return fact.to !== undefined && isPartialDate(fact.to) && firstDay(fact.to) <= published ? undefined : published;
}

export function citationOf(source: string, { place, pointer, line }: Spot, observedOn: Day | undefined): Citation {
  return {
    source,
    place,
    ...(pointer === undefined ? {} : { pointer }),
    ...(line === undefined ? {} : { line }),
    ...(observedOn === undefined ? {} : { observedOn }),
  };
}

/** A fact that says what one says already is that one, stated once more. */
function putFact(world: World, fact: Fact): void {
  const known = world.facts.get(fact.id);
  if (known === undefined) world.facts.set(fact.id, fact);
  else if (saysTheSame(known, fact)) return;
  else {
    const id = `${fact.id}-${digest(6, JSON.stringify(fact.citations))}`;
    world.facts.set(id, fact.kind === 'HAS_ATTRIBUTE' ? { ...fact, id, object: id } : { ...fact, id });
  }
}

/** Facts that name the earlier one whose place they take. */
function supersede(world: World, statements: readonly FactStatement[]): void {
  for (const { id, supersedes } of statements) {
    const [later, earlier] = [world.facts.get(id ?? ''), world.facts.get(supersedes ?? '')];
    if (later === undefined || earlier === undefined || earlier.supersededBy !== undefined) continue;
    const from =
      later.from === undefined
        ? later.citations.flatMap(({ observedOn }) => observedOn ?? []).sort()[0]
        : firstDay(later.from);
    if (from !== undefined)
      world.facts.set(earlier.id, {
        ...earlier,
        supersededBy: later.id,
        supersededFrom: from,
        supersededKnownFrom: later.knownFrom,
      });
  }
}

/** Boards by their keys; a company has one of each kind, but for OTHER, which are told apart by name. */
function putBoards(
  world: World,
  statements: readonly BoardStatement[],
  partyOf: (key: string) => string | undefined,
  sources: FileSources,
  tell: (problem: ProblemStatement) => void,
): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const { key, company: companyKey, kind, name, source, at } of statements) {
    const company = partyOf(companyKey);
    if (company === undefined || world.parties.get(company)?.type !== 'Company') {
      tell({
        says: 'PROBLEM',
        severity: 'error',
        code: 'BOARD_OF_NOBODY',
        message: `the board "${name}" is of "${companyKey}", which is no company of this file`,
        mend: 'describe the company in the file',
        at,
      });
      continue;
    }
    const id = boardId(world, company, kind, name);
    byKey.set(key, id);
    if (world.boards.has(id)) continue;
    const cited = citationOf((sources.of(source) ?? sources.main).id, at, undefined);
    putBoard(world, { type: 'Board', id, name, kind, company, citations: [cited] });
  }
  return byKey;
}

function boardId(world: World, company: string, kind: Board['kind'], name: string): string {
  const known = (world.boardsOf.get(company) ?? []).flatMap((id) => world.boards.get(id) ?? []);
  const same = known.find((board) => board.kind === kind && (kind !== 'OTHER' || board.name === name));
  if (same !== undefined) return same.id;
  const plain = `${company}-${kind === 'OTHER' ? `${slug(name) || 'board'}-${digest(4, name)}` : kind.toLowerCase().replaceAll('_', '-')}`;
  for (let [id, n] = [plain, 2]; ; id = `${plain}-${String(n)}`, n += 1)
    if (!world.boards.has(id) && !world.parties.has(id)) return id;
}

function unknownSource(key: string, at: Spot): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'SOURCE_UNKNOWN',
    message: `the file names no source "${key}"`,
    mend: 'describe the source in the file',
    at,
  };
}

import type { Citation } from '../../shared/citation.ts';
import type { Attribute, Board, Company, Person, Source } from '../../shared/facts.ts';
import { overBy } from '../../time/validity.ts';
import { mayHoldFrom } from '../../seed/seed-facts.ts';
import type { Exporter, ExportedGraph } from '../exporter.ts';
import { isInterest, writtenInterest, type RelationshipFact } from './write-interests.ts';
import { digest, placeOf, recordIn, statementIn, statementOf, type WrittenStatement } from './write-statement.ts';
import { identifiersOf, writtenParty } from './write-parties.ts';
import { isAboutOwners, noOwners, reasonOf } from './write-reasons.ts';

/**
 * The graph as an array of statements of BODS 0.4: parties first, then what they hold. A record that was read from such
 * a file keeps its id; each day on which something about it became known is an edition of it.
 */
export const bodsExporter: Exporter = {
  format: 'bods',
  title: 'Beneficial Ownership Data Standard 0.4',
  leavesOut: [
    'facts other than holdings, seats and posts that lead the management (and the attributes of parties)',
    'attendance at meetings, and which of the names of a party is the local one',
    'dates of a month or a year, which are written as its first day, save beside an interest',
    'all citations but the first of a fact, and the places in them',
    'that a fact of one source takes the place of one of another',
    'listings without the name and country of the exchange, and words for kinds of addresses of its own',
    'days of addresses, and what earlier sources say of a party where a later one describes it, too',
    'former names of bodies and kinds of their other names, days of names, and kinds of names of persons other than those of the standard',
    'findings, coverage, and attributes that the standard has no field for',
  ],
  *write(graph: ExportedGraph) {
    let first = true;
    // Files of several publishers may give one id to statements of two records.
    const recordBy = new Map<string, unknown>();
    for (const statement of inOrder(graph)) {
      const { statementId, recordId } = statement;
      const known = recordBy.get(statementId) ?? recordId;
      if (known !== recordId) statement.statementId = digest(statementId, String(recordId));
      recordBy.set(statement.statementId, recordId);
      yield `${first ? '[\n' : ',\n'}${JSON.stringify(statement)}`;
      first = false;
    }
    yield first ? '[]\n' : '\n]\n';
  },
};

type Party = Company | Person;

function* inOrder(graph: ExportedGraph): Generator<WrittenStatement> {
  // The publisher of a source is a party; here it goes by its name.
  const names = new Map([...graph.companies, ...graph.persons].map(({ id, name }) => [id, name]));
  const publishers = new Set(graph.sources.map(({ publisher }) => publisher));
  const sources = new Map(
    graph.sources.map((source) => [
      source.id,
      { ...source, publisher: names.get(source.publisher) ?? source.publisher },
    ]),
  );
  const boards = new Map(graph.boards.map((board) => [board.id, board]));
  const interests = graph.facts.filter(isInterest);
  const attributes = new Map<string, Attribute[]>();
  for (const fact of graph.facts)
    if (fact.kind === 'HAS_ATTRIBUTE' && !isAboutOwners(fact)) {
      const known = attributes.get(fact.subject);
      if (known === undefined) attributes.set(fact.subject, [fact]);
      else known.push(fact);
    }
  const heldBy = (fact: RelationshipFact) =>
    fact.kind === 'SITS_ON' ? (boards.get(fact.object)?.company ?? fact.object) : fact.object;
  const cited = new Map<string, Citation>();
  for (const fact of interests)
    for (const end of [fact.subject, heldBy(fact)])
      if (fact.citations[0] !== undefined && !cited.has(end)) cited.set(end, fact.citations[0]);
  // Somebody of whom only is said why nothing is: no record, but a reason in the place of one.
  const nobodies = new Map<string, object>();
  for (const { id, kind, identifiers } of graph.companies) {
    const [told] = (attributes.get(id) ?? []).filter(({ label }) => label === 'unspecified');
    if (told !== undefined && kind === 'UNKNOWN' && identifiers.length === 0) nobodies.set(id, reasonOf(told));
  }
  const records = new Map<string, string>();
  for (const party of [...graph.companies, ...graph.persons])
    records.set(party.id, recordOf(party, attributes.get(party.id) ?? []));
  for (const party of [...graph.companies, ...graph.persons]) {
    const told = attributes.get(party.id) ?? [];
    // Who only publishes is named with what is published.
    if (publishers.has(party.id) && told.length === 0 && !cited.has(party.id)) continue;
    if (nobodies.has(party.id)) continue;
    yield* partyStatements(party, told, cited.get(party.id), { sources, records, nobodies, boards });
  }
  for (const fact of graph.facts)
    if (fact.kind === 'HAS_ATTRIBUTE' && isAboutOwners(fact) && fact.text === 'noBeneficialOwners')
      yield noOwners(fact, sources, records);
  const groups = new Map<string, RelationshipFact[]>();
  for (const fact of interests) {
    const [citation] = fact.citations;
    // A statement is of one day: what a source states as of several is told in several.
    const { source = '', observedOn = '' } = citation ?? {};
    const key = recordIn(citation) ?? `r-${digest(fact.subject, heldBy(fact), source, observedOn)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [fact]);
    else known.push(fact);
  }
  const written = [...groups].map(([record, facts]) => ({
    record,
    facts,
    components: facts.flatMap((fact) => writtenInterest(fact).components),
  }));
  // What is a component of another stands before it.
  for (const { record, facts } of [...written].sort(
    (a, b) => Math.sign(a.components.length) - Math.sign(b.components.length),
  ))
    yield* relationshipStatements(record, facts, heldBy, { sources, records, nobodies, boards });
}

interface Names {
  readonly sources: ReadonlyMap<string, Source>;
  /** Record ids of parties. */
  readonly records: ReadonlyMap<string, string>;
  readonly nobodies: ReadonlyMap<string, object>;
  readonly boards: ReadonlyMap<string, Board>;
}

function* partyStatements(
  party: Party,
  attributes: readonly Attribute[],
  fallback: Citation | undefined,
  { sources, records }: Names,
): Generator<WrittenStatement> {
  const record = records.get(party.id) ?? party.id;
  const bySource = new Map<string, Attribute[]>();
  const spellings = attributes.filter(isSpelling);
  for (const one of attributes) {
    // Names stand in every statement of the record.
    if (isSpelling(one)) continue;
    const source = one.citations[0]?.source ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), one]);
  }
  // Whom only names are told of is told where they are.
  const [named] = bySource.size === 0 && fallback === undefined ? spellings : [];
  const other = fallback ?? named?.citations[0];
  if (bySource.size === 0) bySource.set(other?.source ?? '', []);
  let status = 'new';
  // Editions in the order in which they came out.
  const publishedOn = (source: string) => sources.get(source)?.published ?? '';
  const editions = [...bySource].sort(([a], [b]) => order(publishedOn(a), publishedOn(b)));
  for (const [source, all] of editions) {
    const { recordType, details, annotations } = writtenParty(party, all, spellings);
    const [citation] = all[0]?.citations ?? (other === undefined ? [] : [other]);
    const id = all.length > 0 ? statementIn(citation) : undefined;
    yield statementOf(
      record,
      recordType,
      status,
      details,
      annotations,
      sources.get(source),
      citation,
      (all[0] ?? named)?.knownFrom,
      id,
    );
    status = 'updated';
  }
}

function* relationshipStatements(
  record: string,
  facts: readonly RelationshipFact[],
  heldBy: (fact: RelationshipFact) => string,
  { sources, records, nobodies, boards }: Names,
): Generator<WrittenStatement> {
  const days = new Set(
    facts.flatMap(({ knownFrom, knownTo, supersededKnownFrom }) => [
      knownFrom,
      knownTo ?? knownFrom,
      supersededKnownFrom ?? knownFrom,
    ]),
  );
  let status = 'new';
  let last: readonly RelationshipFact[] = [];
  for (const { day, since, known } of [...days].sort().flatMap((one) => editionsOn(one, facts))) {
    const over = facts.filter((one) => one.supersededKnownFrom === day && overBy(one, day) !== undefined);
    const ended = last.length > 0 ? last : over;
    const shown = [...(known.length > 0 ? known : ended)].sort((a, b) => placeOf(a) - placeOf(b));
    const [fact] = shown;
    if (fact === undefined) continue;
    const interests = shown.map((one) => writtenInterest(one, boards.get(one.object)));
    const components = [...new Set(interests.flatMap((one) => one.components))];
    const bare =
      interests.length === 1 &&
      Object.keys(interests[0]?.interest ?? {}).every((name) => name === 'directOrIndirect') &&
      fact.kind === 'HOLDS' &&
      fact.direct === 'UNKNOWN';
    const closed =
      known.length === 0 ||
      shown.some(({ note }) => note?.includes('\nclosed: ') === true || note?.startsWith('closed: ') === true);
    const details = {
      isComponent: interests.some((one) => one.isComponent),
      ...(components.length > 0 && { componentRecords: components }),
      subject: nobodies.get(heldBy(fact)) ?? records.get(heldBy(fact)) ?? heldBy(fact),
      interestedParty: nobodies.get(fact.subject) ?? records.get(fact.subject) ?? fact.subject,
      ...(!bare && { interests: interests.map(({ interest }) => interest) }),
    };
    const annotations = [
      ...new Map(interests.flatMap((one) => one.annotations).map((one) => [JSON.stringify(one), one])).values(),
    ];
    // What goes on from an earlier edition is cited from this one, too.
    const cited = shown.flatMap(({ citations }) => citations);
    const here = cited.find(
      ({ source, observedOn = '' }) => sources.get(source)?.published === day && observedOn >= since,
    );
    const stated = here ?? (shown.find(({ knownFrom }) => knownFrom === day) ?? fact).citations[0];
    const citation = (known.length > 0 ? undefined : closing(over, sources, day)) ?? stated;
    yield statementOf(
      record,
      'relationship',
      closed ? 'closed' : status,
      details,
      annotations,
      sources.get(citation?.source ?? ''),
      citation,
      day,
      statementIn(citation),
    );
    status = 'updated';
    last = shown;
  }
}

/** The statement that closes a record, of the day by which what it stated was over. */
function closing(over: readonly RelationshipFact[], sources: Names['sources'], day: string): Citation | undefined {
  const by = over[0]?.supersededFrom;
  const citation = over
    .flatMap(({ citations }) => citations)
    .findLast(({ source, observedOn }) => observedOn === undefined && sources.get(source)?.published === day);
  return citation === undefined || by === undefined ? undefined : { ...citation, observedOn: by };
}

/** What a record states from a day of knowing on; `since` is as of when, where several editions came out that day. */
interface WrittenEdition {
  readonly day: string;
  readonly since: string;
  readonly known: readonly RelationshipFact[];
}

/** The editions that came out on a day: those of which a later one of that day takes the place, and then the last. */
function editionsOn(day: string, facts: readonly RelationshipFact[]): WrittenEdition[] {
  const known = facts.filter(({ knownFrom, knownTo }) => knownFrom <= day && (knownTo === undefined || day < knownTo));
  const open = ({ supersededKnownFrom }: RelationshipFact) =>
    supersededKnownFrom === undefined || day < supersededKnownFrom;
  const ends = known.flatMap(({ knownFrom, supersededKnownFrom, supersededFrom, supersededBy }) =>
    supersededBy !== undefined && knownFrom === day && supersededKnownFrom === day && supersededFrom !== undefined
      ? [supersededFrom]
      : [],
  );
  const starts = [...new Set(ends)].sort();
  const earlier = starts.map((end, i) => ({
    day,
    since: starts[i - 1] ?? '',
    known: known.filter(
      (fact) =>
        mayHoldFrom(fact) < end && (open(fact) || (fact.supersededFrom !== undefined && fact.supersededFrom >= end)),
    ),
  }));
  return [...earlier, { day, since: starts.at(-1) ?? '', known: known.filter(open) }];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSpelling({ attribute }: Attribute): boolean {
  return attribute === 'SPELLING';
}

/** The id that the record has in its own register, else that of the party here. */
function recordOf(party: Party, attributes: readonly Attribute[]): string {
  const own = identifiersOf(party).find((text) => /^[a-z0-9-]+-record:/.test(text));
  return (
    own?.slice(own.indexOf(':') + 1) ??
    attributes.map(({ citations }) => recordIn(citations[0])).find((id) => id !== undefined) ??
    party.id
  );
}

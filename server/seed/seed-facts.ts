import { firstDay, OPEN_END, type Day } from '../time/day.ts';
import { OWN_FIELDS } from '../shared/kind-fields.ts';
import type { Board, Company, Fact, Finding, Person, Source } from '../shared/facts.ts';
import type { Citation } from '../shared/citation.ts';
import { everyKind } from '../vocabulary/kinds.ts';
import type { AttributeKind } from '../vocabulary/word-lists.ts';
import type { GraphContent } from '../store/graph-content.ts';
import { draftsOf, type FactDraft } from './drafts.ts';
import type { CitationEntry } from './seed-values.ts';
import type { Seed } from './read-seed.ts';

/**
 * Makes the graph of a seed that was checked; every list in order of id. Publication days come from its sources. The
 * facts are those of the check, where it is at hand.
 */
export function graphOf(seed: Seed, facts?: readonly Fact[]): GraphContent {
  const sources = (seed.sources?.value.sources ?? []).map(({ note: _, ...source }) => defined<Source>(source));
  return {
    companies: byId(seed.companies.map(({ value }) => companyOf(value))),
    persons: byId((seed.people?.value.people ?? []).map(personOf)),
    boards: byId(seed.companies.flatMap(({ value }) => value.boards.map((board) => boardOf(board, value.id)))),
    sources: byId(sources),
    findings: byId(
      (seed.findings?.value.findings ?? []).map((finding) =>
        defined<Finding>({ ...finding, citations: finding.citations.map(citationOf) }),
      ),
    ),
    facts: byId(facts ?? factsOf(draftsOf(seed), publishedIn(sources))),
  };
}

/** Publication day of a source; one that is not in the list is never published. */
export function publishedIn(sources: readonly Pick<Source, 'id' | 'published'>[]): (source: string) => Day {
  const days = new Map(sources.map(({ id, published }) => [id, published]));
  return (source) => days.get(source) ?? OPEN_END;
}

/**
 * Facts in the order of the drafts, with what only the whole seed can tell: when each could be known, and its
 * successor.
 */
export function factsOf(drafts: readonly FactDraft[], published: (source: string) => Day): Fact[] {
  const latest = latestSeats(drafts);
  const facts = drafts.map((draft) => factOf(draft, published, latest.has(draft)));
  const later = new Map<string, Fact>();
  drafts.forEach(({ entry }, i) => {
    const fact = facts[i];
    if (entry.supersedes !== undefined && fact !== undefined && !later.has(entry.supersedes))
      later.set(entry.supersedes, fact);
  });
  return facts.map((fact) => {
    const successor = later.get(fact.id);
    if (successor === undefined) return fact;
    return {
      ...fact,
      supersededBy: successor.id,
      supersededFrom: mayHoldFrom(successor),
      supersededKnownFrom: successor.knownFrom,
    };
  });
}

/** The first day of which a fact is told: the start of `from`, else its first observation; the last without either. */
export function mayHoldFrom(fact: Pick<Fact, 'from' | 'citations'>): Day {
  if (fact.from !== undefined) return firstDay(fact.from);
  return fact.citations.reduce(
    (day, { observedOn }) => (observedOn !== undefined && observedOn < day ? observedOn : day),
    OPEN_END,
  );
}

/** The fields of an entry that belong to its kind alone. */
const FIELDS = everyKind((kind) => [...Object.keys(OWN_FIELDS[kind]), 'attendance', 'detail']);

function factOf(draft: FactDraft, published: (source: string) => Day, latestSeat: boolean): Fact {
  const { id, kind, subject, object, entry } = draft;
  const citations = citationsOf(draft, published, latestSeat);
  let knownFrom = OPEN_END;
  for (const { source } of citations) {
    const day = published(source);
    if (day < knownFrom) knownFrom = day;
  }
  const fact: Record<string, unknown> = { id, kind, subject, object };
  const put = (name: string, value: unknown) => {
    if (value !== undefined) fact[name] = value;
  };
  put('from', entry.from);
  put('to', entry.to);
  put('knownFrom', knownFrom);
  put('knownTo', entry.knownTo);
  put('basis', entry.basis);
  put('note', entry.note);
  for (const field of FIELDS[kind]) put(field, entry[field]);
  put('citations', citations);
  // OWN_FIELDS names what the kind has, and seed-format.ts checked that the entry has it.
  return fact as unknown as Fact;
}

/** What a document states by writing it. */
const WRITTEN = new Set<unknown>(['SPELLING', 'IDENTIFIER'] satisfies AttributeKind[]);

/**
 * A day given for the whole fact is that of its first citation. A document spells a name and writes an identifier on
 * the day it came out, and what it states as current is stated as of that day.
 */
function citationsOf({ entry }: FactDraft, published: (source: string) => Day, latestSeat: boolean): Citation[] {
  const written = WRITTEN.has(entry['attribute']) && entry.from === undefined;
  const current = isCurrent(entry, latestSeat);
  return entry.citations.map((citation, i) => {
    const cameOut = written || current ? published(citation.source) : undefined;
    const observedOn = citation.observedOn ?? (i === 0 ? entry.observedOn : undefined) ?? cameOut;
    return citationOf(observedOn === citation.observedOn ? citation : { ...citation, observedOn });
  });
}

/**
 * Whether the sources state it as current: the entry says so, or it is a person's latest seat on a board with a start,
 * no end and no day on which it was seen, because who tells of a seat tells of a member. A career tells of posts long
 * left: there only the entry can.
 */
function isCurrent(entry: FactDraft['entry'], latestSeat: boolean): boolean {
  if (entry['current'] !== undefined) return entry['current'] === true;
  const seen = entry.observedOn !== undefined || entry.citations.some(({ observedOn }) => observedOn !== undefined);
  return latestSeat && entry.from !== undefined && entry.to === undefined && !seen;
}

/** Of each person on each board, the seats that start last. */
function latestSeats(drafts: readonly FactDraft[]): ReadonlySet<FactDraft> {
  const latest = new Map<string, FactDraft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'SITS_ON') continue;
    const key = `${draft.subject} ${draft.object}`;
    const known = latest.get(key);
    const [start, last] = [draft.entry.from ?? '', known?.[0]?.entry.from ?? ''];
    if (known === undefined || start > last) latest.set(key, [draft]);
    else if (start === last) known.push(draft);
  }
  return new Set([...latest.values()].flat());
}

function citationOf(citation: CitationEntry): Citation {
  return defined<Citation>(citation);
}

function companyOf(file: Seed['companies'][number]['value']): Company {
  const { id, name, nameLocal, kind, listed, jurisdiction, spellings } = file;
  const identifiers = [...new Set(file.identifiers.map(({ value }) => value))];
  const names = allNames(name, nameLocal, spellings);
  return defined<Company>({ type: 'Company', id, name, nameLocal, names, kind, listed, jurisdiction, identifiers });
}

function personOf({
  id,
  name,
  nameLocal,
  born,
  spellings,
}: NonNullable<Seed['people']>['value']['people'][number]): Person {
  return defined<Person>({ type: 'Person', id, name, nameLocal, names: allNames(name, nameLocal, spellings), born });
}

function boardOf(board: Seed['companies'][number]['value']['boards'][number], company: string): Board {
  return { type: 'Board', ...board, company, citations: board.citations.map(citationOf) };
}

function allNames(name: string, local: string | undefined, spellings: readonly { text: string }[]): string[] {
  return [...new Set([name, ...(local === undefined ? [] : [local]), ...spellings.map(({ text }) => text)])];
}

/** Leaves out what is undefined: in the graph, absent is unknown. The caller vouches for the rest of the type. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the fields come from schemas, the types from facts.ts
function defined<T>(fields: object): T {
  const known: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = (fields as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) known[name] = value;
  }
  return known as T;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

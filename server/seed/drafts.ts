import { createHash } from 'node:crypto';
import type { PartialDate } from '../time/day.ts';
import { MEASURE_OF } from '../holdings/measures.ts';
import type { FactKind } from '../shared/facts.ts';
import type { Interest } from '../vocabulary/words.ts';
import type { CitationEntry, CompanyFile, PersonEntry } from './format.ts';
import type { Place } from './problem.ts';
import { placeIn, type Seed } from './read.ts';
import type { Shaped } from './shape.ts';

export type EndType = 'party' | 'person' | 'company' | 'board' | 'source';

/** A field of an entry that names something else. */
export interface Reference {
  readonly field: string;
  readonly id: string;
  readonly type: EndType;
}

/** What every fact of the format may say (see `fact` in format.ts). */
export interface FactEntry {
  readonly id?: string | undefined;
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly observedOn?: string | undefined;
  readonly supersedes?: string | undefined;
  readonly knownTo?: string | undefined;
  readonly basis: 'STATED' | 'DERIVED' | 'INFERRED';
  readonly note?: string | undefined;
  readonly citations: readonly CitationEntry[];
}

/** A fact as it stands in a file: what kind it is, its two ends, its id, and where to point when it is wrong. */
export interface Draft {
  readonly id: string;
  /** True when the file gives the id itself. */
  readonly named: boolean;
  readonly kind: FactKind;
  readonly subject: string;
  readonly object: string;
  readonly entry: FactEntry & Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  /** The company in whose file it stands; undefined for people.yaml. */
  readonly company: string | undefined;
  readonly place: Place;
}

interface List {
  readonly kind: FactKind;
  /** Ends for an entry in the file of `company`; `made` is the fact's own id. */
  readonly ends: (entry: Record<string, string>, company: string, made: string) => [subject: string, object: string];
  readonly references: Readonly<Record<string, EndType>>;
  /** What tells facts of this list apart in their ids, besides kind, ends and date. */
  readonly topic?: string;
}

/** The lists of a company's file. */
const LISTS = {
  holders: { kind: 'HOLDS', ends: (e, c) => [e['holder'] ?? '', c], references: { holder: 'party' } },
  seats: {
    kind: 'SITS_ON',
    ends: (e) => [e['person'] ?? '', e['board'] ?? ''],
    references: { person: 'person', board: 'board' },
  },
  nominations: {
    kind: 'NOMINATED_TO',
    ends: (e) => [e['person'] ?? '', e['board'] ?? ''],
    references: { person: 'person', board: 'board' },
  },
  posts: { kind: 'WORKS_FOR', ends: (e, c) => [e['person'] ?? '', c], references: { person: 'person' } },
  lenders: { kind: 'LENDS_TO', ends: (e, c) => [e['lender'] ?? '', c], references: { lender: 'party' } },
  trades: {
    kind: 'TRADES_WITH',
    ends: (e) => [e['payer'] ?? '', e['payee'] ?? ''],
    references: { payer: 'party', payee: 'party' },
  },
  auditors: { kind: 'AUDITS', ends: (e, c) => [e['auditor'] ?? '', c], references: { auditor: 'company' } },
  signatures: {
    kind: 'SIGNS_AUDIT_OF',
    ends: (e, c) => [e['person'] ?? '', c],
    references: { person: 'person', firm: 'company' },
  },
  nomineeFor: { kind: 'NOMINEE_FOR', ends: (e, c) => [c, e['for'] ?? ''], references: { for: 'party' } },
  predecessors: {
    kind: 'SUCCEEDS',
    ends: (e, c) => [c, e['predecessor'] ?? ''],
    references: { predecessor: 'company' },
  },
  liabilityContracts: {
    kind: 'LIABILITY_LIMITED_BY',
    ends: (e, c) => [e['person'] ?? '', c],
    references: { person: 'person' },
  },
  businessTransfers: {
    kind: 'TRANSFERS_BUSINESS_TO',
    ends: (e, c) => [c, e['receiver'] ?? ''],
    references: { receiver: 'company' },
  },
  attributes: {
    kind: 'HAS_ATTRIBUTE',
    ends: (e, c, made) => [e['board'] ?? c, made],
    references: { board: 'board' },
    topic: 'attribute',
  },
  coverage: {
    kind: 'COVERED_BY',
    ends: (e, c) => [c, e['source'] ?? ''],
    references: { source: 'source' },
    topic: 'matter',
  },
} as const satisfies Partial<Record<keyof CompanyFile, List>>;

const KIN: List = {
  kind: 'KIN_OF',
  ends: (e, person) => [person, e['person'] ?? ''],
  references: { person: 'person' },
};

/**
 * Every fact of the seed, in the order of files and lines; spellings and identifiers too, so that each merge of names is on
 * record and each identifier cites who says so.
 */
export function draftsOf(seed: Seed): Draft[] {
  const drafts: Draft[] = [];
  for (const page of seed.companies) {
    const { id, spellings, identifiers, citations } = page.value;
    for (const [list, form] of Object.entries(LISTS) as [keyof typeof LISTS, List][]) {
      page.value[list].forEach((entry, i) => drafts.push(draft(form, entry, id, id, placeIn(page, list, i))));
    }
    drafts.push(...spellingDrafts(id, id, spellings, (i) => placeIn(page, 'spellings', i)));
    const cited = identifiers.map((identifier) => ({ ...identifier, citations: identifier.citations ?? citations }));
    drafts.push(...identifierDrafts(id, cited, (i) => placeIn(page, 'identifiers', i)));
  }
  seed.people?.value.people.forEach((person, i) => {
    const page = seed.people as Shaped<unknown>;
    person.kin.forEach((entry, k) =>
      drafts.push(draft(KIN, entry, person.id, undefined, placeIn(page, 'people', i, 'kin', k))),
    );
    drafts.push(
      ...spellingDrafts(person.id, undefined, person.spellings, (k) => placeIn(page, 'people', i, 'spellings', k)),
    );
  });
  return drafts;
}

/** The id that an entry of a wrong shape would have, if it can be told; its facts are not "unknown" to the checker. */
export function idOfUnread(list: string, entry: unknown, company: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = entry as FactEntry & Record<string, unknown>;
  if (typeof fields.id === 'string') return fields.id;
  return list in LISTS ? madeId(LISTS[list as keyof typeof LISTS], fields, company) : undefined;
}

function draft(form: List, entry: FactEntry, home: string, company: string | undefined, place: Place): Draft {
  const fields = entry as FactEntry & Record<string, unknown>;
  const id = entry.id ?? madeId(form, fields, home);
  const [subject, object] = form.ends(fields as unknown as Record<string, string>, home, id);
  const references = Object.entries(form.references).flatMap(([field, type]) => {
    const target = fields[field];
    return typeof target === 'string' ? [{ field, id: target, type }] : [];
  });
  return {
    id,
    named: entry.id !== undefined,
    kind: form.kind,
    subject,
    object,
    entry: fields,
    references,
    company,
    place,
  };
}

/** Kind, ends, topic and date, e.g. `holds-ntt-iij-2007-03-31`; see rule 8 of seed/README.md. */
function madeId(form: List, entry: FactEntry & Record<string, unknown>, home: string): string {
  const [subject, object] = form.ends(entry as unknown as Record<string, string>, home, '');
  const citations: readonly CitationEntry[] = Array.isArray(entry.citations) ? entry.citations : [];
  const date =
    entry.from ?? entry.observedOn ?? citations.find((citation) => citation.observedOn !== undefined)?.observedOn;
  const topic = form.topic === undefined ? apartOf(entry) : String(entry[form.topic]);
  return kebab([form.kind, subject, object, topic, date ?? ''].join('-'));
}

/** What tells holdings of one holder apart; the commoner interests are told apart by ids of their own. */
function apartOf(entry: Record<string, unknown>): string {
  const { interest, right, shareClass, account, block } = entry;
  const power =
    MEASURE_OF[interest as Interest] === 'POWER' || MEASURE_OF[interest as Interest] === 'CLAIM' ? interest : undefined;
  return [power, right, shareClass, account, block].filter((part) => typeof part === 'string').join('-');
}

function spellingDrafts(
  owner: string,
  company: string | undefined,
  spellings: PersonEntry['spellings'],
  place: (index: number) => Place,
): Draft[] {
  const idOf = idsOfTexts(`spelling-${owner}`);
  return spellings.map(({ text, reason, citations }, i) =>
    textDraft(
      idOf(text),
      owner,
      company,
      {
        basis: reason === undefined ? 'STATED' : 'INFERRED',
        ...(reason === undefined ? {} : { note: reason }),
        citations,
        attribute: 'SPELLING',
        text,
      },
      place(i),
    ),
  );
}

function identifierDrafts(
  owner: string,
  identifiers: CompanyFile['identifiers'],
  place: (index: number) => Place,
): Draft[] {
  const idOf = idsOfTexts(`identifier-${owner}`);
  return identifiers.map(({ value, from, to, citations }, i) =>
    textDraft(
      idOf(value),
      owner,
      owner,
      { basis: 'STATED', from, to, citations: citations ?? [], attribute: 'IDENTIFIER', text: value },
      place(i),
    ),
  );
}

/** A fact that a document states of a name or an identifier by writing it. */
function textDraft(id: string, owner: string, company: string | undefined, entry: Draft['entry'], place: Place): Draft {
  return {
    id,
    named: false,
    kind: 'HAS_ATTRIBUTE',
    subject: owner,
    object: id,
    entry,
    references: [],
    company,
    place,
  };
}

/** Texts that an id cannot tell apart ("GDX", "GDx") or cannot hold ("飯島") are told apart by a digest. */
function idsOfTexts(start: string): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const plain = kebab(`${start}-${text.normalize('NFKD')}`);
    const lossy = taken.has(plain) || !/^[\x20-\x7e]+$/.test(text);
    const id = lossy ? `${plain}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}` : plain;
    taken.add(id);
    return id;
  };
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

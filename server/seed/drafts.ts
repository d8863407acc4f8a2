import { createHash } from 'node:crypto';
import { MEASURE_OF } from '../holdings/measures.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { End, KindShape } from '../vocabulary/kind.ts';
import { everyKind, FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import type { Interest } from '../vocabulary/word-lists.ts';
import { nameInFile, type FactEntry, type ListName } from './fact-lists.ts';
import type { CompanyFile, PersonEntry } from './seed-format.ts';
import type { SeedPlace } from './problem.ts';
import { placeIn, type Seed } from './read-seed.ts';
import type { Shaped } from './shape-page.ts';
import { id as idForm, type CitationEntry } from './seed-values.ts';

export type DraftEndType = 'party' | 'person' | 'company' | 'board' | 'source';

/** A field of an entry that names something else. */
export interface Reference {
  readonly field: string;
  readonly id: string;
  readonly type: DraftEndType;
}

/** A fact as it stands in a file: what kind it is, its two ends, its id, and where to point when it is wrong. */
export interface FactDraft {
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
  readonly place: SeedPlace;
}

function listsOf<Of extends 'company' | 'person'>(of: Of): (readonly [ListName<Of>, FactKind])[] {
  // The type of the names comes from the same descriptions.
  const isOf = (entry: readonly [string, FactKind]): entry is readonly [ListName<Of>, FactKind] =>
    shapeOf(entry[1]).list.of === of;
  return FACT_KINDS.map((kind) => [shapeOf(kind).list.name, kind] as const).filter(isOf);
}
const COMPANY_LISTS = listsOf('company');
const PERSON_LISTS = listsOf('person');

/**
 * Every fact of the seed, in the order of files and lines; spellings and identifiers too, so that each merge of names
 * is on record and each identifier cites who says so.
 */
export function draftsOf(seed: Seed): FactDraft[] {
  const drafts: FactDraft[] = [];
  for (const page of seed.companies) {
    const { id, spellings, identifiers, citations } = page.value;
    for (const [list, kind] of COMPANY_LISTS) {
      page.value[list].forEach((entry, i) => drafts.push(draft(kind, entry, id, id, placeIn(page, list, i))));
    }
    drafts.push(...spellingDrafts(id, id, spellings, (i) => placeIn(page, 'spellings', i)));
    const cited = identifiers.map((identifier) => ({ ...identifier, citations: identifier.citations ?? citations }));
    drafts.push(...identifierDrafts(id, cited, (i) => placeIn(page, 'identifiers', i)));
  }
  seed.people?.value.people.forEach((person, i) => {
    const page = seed.people as Shaped<unknown>;
    for (const [list, kind] of PERSON_LISTS) {
      person[list].forEach((entry, k) =>
        drafts.push(draft(kind, entry, person.id, undefined, placeIn(page, 'people', i, list, k))),
      );
    }
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
  const [, kind] = COMPANY_LISTS.find(([name]) => name === list) ?? [];
  return kind === undefined ? undefined : madeId(kind, fields, company);
}

/** What an entry of a wrong shape names all the same. */
export function referencesInUnread(list: string, entry: unknown): readonly Reference[] {
  const [, kind] = COMPANY_LISTS.find(([name]) => name === list) ?? [];
  if (kind === undefined || typeof entry !== 'object' || entry === null) return [];
  return referencesIn(kind, entry as Record<string, unknown>).filter(({ id }) => idForm.safeParse(id).success);
}

function draft(
  kind: FactKind,
  entry: FactEntry,
  home: string,
  company: string | undefined,
  place: SeedPlace,
): FactDraft {
  const fields = entry as FactEntry & Record<string, unknown>;
  const id = entry.id ?? madeId(kind, fields, home);
  const [subject, object] = endsIn(shapeOf(kind), fields, home, id);
  return {
    id,
    named: entry.id !== undefined,
    kind,
    subject,
    object,
    entry: fields,
    references: referencesIn(kind, fields),
    company,
    place,
  };
}

/** Kind, ends, topic and date, e.g. `holds-ntt-iij-2007-03-31`; see rule 8 of seed/README.md. */
function madeId(kind: FactKind, entry: FactEntry & Record<string, unknown>, home: string): string {
  const form = shapeOf(kind);
  const [subject, object] = endsIn(form, entry, home, '');
  const citations: readonly CitationEntry[] = Array.isArray(entry.citations) ? entry.citations : [];
  const date =
    entry.from ?? entry.observedOn ?? citations.find((citation) => citation.observedOn !== undefined)?.observedOn;
  const topic = form.topic === undefined ? apartOf(entry) : String(entry[form.topic]);
  return kebab([kind, subject, object, topic, date ?? ''].join('-'));
}

/** What tells holdings of one holder apart; the commoner interests are told apart by ids of their own. */
function apartOf(entry: Record<string, unknown>): string {
  const { interest, right, shareClass, account, block } = entry;
  const power =
    MEASURE_OF[interest as Interest] === 'POWER' || MEASURE_OF[interest as Interest] === 'CLAIM' ? interest : undefined;
  return [power, right, shareClass, account, block].filter((part) => typeof part === 'string').join('-');
}

/** The ends of an entry in the file of `home`; `made` is the id of a node that is made for the fact alone. */
function endsIn(
  { subject, object }: KindShape,
  entry: Readonly<Record<string, unknown>>,
  home: string,
  made: string,
): readonly [subject: string, object: string] {
  const idAt = (end: End): string => {
    if (end.is === 'itself') return made;
    const named = end.home === true && end.is !== 'company or board' ? undefined : entry[nameInFile(end)];
    return typeof named === 'string' ? named : end.home === true ? home : '';
  };
  return [idAt(subject), idAt(object)];
}

/** Fields in which an entry names something else: ends that are not at home, and companies in fields of its own. */
const NAMING = everyKind((kind): readonly (readonly [field: string, type: DraftEndType])[] => {
  const { subject, object, fields }: KindShape = shapeOf(kind);
  return [
    ...[subject, object].flatMap((end): (readonly [string, DraftEndType])[] => {
      if (end.is === 'itself') return [];
      if (end.is === 'company or board') return [[nameInFile(end), 'board']];
      return end.home === true ? [] : [[nameInFile(end), end.is]];
    }),
    ...Object.entries(fields).flatMap(([field, { is }]) => (is === 'company' ? [[field, 'company'] as const] : [])),
  ];
});

function referencesIn(kind: FactKind, entry: Readonly<Record<string, unknown>>): Reference[] {
  const references: Reference[] = [];
  for (const [field, type] of NAMING[kind]) {
    const id = entry[field];
    if (typeof id === 'string') references.push({ field, id, type });
  }
  return references;
}

function spellingDrafts(
  owner: string,
  company: string | undefined,
  spellings: PersonEntry['spellings'],
  place: (index: number) => SeedPlace,
): FactDraft[] {
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
  place: (index: number) => SeedPlace,
): FactDraft[] {
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
function textDraft(
  id: string,
  owner: string,
  company: string | undefined,
  entry: FactDraft['entry'],
  place: SeedPlace,
): FactDraft {
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

import { Decimal } from 'decimal.js';
import { dayAfter, isDay } from '../../time/day.ts';
import type { Directness } from '../../vocabulary/word-lists.ts';
import type { StatedFact } from '../importer.ts';
import { DIRECTNESS_CODES, INTEREST_TYPES } from './codes.ts';
import { annotationLine, noteOf, type NoteLine } from './bods-notes.ts';
import { interestOf, ownWords, type OwnWords } from './own-words.ts';
import type { BodsInterest, RelationshipStatement, Unspecified } from './bods-shape.ts';
import { details, type BodsTelling } from './bods-telling.ts';

/** What the importer knows of a record that stood before. */
export type RecordKind = 'entity' | 'nomination' | 'trust' | 'person' | 'relationship';

export interface KnownRecords {
  readonly kindOf: (recordId: string) => RecordKind | undefined;
  /** True the first time it is asked for a company. */
  readonly needsBoard: (company: string) => boolean;
}

type Details = RelationshipStatement['recordDetails'];
/** A party to a relationship: a record, or somebody of whom nothing is told but why. */
interface End {
  readonly key: string;
  readonly unspecified: Unspecified | undefined;
}

/**
 * The facts of a relationship: for each interest a holding, a seat or a post; without any, a holding of an unknown
 * kind. One that sums up its components is INDIRECT, so that what they state is not reckoned with twice.
 */
export function tellRelationship(relationship: Details, telling: BodsTelling, known: KnownRecords): void {
  const { recordId } = telling.statement;
  const subject = endOf(relationship.subject, `${recordId}#subject`);
  const party = endOf(relationship.interestedParty, `${recordId}#interestedParty`);
  tellNobody(subject, telling);
  const nobody = party.unspecified?.reason === 'noBeneficialOwners';
  if (nobody || party.unspecified?.reason === 'subjectExemptFromDisclosure')
    telling.attribute(subject.key, 'UNKNOWN_REASON', {
      label: 'interestedParty',
      text: party.unspecified.reason,
      ...details(['description', party.unspecified.description]),
    });
  if (nobody) return;
  tellNobody(party, telling);
  const interests: readonly BodsInterest[] =
    relationship.interests === undefined || relationship.interests.length === 0 ? [{}] : relationship.interests;
  const calledOff = interests.filter((interest) => beganAfterClosing(interest, telling));
  if (calledOff.length === interests.length) telling.withdraw(recordId);
  // What is described nowhere in the file is what the file says beside its id, or a person with a seat or a post.
  const kindOf = known.kindOf(party.key) ?? telling.statement.partyIs;
  const mayBePerson = party.unspecified === undefined && (kindOf ?? 'person') === 'person';
  const ofPersons = interests.some(({ type }) => ['SEAT', 'POST'].includes(INTEREST_TYPES[type ?? ''] ?? ''));
  telling.partyIsPerson = mayBePerson && (kindOf === 'person' || ofPersons);
  for (const [i, interest] of interests.entries()) {
    if (calledOff.includes(interest)) continue;
    const part =
      interest === interests[0] && relationship.interests?.[0] === undefined ? undefined : `interest ${i + 1}`;
    const kind = INTEREST_TYPES[interest.type ?? ''];
    // A seat or a post is a person's; a body in it is one with a power over the company.
    const place = mayBePerson && (kind === 'SEAT' || kind === 'POST') ? kind : undefined;
    const own = ownWords(interest, KIND_OF[place ?? 'HOLDING']);
    const note = notesOf({ relationship, interest, own, index: i, place }, telling);
    tellInterest(
      {
        interest,
        own,
        subject: subject.key,
        party,
        part,
        note,
        relationship,
        place,
      },
      telling,
      known,
    );
  }
}

const KIND_OF = { SEAT: 'SITS_ON', POST: 'WORKS_FOR', HOLDING: 'HOLDS' } as const;

interface Told {
  readonly interest: BodsInterest;
  /** What its details say in the words of our export. */
  readonly own: OwnWords;
  readonly subject: string;
  readonly party: End;
  readonly part: string | undefined;
  readonly note: readonly NoteLine[];
  readonly relationship: Details;
  /** What a person has instead of a holding. */
  readonly place: 'SEAT' | 'POST' | undefined;
}

function tellInterest(told: Told, telling: BodsTelling, known: KnownRecords): void {
  const { interest, own, subject, party, part, place } = told;
  const kind = INTEREST_TYPES[interest.type ?? ''];
  if (place !== undefined) {
    if (place === 'SEAT' && known.needsBoard(boardOf(subject, own)))
      telling.say({
        says: 'BOARD',
        key: boardOf(subject, own),
        company: subject,
        ...(own.board ?? { kind: 'DIRECTORS', name: 'Board of directors' }),
        source: telling.origin.source,
        at: telling.at(part),
      });
    telling.fact(place === 'SEAT' ? seat(told) : post(told), part, own.unseen);
    return;
  }
  const direct = directness(interest, told.relationship);
  const right = own.right ?? interest.type;
  telling.fact(
    {
      kind: 'HOLDS',
      subject: party.key,
      object: subject,
      interest: own.interest ?? interestOf(interest.type),
      direct,
      nominee:
        own.nominee === true ||
        (party.unspecified === undefined &&
          known.kindOf(party.key) === 'nomination' &&
          (kind === 'SHARES' || kind === 'VOTES')),
      accounting: 'UNKNOWN',
      ...own.fields,
      ...(right !== undefined && { right }),
      ...shareOf(interest.share, own.percent),
      ...timeOf(told),
    },
    part,
    own.unseen,
  );
}

function seat(told: Told): StatedFact {
  const chair = told.interest.type === 'boardChair';
  return {
    kind: 'SITS_ON',
    subject: told.party.key,
    object: boardOf(told.subject, told.own),
    title: chair ? 'Board chair' : 'Board member',
    ...told.own.fields,
    attendance: [],
    ...timeOf({ ...told, note: [...shareNote(told.interest), ...told.note] }),
  };
}

function post(told: Told): StatedFact {
  return {
    kind: 'WORKS_FOR',
    subject: told.party.key,
    object: told.subject,
    title: 'Senior managing official',
    ...told.own.fields,
    executive: true,
    ...timeOf({ ...told, note: [...shareNote(told.interest), ...told.note] }),
  };
}

function boardOf(company: string, { board }: OwnWords): string {
  return board === undefined ? `${company}#board` : `${company}#board#${board.kind} ${board.name}`;
}

/** The record was closed before the interest was to begin: it never did. */
function beganAfterClosing(
  { startDate, endDate }: BodsInterest,
  { statement, origin: { statedOn } }: BodsTelling,
): boolean {
  if (statement.recordStatus !== 'closed' || endDate !== undefined) return false;
  return startDate !== undefined && statedOn !== undefined && startDate > statedOn;
}

/**
 * From and to as stated; what began and ended on one day held for that day. Of a record that is closed without an end
 * of the interest, the telling says by when it was over.
 */
function timeOf({ interest, own, note }: Told) {
  const { startDate = interest.startDate, endDate: end = interest.endDate } = own;
  const oneDay = startDate !== undefined && end === startDate && isDay(startDate);
  const lines: NoteLine[] = [...note];
  if (oneDay) lines.push(['oneDay', 'began and ended on this day: it held for that day']);
  const text = noteOf(lines);
  return {
    ...(startDate !== undefined && { from: startDate }),
    ...(end !== undefined && { to: oneDay ? dayAfter(end) : end }),
    ...(text !== undefined && { note: text }),
  };
}

/** An interest of a relationship with components is the sum of them, unless it says that it is held directly. */
function directness({ directOrIndirect }: BodsInterest, { componentRecords }: Details): Directness {
  const stated = DIRECTNESS_CODES[directOrIndirect ?? 'unknown'] ?? 'UNKNOWN';
  return stated === 'UNKNOWN' && (componentRecords ?? []).length > 0 ? 'INDIRECT' : stated;
}

/** Doubles hold 15 digits for certain; a figure that needs more is as good as rounded. */
const CERTAIN_DIGITS = 15;

/** A figure that our export has as it was printed is as exact as its digits. */
function shareOf(share: BodsInterest['share'], printed: string | undefined) {
  if (share === undefined) return {};
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share;
  const [low, high] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum];
  return {
    ...(exact !== undefined && {
      percent: printed ?? decimal(exact),
      ...(printed === undefined && isCertain(exact) && { exact: true }),
    }),
    ...(low !== undefined && { percentMin: decimal(low), ...(minimum === undefined && { percentMinExclusive: true }) }),
    ...(high !== undefined && {
      percentMax: decimal(high),
      ...(maximum === undefined && { percentMaxExclusive: true }),
    }),
  };
}

/** As decimal text; only a very small figure is written with an exponent. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? new Decimal(value).toFixed() : text;
}

function isCertain(value: number): boolean {
  return String(value).length <= CERTAIN_DIGITS || new Decimal(value).precision() <= CERTAIN_DIGITS;
}

/** A seat has no share, but a statement may give it one. */
function shareNote({ share }: BodsInterest): NoteLine[] {
  return share === undefined ? [] : [['share', JSON.stringify(share)]];
}

function notesOf(
  {
    relationship,
    interest,
    own,
    index,
    place,
  }: Pick<Told, 'relationship' | 'interest' | 'own' | 'place'> & { readonly index: number },
  { statement }: BodsTelling,
): NoteLine[] {
  const { componentRecords = [], isComponent } = relationship;
  const { beneficialOwnershipOrControl: owner, directOrIndirect } = interest;
  const local = own.rest;
  const lines: NoteLine[] = [];
  if (local !== undefined && local.trim() !== '') lines.push(['details', local]);
  if (owner !== undefined) lines.push(['beneficialOwnershipOrControl', String(owner)]);
  if (place !== undefined && directOrIndirect !== undefined) lines.push(['directOrIndirect', directOrIndirect]);
  if (isComponent) lines.push(['isComponent', 'true']);
  if (componentRecords.length > 0) lines.push(['componentRecords', componentRecords.join(' ')]);
  for (const annotation of statement.annotations ?? []) {
    const target = /\/interests\/(\d+)/.exec(annotation.statementPointerTarget)?.[1];
    if (target === undefined || Number(target) === index) lines.push(annotationLine(annotation));
  }
  return lines;
}

function endOf(end: string | Unspecified, key: string): End {
  return typeof end === 'string' ? { key: end, unspecified: undefined } : { key, unspecified: end };
}

/** A party of which is only said why nothing is said. */
function tellNobody({ key, unspecified }: End, telling: BodsTelling): void {
  if (unspecified === undefined) return;
  const { reason, description } = unspecified;
  telling.say({
    says: 'PARTY',
    key,
    type: 'Company',
    name: undefined,
    kind: 'UNKNOWN',
    unknown: { reason, ...(description !== undefined && { detail: description }) },
    source: telling.origin.source,
    at: telling.at(),
  });
  telling.attribute(key, 'UNKNOWN_REASON', {
    label: 'unspecified',
    text: reason,
    ...details(['description', description]),
  });
}

import type { NameStated, PartyStatement } from '../importer.ts';
import { ENTITY_TYPES, kindInWords, recordScheme, schemeOf, schemeOfName } from './codes.ts';
import { annotationLine } from './bods-notes.ts';
import type {
  Address,
  BodsStatement,
  EntityStatement,
  BodsIdentifier,
  PersonStatement,
  Unspecified,
} from './bods-shape.ts';
import { details, type BodsTelling } from './bods-telling.ts';
import { lookUp } from '../../shared/look-up.ts';

const FUND = /\bfunds?\b/i;

/** An entity of a statement, and what it says about it. */
export function tellEntity(details: EntityStatement['recordDetails'], telling: BodsTelling): void {
  const key = telling.statement.recordId;
  const { entityType, jurisdiction, publicListing, unspecifiedEntityDetails: unspecified } = details;
  const name = named(details.name);
  const unknown = unknownParty(entityType.type, unspecified, name);
  const base = lookUp(ENTITY_TYPES, entityType.type) ?? 'UNKNOWN';
  const fund = base !== 'UNKNOWN' && FUND.test(entityType.details ?? '');
  const alternatives = (details.alternateNames ?? []).flatMap((text): NameStated[] =>
    named(text) === undefined ? [] : [{ text, use: 'ALIAS' }],
  );
  telling.say({
    ...partyBase(telling, details.identifiers),
    type: 'Company',
    name,
    kind: base === 'UNKNOWN' ? base : (kindInWords(entityType.details) ?? (fund ? 'FUND' : base)),
    ...(alternatives.length > 0 && { names: alternatives }),
    ...(publicListing !== undefined && { listed: publicListing.hasPublicListing }),
    ...(jurisdiction !== undefined && { jurisdiction: jurisdiction.code ?? jurisdiction.name }),
    ...(unknown !== undefined && { unknown }),
  });
  reasonUnknown(key, unspecified, telling);
  aboutEntity(key, details, telling);
  identifiersInFull(key, details.identifiers, telling);
  addresses(key, details.addresses, telling);
  annotations(key, telling);
}

function aboutEntity(
  key: string,
  { entityType, foundingDate, dissolutionDate, publicListing, formedByStatute, uri }: EntityStatement['recordDetails'],
  telling: BodsTelling,
): void {
  const { type, subtype, details: local } = entityType;
  // What is a kind of its own here is told as such.
  const isKind = subtype === undefined && kindInWords(local) !== undefined;
  if (!isKind && (type !== 'registeredEntity' || subtype !== undefined || local !== undefined))
    telling.attribute(key, 'FORM', {
      label: 'entityType',
      text: local ?? subtype ?? type,
      ...details(['type', type], ['subtype', subtype], ['details', local]),
    });
  if (foundingDate !== undefined)
    telling.attribute(key, 'STATUS', { label: 'foundingDate', text: 'founded', from: foundingDate });
  if (dissolutionDate !== undefined)
    telling.attribute(key, 'STATUS', { label: 'dissolutionDate', text: 'dissolved', from: dissolutionDate });
  for (const [i, { security, ...market }] of (publicListing?.securitiesListings ?? []).entries())
    telling.attribute(
      key,
      'LISTING',
      {
        label: market.stockExchangeName,
        text: security.ticker,
        ...details(
          ['stockExchangeJurisdiction', market.stockExchangeJurisdiction],
          ['marketIdentifierCode', market.marketIdentifierCode],
          ['operatingMarketIdentifierCode', market.operatingMarketIdentifierCode],
          ['idScheme', security.idScheme],
          ['id', security.id],
        ),
      },
      `securities listing ${i + 1}`,
    );
  for (const url of publicListing?.companyFilingsURLs ?? [])
    telling.attribute(key, 'OTHER', { label: 'companyFilingsURL', text: url });
  if (formedByStatute !== undefined)
    telling.attribute(key, 'OTHER', {
      label: 'formedByStatute',
      text: formedByStatute.name ?? 'not named',
      ...(formedByStatute.date !== undefined && { from: formedByStatute.date }),
    });
  if (uri !== undefined) telling.attribute(key, 'OTHER', { label: 'uri', text: uri });
}

const NAME_USES: Readonly<Record<string, NonNullable<NameStated['use']>>> = {
  translation: 'TRANSLATION',
  transliteration: 'READING',
  former: 'FORMER',
  alternative: 'ALIAS',
  birth: 'MAIDEN',
};

/** A person of a statement, and what it says about them. */
export function tellPerson(person: PersonStatement['recordDetails'], telling: BodsTelling): void {
  const key = telling.statement.recordId;
  const names = (person.names ?? []).filter(({ fullName }) => named(fullName) !== undefined);
  const main =
    names.find(({ type }) => type === 'legal') ??
    names.find(({ type }) => type === undefined || lookUp(NAME_USES, type) === undefined) ??
    names[0];
  const name = named(main?.fullName);
  const others = names.flatMap((one): NameStated[] => {
    const use = lookUp(NAME_USES, one.type ?? '');
    return one === main ? [] : [{ text: one.fullName, ...(use !== undefined && { use }) }];
  });
  const unknown = unknownParty(person.personType, person.unspecifiedPersonDetails, name);
  telling.say({
    ...partyBase(telling, person.identifiers),
    type: 'Person',
    name,
    ...(others.length > 0 && { names: others }),
    ...(person.birthDate !== undefined && { born: person.birthDate }),
    ...(unknown !== undefined && { unknown }),
  });
  reasonUnknown(key, person.unspecifiedPersonDetails, telling);
  aboutPerson(key, person, telling);
  identifiersInFull(key, person.identifiers, telling);
  addresses(key, person.addresses, telling);
  if (person.placeOfBirth !== undefined) addresses(key, [{ ...person.placeOfBirth, type: 'placeOfBirth' }], telling);
  annotations(key, telling);
}

function aboutPerson(key: string, person: PersonStatement['recordDetails'], telling: BodsTelling): void {
  if (person.deathDate !== undefined)
    telling.attribute(key, 'STATUS', { label: 'deathDate', text: 'died', from: person.deathDate });
  for (const [label, countries] of [
    ['nationality', person.nationalities],
    ['taxResidency', person.taxResidencies],
  ] as const)
    for (const { name, code } of countries ?? [])
      telling.attribute(key, 'OTHER', { label, text: name, ...details(['code', code]) });
  const { status, details: told = [] } = person.politicalExposure ?? {};
  if (status === undefined) return;
  if (told.length === 0) telling.attribute(key, 'OTHER', { label: 'politicalExposure', text: status });
  for (const one of told)
    telling.attribute(key, 'OTHER', {
      label: 'politicalExposure',
      text: status,
      ...(one.startDate !== undefined && { from: one.startDate }),
      ...(one.endDate !== undefined && { to: one.endDate }),
      ...details(
        ['reason', one.reason],
        ['missingInfoReason', one.missingInfoReason],
        ['jurisdiction', one.jurisdiction?.name],
        ['jurisdictionCode', one.jurisdiction?.code],
        ['source', one.source?.url ?? one.source?.description ?? one.source?.type?.join(', ')],
      ),
    });
}

function partyBase(telling: BodsTelling, identifiers: readonly BodsIdentifier[] = []) {
  const { statement, origin } = telling;
  return {
    says: 'PARTY',
    key: statement.recordId,
    identifiers: [
      ...identifiers.flatMap(identifierText),
      ...recordsOf(statement).map((record) => recordIdentifier(record, publisherOf(telling))),
    ],
    record: telling.record,
    ...(origin.statedOn !== undefined && { observedOn: origin.statedOn }),
    ...(origin.knownFrom !== undefined && { knownFrom: origin.knownFrom }),
    source: origin.source,
    at: telling.at(),
  } as const;
}

/** Before 0.4, also the statements that it replaces, and by which a later file may name it. */
function recordsOf({ recordId, statementId, replaces }: BodsStatement): readonly string[] {
  return replaces === undefined ? [recordId] : [...new Set([recordId, statementId, ...replaces])];
}

function publisherOf({ statement }: BodsTelling): string {
  const { name, url } = statement.publicationDetails?.publisher ?? {};
  return name ?? url ?? '';
}

/**
 * A record id is unique within its publisher's system; with the publisher, later files of the same meet the same party.
 */
function recordIdentifier(recordId: string, publisher: string): string {
  return `${recordScheme(publisher)}:${recordId}`;
}

function identifierText({ id, scheme, schemeName }: BodsIdentifier): string[] {
  if (named(id) === undefined) return [];
  const name = scheme === undefined ? schemeOfName(schemeName ?? '') : schemeOf(scheme);
  return name === undefined || name === '' ? [] : [`${name}:${id ?? ''}`];
}

/** What `scheme:value` does not hold. */
function identifiersInFull(key: string, identifiers: readonly BodsIdentifier[] = [], telling: BodsTelling): void {
  for (const { id, scheme, schemeName, uri } of identifiers)
    if (schemeName !== undefined || uri !== undefined || id === undefined)
      telling.attribute(key, 'IDENTIFIER', {
        label: schemeName ?? scheme ?? '',
        text: id ?? uri ?? '',
        ...details(['scheme', scheme], ['uri', uri]),
      });
}

function addresses(key: string, all: readonly Address[] = [], telling: BodsTelling): void {
  for (const { type, address, postCode, country } of all) {
    const text = address ?? postCode ?? country?.name;
    if (text === undefined) continue;
    telling.attribute(key, 'ADDRESS', {
      ...(type !== undefined && { label: type }),
      text,
      ...details(
        ['address', address],
        ['postCode', postCode],
        ['country', country?.name],
        ['countryCode', country?.code],
      ),
    });
  }
}

function annotations(key: string, telling: BodsTelling): void {
  for (const annotation of telling.statement.annotations ?? [])
    telling.attribute(key, 'OTHER', { label: 'annotation', text: annotationLine(annotation)[1] });
}

/** Why the party is not known: what the statement says, or that it names nobody. */
function unknownParty(
  type: string,
  unspecified: Unspecified | undefined,
  name: string | undefined,
): PartyStatement['unknown'] {
  const hidden = type.startsWith('anonymous') || (type.startsWith('unknown') && type !== 'unknown');
  if (unspecified === undefined)
    return hidden ? { reason: type } : name === undefined ? { reason: 'nameNotGiven' } : undefined;
  const { reason, description } = unspecified;
  if (!hidden && name !== undefined) return undefined;
  return { reason, detail: [type, description].filter((part) => part !== undefined).join(': ') };
}

function reasonUnknown(key: string, unspecified: Unspecified | undefined, telling: BodsTelling): void {
  if (unspecified === undefined) return;
  const { reason, description } = unspecified;
  telling.attribute(key, 'UNKNOWN_REASON', {
    label: 'unspecified',
    text: reason,
    ...details(['description', description]),
  });
}

function named(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

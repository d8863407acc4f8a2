import { CODES, DIRECTNESS_CODES, ENTITY_SUBTYPES, ENTITY_TYPES, INTEREST_TYPES } from '../codes.ts';
import type { BodsStatement } from '../shape.ts';
import { error, warning, type Fault } from './problem.ts';

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(Object.entries(CODES).map(([list, codes]) => [list, new Set<string>(codes)])),
  interestType: new Set(Object.keys(INTEREST_TYPES)),
  entityType: new Set(Object.keys(ENTITY_TYPES)),
  directOrIndirect: new Set(Object.keys(DIRECTNESS_CODES)),
  entitySubtype: new Set(Object.values(ENTITY_SUBTYPES).flat()),
};

/** Codes that the standard's code lists do not have: loaded as what is not known, and told. */
export function* unknownCodes(statement: BodsStatement): Generator<Fault> {
  for (const [list, code, field] of codesOf(statement))
    if (code !== undefined && KNOWN[list]?.has(code) !== true)
      yield warning(
        'UNKNOWN_CODE',
        `"${code}" is not a code of ${list}.`,
        field,
        'use a code of the list; what it means is not known here',
      );
  if (statement.recordType === 'entity') yield* misalignedSubtype(statement.recordDetails.entityType);
  if (statement.recordType !== 'relationship') yield* wrongAddresses(statement);
}

const ADDRESSES_OF = {
  entity: ['registered', 'business', 'alternative'],
  person: ['residence', 'service', 'alternative'],
};

/** An address of a type that only the other kind of party has. */
function* wrongAddresses({
  recordType,
  recordDetails,
}: Exclude<BodsStatement, { recordType: 'relationship' }>): Generator<Fault> {
  for (const [i, { type }] of (recordDetails.addresses ?? []).entries())
    if (type !== undefined && KNOWN['addressType']?.has(type) === true && !ADDRESSES_OF[recordType].includes(type))
      yield warning(
        'WRONG_ADDRESS_TYPE_USED',
        `"${type}" is no type of address of ${recordType === 'entity' ? 'an entity' : 'a person'} in this list.`,
        `recordDetails.addresses[${i}].type`,
      );
}

function* misalignedSubtype({ type, subtype }: { type: string; subtype?: string | undefined }): Generator<Fault> {
  const allowed = ENTITY_SUBTYPES[type];
  if (subtype === undefined || allowed === undefined || allowed.includes(subtype)) return;
  if (KNOWN['entitySubtype']?.has(subtype) === true)
    yield error(
      'STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN',
      `An entity of the type ${type} cannot have the subtype ${subtype}.`,
      'recordDetails.entityType.subtype',
      `use ${allowed.join(' or ')}, or another type`,
    );
}

type Code = readonly [list: string, code: string | undefined, field: string];

function* codesOf(statement: BodsStatement): Generator<Code> {
  yield ['recordStatus', statement.recordStatus, 'recordStatus'];
  for (const [i, type] of (statement.source?.type ?? []).entries()) yield ['sourceType', type, `source.type[${i}]`];
  for (const [i, { motivation }] of (statement.annotations ?? []).entries())
    yield ['annotationMotivation', motivation, `annotations[${i}].motivation`];
  if (statement.recordType === 'entity') yield* entityCodes(statement.recordDetails);
  else if (statement.recordType === 'person') yield* personCodes(statement.recordDetails);
  else yield* relationshipCodes(statement.recordDetails);
}

type Details<T extends BodsStatement['recordType']> = Extract<BodsStatement, { recordType: T }>['recordDetails'];

function* entityCodes(entity: Details<'entity'>): Generator<Code> {
  yield ['entityType', entity.entityType.type, 'recordDetails.entityType.type'];
  yield ['entitySubtype', entity.entityType.subtype, 'recordDetails.entityType.subtype'];
  yield ['unspecifiedReason', entity.unspecifiedEntityDetails?.reason, 'recordDetails.unspecifiedEntityDetails.reason'];
  yield* addressCodes(entity.addresses);
  for (const [i, { security }] of (entity.publicListing?.securitiesListings ?? []).entries())
    yield [
      'securitiesIdentifierSchemes',
      security.idScheme,
      `recordDetails.publicListing.securitiesListings[${i}].security.idScheme`,
    ];
}

function* personCodes(person: Details<'person'>): Generator<Code> {
  yield ['personType', person.personType, 'recordDetails.personType'];
  yield ['unspecifiedReason', person.unspecifiedPersonDetails?.reason, 'recordDetails.unspecifiedPersonDetails.reason'];
  yield ['pepStatus', person.politicalExposure?.status, 'recordDetails.politicalExposure.status'];
  yield* addressCodes(person.addresses);
  for (const [i, { type }] of (person.names ?? []).entries())
    yield ['nameType', type, `recordDetails.names[${i}].type`];
}

function* relationshipCodes({ subject, interestedParty, interests = [] }: Details<'relationship'>): Generator<Code> {
  for (const [field, end] of Object.entries({ subject, interestedParty }))
    if (typeof end !== 'string') yield ['unspecifiedReason', end.reason, `recordDetails.${field}.reason`];
  for (const [i, { type, directOrIndirect }] of interests.entries()) {
    yield ['interestType', type, `recordDetails.interests[${i}].type`];
    yield ['directOrIndirect', directOrIndirect, `recordDetails.interests[${i}].directOrIndirect`];
  }
}

function* addressCodes(addresses: Details<'person'>['addresses'] = []): Generator<Code> {
  for (const [i, { type }] of addresses.entries()) yield ['addressType', type, `recordDetails.addresses[${i}].type`];
}

import { CODES, DIRECTNESS_CODES, ENTITY_SUBTYPES, ENTITY_TYPES, INTEREST_TYPES } from '../codes.ts';
import type { BodsStatement } from '../bods-shape.ts';
import type { Faults } from './fault.ts';
import { lookUp } from '../../../shared/look-up.ts';

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(Object.entries(CODES).map(([list, codes]) => [list, new Set<string>(codes)])),
  interestType: new Set(Object.keys(INTEREST_TYPES)),
  entityType: new Set(Object.keys(ENTITY_TYPES)),
  directOrIndirect: new Set(Object.keys(DIRECTNESS_CODES)),
  entitySubtype: new Set(Object.values(ENTITY_SUBTYPES).flat()),
};

/** Codes that the standard's code lists do not have: loaded as what is not known, and told. */
export function unknownCodes(statement: BodsStatement, faults: Faults): void {
  const look = (list: string, code: string | undefined, field: string, index?: number, rest = '') => {
    if (code === undefined || KNOWN[list]?.has(code) === true) return;
    const place = index === undefined ? field : `${field}[${index}]${rest}`;
    const mend = 'use a code of the list; what it means is not known here';
    faults.warning('UNKNOWN_CODE', `"${code.slice(0, 100)}" is not a code of ${list}.`, place, mend);
  };
  look('recordStatus', statement.recordStatus, 'recordStatus');
  statement.source?.type?.forEach((type, i) => {
    look('sourceType', type, 'source.type', i);
  });
  statement.annotations?.forEach(({ motivation }, i) => {
    look('annotationMotivation', motivation, 'annotations', i, '.motivation');
  });
  if (statement.recordType === 'entity') entityCodes(statement.recordDetails, look, faults);
  else if (statement.recordType === 'person') personCodes(statement.recordDetails, look);
  else relationshipCodes(statement.recordDetails, look);
  if (statement.recordType !== 'relationship') addressTypes(statement, look, faults);
}

type Look = (list: string, code: string | undefined, field: string, index?: number, rest?: string) => void;
type Details<T extends BodsStatement['recordType']> = Extract<BodsStatement, { recordType: T }>['recordDetails'];

function entityCodes(entity: Details<'entity'>, look: Look, faults: Faults): void {
  const { type, subtype } = entity.entityType;
  look('entityType', type, 'recordDetails.entityType.type');
  look('entitySubtype', subtype, 'recordDetails.entityType.subtype');
  look('unspecifiedReason', entity.unspecifiedEntityDetails?.reason, 'recordDetails.unspecifiedEntityDetails.reason');
  entity.publicListing?.securitiesListings?.forEach(({ security }, i) => {
    const list = 'recordDetails.publicListing.securitiesListings';
    look('securitiesIdentifierSchemes', security.idScheme, list, i, '.security.idScheme');
  });
  const allowed = lookUp(ENTITY_SUBTYPES, type);
  if (subtype === undefined || allowed === undefined || allowed.includes(subtype)) return;
  if (KNOWN['entitySubtype']?.has(subtype) === true)
    faults.error(
      'STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN',
      `An entity of the type ${type} cannot have the subtype ${subtype}.`,
      'recordDetails.entityType.subtype',
      `use ${allowed.join(' or ')}, or another type`,
    );
}

function personCodes(person: Details<'person'>, look: Look): void {
  look('personType', person.personType, 'recordDetails.personType');
  look('unspecifiedReason', person.unspecifiedPersonDetails?.reason, 'recordDetails.unspecifiedPersonDetails.reason');
  look('pepStatus', person.politicalExposure?.status, 'recordDetails.politicalExposure.status');
  person.names?.forEach(({ type }, i) => {
    look('nameType', type, 'recordDetails.names', i, '.type');
  });
}

function relationshipCodes({ subject, interestedParty, interests }: Details<'relationship'>, look: Look): void {
  if (typeof subject !== 'string') look('unspecifiedReason', subject.reason, 'recordDetails.subject.reason');
  if (typeof interestedParty !== 'string')
    look('unspecifiedReason', interestedParty.reason, 'recordDetails.interestedParty.reason');
  interests?.forEach(({ type, directOrIndirect }, i) => {
    look('interestType', type, 'recordDetails.interests', i, '.type');
    look('directOrIndirect', directOrIndirect, 'recordDetails.interests', i, '.directOrIndirect');
  });
}

const ADDRESSES_OF = {
  entity: ['registered', 'business', 'alternative'],
  person: ['residence', 'service', 'alternative'],
};

/** An address of a type that none has, or only the other kind of party. */
function addressTypes(
  { recordType, recordDetails }: Exclude<BodsStatement, { recordType: 'relationship' }>,
  look: Look,
  faults: Faults,
): void {
  recordDetails.addresses?.forEach(({ type }, i) => {
    look('addressType', type, 'recordDetails.addresses', i, '.type');
    if (type === undefined || ADDRESSES_OF[recordType].includes(type) || KNOWN['addressType']?.has(type) !== true)
      return;
    const whose = recordType === 'entity' ? 'an entity' : 'a person';
    const field = `recordDetails.addresses[${i}].type`;
    faults.warning('WRONG_ADDRESS_TYPE_USED', `"${type}" is no type of address of ${whose} in this list.`, field);
  });
}

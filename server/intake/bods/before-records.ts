import type { Address, BodsStatement, BodsInterest, Unspecified } from './bods-shape.ts';
import type { OldEntity, OldInterest, OldPerson, OldRelationship } from './shape-before-records.ts';
import { lookUp } from '../../shared/look-up.ts';

type Old = OldEntity | OldPerson | OldRelationship;

/**
 * Brings statements of BODS 0.2 and 0.3 into the form of 0.4. There, a statement names those it replaces; the first of
 * such a line gives its id to the record, and references to any of the line are references to that record.
 */
export class BeforeRecords {
  readonly #recordOf = new Map<string, string>();
  readonly #seen: (statementId: string) => boolean;

  /** `seen` tells whether a statement stood earlier in the file. */
  constructor(seen: (statementId: string) => boolean) {
    this.#seen = seen;
  }

  record(statementId: string): string {
    return this.#recordOf.get(statementId) ?? statementId;
  }

  /** Records that end because a statement of another record takes their place, and those of files read before. */
  replacedBesides(statement: BodsStatement): string[] {
    const others = (statement.replaces ?? []).map((id) => this.record(id));
    return [...new Set(others)].filter((record) => record !== statement.recordId);
  }

  toRecord(old: Old): BodsStatement {
    const predecessor = old.replacesStatements?.find((id) => this.#seen(id));
    if (predecessor !== undefined) this.#recordOf.set(old.statementID, this.record(predecessor));
    const { publicationDetails, source, annotations, statementDate } = old;
    const common = {
      statementId: old.statementID,
      recordId: this.record(old.statementID),
      recordStatus: (old.replacesStatements ?? []).length > 0 ? 'updated' : 'new',
      publicationDetails,
      statementDate,
      source,
      annotations,
      replaces: old.replacesStatements,
    };
    if (old.statementType === 'entityStatement')
      return { ...common, recordType: 'entity', recordDetails: entityDetails(old) };
    if (old.statementType === 'personStatement')
      return { ...common, recordType: 'person', recordDetails: personDetails(old) };
    const { describedByEntityStatement: entity, describedByPersonStatement: person } = old.interestedParty;
    const partyIs = person !== undefined ? 'person' : entity !== undefined ? 'entity' : undefined;
    return { ...common, recordType: 'relationship', recordDetails: this.#relationshipDetails(old), partyIs };
  }

  #relationshipDetails({ isComponent, componentStatementIDs, subject, interestedParty, interests }: OldRelationship) {
    const { describedByEntityStatement: entity, describedByPersonStatement: person, unspecified } = interestedParty;
    const party = entity ?? person;
    return {
      isComponent,
      componentRecords: componentStatementIDs?.map((id) => this.record(id)),
      subject: this.record(subject.describedByEntityStatement),
      interestedParty: party === undefined ? newReason(unspecified as Unspecified) : this.record(party),
      interests: interests?.map(newInterest),
    };
  }
}

function entityDetails(old: OldEntity) {
  const { isComponent, name, alternateNames, identifiers, foundingDate, dissolutionDate, uri, publicListing } = old;
  const subtype = old.entitySubtype?.generalCategory.replace(/^stateBody-/, '');
  const place = old.jurisdiction ?? old.incorporatedInJurisdiction;
  return {
    ...{ isComponent, name, alternateNames, identifiers, foundingDate, dissolutionDate, uri, publicListing },
    entityType: { type: old.entityType, subtype, details: old.entitySubtype?.localTerm },
    unspecifiedEntityDetails: old.unspecifiedEntityDetails && newReason(old.unspecifiedEntityDetails),
    jurisdiction: place && named(place),
    addresses: old.addresses?.map(newAddress),
    formedByStatute: old.formedByStatute,
  };
}

function personDetails(old: OldPerson) {
  const { isComponent, personType, identifiers, birthDate, deathDate } = old;
  const residence = old.placeOfResidence && { ...newAddress(old.placeOfResidence), type: 'residence' };
  const pep =
    old.politicalExposure ??
    (old.hasPepStatus === undefined
      ? undefined
      : { status: old.hasPepStatus ? 'isPep' : 'isNotPep', details: old.pepStatusDetails });
  return {
    ...{ isComponent, personType, identifiers, birthDate, deathDate },
    unspecifiedPersonDetails: old.unspecifiedPersonDetails && newReason(old.unspecifiedPersonDetails),
    names: old.names?.map((name) => ({
      ...name,
      type: name.type === 'individual' ? 'legal' : name.type,
      fullName: name.fullName ?? joined(name.givenName, name.patronymicName, name.familyName),
    })),
    nationalities: old.nationalities?.map(named),
    taxResidencies: old.taxResidencies?.map(named),
    placeOfBirth: old.placeOfBirth && newAddress(old.placeOfBirth),
    addresses:
      residence === undefined ? old.addresses?.map(newAddress) : [...(old.addresses ?? []).map(newAddress), residence],
    politicalExposure: pep && {
      status: pep.status,
      details: pep.details?.map((one) => ({ ...one, jurisdiction: one.jurisdiction && named(one.jurisdiction) })),
    },
  };
}

/** Ranges had flags whether they take in their ends: by default the lower one and not the upper one. */
function newInterest({ interestLevel, directOrIndirect, share, type, ...rest }: OldInterest): BodsInterest {
  return {
    ...rest,
    type: type && newCode(type),
    directOrIndirect: directOrIndirect ?? interestLevel,
    share: share && newShare(share),
  };
}

function newShare({ exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NonNullable<OldInterest['share']>) {
  const point = minimum !== undefined && minimum === maximum;
  const [low, high] = [exclusiveMinimum === true, point ? exclusiveMaximum === true : exclusiveMaximum !== false];
  // An exact figure with itself as its range.
  if (exact !== undefined && point && exact === minimum) return { exact };
  return {
    exact,
    ...(low ? { exclusiveMinimum: minimum } : { minimum }),
    ...(high ? { exclusiveMaximum: maximum } : { maximum }),
  };
}

const RENAMED: Readonly<Record<string, string>> = {
  // Of the first registers, from before the codes had their longer names.
  'influence-or-control': 'otherInfluenceOrControl',
  'rights-to-surplus-assets': 'rightsToSurplusAssetsOnDissolution',
  'settlor-of-trust': 'settlor',
  'trustee-of-trust': 'trustee',
  'protector-of-trust': 'protector',
  'beneficiary-of-trust': 'beneficiaryOfLegalArrangement',
  'other-influence-or-control-of-trust': 'otherInfluenceOrControl',
};

/** `voting-rights` of 0.2 is `votingRights` from 0.3 on. */
function newCode(code: string): string {
  return lookUp(RENAMED, code) ?? code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function newReason({ reason, description }: Unspecified): Unspecified {
  return { reason: newCode(reason), description };
}

/** Countries were bare codes. */
function newAddress({ country, ...rest }: Omit<Address, 'country'> & { country?: string | undefined }): Address {
  return { ...rest, country: country === undefined ? undefined : named({ code: country }) };
}

function named({ name, code }: { name?: string | undefined; code?: string | undefined }) {
  return { name: name ?? code ?? '', code };
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

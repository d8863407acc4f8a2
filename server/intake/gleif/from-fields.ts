import type { GleifFields } from './fields.ts';
import type { ExceptionRecord, LeiRecord, Registration, RelationshipRecord, StatedName } from './records.ts';

/**
 * Reads the records of LEI-CDF 3.1, RR-CDF 2.1 and the reporting exceptions by the names they have in XML and CSV
 * alike.
 */
export function leiRecord(fields: GleifFields): LeiRecord | undefined {
  const lei = fields.text('LEI');
  const name = fields.text('Entity', 'LegalName');
  if (lei === undefined || name === undefined) return undefined;
  const entity = (...path: readonly string[]) => fields.text('Entity', ...path);
  return {
    lei,
    name: { text: name, language: fields.attributeAt('lang', 'Entity', 'LegalName'), type: undefined },
    otherNames: [
      ...fields.list('Entity', 'OtherEntityNames', 'OtherEntityName'),
      ...fields.list('Entity', 'TransliteratedOtherEntityNames', 'TransliteratedOtherEntityName'),
    ].flatMap(statedName),
    legalAddress: address(fields, 'LegalAddress'),
    headquarters: address(fields, 'HeadquartersAddress'),
    registrationAuthority: entity('RegistrationAuthority', 'RegistrationAuthorityID'),
    registeredAs: entity('RegistrationAuthority', 'RegistrationAuthorityEntityID'),
    jurisdiction: entity('LegalJurisdiction'),
    category: entity('EntityCategory'),
    subCategory: entity('EntitySubCategory'),
    legalForm: entity('LegalForm', 'EntityLegalFormCode'),
    otherLegalForm: entity('LegalForm', 'OtherLegalForm'),
    status: entity('EntityStatus'),
    created: entity('EntityCreationDate'),
    expired: entity('EntityExpirationDate'),
    expirationReason: entity('EntityExpirationReason'),
    successors: successors(fields),
    events: fields.list('Entity', 'LegalEntityEvents', 'LegalEntityEvent').map((event) => ({
      type: event.text('LegalEntityEventType'),
      status: event.attribute('event_status'),
      effective: event.text('LegalEntityEventEffectiveDate'),
      recorded: event.text('LegalEntityEventRecordedDate'),
    })),
    registration: registration(fields),
    at: fields.at,
  };
}

export function relationshipRecord(fields: GleifFields): RelationshipRecord | undefined {
  const node = (which: string) => {
    const id = fields.text('Relationship', which, 'NodeID');
    return id === undefined ? undefined : { id, type: fields.text('Relationship', which, 'NodeIDType') };
  };
  const [start, end] = [node('StartNode'), node('EndNode')];
  const type = fields.text('Relationship', 'RelationshipType');
  if (start === undefined || end === undefined || type === undefined) return undefined;
  // XML and CSV call the lists and their fields differently.
  const periods = [
    ...fields.list('Relationship', 'RelationshipPeriods', 'RelationshipPeriod'),
    ...fields.list('Relationship', 'Period'),
  ];
  const qualifiers = [
    ...fields.list('Relationship', 'RelationshipQualifiers', 'RelationshipQualifier'),
    ...fields.list('Relationship', 'Qualifiers'),
  ];
  return {
    start,
    end,
    type,
    status: fields.text('Relationship', 'RelationshipStatus'),
    periods: periods.map((period) => ({
      type: period.text('PeriodType') ?? period.text('periodType'),
      start: period.text('StartDate') ?? period.text('startDate'),
      end: period.text('EndDate') ?? period.text('endDate'),
    })),
    qualifiers: qualifiers.flatMap((one) => one.text('QualifierCategory') ?? []),
    quantifiers: [
      ...fields.list('Relationship', 'RelationshipQuantifiers', 'RelationshipQuantifier'),
      ...fields.list('Relationship', 'Quantifiers'),
    ].flatMap((one) => {
      const amount = one.text('QuantifierAmount');
      return amount === undefined
        ? []
        : [{ amount, method: one.text('MeasurementMethod'), units: one.text('QuantifierUnits') }];
    }),
    registration: registration(fields),
    at: fields.at,
  };
}

export function exceptionRecord(fields: GleifFields): ExceptionRecord | undefined {
  const lei = fields.text('LEI');
  const category = fields.text('ExceptionCategory') ?? fields.text('Exception', 'Category');
  if (lei === undefined || category === undefined) return undefined;
  const all = (xml: string, csv: string) =>
    [...fields.list(xml), ...fields.list('Exception', csv)].flatMap((one) => one.text() ?? []);
  const single = fields.text('Exception', 'Reason');
  return {
    lei,
    category,
    reasons: [...all('ExceptionReason', 'Reason'), ...(single === undefined ? [] : [single])],
    references: all('ExceptionReference', 'Reference'),
    deleted: fields.text('Extension', 'Deletion', 'DeletedAt'),
    at: fields.at,
  };
}

function registration(fields: GleifFields): Registration {
  const of = (name: string) => fields.text('Registration', name);
  return {
    initial: of('InitialRegistrationDate'),
    lastUpdate: of('LastUpdateDate'),
    status: of('RegistrationStatus'),
    nextRenewal: of('NextRenewalDate'),
    managingLou: of('ManagingLOU'),
    corroboration: of('ValidationSources'),
    deleted: fields.text('Extension', 'Deletion', 'DeletedAt'),
  };
}

function successors(fields: GleifFields): LeiRecord['successors'] {
  const one = (part: GleifFields) => ({ lei: part.text('SuccessorLEI'), name: part.text('SuccessorEntityName') });
  const all = [
    ...fields.list('Entity', 'SuccessorEntity').map(one),
    {
      lei: fields.text('Entity', 'SuccessorEntity', 'SuccessorLEI'),
      name: fields.text('Entity', 'SuccessorEntity', 'SuccessorEntityName'),
    },
  ].filter(({ lei, name }) => lei !== undefined || name !== undefined);
  return all.filter((a, i) => all.findIndex((b) => (a.lei ?? a.name) === (b.lei ?? b.name)) === i);
}

function statedName(fields: GleifFields): StatedName[] {
  const text = fields.text();
  return text === undefined ? [] : [{ text, language: fields.attribute('lang'), type: fields.attribute('type') }];
}

/** In the order in which it is written on a letter; parts that repeat another are left out. */
function address(fields: GleifFields, which: string): string | undefined {
  const of = (name: string) => fields.text('Entity', which, name);
  const parts = [
    of('FirstAddressLine'),
    ...fields.list('Entity', which, 'AdditionalAddressLine').map((line) => line.text()),
    of('City'),
    of('Region'),
    of('PostalCode'),
    of('Country'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

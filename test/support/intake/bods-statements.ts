/** Statements of made-up people and companies, as short as the standard lets them be. */
const PADDING = '-0000-4000-8000-000000000000-padding';
const published = (date: string, version = '0.4') => ({
  publicationDate: date,
  bodsVersion: version,
  publisher: { name: 'Register of Avalon' },
});

export function statementId(short: string): string {
  return `${short}${PADDING}`;
}

type Fields = Readonly<Record<string, unknown>>;
interface Edition {
  readonly status?: string;
  readonly on?: string;
  /** Fields of the statement itself. */
  readonly also?: Fields;
}

function statement(recordType: string, recordId: string, recordDetails: Fields, edition: Edition) {
  const { status = 'new', on = '2020-01-31', also } = edition;
  return {
    statementId: statementId(`${recordId}-${status}-${on}`),
    declarationSubject: 'mill',
    statementDate: on,
    publicationDetails: published(on),
    recordId,
    recordType,
    recordStatus: status,
    recordDetails: { isComponent: false, ...recordDetails },
    ...also,
  };
}

export function entity(recordId: string, fields: Fields = {}, edition: Edition = {}) {
  const details = { entityType: { type: 'registeredEntity' }, name: `${recordId} plc`, ...fields };
  return statement('entity', recordId, details, edition);
}

export function person(recordId: string, fields: Fields = {}, edition: Edition = {}) {
  const details = { personType: 'knownPerson', names: [{ fullName: `Ms ${recordId}` }], ...fields };
  return statement('person', recordId, details, edition);
}

export function relationship(recordId: string, fields: Fields = {}, edition: Edition = {}) {
  return statement('relationship', recordId, { subject: 'mill', interestedParty: 'igraine', ...fields }, edition);
}

/** A statement of 0.2 or 0.3. */
export function old(statementType: string, id: string, fields: Fields = {}, version = '0.2', on = '2019-05-01') {
  return {
    statementID: statementId(id),
    statementType,
    isComponent: false,
    statementDate: on,
    publicationDetails: published(on, version),
    ...fields,
  };
}

/**
 * Lines of a made-up register as BODS 0.4: of every three statements an entity, a person, and what the person holds in
 * it.
 */
export function* bodsLines(statements: number): Generator<string> {
  for (let i = 0; i < statements; i += 1) {
    const third = Math.floor(i / 3);
    yield JSON.stringify({
      statementId: `statement-${String(i).padStart(24, '0')}`,
      declarationSubject: `entity-${third}`,
      statementDate: '2024-03-01',
      publicationDetails: {
        publicationDate: '2024-03-10',
        bodsVersion: '0.4',
        license: 'https://register.example/licence',
        publisher: { name: 'Register of Avalon', url: 'https://register.example' },
      },
      source: { type: ['officialRegister', 'verified'] },
      ...[entity, person, relationship][i % 3]?.(third),
    });
  }
}

function entity(n: number) {
  return {
    recordId: `entity-${n}`,
    recordType: 'entity',
    recordStatus: 'new',
    recordDetails: {
      isComponent: false,
      entityType: { type: 'registeredEntity' },
      name: `Holding number ${n} plc`,
      jurisdiction: { name: 'Avalon', code: 'AV' },
      identifiers: [{ scheme: 'AV-REG', id: String(n).padStart(8, '0') }],
      foundingDate: '1999-12-31',
      addresses: [
        { type: 'registered', address: `${n} Lake Road`, postCode: 'AV1', country: { name: 'Avalon', code: 'AV' } },
      ],
    },
  };
}

function person(n: number) {
  return {
    recordId: `person-${n}`,
    recordType: 'person',
    recordStatus: 'new',
    recordDetails: {
      isComponent: false,
      personType: 'knownPerson',
      names: [{ type: 'legal', fullName: `Lady of the Lake ${n}`, familyName: 'Lake', givenName: 'Lady' }],
      nationalities: [{ name: 'Avalon', code: 'AV' }],
      birthDate: '1970-05',
    },
  };
}

function relationship(n: number) {
  const base = { directOrIndirect: 'direct', beneficialOwnershipOrControl: true, startDate: '2016-04-06' };
  return {
    recordId: `relationship-${n}`,
    recordType: 'relationship',
    recordStatus: 'new',
    recordDetails: {
      isComponent: false,
      subject: `entity-${n}`,
      interestedParty: `person-${n}`,
      interests: [
        { type: 'shareholding', ...base, share: { exact: 0.5 * (n % 200) } },
        { type: 'votingRights', ...base, share: { exclusiveMinimum: 25, maximum: 50 } },
      ],
    },
  };
}

import { describe, expect, it } from 'vitest';
import { entity, old, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { facts, fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { BODS } from './bods-importer.ts';

const read = async (...statements: readonly unknown[]) => statementsOf(BODS, fileOf(JSON.stringify(statements)));
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/** As the largest register that publishes BODS 0.2 writes it. */
const register = (id: string, type: string, fields: object) => ({
  ...old(type, id, { source: { type: 'officialRegister', url: 'https://example.org/a', assertedBy: null }, ...fields }),
  statementID: id,
});
const COMPANY = register('9001', 'entityStatement', {
  entityType: 'registeredEntity',
  name: 'Weir a.s.',
  identifiers: [{ id: '/entities/9001', schemeName: 'Register of Avalon', uri: '/entities/9001' }],
});
const LADY = register('9002', 'personStatement', {
  personType: 'knownPerson',
  names: [{ type: 'individual', fullName: 'Elaine Astolat' }],
  birthDate: '',
});
const HOLDING = register('9003', 'ownershipOrControlStatement', {
  subject: { describedByEntityStatement: '9001' },
  interestedParty: { describedByPersonStatement: '9002' },
  interests: [{ type: 'shareholding', share: { exact: 30, minimum: 30, maximum: 30 }, startDate: '2018-02-01' }],
});

describe('what registers write otherwise than the standard, and can mean one thing alone', () => {
  it('is read, and each told once', async () => {
    const statements = await read(COMPANY, LADY, HOLDING);
    expect(facts(statements, 'HOLDS')).toMatchObject([
      { subject: '9002', object: '9001', percent: '30', interest: 'SHARES', from: '2018-02-01' },
    ]);
    const [weir, elaine] = said(statements, 'PARTY');
    expect([weir?.identifiers, elaine?.born]).toEqual([['register-of-avalon-record:9001'], undefined]);
    expect(said(statements, 'SOURCE').map(({ kind, url }) => [kind, url])).toEqual([
      ['BODS: officialRegister', 'https://example.org/a'],
    ]);
    const told = said(statements, 'PROBLEM').map(({ severity, code, message, at }) => {
      const [, field] = at.place.split(', ');
      return [severity, code, field, message.split('.')[0]];
    });
    expect(told).toEqual([
      ['warning', 'SCHEMA', 'source.type', 'The standard has a list here; the one value is read as a list of one'],
      ['warning', 'SCHEMA', 'source.assertedBy', 'It is empty, and read as not stated'],
      ['warning', 'SCHEMA', 'identifiers.uri', 'It is no URI, and is left out'],
      ['warning', 'SCHEMA', 'statementID', 'The standard has ids of 32 to 64 characters'],
      ['warning', 'SCHEMA', 'birthDate', 'It is empty, and read as not stated'],
    ]);
  });

  it('up to 0.3, no word on whether a statement is a component', async () => {
    const bare = [COMPANY, LADY, HOLDING].map((statement) => without(statement, 'isComponent'));
    const statements = await read(...bare);
    expect(facts(statements, 'HOLDS')).toHaveLength(1);
    expect(problems(statements).every((told) => told === 'warning SCHEMA')).toBe(true);
    expect(said(statements, 'PROBLEM').filter(({ at }) => at.place.endsWith('isComponent'))).toHaveLength(1);
    // From 0.4 on it stands in the details of every statement.
    const { isComponent: _, ...details } = entity('mill').recordDetails;
    expect(problems(await read({ ...entity('mill'), recordDetails: details }))).toEqual(['error SCHEMA']);
  });

  it.each([
    ['in 0.4 as well: nothing', entity('mill', { foundingDate: null }), undefined],
    ['an empty text for a day', entity('mill', { foundingDate: '' }), undefined],
    ['a day', entity('mill', { foundingDate: '1999-01-02' }), '1999-01-02'],
  ])('%s', async (_, statement, day) => {
    const statements = await read(statement);
    expect(problems(statements)).toEqual(day === undefined ? ['warning SCHEMA'] : []);
    expect(facts(statements, 'HAS_ATTRIBUTE').map(({ from }) => from)).toEqual(day === undefined ? [] : [day]);
  });

  it.each([
    ['a field that must be there', entity('mill', { entityType: null })],
    ['a day that is none', entity('mill', { foundingDate: '1999-02-30' })],
    ['a list with nothing in it', entity('mill', { alternateNames: [null] })],
    ['an id that is empty', { ...COMPANY, statementID: '' }],
    ['an id without end', { ...COMPANY, statementID: 'x'.repeat(501) }],
    ['a short id in 0.4', { ...entity('mill'), statementId: '9001' }],
  ])('%s refuses the file as before', async (_, statement) => {
    expect(problems(await read(statement))).toContain('error SCHEMA');
  });

  it('what else is wrong with the same statement is told alone', async () => {
    const share = { exact: 150 };
    const statements = await read(
      entity('mill'),
      person('igraine', { birthDate: null }),
      relationship('r', { interests: [{ type: 'shareholding', share, details: null }] }),
    );
    expect(said(statements, 'PROBLEM').map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'It is empty, and read as not stated.'],
      ['error', 'must be at most 100'],
    ]);
  });
});

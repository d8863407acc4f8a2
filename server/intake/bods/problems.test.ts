import { describe, expect, it } from 'vitest';
import { fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { BODS } from './bods-importer.ts';
import { entity, old, person, relationship } from '../../../test/support/intake/bods-statements.ts';

const read = async (...statements: readonly unknown[]) => statementsOf(BODS, fileOf(JSON.stringify(statements)));
const PARTIES = [entity('mill'), person('igraine')];
const interest = (fields: object) => [
  ...PARTIES,
  relationship('r', { interests: [{ type: 'shareholding', ...fields }] }),
];
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

const version = (bodsVersion: string) => ({
  also: { publicationDetails: { ...entity('mill').publicationDetails, bodsVersion } },
});
const OLD_PERSON = { personType: 'knownPerson', names: [{ type: 'individual', fullName: 'Igraine' }] };
/** As 0.1 has it: without `isComponent` and `publicationDetails`. */
const of01 = (id: string) =>
  without(without(old('personStatement', id, OLD_PERSON), 'isComponent'), 'publicationDetails');

const EXACT = 'STATEMENT_RELATIONSHIP_INTERESTS_EXACT_HAS_MIN_MAX';
const WRONG: readonly [what: string, statements: readonly unknown[], told: readonly string[]][] = [
  ['a share of more than all', interest({ share: { exact: 100.5 } }), ['error SCHEMA']],
  ['a share as text', interest({ share: { exact: '50' } }), ['error SCHEMA']],
  ['a day that is none', interest({ startDate: '2020-02-30' }), ['error SCHEMA']],
  [
    'an end before the start',
    interest({ startDate: '2020-02-02', endDate: '2020-02-01' }),
    ['error STATEMENT_RELATIONSHIP_INTERESTS_START_AFTER_END_DATE'],
  ],
  ['an end on the day of the start', interest({ startDate: '2020-02-02', endDate: '2020-02-02' }), []],
  ['an exact share in a range', interest({ share: { exact: 50, minimum: 25, maximum: 75 } }), [`warning ${EXACT}`]],
  [
    'an exact share on the end that is not in it',
    interest({ share: { exact: 50, minimum: 25, exclusiveMaximum: 50 } }),
    [`error ${EXACT}`],
  ],
  ['an exact share outside', interest({ share: { exact: 20, minimum: 25, maximum: 75 } }), [`error ${EXACT}`]],
  [
    'two lower ends',
    interest({ share: { minimum: 25, exclusiveMinimum: 25 } }),
    ['error STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MIN_AND_EXCLUSIVEMIN'],
  ],
  [
    'an empty range',
    interest({ share: { minimum: 50, exclusiveMaximum: 50 } }),
    ['error STATEMENT_RELATIONSHIP_INTERESTS_NOT_EXACT_MAX_GREATER_THAN_MIN'],
  ],
  ['a code that is none', interest({ type: 'sharehodling' }), ['warning UNKNOWN_CODE']],
  ['a field that is none', [entity('mill', { nmae: 'x' })], ['warning UNKNOWN_FIELD']],
  ['a statement without an id', [without(entity('mill'), 'statementId')], ['error SCHEMA']],
  ['a short id', [{ ...entity('mill'), statementId: 'x'.repeat(31) }], ['error SCHEMA']],
  ['an id of 32', [{ ...entity('mill'), statementId: 'x'.repeat(32) }], []],
  [
    'two statements of one id',
    [entity('mill'), { ...entity('other'), statementId: entity('mill').statementId }],
    ['warning DUPLICATE_STATEMENT_ID'],
  ],
  [
    'a version nobody knows, once for all statements of it',
    [entity('mill', {}, version('0.999')), person('igraine', {}, version('0.999'))],
    ['warning UNKNOWN_SCHEMA_VERSION_USED'],
  ],
  ['the version after the last', [entity('mill', {}, version('0.5'))], ['warning UNKNOWN_SCHEMA_VERSION_USED']],
  ['the last version', [entity('mill', {}, version('0.4'))], []],
  [
    'a version nobody knows, of another form',
    [{ statementId: 's', ...version('0.9').also, type: 'entity' }],
    ['warning UNKNOWN_SCHEMA_VERSION_USED', 'error NOT_A_STATEMENT'],
  ],
  ['the first version that is read', [old('personStatement', 'p', OLD_PERSON, '0.2')], []],
  ['the version in between', [old('personStatement', 'p', OLD_PERSON, '0.3')], []],
  ['statements of 0.1, once for all', [of01('p'), of01('q')], ['error BODS_0_1']],
  ['statements that say they are of 0.1', [old('personStatement', 'p', OLD_PERSON, '0.1')], ['error BODS_0_1']],
  [
    'a form of records under an earlier version',
    [entity('mill', {}, version('0.3'))],
    ['warning INCONSISTENT_SCHEMA_VERSION_USED'],
  ],
  [
    'a form without records under the last version',
    [old('personStatement', 'p', OLD_PERSON, '0.4')],
    ['warning INCONSISTENT_SCHEMA_VERSION_USED'],
  ],
  [
    'no version in the earlier form',
    [without(old('personStatement', 'p', OLD_PERSON), 'publicationDetails')],
    ['error SCHEMA'],
  ],
  ['something else', [{ hello: 'world' }], ['error NOT_A_STATEMENT']],
  [
    'a relationship before its parties',
    [PARTIES[0], relationship('r'), PARTIES[1]],
    ['error RELATIONSHIP_INTERESTED_PARTY_NOT_BEFORE_RELATIONSHIP_IN_DATASET'],
  ],
  ['a party that is nowhere', [PARTIES[0], relationship('r')], ['warning INTERESTED_PARTY_MUST_BE_RECORD_ID']],
  [
    'a person as a subject',
    [...PARTIES, relationship('r', { subject: 'igraine', interestedParty: 'mill' })],
    ['error SUBJECT_CAN_ONLY_REFER_TO_ENTITY'],
  ],
  [
    'a company as a beneficial owner',
    [
      ...PARTIES,
      entity('mid'),
      relationship('r', { interestedParty: 'mid', interests: [{ beneficialOwnershipOrControl: true }] }),
    ],
    ['warning INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON'],
  ],
  [
    'components that are nowhere',
    [...PARTIES, relationship('r', { componentRecords: ['x'] })],
    ['warning COMPONENT_RECORD_ID_NOT_IN_DATASET'],
  ],
  [
    'components after their sum',
    [...PARTIES, relationship('r', { componentRecords: ['c'] }), relationship('c', { isComponent: true })],
    ['error COMPONENT_RECORD_NOT_BEFORE_RELATIONSHIP_IN_DATASET'],
  ],
  [
    'a component with components',
    [...PARTIES, relationship('r', { isComponent: true, componentRecords: ['c'] })],
    ['error SCHEMA'],
  ],
  [
    'a relationship as its own component',
    [...PARTIES, relationship('r', { componentRecords: ['r'] })],
    ['error CYCLIC_COMPONENTS'],
  ],
  [
    'a component that is nobody’s',
    [entity('mill', { isComponent: true })],
    ['warning STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS'],
  ],
  [
    'a record of two types',
    [entity('mill'), person('mill', {}, { status: 'updated', on: '2021-01-01' })],
    ['error STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES'],
  ],
  [
    'a record after its end',
    [entity('mill', {}, { status: 'closed' }), entity('mill', {}, { status: 'updated', on: '2021-01-01' })],
    ['warning STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST'],
  ],
  [
    'a link without an address',
    [entity('mill', {}, { also: { annotations: [{ motivation: 'linking', statementPointerTarget: '' }] } })],
    ['error SCHEMA'],
  ],
  [
    'a company that ends before it begins',
    [entity('mill', { foundingDate: '2020-01-02', dissolutionDate: '2020-01-01' })],
    ['error STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE'],
  ],
  [
    'a person who dies before birth',
    [entity('mill'), person('p', { birthDate: '1960', deathDate: '1959-12' })],
    ['error STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE'],
  ],
  [
    'a subtype of another type',
    [entity('mill', { entityType: { type: 'registeredEntity', subtype: 'trust' } })],
    ['error STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN'],
  ],
];

describe('what is wrong with statements is told in the words of the standard', () => {
  it.each(WRONG)('%s', async (_what, statements, told) => {
    expect(problems(await read(...statements))).toEqual(told);
  });

  it('with the place, down to the field', async () => {
    const [problem] = said(await read(...interest({ startDate: 'spring' })), 'PROBLEM');
    expect(problem?.at.place).toContain('statement 3 (r-new-2020-01-31');
    expect(problem?.at.place).toContain('recordDetails.interests[0].startDate');
    expect(problem?.at.pointer).toMatch(/^record:r-new/);
  });

  it.each([null, [], 'text', 7, { a: [{}] }])('%j in any place of a statement breaks nothing', async (value) => {
    const whole = relationship('r', { interests: [{ type: 'shareholding', share: { exact: 1 } }] });
    for (const [name] of Object.entries(whole)) {
      const told = problems(await read(...PARTIES, { ...whole, [name]: value }));
      // Any text is an id of a record.
      if (name !== 'recordId' || typeof value !== 'string') expect(told.length, name).toBeGreaterThan(0);
    }
  });

  it('a file that is cut off says so, whatever came before', async () => {
    const text = JSON.stringify(interest({}));
    const told = await statementsOf(BODS, fileOf(text.slice(0, -40)));
    expect(problems(told).at(-1)).toBe('error CUT_OFF');
  });

  it('a statement with a key twice, and one of 100,000 levels, is refused', async () => {
    const twice = JSON.stringify(PARTIES).replace('"recordId":"mill"', '"recordId":"mill","recordId":"weir"');
    expect(problems(await statementsOf(BODS, fileOf(twice)))).toContain('error DUPLICATE_KEY');
    const deep = `[{"statementId":${'['.repeat(100_000)}`;
    expect(problems(await statementsOf(BODS, fileOf(deep)))).toEqual(['error TOO_DEEP']);
  });

  it('is not taken for another format, nor another for it', () => {
    const score = (text: string) => BODS.recognises(fileOf(text));
    expect(score(JSON.stringify(PARTIES))).toBe(1);
    expect(score('{"id":"x","schema":"Person","properties":{"name":["A"]}}')).toBe(0);
    expect(score('<html>"statementId":"recordType":</html>')).toBe(0);
    expect(score('')).toBe(0);
  });
});

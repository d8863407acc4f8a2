import { expect, test } from 'vitest';
import { entity, old, person } from '../../../../test/support/intake/bods-statements.ts';
import { fileOf, problems, statementsOf } from '../../../../test/support/intake/statements-of.ts';
import { BODS } from '../bods-importer.ts';

const told = async (...statements: readonly unknown[]) =>
  problems(await statementsOf(BODS, fileOf(JSON.stringify(statements))));
const aPerson = (fields: object) => told(entity('mill'), person('igraine', { ...fields }));

const DEATH = 'warning STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE';
const BIRTH = 'warning STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST';
// From 1880-01-01 to 2000-01-01 are 120 years with 29 leap days: 43,829 days.
test.each<[object, string[]]>([
  [{ birthDate: '1799-12' }, [BIRTH]],
  [{ birthDate: '1799' }, [BIRTH]],
  [{ birthDate: '1800' }, []],
  [{ birthDate: '1880-01-01', deathDate: '2000-01-02' }, []],
  [{ birthDate: '1880-01-01', deathDate: '2000-01-03' }, [DEATH]],
  [{ deathDate: '1799-12-31' }, [DEATH]],
  [{ deathDate: '1800-01-01' }, []],
])('a person with %j', async (fields, codes) => {
  expect(await aPerson(fields)).toEqual(codes);
});

test.each([
  ['GBR-PASSPORT', undefined],
  ['D-IDCARD', undefined],
  ['GBR--PASSPORT', 'PERSON_IDENTIFIERS_INVALID_COMPOSITION'],
  ['PASSPORT', 'PERSON_IDENTIFIERS_INVALID_COMPOSITION'],
  ['GB-PASSPORT', 'PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE'],
  ['GBR-LICENCE', 'PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD'],
])('a number of a person of the scheme %s', async (scheme, code) => {
  const codes = code === undefined ? [] : [`warning ${code}`];
  expect(await aPerson({ identifiers: [{ id: 'x1', scheme }] })).toEqual(codes);
});

test('a number that only names its register, and one of before 0.4, have no scheme to hold to', async () => {
  expect(await aPerson({ identifiers: [{ id: 'x1', schemeName: 'Register of Avalon' }] })).toEqual([]);
  const before = { personType: 'knownPerson', identifiers: [{ id: 'x1', scheme: 'GB-COH-PSC' }] };
  expect((await told(old('personStatement', 'igraine', before))).filter((one) => one.includes('PERSON_ID'))).toEqual(
    [],
  );
});

test.each([
  ['/recordDetails/name', true],
  ['', true],
  ['/annotations/0/motivation', true],
  ['/annotations/00', false],
  ['/annotations/length', false],
  ['/recordDetails/nmae', false],
  ['/recordDetails/toString', false],
  ['recordDetails', false],
])('an annotation of “%s” leads somewhere: %s', async (statementPointerTarget, leads) => {
  const annotations = [{ motivation: 'commenting', statementPointerTarget }];
  const codes = leads ? [] : ['warning ANNOTATION_STATEMENT_POINTER_TARGET_INVALID'];
  expect(await told(entity('mill', {}, { also: { annotations } }))).toEqual(codes);
});

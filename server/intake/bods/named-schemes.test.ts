import { expect, test } from 'vitest';
import { entity } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { BODS } from './bods-importer.ts';

const worldOf = async (identifier: object) => {
  const content = ['mill', 'weir'].map((id) => entity(id, { identifiers: [identifier] }));
  return (await importedFiles({ importer: BODS, content })).world;
};
const companies = async (identifier: object) =>
  [...(await worldOf(identifier)).parties.values()].filter(({ name }) => name.endsWith(' plc')).length;

test.each([
  ['numbers of whatever registers the companies name', 'Registration numbers', 2],
  ['those of a register of the first data', 'GB Persons Of Significant Control Register - Registration numbers', 2],
  ['numbers of any country', 'Tax number', 2],
  ['addresses at OpenCorporates', 'OpenCorporates', 1],
  ['entries of the UK register', 'GB Persons Of Significant Control Register', 1],
])('a scheme in words joins only where each number is of one party: %s', async (_, schemeName, count) => {
  expect(await companies({ schemeName, id: '/companies/12345' })).toBe(count);
});

test.each(['XI-LEI', 'xi-lei', 'XI_LEI', ' XI-LEI '])('the scheme of LEIs, written %j', async (scheme) => {
  const { parties } = await worldOf({ scheme, id: '529900T8BM49AURSDO55' });
  expect([...parties.values()].filter(({ name }) => name.endsWith(' plc')).map(({ id }) => id)).toEqual([
    'lei-529900t8bm49aursdo55',
  ]);
});

test('a scheme of the list joins, and what stands in a name alone is kept as it is', async () => {
  expect(await companies({ scheme: 'GB-COH', id: '00012345' })).toBe(1);
  const { facts } = await worldOf({ schemeName: 'Guild roll', id: '7' });
  const kept = [...facts.values()].flatMap((fact) =>
    fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Guild roll' ? [fact.text] : [],
  );
  expect(kept).toEqual(['7', '7']);
});

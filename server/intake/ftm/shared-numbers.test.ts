import { describe, expect, test } from 'vitest';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { ftmExporter } from './write-ftm.ts';
import { selected } from '../export/selected-graph.ts';
import { contentOf } from '../merge/merge-world.ts';
import { FTM } from './ftm-importer.ts';

type Properties = Readonly<Record<string, readonly string[]>>;
const company = (id: string, properties: Properties) => ({
  id,
  schema: 'Company',
  properties: { name: [`${id} plc`], ...properties },
});
const worldOf = async (...content: readonly unknown[]) => (await importedFiles({ importer: FTM, content })).world;
const howMany = async (first: Properties, second: Properties) => {
  const { parties } = await worldOf(company('mill', first), company('weir', second));
  return [...parties.values()].filter(({ name }) => name.endsWith(' plc')).length;
};

describe('two companies of one file stay two', () => {
  test.each<[string, Properties]>([
    // The code of the tax office where they are registered (matchable: false in the model of FollowTheMoney).
    ['an office of the tax authority', { country: ['ru'], kppCode: ['770501001'] }],
    ['a code of statistics', { country: ['ru'], okpoCode: ['12345678'] }],
    // Each court of Germany numbers its companies from 1.
    ['a number of one of many registers', { jurisdiction: ['de'], registrationNumber: ['HRB 1'] }],
    ['a number of one of fifty states', { country: ['us'], registrationNumber: ['C123'] }],
    ['a number, and countries that it may be of', { country: ['gb', 'ru'], taxNumber: ['1831112424'] }],
    ['a licence', { country: ['cy'], licenseNumber: ['7'] }],
    ['what is written where there is no number', { country: ['cy'], registrationNumber: ['N/A'] }],
    ['zeros', { jurisdiction: ['gb'], registrationNumber: ['00000000'] }],
    ['a security', { ricCode: ['MLL.L'] }],
  ])('with %s in common', async (_, shared) => {
    expect(await howMany(shared, shared)).toBe(2);
  });
});

describe('two entries are one company', () => {
  test.each<[string, Properties, Properties]>([
    ['a number of the taxpayer', { innCode: ['7705123456'] }, { innCode: ['7705123456'], kppCode: ['770501001'] }],
    [
      'a number of the register of the one state that is named',
      { jurisdiction: ['us_de'], registrationNumber: ['C123'] },
      { jurisdiction: ['us-de'], registrationNumber: ['C123'] },
    ],
    [
      'a number where it is registered, wherever else it is',
      { jurisdiction: ['cy'], country: ['ru'], registrationNumber: ['HE 12'] },
      { jurisdiction: ['cy'], country: ['cy', 'gb'], registrationNumber: ['HE 12'] },
    ],
  ])('with %s in common', async (_, first, second) => {
    expect(await howMany(first, second)).toBe(1);
  });
});

test('what matches nobody is kept and written again', async () => {
  const properties = { jurisdiction: ['de'], registrationNumber: ['HRB 1'], kppCode: ['770501001'] };
  const content = contentOf(await worldOf(company('mill', properties)));
  const written = [...ftmExporter.write(selected(content, {}))]
    .map((line) => JSON.parse(line) as { readonly id: string; readonly properties: Properties })
    .find(({ id }) => id === 'mill');
  expect(written?.properties).toMatchObject(properties);
});

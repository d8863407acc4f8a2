import { expect, test } from 'vitest';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { BODS } from '../bods/bods-importer.ts';
import { selected } from '../export/selected-graph.ts';
import { contentOf, type MergeWorld } from '../merge/merge-world.ts';
import { ownImporter } from './read-own.ts';
import { ownExporter } from './write-own.ts';

/** A number that is none, and 120 % of a company: one finding each. */
const half = (id: string, holder: string) =>
  relationship(id, { interestedParty: holder, interests: [{ type: 'shareholding', share: { exact: 60 } }] });
const MILL = [
  entity('mill', { identifiers: [{ scheme: 'GB-COH', id: '123456789' }] }),
  person('igraine'),
  person('elaine'),
  half('r1', 'igraine'),
  half('r2', 'elaine'),
];
const told = ({ findings }: MergeWorld) => [...findings.values()].map(({ title }) => title).sort();
const exported = (world: MergeWorld) => ({
  importer: ownImporter,
  content: [...ownExporter.write(selected(contentOf(world), {}))].join(''),
});

test('what was found in a graph is found once in one that its own file is read into, and in itself', async () => {
  const given = { importer: BODS, content: MILL };
  const { world } = await importedFiles(given);
  expect(told(world)).toEqual(['Identifier unfit', 'More than all is held']);
  const out = exported(world);
  const [fresh, again] = [await importedFiles(out), await importedFiles(given, out, exported(world))];
  for (const read of [fresh, again]) {
    expect(read.told.filter((one) => one.startsWith('error'))).toEqual([]);
    expect(told(read.world)).toEqual(told(world));
  }
});

test('a finding of the same id that says something else is another', async () => {
  const { world } = await importedFiles({ importer: BODS, content: MILL });
  const out = exported(world);
  const other = { ...out, content: out.content.replace('"severity":"LOW"', '"severity":"HIGH"') };
  expect(told((await importedFiles(out, other)).world)).toHaveLength(3);
});

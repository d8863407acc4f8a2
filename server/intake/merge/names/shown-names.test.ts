import { describe, expect, test } from 'vitest';
import { entity, person } from '../../../../test/support/intake/bods-statements.ts';
import { importedFiles } from '../../../../test/support/intake/imported-files.ts';
import { BODS } from '../../bods/bods-importer.ts';
import { FTM } from '../../ftm/ftm-importer.ts';
import { contentOf, type MergeWorld } from '../merge-world.ts';

const bods = (...content: readonly unknown[]) => ({ importer: BODS, content });
/** What a party is called and was, each with the days on which it is known of and over: `label text from-until`. */
function calledIn(world: MergeWorld, id = /mill/) {
  const { companies, persons } = contentOf(world);
  const party = [...companies, ...persons].find((one) => id.test(one.id));
  const spellings = [...world.facts.values()].flatMap((fact) =>
    fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'SPELLING' && fact.subject === party?.id
      ? [`${fact.label ?? '-'} ${fact.text ?? ''} ${fact.knownFrom}-${fact.supersededFrom ?? ''}`]
      : [],
  );
  expect(party).not.toHaveProperty('namedBy');
  return { name: party?.name, names: [...(party?.names ?? [])].sort(), spellings: spellings.sort() };
}

const FIRST = entity('mill', {}, { on: '2020-03-01' });
const RENAMED = entity('mill', { name: 'New Mill plc' }, { status: 'updated', on: '2022-02-02' });
const SAME = entity('mill', {}, { status: 'updated', on: '2021-01-01' });

describe('a party bears the name of the latest edition of the record that named it', () => {
  test.each([
    ['in their order', [bods(FIRST), bods(RENAMED)]],
    ['the later one first', [bods(RENAMED), bods(FIRST)]],
    ['in one file', [bods(FIRST, RENAMED)]],
    ['with one between that says the same', [bods(FIRST), bods(SAME), bods(RENAMED)]],
    ['with one between that comes last', [bods(FIRST), bods(RENAMED), bods(SAME)]],
  ])('%s', async (_, files) => {
    expect(calledIn((await importedFiles(...files)).world)).toEqual({
      name: 'New Mill plc',
      names: ['New Mill plc', 'mill plc'],
      spellings: ['Former name mill plc 2020-03-01-2022-02-02'],
    });
  });

  test('a third name, and the first one again', async () => {
    const third = entity('mill', { name: 'Third Mill plc' }, { status: 'updated', on: '2023-03-03' });
    const back = entity('mill', {}, { status: 'updated', on: '2023-03-03' });
    const after = async (last: object) => calledIn((await importedFiles(bods(FIRST), bods(RENAMED), bods(last))).world);
    const spellings = ['Former name New Mill plc 2022-02-02-2023-03-03', 'Former name mill plc 2020-03-01-2022-02-02'];
    expect(await after(third)).toMatchObject({ name: 'Third Mill plc', spellings });
    expect(await after(back)).toMatchObject({ name: 'mill plc', spellings });
  });

  test('what an edition itself tells of its other names is told as it does', async () => {
    const maiden = person(
      'igraine',
      { names: [{ fullName: 'Igraine Tor' }, { fullName: 'Ms igraine', type: 'former' }] },
      { status: 'updated', on: '2022-02-02' },
    );
    const { world } = await importedFiles(bods(person('igraine')), bods(maiden));
    expect(calledIn(world, /igraine/)).toEqual({
      name: 'Igraine Tor',
      names: ['Igraine Tor', 'Ms igraine'],
      spellings: ['Former name Ms igraine 2022-02-02-2022-02-02'],
    });
  });
});

describe('it keeps its name', () => {
  test('where a later edition has both beside each other', async () => {
    const both = { name: 'New Mill plc', alternateNames: ['mill plc'] };
    const alias = entity('mill', both, { status: 'updated', on: '2022-02-02' });
    const { world } = await importedFiles(bods(FIRST), bods(alias));
    expect(calledIn(world)).toMatchObject({ name: 'mill plc', names: ['New Mill plc', 'mill plc'] });
  });

  test('where another record names it otherwise', async () => {
    const lei = { identifiers: [{ scheme: 'XI-LEI', id: '529900AVALON00000163' }] };
    const { world } = await importedFiles(
      bods(entity('mill', lei, { on: '2020-03-01' })),
      bods(entity('other', { ...lei, name: 'Other plc' }, { on: '2022-02-02' })),
    );
    expect(calledIn(world, /./)).toMatchObject({ name: 'mill plc', spellings: ['- Other plc 2022-02-02-'] });
  });

  test('where a list of names begins with another one', async () => {
    const of = (...name: string[]) => ({
      importer: FTM,
      content: [{ id: 'mill', schema: 'Company', properties: { name } }],
    });
    const { world } = await importedFiles(of('Mill plc', 'Mill Public'), of('Mill Public', 'Mill plc'));
    expect(calledIn(world)).toMatchObject({ name: 'Mill plc', names: ['Mill Public', 'Mill plc'] });
  });
});

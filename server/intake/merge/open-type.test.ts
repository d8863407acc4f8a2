import { describe, expect, test } from 'vitest';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles, tiesOf } from '../../../test/support/intake/imported-files.ts';
import { BODS } from '../bods/bods-importer.ts';
import { FTM } from '../ftm/ftm-importer.ts';
import { contentOf, type MergeWorld } from './merge-world.ts';

const bods = (...content: readonly unknown[]) => ({ importer: BODS, content });
const ftm = (...content: readonly unknown[]) => ({ importer: FTM, content });
const of = (id: string, schema: string, properties: object) => ({ id, schema, properties });
const shares = (exact: number) => ({ interests: [{ type: 'shareholding', share: { exact } }] });
const SEAT = { interests: [{ type: 'boardMember' }] };
const namesOf = (world: MergeWorld) => {
  const { companies, persons } = contentOf(world);
  return [...companies, ...persons].map(({ type, name }) => `${type} ${name}`).sort();
};
const holdingsOf = ({ facts }: MergeWorld) =>
  [...facts.values()].flatMap((fact) =>
    fact.kind === 'HOLDS' ? [`${fact.percent ?? ''} ${fact.supersededFrom ?? ''}`] : [],
  );

describe('who is named where a person or a company may stand is what a later file says', () => {
  const [mill, lady] = [entity('mill'), person('igraine')];
  const again = person('igraine', {}, { status: 'updated', on: '2022-02-02' });

  test.each([
    ['a person', [bods(relationship('r', shares(60))), bods(mill, lady), bods(again)]],
    [
      'a person, and the company is described with the holding',
      [bods(mill, relationship('r', shares(60))), bods(lady)],
    ],
    [
      'a person whose name is not told, and then is',
      [
        bods(mill, relationship('r', shares(60))),
        bods(
          person('igraine', {
            personType: 'unknownPerson',
            names: [],
            unspecifiedPersonDetails: { reason: 'informationUnknownToPublisher' },
          }),
        ),
        bods(again),
      ],
    ],
  ])('%s', async (_, files) => {
    const { world, told } = await importedFiles(...files);
    expect(namesOf(world).filter((one) => one !== 'Company Register of Avalon')).toEqual([
      'Company mill plc',
      'Person Ms igraine',
    ]);
    expect(tiesOf(world)).toEqual(['Ms igraine HOLDS mill plc']);
    expect(told).not.toContain('warning NAMED_BEFORE');
  });

  test('a later edition that leaves the person out, imported before the earlier one', async () => {
    const later = relationship('r', shares(25), { status: 'updated', on: '2021-03-01' });
    const { world, told } = await importedFiles(
      bods(mill, later),
      bods(mill, lady, relationship('r', shares(20), { on: '2020-03-01' })),
    );
    expect(tiesOf(world)).toEqual(['Ms igraine HOLDS mill plc', 'Ms igraine HOLDS mill plc']);
    expect(holdingsOf(world).sort()).toEqual(['20 2021-03-01', '25 ']);
    expect(told).not.toContain('warning NAMED_BEFORE');
  });

  test.each([
    ['shares and then a seat', [shares(60), SEAT]],
    ['a seat and then shares', [SEAT, shares(60)]],
  ])('%s, of one person in one file and in two', async (_, [first, second]) => {
    const both = [relationship('r1', first), relationship('r2', second)];
    for (const files of [[bods(...both)], both.map((one) => bods(one))]) {
      const { world, told } = await importedFiles(...files, bods(mill, lady));
      expect(tiesOf(world)).toEqual(['Ms igraine HOLDS mill plc', 'Ms igraine SITS_ON mill plc']);
      expect(told).not.toContain('warning NAMED_BEFORE');
    }
  });

  test('owners and directors of FollowTheMoney', async () => {
    const edges = [
      of('o', 'Ownership', { owner: ['ann'], asset: ['weir'], percentage: ['60'] }),
      of('d', 'Directorship', { director: ['ann'], organization: ['weir'], role: ['Director'] }),
    ];
    const parties = [of('ann', 'Person', { name: ['Ann Quill'] }), of('weir', 'Company', { name: ['Weir plc'] })];
    const { world } = await importedFiles(ftm(...edges), ftm(...parties));
    expect(tiesOf(world)).toEqual(['Ann Quill HOLDS Weir plc', 'Ann Quill SITS_ON Weir plc']);
  });
});

describe('it stays what it is where something says it', () => {
  const below = relationship('r1', { ...shares(60), subject: 'igraine', interestedParty: 'mill' });
  const above = relationship('r2', { ...shares(30), subject: 'weir', interestedParty: 'igraine' });

  test.each([
    ['it is held, and then holds', [below, above]],
    ['it holds, and is then held', [above, below]],
  ])('%s: no person, which is told', async (_, held) => {
    const lady = person('igraine');
    for (const files of [[bods(...held)], held.map((one) => bods(one))]) {
      const { world, told } = await importedFiles(...files, bods(lady));
      expect(told.filter((one) => one === 'warning NAMED_BEFORE')).toHaveLength(1);
      expect(tiesOf(world)).toEqual(['igraine HOLDS weir', 'mill HOLDS igraine']);
      expect(namesOf(world)).toContain('Person Ms igraine');
    }
  });

  test('a company that a later file describes is one, and nothing of the mark is left', async () => {
    const { world } = await importedFiles(bods(relationship('r', shares(60))), bods(entity('mill'), entity('igraine')));
    expect(tiesOf(world)).toEqual(['igraine plc HOLDS mill plc']);
    const named = await importedFiles(bods(relationship('r', shares(60))));
    for (const company of contentOf(named.world).companies) expect(company).not.toHaveProperty('typeOpen');
  });

  test('whoever is described is known by another number already', async () => {
    const numbered = (id: string) => person(id, { identifiers: [{ scheme: 'XX-ID', id: '77' }] });
    const { world, told } = await importedFiles(
      bods(numbered('ygerna')),
      bods(relationship('r', shares(60))),
      bods(entity('mill'), numbered('igraine')),
    );
    expect(told.filter((one) => one === 'warning NAMED_BEFORE')).toHaveLength(1);
    expect(namesOf(world).filter((one) => one.startsWith('Person'))).toHaveLength(1);
  });
});

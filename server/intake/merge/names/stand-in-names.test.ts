import { describe, expect, test } from 'vitest';
import { entity, old, person, relationship, statementId } from '../../../../test/support/intake/bods-statements.ts';
import { importedFiles, tiesOf } from '../../../../test/support/intake/imported-files.ts';
import { BODS } from '../../bods/bods-importer.ts';
import { companiesHouseImporter } from '../../companies-house/companies-house-importer.ts';
import { FTM } from '../../ftm/ftm-importer.ts';
import { gleifImporter } from '../../gleif/gleif-importer.ts';
import type { MergeWorld } from '../merge-world.ts';

const bods = (...content: readonly unknown[]) => ({ importer: BODS, content });
const partiesOf = ({ parties }: MergeWorld) =>
  [...parties.values()].map(({ type, name, names }) => [type, name, ...names.filter((one) => one !== name)]).sort();

describe('what stands in for a name gives way to it', () => {
  const HIDDEN = person('igraine', {
    personType: 'unknownPerson',
    names: [],
    unspecifiedPersonDetails: { reason: 'informationUnknownToPublisher' },
  });
  const NAMED = person('igraine', {}, { status: 'updated', on: '2022-02-02' });

  test.each([
    ['who is named later', [HIDDEN, NAMED], ['Person', 'Ms igraine']],
    ['who is named, and then no longer', [NAMED, HIDDEN], ['Person', 'Ms igraine']],
    ['who is never named', [HIDDEN], ['Person', 'Unknown person (informationUnknownToPublisher)']],
  ])('%s', async (_, editions, expected) => {
    const { world } = await importedFiles(...editions.map((one) => bods(one)));
    expect(partiesOf(world)).toContainEqual(expected);
    expect(world.parties.size).toBe(2);
    const together = await importedFiles(bods(...editions));
    expect(partiesOf(together.world)).toContainEqual(expected);
  });

  // Made up, with right check digits (ISO 17442).
  const [A, B] = ['529900LYONESSE000126', '529900AVALON00000163'];
  const lei = (id: string, name: string, more = '') =>
    `<LEIRecord><LEI>${id}</LEI><Entity><LegalName>${name}</LegalName><EntityCategory>FUND</EntityCategory><EntityStatus>ACTIVE</EntityStatus>${more}</Entity><Registration><LastUpdateDate>2023-05-05T01:00:00Z</LastUpdateDate><RegistrationStatus>ISSUED</RegistrationStatus></Registration></LEIRecord>`;
  const level1 = (...records: string[]) => ({
    importer: gleifImporter,
    content: `<LEIData><LEIHeader><ContentDate>2024-02-01T08:00:00Z</ContentDate></LEIHeader><LEIRecords>${records.join('')}</LEIRecords></LEIData>`,
  });
  const LEVEL2 = {
    importer: gleifImporter,
    content: `<RelationshipData><Header><ContentDate>2024-02-01T08:00:00Z</ContentDate></Header><RelationshipRecords><RelationshipRecord><Relationship><StartNode><NodeID>${A}</NodeID><NodeIDType>LEI</NodeIDType></StartNode><EndNode><NodeID>${B}</NodeID><NodeIDType>LEI</NodeIDType></EndNode><RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</RelationshipType><RelationshipStatus>ACTIVE</RelationshipStatus></Relationship><Registration><RegistrationStatus>PUBLISHED</RegistrationStatus></Registration></RelationshipRecord></RelationshipRecords></RelationshipData>`,
  };

  test('an LEI, whichever file of GLEIF comes first', async () => {
    for (const files of [
      [LEVEL2, level1(lei(A, 'Lyonesse Fund'), lei(B, 'Avalon Fund'))],
      [level1(lei(A, 'Lyonesse Fund'), lei(B, 'Avalon Fund')), LEVEL2],
    ]) {
      const { world, told } = await importedFiles(...files);
      expect(told).toEqual([]);
      const funds = [...world.parties.values()].filter(({ id }) => id.startsWith('lei-'));
      expect(funds.map((one) => [one.name, one.names, one.type === 'Company' && one.kind]).sort()).toEqual([
        ['Avalon Fund', ['Avalon Fund'], 'FUND'],
        ['Lyonesse Fund', ['Lyonesse Fund'], 'FUND'],
      ]);
      expect(tiesOf(world)).toEqual(['Avalon Fund HOLDS Lyonesse Fund']);
      // The name is the party's own, and no further spelling of its number.
      expect([...world.facts.keys()].filter((id) => id.startsWith('spelling-'))).toEqual([]);
    }
  });

  test('an LEI that a later record of the same file only refers to', async () => {
    const successor = `<SuccessorEntity><SuccessorLEI>${A}</SuccessorLEI></SuccessorEntity>`;
    const { world } = await importedFiles(level1(lei(A, 'Lyonesse Fund'), lei(B, 'Avalon Fund', successor)));
    expect(world.parties.get(`lei-${A.toLowerCase()}`)).toMatchObject({ name: 'Lyonesse Fund', kind: 'FUND' });
  });

  test('a company number, whichever answer of the register comes first', async () => {
    const psc = {
      importer: companiesHouseImporter,
      content: [
        {
          company_number: '09999901',
          data: {
            kind: 'individual-person-with-significant-control',
            name: 'Ada Quill',
            natures_of_control: ['ownership-of-shares-75-to-100-percent'],
            links: { self: '/company/09999901/persons-with-significant-control/individual/abc' },
          },
        },
      ],
    };
    const profile = {
      importer: companiesHouseImporter,
      content: [{ company_number: '09999901', company_name: 'QUILL MILLS LTD', links: { self: '/company/09999901' } }],
    };
    for (const files of [
      [psc, profile],
      [profile, psc],
    ])
      expect(tiesOf((await importedFiles(...files)).world)).toEqual(['Ada Quill HOLDS QUILL MILLS LTD']);
  });
});

describe('what an earlier file only names is who a later one describes', () => {
  test('entities and persons of FollowTheMoney', async () => {
    const of = (id: string, schema: string, properties: object) => ({ id, schema, properties });
    const edges = [
      of('o', 'Ownership', { owner: ['mill'], asset: ['weir'], percentage: ['60'] }),
      of('d', 'Directorship', { director: ['ann'], organization: ['weir'], role: ['Director'] }),
    ];
    const parties = [
      of('ann', 'Person', { name: ['Ann Quill'] }),
      of('mill', 'Company', { name: ['Mill plc'] }),
      of('weir', 'Company', { name: ['Weir plc'] }),
    ];
    const { world, told } = await importedFiles({ importer: FTM, content: edges }, { importer: FTM, content: parties });
    expect(tiesOf(world)).toEqual(['Ann Quill SITS_ON Weir plc', 'Mill plc HOLDS Weir plc']);
    expect(new Set(told)).toEqual(new Set(['warning DANGLING_PARTY']));
  });

  test('an entity of BODS, and a person with a seat beside the shares', async () => {
    const held = relationship('r', { interests: [{ type: 'shareholding' }, { type: 'boardMember' }] });
    const { world } = await importedFiles(bods(held), bods(entity('mill')), bods(person('igraine')));
    expect(tiesOf(world)).toEqual(['Ms igraine HOLDS mill plc', 'Ms igraine SITS_ON mill plc']);
  });

  test.each(['describedByPersonStatement', 'describedByEntityStatement'])(
    'a holder of BODS 0.2, which is what stands beside its id: %s',
    async (field) => {
      const isPerson = field === 'describedByPersonStatement';
      const company = old('entityStatement', 'e1', { entityType: 'registeredEntity', name: 'Mill plc' });
      const holder = isPerson
        ? old('personStatement', 'h', { personType: 'knownPerson', names: [{ fullName: 'Igraine' }] })
        : old('entityStatement', 'h', { entityType: 'registeredEntity', name: 'Igraine' });
      const control = old('ownershipOrControlStatement', 'r1', {
        subject: { describedByEntityStatement: statementId('e1') },
        interestedParty: { [field]: statementId('h') },
        interests: [{ type: 'shareholding', share: { exact: 60 } }, { type: 'boardMember' }],
      });
      const { world, told } = await importedFiles(bods(control), bods(company, holder));
      expect(tiesOf(world)).toEqual([
        'Igraine HOLDS Mill plc',
        isPerson ? 'Igraine SITS_ON Mill plc' : 'Igraine HOLDS Mill plc',
      ]);
      expect(told).not.toContain('warning NAMED_BEFORE');
    },
  );
});

import { expect, it } from 'vitest';
import { fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { FTM } from './ftm-importer.ts';

type Properties = Readonly<Record<string, readonly unknown[]>>;
const of = (id: string, schema: string, properties: Properties) => ({ id, schema, properties });

const MILL = of('mill', 'Company', { name: ['Mill plc'] });
const BOB = of('bob', 'Person', { name: ['Bob Quill'] });
const EDGES = {
  own: { owner: ['ann'], asset: ['mill'], percentage: ['51.5'] },
  seat: { director: ['ann'], organization: ['mill'], role: ['President'] },
  kin: { person: ['ann'], relative: ['bob'], relationship: ['brother'] },
  late: { owner: ['ann'], asset: ['late'], percentage: ['10'] },
};
const LATE = of('late', 'Company', { name: ['Late Ltd'] });
const ANN: Properties = { name: ['Ann Quill'] };

/** As files of targets and their neighbours have it: an edge in the entity at its one end, with the other in it. */
const NESTED = [
  of('ann', 'Person', {
    ...ANN,
    ownershipOwner: [
      of('own', 'Ownership', { ...EDGES.own, asset: [MILL] }),
      // The other end stands later in the file, by itself.
      of('late-own', 'Ownership', EDGES.late),
    ],
    directorshipDirector: [of('seat', 'Directorship', { ...EDGES.seat, organization: [MILL] })],
    familyPerson: [of('kin', 'Family', { ...EDGES.kin, relative: [BOB] })],
  }),
  LATE,
];
const FLAT = [
  of('ann', 'Person', ANN),
  MILL,
  BOB,
  LATE,
  of('own', 'Ownership', EDGES.own),
  of('late-own', 'Ownership', EDGES.late),
  of('seat', 'Directorship', EDGES.seat),
  of('kin', 'Family', EDGES.kin),
];

const factsIn = async (entities: readonly unknown[]) => {
  const statements = await statementsOf(FTM, fileOf(entities.map((one) => JSON.stringify(one)).join('\n')));
  expect(problems(statements)).toEqual([]);
  return said(statements, 'FACT')
    .map(({ fact, record }) => `${record ?? ''} ${JSON.stringify(fact)}`)
    .sort();
};

it('what is nested says what it says where each stands by itself, whichever end comes first', async () => {
  const flat = await factsIn(FLAT);
  expect(flat.map((fact) => fact.split(' ')[0])).toEqual(['kin', 'late-own', 'own', 'seat']);
  expect(await factsIn(NESTED)).toEqual(flat);
  expect(await factsIn([...NESTED].reverse())).toEqual(flat);
});

it('an edge that stands in both its ends is one', async () => {
  const own = of('own', 'Ownership', { ...EDGES.own, asset: [MILL] });
  const other = of('own', 'Ownership', { ...EDGES.own, owner: [of('ann', 'Person', ANN)] });
  const both = [
    of('ann', 'Person', { ...ANN, ownershipOwner: [own] }),
    of('mill', 'Company', { name: ['Mill plc'], ownershipAsset: [other] }),
  ];
  expect(new Set(await factsIn(both)).size).toBe(1);
});

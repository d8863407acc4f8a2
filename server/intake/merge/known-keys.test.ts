import { expect, test } from 'vitest';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { fileOf } from '../../../test/support/intake/statements-of.ts';
import { BODS } from '../bods/bods-importer.ts';
import { FTM } from '../ftm/ftm-importer.ts';
import { gather } from '../gather.ts';
import type { Importer } from '../importer.ts';
import { addImport } from './add-import.ts';
import { emptyWorld } from './merge-world.ts';

async function imported(importer: Importer, files: readonly (readonly unknown[])[]) {
  const world = emptyWorld();
  const told: string[] = [];
  for (const [i, file] of files.entries()) {
    const content = file.map((one) => JSON.stringify(one)).join('\n');
    const gathered = await gather(importer, fileOf(content), { published: `2024-0${i + 1}-01` });
    const defaults = { id: `i${i}`, fileName: 'a', sha256: 'x', format: importer.format, title: undefined };
    await addImport(world, { ...defaults, published: `2024-0${i + 1}-01` }, gathered, ({ severity, code }) => {
      told.push(`${severity} ${code}`);
    });
    expect(gathered.problems.errors()).toEqual([]);
  }
  const nameOf = (id: string) => world.parties.get(id)?.name ?? world.boards.get(id)?.name;
  const facts = [...world.facts.values()]
    .filter(({ kind }) => kind !== 'HAS_ATTRIBUTE')
    .map(({ kind, subject, object }) => [kind, nameOf(subject), nameOf(object)]);
  return { facts: facts.sort(), told, parties: [...world.parties.values()].map(({ name }) => name).sort() };
}

const of = (id: string, schema: string, properties: object) => ({ id, schema, properties });
const FTM_PARTIES = [
  of('ann', 'Person', { name: ['Ann Quill'] }),
  of('bob', 'Person', { name: ['Bob Quill'] }),
  of('mill', 'Company', { name: ['Mill plc'] }),
];
const FTM_EDGES = [
  of('o', 'Ownership', { owner: ['ann'], asset: ['mill'], percentage: ['60'] }),
  of('d', 'Directorship', { director: ['bob'], organization: ['mill'], role: ['Director'] }),
  of('f', 'Family', { person: ['ann'], relative: ['bob'] }),
];

test('edges of a delta are of the parties of an earlier file', async () => {
  const together = await imported(FTM, [[...FTM_PARTIES, ...FTM_EDGES]]);
  const apart = await imported(FTM, [FTM_PARTIES, FTM_EDGES.map((entity) => ({ op: 'ADD', entity }))]);
  expect(apart).toEqual(together);
  expect(apart.told).toEqual([]);
  expect(apart.facts).toEqual([
    ['HOLDS', 'Ann Quill', 'Mill plc'],
    ['KIN_OF', 'Ann Quill', 'Bob Quill'],
    ['SITS_ON', 'Bob Quill', 'Board of directors'],
  ]);
});

test('a relationship of records of an earlier file of the same publisher, and of no other', async () => {
  const parties = [entity('mill'), person('igraine')];
  const held = relationship('r', { interests: [{ type: 'shareholding' }, { type: 'boardMember' }] });
  const { facts } = await imported(BODS, [parties, [held]]);
  expect(facts).toEqual([
    ['HOLDS', 'Ms igraine', 'mill plc'],
    ['SITS_ON', 'Ms igraine', 'Board of directors'],
  ]);
  const publicationDetails = { ...held.publicationDetails, publisher: { name: 'Register of Lyonesse' } };
  const other = await imported(BODS, [parties, [{ ...held, publicationDetails }]]);
  expect(other.facts).toContainEqual(['HOLDS', 'igraine', 'mill']);
  expect(other.told).toContain('warning DANGLING_PARTY');
});

test('what the file took for a person and the graph has as a company is told, and the rest is read', async () => {
  const seat = of('d', 'Directorship', { director: ['mill'], organization: ['mill2'] });
  const files = [
    [...FTM_PARTIES, of('mill2', 'Company', { name: ['Weir'] })],
    [seat, ...FTM_EDGES],
  ];
  const { facts, told } = await imported(FTM, files);
  expect(told).toEqual(['warning WRONG_END']);
  expect(facts).toHaveLength(3);
});

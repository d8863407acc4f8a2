import { expect, test } from 'vitest';
import { entity } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles, type GivenFile } from '../../../test/support/intake/imported-files.ts';
import { BODS } from '../bods/bods-importer.ts';
import type { MergeWorld } from '../merge/merge-world.ts';
import { FTM } from './ftm-importer.ts';

const mill = (properties: object) => ({ id: 'mill', schema: 'Company', properties: { name: ['Mill'], ...properties } });
const file = (published: string, ...content: readonly object[]): GivenFile => ({ importer: FTM, content, published });
const LAKE = { id: 'lake', schema: 'Address', properties: { full: ['1 Lake Road'] } };

/** What is known of parties on a day, but for the numbers by which they are found. */
const knownOn = ({ facts }: MergeWorld, day: string) =>
  [...facts.values()]
    .filter(({ knownFrom, knownTo }) => knownFrom <= day && (knownTo === undefined || day < knownTo))
    .flatMap((fact) => (fact.kind === 'HAS_ATTRIBUTE' && fact.attribute !== 'IDENTIFIER' ? [fact.text ?? ''] : []))
    .sort();

function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, i) => orders(list.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}

async function inEveryOrder(files: readonly GivenFile[], days: readonly string[]): Promise<string[][][]> {
  const found: string[][][] = [];
  for (const order of orders(files)) {
    const { world } = await importedFiles(...order);
    found.push(days.map((day) => knownOn(world, day)));
  }
  return found;
}

const DAYS = ['2021-01-31', '2021-02-01', '2021-02-28', '2021-03-01', '2021-05-01'];

test('an edition that says less ends what an earlier one says, also where that is imported after it', async () => {
  const editions = [
    file('2021-01-01', mill({})),
    file('2021-02-01', LAKE, mill({ topics: ['sanction'], alias: ['Mi', 'Mo'], addressEntity: ['lake'] })),
    file('2021-03-01', mill({ alias: ['Mo'] })),
  ];
  const whole = ['1 Lake Road', 'Mi', 'Mo', 'sanction'];
  for (const found of await inEveryOrder(editions, DAYS)) expect(found).toEqual([[], whole, whole, ['Mo'], ['Mo']]);
});

test('an edition that says nothing ends it as well', async () => {
  const editions = [
    file('2021-02-01', LAKE, mill({ topics: ['sanction'], alias: ['Mi'], addressEntity: ['lake'] })),
    file('2021-03-01', mill({})),
  ];
  const whole = ['1 Lake Road', 'Mi', 'sanction'];
  for (const found of await inEveryOrder(editions, DAYS)) expect(found).toEqual([[], whole, whole, [], []]);
});

test('what was gone in between is gone for that time alone, whenever that is learnt', async () => {
  const first = file('2021-01-01', mill({ topics: ['sanction'] }));
  const delta = (version: string, op: string, one: object): GivenFile => ({
    importer: FTM,
    content: [{ op, entity: one }],
    name: `${version}/entities.delta.json`,
  });
  const gone = delta('20210201000000-bbb', 'DEL', { id: 'mill' });
  const back = delta('20210301000000-ccc', 'ADD', mill({}));
  const told = [['sanction'], ['sanction'], ['no longer in its source'], [], []];
  // Known the day after the version that lacks it.
  const days = ['2021-01-31', '2021-02-01', '2021-02-02', '2021-03-02', '2021-05-01'];
  for (const order of orders([first, gone, back])) {
    const { world } = await importedFiles(...order);
    expect(days.map((day) => knownOn(world, day))).toEqual(told);
  }
});

test('a number by which a party is found is known from the earliest source that gives it', async () => {
  const [early, late] = [file('2021-01-01', mill({})), file('2022-01-01', mill({}))];
  for (const order of [
    [early, late],
    [late, early],
  ]) {
    const { world } = await importedFiles(...order);
    const numbers = [...world.facts.values()].filter(
      (fact) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'IDENTIFIER',
    );
    expect(numbers.map(({ knownFrom }) => knownFrom)).toEqual(['2021-01-01']);
  }
});

test('so in BODS: the address of an entity that a later statement leaves out', async () => {
  const addresses = [{ type: 'registered', address: '1 Lake Road', country: { name: 'Avalon' } }];
  const content = [
    [entity('mill', { addresses }, { on: '2021-02-01' })],
    [entity('mill', {}, { status: 'updated', on: '2021-03-01' })],
  ];
  const files = content.map((statements): GivenFile => ({ importer: BODS, content: statements }));
  const told = ['1 Lake Road'];
  for (const found of await inEveryOrder(files, DAYS)) expect(found).toEqual([[], told, told, [], []]);
});

import { expect, test } from 'vitest';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { FTM } from './ftm-importer.ts';
import type { MergeWorld } from '../merge/merge-world.ts';

const LAKE = { id: 'lake', schema: 'Address', properties: { full: ['1 Lake Road'] } };
const igraine = (properties: object) => ({
  id: 'p',
  schema: 'Person',
  properties: { name: ['Igraine'], ...properties },
});
const full = igraine({ nationality: ['gb'], addressEntity: ['lake'], alias: ['Lady I.'] });
const bare = igraine({});

/** What is known of the person on a day. */
const knownOn = ({ facts }: MergeWorld, day: string) =>
  [...facts.values()]
    .filter(({ knownFrom, knownTo }) => knownFrom <= day && (knownTo === undefined || day < knownTo))
    .flatMap((fact) => (fact.kind === 'HAS_ATTRIBUTE' && fact.attribute !== 'IDENTIFIER' ? [fact.text] : []))
    .sort();
const WHOLE = ['1 Lake Road', 'Lady I.', 'gb'];

test('an entity that is stated again without what it had no longer has it, and had it until then', async () => {
  const file = (published: string, ...content: readonly object[]) => ({ importer: FTM, content, published });
  const { world } = await importedFiles(file('2020-01-31', LAKE, full), file('2021-02-28', bare));
  expect(knownOn(world, '2021-02-27')).toEqual(WHOLE);
  expect(knownOn(world, '2021-02-28')).toEqual([]);
});

const delta = (version: string, ...changes: readonly (readonly [op: string, entity: object])[]) => ({
  importer: FTM,
  content: changes.map(([op, entity]) => ({ op, entity })),
  name: `${version}/entities.delta.json`,
});

test('so in a chain of deltas; one that is gone says so, until it is taken up again', async () => {
  const added = delta('20200131000000-aaa', ['ADD', LAKE], ['ADD', full]);
  const gone = delta('20220331000000-ccc', ['DEL', { id: 'p' }]);
  const back = delta('20230430000000-ddd', ['ADD', bare]);
  const changed = await importedFiles(added, delta('20210228000000-bbb', ['MOD', bare]));
  expect(['2021-02-27', '2021-02-28'].map((day) => knownOn(changed.world, day))).toEqual([WHOLE, []]);
  const { world } = await importedFiles(added, gone, back);
  expect(knownOn(world, '2022-03-31')).toEqual(WHOLE);
  expect(knownOn(world, '2022-04-01')).toEqual(['no longer in its source']);
  expect(knownOn(world, '2023-04-29')).toEqual(['no longer in its source']);
  expect(knownOn(world, '2023-04-30')).toEqual([]);
});

import { expect, test } from 'vitest';
import { holds } from '../../time/validity.ts';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { FTM } from './ftm-importer.ts';

const ANN = { id: 'ann', schema: 'Person', properties: { name: ['Ann'] } };
const MILL = { id: 'mill', schema: 'Company', properties: { name: ['Mill'] } };
/** A file of 2024-01-01. */
const PUBLISHED = '2024-01-01';

/** How an edge with these days holds on the days asked about, and what is told. */
async function held(schema: string, properties: object, ...days: readonly string[]) {
  const ends = {
    Ownership: { owner: ['ann'], asset: ['mill'] },
    Directorship: { director: ['ann'], organization: ['mill'] },
    Sanction: { entity: ['ann'], program: ['SDN'] },
  }[schema];
  const edge = { id: 'e', schema, properties: { ...ends, ...properties }, last_change: '2023-12-01T10:00:00' };
  const { world, told } = await importedFiles({ importer: FTM, content: [ANN, MILL, edge], published: PUBLISHED });
  const published = (source: string) => world.sources.get(source)?.published ?? '9999-12-31';
  const facts = [...world.facts.values()].filter(
    (fact) =>
      fact.kind === 'HOLDS' || fact.kind === 'SITS_ON' || (fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'sanction'),
  );
  expect(facts).toHaveLength(1);
  return { told, on: days.map((day) => facts.map((fact) => holds(fact, day, '2025-01-01', published)).join()) };
}

const CONTRADICT = ['warning DATES_CONTRADICT'];
const SCHEMATA = ['Ownership', 'Directorship', 'Sanction'];

test.each(SCHEMATA)('%s: an end that is no date is an end by the day of the file', async (schema) => {
  const { told, on } = await held(
    schema,
    { startDate: ['2020-05-01'], endDate: ['31.12.2021'] },
    '2020-04-30',
    '2020-05-01',
    '2023-12-31',
    PUBLISHED,
  );
  expect(told).toEqual(CONTRADICT);
  expect(on.slice(0, 1)).toEqual(['NOT']);
  expect(on[2]).toBe('POSSIBLE');
  expect(on[3]).toBe('NOT');
});

test.each(SCHEMATA)('%s: of several ends the last is one at the latest', async (schema) => {
  const dates = { startDate: ['2020-05-01'], endDate: ['2021-06-30', '2021-01-01'] };
  const { told, on } = await held(schema, dates, '2020-04-30', '2021-06-30', '2021-07-01', PUBLISHED);
  expect(told).toEqual(CONTRADICT);
  expect(on).toEqual(['NOT', 'POSSIBLE', 'NOT', 'NOT']);
});

test.each(SCHEMATA)('%s: one before the start refuses no file, and is an end all the same', async (schema) => {
  const { told, on } = await held(
    schema,
    { startDate: ['2022-03-01'], endDate: ['2021'] },
    '2022-02-28',
    '2023-12-31',
    PUBLISHED,
  );
  expect(told).toEqual(CONTRADICT);
  expect(on).toEqual(['NOT', 'POSSIBLE', 'NOT']);
});

test('ends that are all to come leave what is so today as it is', async () => {
  const dates = { startDate: ['2020-05-01'], endDate: ['2030', '2031'] };
  const { on } = await held('Ownership', dates, '2023-12-01', '2031-12-31', '2032-01-01');
  expect(on).toEqual(['CERTAIN', 'POSSIBLE', 'NOT']);
});

test('one end, in two precisions, is one', async () => {
  const { told, on } = await held('Ownership', { endDate: ['2021', '2021-06-30'] }, '2021-06-29', '2021-07-01');
  expect(told).toEqual([]);
  expect(on[1]).toBe('NOT');
});

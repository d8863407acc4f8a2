import { expect, test } from 'vitest';
import { facts, fileOf, problems, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { FTM } from './ftm-importer.ts';

const ANN = { id: 'ann', schema: 'Person', properties: { name: ['Ann Quill'] } };
const sanction = (properties: object) => ({
  id: 's',
  schema: 'Sanction',
  properties: { entity: ['ann'], program: ['Avalon list'], authority: ['Council of Avalon'], ...properties },
});
const read = (...all: readonly object[]) =>
  statementsOf(FTM, fileOf(all.map((one) => JSON.stringify(one)).join('\n')), { published: '2024-05-01' });
const said = {
  subject: 'ann',
  attribute: 'OTHER',
  label: 'sanction',
  text: 'Avalon list',
  detail: [{ key: 'authority', value: 'Council of Avalon' }],
};

test.each([
  ['with its days', { startDate: ['2022-03-01'], endDate: ['2023-04-02'] }, { from: '2022-03-01', to: '2023-04-02' }],
  ['from its listing', { listingDate: ['2022-03'] }, { from: '2022-03' }],
  ['without days', {}, {}],
])('a sanction is said of the party, %s, before it or after it', async (_, properties, days) => {
  for (const all of [
    [ANN, sanction(properties)],
    [sanction(properties), ANN],
  ]) {
    const statements = await read(...all);
    expect(facts(statements, 'HAS_ATTRIBUTE')).toEqual([{ kind: 'HAS_ATTRIBUTE', object: '', ...said, ...days }]);
    expect(problems(statements)).toEqual([]);
  }
});

test('one of somebody whom the file does not describe is told, and so is an end before the start', async () => {
  expect(problems(await read(sanction({})))).toEqual(['warning END_MISSING']);
  const statements = await read(ANN, sanction({ startDate: ['2022-03-01'], endDate: ['2021-01-01'] }));
  expect(problems(statements)).toEqual(['warning DATES_CONTRADICT']);
  expect(facts(statements, 'HAS_ATTRIBUTE')[0]).not.toHaveProperty('to');
});

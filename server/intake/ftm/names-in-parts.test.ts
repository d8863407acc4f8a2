import { expect, test } from 'vitest';
import { fileOf, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { FTM } from './ftm-importer.ts';

test.each([
  [{ firstName: ['Igraine'], lastName: ['Gorlois'] }, 'Igraine Gorlois'],
  [{ lastName: ['Gorlois'], middleName: ['of'], firstName: ['Igraine'] }, 'Igraine of Gorlois'],
  [{ lastName: ['Gorlois'] }, 'Gorlois'],
  [{ firstName: ['Igraine'], lastName: ['Gorlois'], name: ['Ygraine'] }, 'Ygraine'],
  [{}, undefined],
])('of a person with %o', async (properties, name) => {
  const text = JSON.stringify({ id: 'a', schema: 'Person', properties });
  const [person] = said(await statementsOf(FTM, fileOf(text), { published: '2024-05-01' }), 'PARTY');
  expect(person?.name).toBe(name);
  expect(person?.unknown).toEqual(name === undefined ? { reason: 'nameNotGiven' } : undefined);
});

test.each([
  ['Hollow Tree', 'Hollow Tree'],
  ['Legal entity', undefined],
  ['x', undefined],
  ['', undefined],
  [undefined, undefined],
])('of a body without a name, the caption %s is the name %s', async (caption, name) => {
  const body = { id: 'x', schema: 'LegalEntity', caption, properties: { name: [''], alias: ['HT'] } };
  const statements = await statementsOf(FTM, fileOf(JSON.stringify(body)));
  const [party] = said(statements, 'PARTY');
  expect([party?.name, party?.unknown?.reason]).toEqual([name, name === undefined ? 'nameNotGiven' : undefined]);
});

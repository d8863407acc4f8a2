import { afterEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { interlocksResolvers } from './resolvers.ts';

const TODAY = '2026-01-01';
const IDS = ['top', 'sub', 'half', 'stated', 'far', 'alone'];
let store: WorldStore;
afterEach(() => store.close());

/**
 * `top` holds 50.1 % of sub and 50 % of half, and a source calls `stated` its subsidiary; sub holds 60 % of far. One
 * person sits everywhere.
 */
async function ask(args: object): Promise<string[]> {
  const holds = (held: string, holder: string, fields: object) =>
    fact('HOLDS', `${holder}-${held}`, holder, held, { ...fields });
  store = await loadWorld({
    sources: [source('notice', '2007-06-04')],
    companies: IDS.map((id) => company(id)),
    boards: IDS.map((id) => board(`${id}-directors`, id)),
    persons: [person('ann')],
    facts: [
      ...IDS.map((id) => fact('SITS_ON', `ann-${id}`, 'ann', `${id}-directors`, {})),
      holds('sub', 'top', { percent: '50.1', exact: true }),
      holds('half', 'top', { percent: '50', exact: true }),
      holds('stated', 'top', { accounting: 'CONSOLIDATED_SUBSIDIARY' }),
      holds('far', 'sub', { percent: '60', exact: true }),
    ],
  });
  const context: Context = {
    store,
    facts: createFactReader(store, TODAY),
    documents: openDocuments('no-such-folder'),
    requestId: 'test',
    today: TODAY,
  };
  const page = await interlocksResolvers.Query.interlocks(null, { on: '2007-03-31', ...args }, context);
  return page.edges.map(({ node }) => `${node.of.id} ${node.company.id}`);
}

test('of a group: the party and what it controls, a subsidiary by a source’s word included, half of the votes not', async () => {
  expect(await ask({ group: 'top' })).toEqual([
    'far stated',
    'far sub',
    'far top',
    'stated sub',
    'stated top',
    'sub top',
  ]);
});

test('with groups put aside: pairs with the company of which just half is held stay, those within the group go', async () => {
  expect(await ask({ withinGroups: false })).toEqual([
    'alone far',
    'alone half',
    'alone stated',
    'alone sub',
    'alone top',
    'far half',
    'half stated',
    'half sub',
    'half top',
  ]);
});

test('of one company without its own subsidiaries', async () => {
  expect(await ask({ company: 'top', withinGroups: false })).toEqual(['top alone', 'top half']);
});

test('a company and a group are not asked for together, and an unknown group offers near ids', async () => {
  await expect(ask({ company: 'top', group: 'top' })).rejects.toThrow(/not both/);
  await store.close();
  await expect(ask({ group: 'tpo' })).rejects.toThrow(/No party has the id "tpo"/);
});

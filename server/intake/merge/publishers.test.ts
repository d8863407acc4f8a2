import { expect, test } from 'vitest';
import type { PartyStatement } from '../importer.ts';
import { openScratch } from '../spill/import-scratch.ts';
import { publisherIn } from './publishers.ts';
import { resolveParties } from './resolve-parties.ts';
import { worldOf } from './merge-world.ts';

const NOTHING = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };
const party = (key: string, name: string, more: Partial<PartyStatement> = {}): PartyStatement => ({
  says: 'PARTY',
  key,
  type: 'Company',
  name,
  at: { place: 'here' },
  ...more,
});

/** The publisher of each text in a file with these parties, and all parties afterwards. */
async function publishing(parties: readonly PartyStatement[], ...texts: readonly string[]) {
  const world = worldOf(NOTHING);
  const scratch = openScratch();
  const resolved = await resolveParties(world, parties, 'scope', () => undefined, scratch);
  const publisherOf = publisherIn(world, resolved, new Set(texts));
  const ids = texts.map(publisherOf);
  return { ids, idOf: resolved.idOf, count: world.parties.size };
}

const HIBIKI = party('edinet:E90001', 'Hibiki Steel Co., Ltd.', {
  nameLocal: 'ひびき製鋼株式会社',
  names: [{ text: 'Hibiki Seiko', use: 'FORMER' }],
  identifiers: ['edinet:E90001'],
});

test('a publisher is the company of the file with that key, name, other name or identifier', async () => {
  const { ids, idOf, count } = await publishing(
    [HIBIKI],
    'Hibiki Steel Co., Ltd.',
    'ひびき製鋼株式会社',
    'Hibiki Seiko',
    'edinet:e90001',
    'edinet-e90001',
  );
  expect(ids).toEqual(Array.from({ length: 5 }, () => idOf('edinet:E90001')));
  expect(count).toBe(1);
});

test('a name that is only like it is another party, and one party however often it publishes', async () => {
  const { ids, count } = await publishing(
    [HIBIKI],
    'Hibiki Steel Co., Ltd',
    'HIBIKI STEEL CO., LTD.',
    'Hibiki Steel Co., Ltd',
  );
  expect(ids[0]).toMatch(/^publisher-hibiki-steel-co-ltd-/);
  expect(ids[2]).toBe(ids[0]);
  expect(count).toBe(3);
});

test('a name of two companies of the file, and the name of a person, tell nobody', async () => {
  const parties = [party('a', 'Twin KK'), party('b', 'Twin KK'), party('p', 'Mori Jiro', { type: 'Person' })];
  const { ids, count } = await publishing(parties, 'Twin KK', 'Mori Jiro');
  expect(ids.every((id) => id.startsWith('publisher-'))).toBe(true);
  expect(count).toBe(5);
});

test('no name, or one of spaces, is one unknown publisher with a name to show', async () => {
  const { ids, count } = await publishing([], '', '  ', 'Unknown publisher');
  expect(ids[0]).toMatch(/^publisher-unknown-publisher-/);
  expect([new Set(ids).size, count]).toEqual([1, 1]);
});

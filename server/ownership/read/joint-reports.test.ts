import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../../test/support/seeds/temporary-seed.ts';

/** Joint reports of a block, through the API: each world a few lines of a seed, each answer worked out by hand. */
const DAY = '2006-12-31';
const CITED_ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, fields: string) =>
  `  - { id: h-${holder}, holder: ${holder}, direct: DIRECT, ${fields}, ${CITED_ON} }`;
const reports = (party: string, fields = '', block = '13g') =>
  `  - { id: j-${party}, party: ${party}, block: "${block}"${fields}, ${CITED_ON} }`;
const world = (holders: readonly string[], joint: readonly string[], others: Record<string, string> = {}) => ({
  'people.yaml': PEOPLE,
  'companies/acme.yaml': company(
    'acme',
    `attributes:
  - { attribute: SHARES_OUTSTANDING, amount: "1000", ${CITED_ON} }
${holders.length > 0 ? `holders:\n${holders.join('\n')}\n` : ''}jointBlocks:\n${joint.join('\n')}`,
  ),
  ...others,
});

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

interface Answer {
  ownership: {
    stakes: {
      party: { id: string };
      directShare: { min: string; max: string } | null;
      direct: { id: string } | null;
    }[];
    holdings: { id: string }[];
    totalDirect: { min: string; max: string } | null;
  };
  control: { rows: { party: { id: string }; certainty: string }[] };
}

async function told(files: Record<string, string>) {
  await seed?.close();
  seed = await askedSeed(files);
  const { ownership, control } = await seed.ask<Answer>(`{
    ownership(company: "acme", direction: UP, on: "${DAY}", method: DIRECT) {
      stakes { party { id } directShare { min max } direct { id } } holdings { id } totalDirect { min max } }
    control(of: "acme", on: "${DAY}") { rows { party { id } certainty } } }`);
  const text = (range: { min: string; max: string } | null) => (range === null ? '?' : `${range.min} to ${range.max}`);
  return {
    shares: Object.fromEntries(ownership.stakes.map(({ party, directShare }) => [party.id, text(directShare)])),
    holdings: ownership.holdings.map(({ id }) => id).sort(),
    direct: ownership.stakes.flatMap(({ direct }) => direct?.id ?? []).sort(),
    total: text(ownership.totalDirect),
    control: control.rows.map(({ party, certainty }) => `${party.id} ${certainty}`).sort(),
  };
}

/** Who of a party controls acme, asked from below. */
async function controlledBy(party: string): Promise<string[]> {
  const { control } = await (seed as AskedSeed).ask<Answer>(
    `{ control(by: "${party}", on: "${DAY}") { rows { party { id } certainty } } }`,
  );
  return control.rows.map((row) => `${row.party.id} ${row.certainty}`);
}

describe('a report of a block that a holding names', () => {
  test('adds its party to the block, which counts once, and is no holding', async () => {
    const { control, ...rest } = await told(
      world(
        [held('bolt', 'shares: "600", block: "13g", votingPower: SHARED')],
        [reports('xan', ', votingPower: SHARED')],
      ),
    );
    expect(rest).toEqual({
      shares: { bolt: '60 to 60', xan: '60 to 60' },
      holdings: ['h-bolt'],
      direct: ['h-bolt'],
      total: '60 to 60',
    });
    // Neither votes it alone for certain.
    expect(control).toEqual(['bolt POSSIBLE', 'xan POSSIBLE']);
    expect([await controlledBy('bolt'), await controlledBy('xan')]).toEqual([['acme POSSIBLE'], ['acme POSSIBLE']]);
    const { company: acme } = await (seed as AskedSeed).ask<{ company: unknown }>(
      `{ company(id: "acme") { holders(on: "${DAY}") { edges { node { id jointWith { id } } } } } }`,
    );
    expect(acme).toEqual({ holders: { edges: [{ node: { id: 'h-bolt', jointWith: [{ id: 'xan' }] } }] } });
  });

  test('under another block is another block: 30 % and 30 % are 60 %', async () => {
    expect(
      await told(world([held('bolt', 'shares: "300", block: "13g"')], [reports('xan', ', shares: "300"', 'other')])),
    ).toMatchObject({ total: '60 to 60' });
  });

  test('by its own holder changes no share, and says who votes', async () => {
    const files = (power: string, shares = '600') =>
      world([held('xan', `shares: "${shares}", block: "13g"`)], [reports('xan', `, votingPower: ${power}`)]);
    expect(await told(files('SOLE'))).toMatchObject({
      total: '60 to 60',
      holdings: ['h-xan'],
      control: ['xan CERTAIN'],
    });
    // With others who are not named, or not at all.
    expect((await told(files('SHARED'))).control).toEqual(['xan POSSIBLE']);
    expect((await told(files('NONE'))).control).toEqual([]);
    expect((await told(files('SOLE', '500'))).control).toEqual([]);
  });

  test('of two parties of whom one has all of the other: the group votes it, once', async () => {
    const files = (shares: string) =>
      world([held('bolt', `shares: "${shares}", block: "13g"`)], [reports('xan')], {
        'companies/bolt.yaml': company(
          'bolt',
          `holders:\n  - { id: o, holder: xan, direct: DIRECT, percent: "100", exact: true, ${CITED_ON} }`,
        ),
      });
    expect(await told(files('300'))).toMatchObject({ total: '30 to 30', control: [] });
    expect((await told(files('501'))).control).toEqual(['bolt POSSIBLE', 'xan CERTAIN']);
    expect((await told(files('500'))).control).toEqual([]);
  });
});

describe('reports of a block that no holding names', () => {
  test('share it once', async () => {
    const joint = ['bolt', 'xan', 'yan'].map((party) => reports(party, party === 'bolt' ? ', shares: "400"' : ''));
    expect(await told(world([], joint))).toEqual({
      shares: { bolt: '40 to 40', xan: '40 to 40', yan: '40 to 40' },
      holdings: [],
      direct: [],
      total: '40 to 40',
      control: [],
    });
  });

  test.each([
    ['500', []],
    ['501', ['bolt POSSIBLE', 'xan POSSIBLE']],
  ])('of %s of 1,000', async (shares, control) => {
    expect(
      (await told(world([], [reports('bolt', `, shares: "${shares}"`), reports('xan', `, shares: "${shares}"`)])))
        .control,
    ).toEqual(control);
  });

  test('by one party alone is voted with others who are not named', async () => {
    expect(await told(world([], [reports('xan', ', shares: "600", votingPower: SHARED')]))).toMatchObject({
      total: '60 to 60',
      control: ['xan POSSIBLE'],
    });
    expect(await controlledBy('xan')).toEqual(['acme POSSIBLE']);
    expect((await told(world([], [reports('xan', ', shares: "600", votingPower: SOLE')]))).control).toEqual([
      'xan CERTAIN',
    ]);
  });

  test('beside a holding of the party that may be of the same shares: never counted twice for certain', async () => {
    const plain = world([held('xan', 'shares: "300"')], [reports('xan', ', shares: "300", votingPower: SOLE')]);
    expect(await told(plain)).toMatchObject({ shares: { xan: '30 to 60' }, control: ['xan POSSIBLE'] });
    const apart = world(
      [held('xan', 'shares: "300", account: "1"')],
      [reports('xan', ', shares: "300", votingPower: SOLE')],
    );
    expect(await told(apart)).toMatchObject({ shares: { xan: '60 to 60' }, control: ['xan CERTAIN'] });
  });
});

import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';

/**
 * Answers about the seed, worked out by hand from the two filings (the notice of 2007, the results of February 2009).
 */
const schema = createSchema();
const today = '2026-01-01';
let store: WorldStore;

beforeAll(async () => {
  const { seed, problems, errors } = checkSeed(join(projectRoot(), 'seed'));
  if (errors > 0) throw new Error(`the seed is not sound: ${JSON.stringify(problems.slice(0, 3))}`);
  store = await loadWorld(graphOf(seed));
});
afterAll(() => store.close());

async function run(source: string) {
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const contextValue = { store, facts: createFactReader(store, today), documents, requestId: 'test', today };
  return graphql({ schema, source, contextValue });
}
async function ask<T>(source: string): Promise<T> {
  const { data, errors } = await run(source);
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data)) as T;
}

interface Group {
  ownership: {
    stakes: { party: { id: string }; integrated: { percent: string | null } | null; controls: string | null }[];
  };
}

describe('the group of IIJ, integrated share and control', () => {
  // "Possible" is control that nothing decides: the share of an equity-method investee was not printed in 2007, and the
  // cells of most subsidiaries are blank in February 2009.
  it.each([
    [
      '2007-03-31',
      {
        'iij-technology': ['86.1', 'CERTAIN'],
        'iij-financial-systems': ['86.1', 'CERTAIN'],
        'net-care': ['75.5', 'CERTAIN'],
        'net-chart-japan': ['100', 'CERTAIN'],
        // 98.8 % includes indirect shares: how much is direct is not said, control is certain.
        'iij-america': [null, 'CERTAIN'],
        'internet-multifeed': [null, 'POSSIBLE'],
        'internet-revolution': [null, 'POSSIBLE'],
      },
    ],
    // Bought from minority shareholders before the exchanges: 95.2 and 92.5 % as of 5 April.
    [
      '2007-04-05',
      {
        'iij-technology': ['95.2', 'CERTAIN'],
        'iij-financial-systems': ['95.2', 'CERTAIN'],
        'net-care': ['92.5', 'CERTAIN'],
      },
    ],
    // The day of the share exchanges.
    [
      '2007-05-11',
      {
        'iij-technology': ['100', 'CERTAIN'],
        'iij-financial-systems': ['100', 'CERTAIN'],
        'net-care': ['100', 'CERTAIN'],
        'iij-america': [null, 'CERTAIN'],
        'gdx-japan': ['51', 'CERTAIN'],
      },
    ],
    // hi-ho from 1 June.
    [
      '2007-06-26',
      // No source states hi-ho and GDX Japan after 8 June: they were last stated, and control is no more than possible.
      { 'hi-ho': ['100', 'POSSIBLE'], 'iij-technology': ['100', 'CERTAIN'], 'gdx-japan': ['51', 'POSSIBLE'] },
    ],
    [
      '2009-02-12',
      {
        'iij-technology': ['100', 'CERTAIN'],
        'on-demand-solutions': ['67.4', 'CERTAIN'],
        'trust-networks': ['55.5', 'CERTAIN'],
        'internet-multifeed': ['31', null],
        'internet-revolution': ['30', null],
        'taihei-computer': ['45', null],
        'hi-ho': [null, 'POSSIBLE'],
        'gdx-japan': [null, 'POSSIBLE'],
        'iij-innovation-institute': [null, 'POSSIBLE'],
        'net-care': [null, 'POSSIBLE'],
        'net-chart-japan': [null, 'POSSIBLE'],
        'iij-america': [null, 'POSSIBLE'],
      },
    ],
  ])('on %s', async (on, expected: Readonly<Record<string, readonly (string | null)[]>>) => {
    const { ownership } =
      await ask<Group>(`{ ownership(company: "iij", direction: DOWN, on: "${on}", method: INTEGRATED) {
      stakes { party { id } integrated { percent } controls } } }`);
    const found = Object.fromEntries(
      ownership.stakes.map(({ party, integrated, controls }) => [party.id, [integrated?.percent ?? null, controls]]),
    );
    expect(found).toMatchObject(expected);
  });
});

describe('the group of IIJ from day to day', () => {
  const heldOn = async (on: string) => {
    const { ownership } = await ask<{
      ownership: { stakes: { party: { id: string }; distance: number; directPercent: string | null }[] };
    }>(
      `{ ownership(company: "iij", direction: DOWN, on: "${on}", method: DIRECT) { stakes { party { id } distance directPercent } } }`,
    );
    return Object.fromEntries(ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent]));
  };

  it('Atom was an investee until it was sold on 28 March 2007', async () => {
    expect(await heldOn('2007-03-27')).toHaveProperty('atom', null);
    expect(await heldOn('2007-03-28')).not.toHaveProperty('atom');
  });

  it('hi-ho is held from 1 June 2007, and GDX Japan since some day of April', async () => {
    expect(await heldOn('2007-05-31')).not.toHaveProperty('hi-ho');
    expect(await heldOn('2007-06-01')).toMatchObject({ 'hi-ho': '100', 'gdx-japan': '51' });
    expect(await heldOn('2007-03-31')).not.toHaveProperty('gdx-japan');
  });

  it('the day before the shares of the minority were bought and the day of it, the day before the exchanges and the day of them', async () => {
    expect(await heldOn('2007-04-04')).not.toMatchObject({ 'iij-technology': '95.2' });
    expect(await heldOn('2007-04-05')).toMatchObject({ 'iij-technology': '95.2', 'net-care': '92.5' });
    expect(await heldOn('2007-05-10')).toMatchObject({ 'iij-technology': '95.2', 'net-care': '92.5' });
    expect(await heldOn('2007-05-11')).toMatchObject({ 'iij-technology': '100', 'net-care': '100' });
  });

  it('in February 2009 subsidiaries with a blank cell are stated ones whose votes are not known; investees are none', async () => {
    const { control } = await ask<{
      control: { rows: { party: { id: string }; certainty: string; subsidiary: { accounting: string } | null }[] };
    }>('{ control(by: "iij", on: "2009-02-12") { rows { party { id } certainty subsidiary { accounting } } } }');
    const stated = (certainty: string) =>
      control.rows
        .filter((row) => row.certainty === certainty && row.subsidiary !== null)
        .map(({ party }) => party.id)
        .sort();
    expect(stated('POSSIBLE')).toEqual(
      expect.arrayContaining([
        'gdx-japan',
        'hi-ho',
        'iij-america',
        'iij-innovation-institute',
        'net-care',
        'net-chart-japan',
      ]),
    );
    expect(control.rows.map(({ party }) => party.id)).not.toContain('internet-multifeed');
    expect(stated('CERTAIN')).toEqual(
      expect.arrayContaining(['iij-technology', 'on-demand-solutions', 'trust-networks']),
    );
  });
});

describe('who owns IIJ', () => {
  it('NTT has 24.706 % for certain, and 29.699 % if it controls NTT Communications, of which no share is printed', async () => {
    // 50475 / 204300 = 24.7063…, (50475 + 10200) / 204300 = 29.6989…
    const { ownership } = await ask<{
      ownership: { stakes: unknown[]; unknowns: unknown[] };
    }>(`{ ownership(company: "iij", direction: UP, on: "2007-03-31", method: ATTRIBUTION, first: 1) {
      stakes { party { id } attributedVotes { certain possible arithmetic parts { party { id } certainty } } controls }
      unknowns { text leavesOpen { id } } } }`);
    expect(ownership.stakes).toEqual([
      {
        party: { id: 'ntt' },
        controls: null,
        attributedVotes: {
          certain: '24.706',
          possible: '29.699',
          arithmetic: '24.706 % direct + 4.993 % through NTT Communications Corporation, which it may control',
          parts: [
            { party: { id: 'ntt' }, certainty: 'CERTAIN' },
            { party: { id: 'ntt-communications' }, certainty: 'POSSIBLE' },
          ],
        },
      },
    ]);
    expect(ownership.unknowns).toEqual([
      {
        text: 'How much Nippon Telegraph and Telephone Corporation holds of NTT Communications Corporation directly is unknown.',
        leavesOpen: [{ id: 'ntt' }],
      },
    ]);
  });

  it('a share exchange that issues 2,178 shares leaves NTT 50,475 of 206,478: 24.446 %', async () => {
    const answer = await ask(`{ ownership(company: "iij", direction: UP, on: "2007-03-31", method: DIRECT, first: 2,
      whatIf: [{ company: "iij", shares: "2178", issued: true }]) {
      suppositions stakes { party { id } byPathPercent } before { suppositions stakes { party { id } byPathPercent } } } }`);
    expect(answer).toEqual({
      ownership: {
        suppositions: ['Internet Initiative Japan Inc. issues 2,178 shares to somebody not named.'],
        // 27409 / 206478 = 13.2745…
        stakes: [
          { party: { id: 'ntt' }, byPathPercent: null },
          { party: { id: 'hero-and-company' }, byPathPercent: '13.275' },
        ],
        before: {
          suppositions: [],
          stakes: [
            { party: { id: 'ntt' }, byPathPercent: null },
            { party: { id: 'hero-and-company' }, byPathPercent: '13.416' },
          ],
        },
      },
    });
    const { ownership } = await ask<{
      ownership: { stakes: { directShare: { min: string } }[] };
    }>(`{ ownership(company: "iij", direction: UP, on: "2007-03-31", method: DIRECT, first: 1,
      whatIf: [{ company: "iij", shares: "2178", issued: true }]) { stakes { directShare { min } } } }`);
    expect(ownership.stakes[0]?.directShare.min).toMatch(/^24\.44570365850/);
  });

  it('issued shares that go to a holder come on top of what it has: (12,532 + 2,178) / 206,478 = 7.124 %', async () => {
    const { ownership } = await ask<{
      ownership: { stakes: { party: { id: string }; byPathPercent: string; chains: unknown[] }[] };
    }>(`{
      ownership(company: "iij", direction: UP, on: "2007-03-31", whatIf: [{ holder: "koichi-suzuki", company: "iij", shares: "2178", issued: true }]) {
        stakes { party { id } byPathPercent chains { arithmetic links { supposed } steps { id } } } } }`);
    expect(ownership.stakes.find(({ party }) => party.id === 'koichi-suzuki')).toMatchObject({
      byPathPercent: '7.124',
      chains: [
        { arithmetic: '6.069 %', links: [{ supposed: false }] },
        { arithmetic: '1.055 % (supposed)', links: [{ supposed: true }], steps: [] },
      ],
    });
  });

  it('has no ultimate owner of 25 %; the nominee and the trust account are open ends, never owners', async () => {
    const { ultimateOwners } = await ask<{
      ultimateOwners: { owners: unknown[]; openEnds: { party: { id: string }; reason: string }[] };
    }>(`{
      ultimateOwners(company: "iij", policy: FATF_25, on: "2007-03-31") { owners { person { id } } openEnds { party { id } reason } } }`);
    expect(ultimateOwners.owners).toEqual([]);
    const ofRecord = ultimateOwners.openEnds
      .filter(({ reason }) => reason.startsWith('Holder of record'))
      .map(({ party }) => party.id);
    expect(ofRecord).toEqual(['hero-and-company', 'japan-trustee-services-trust-account']);
  });

  it('with 30 % Suzuki would be one, in the band of 25 to 50 %', async () => {
    expect(
      await ask(`{ ultimateOwners(company: "iij", policy: UK_PSC, on: "2007-03-31", whatIf: [{ holder: "koichi-suzuki", company: "iij", percent: "30" }]) {
      owners { person { id } certainty through band { id } votes { arithmetic } chains { arithmetic } } before { owners { person { id } } } } }`),
    ).toEqual({
      ultimateOwners: {
        owners: [
          {
            person: { id: 'koichi-suzuki' },
            certainty: 'CERTAIN',
            through: ['VOTES'],
            band: { id: '25-50' },
            votes: { arithmetic: '30 % (supposed) direct' },
            chains: [{ arithmetic: '30 % (supposed)' }],
          },
        ],
        before: { owners: [] },
      },
    });
  });
});

describe('what IIJ controls', () => {
  it('is shown with the votes and the chain; a total that includes indirect shares counts as stated', async () => {
    const { control } = await ask<{
      control: { totalCount: number; rows: { party: { id: string } }[] };
    }>(`{ control(by: "iij", on: "2007-03-31") {
      totalCount rows { party { id } certainty chain { id } votes { certain possible arithmetic } } } }`);
    const row = (id: string) => control.rows.find(({ party }) => party.id === id);
    expect(control.totalCount).toBe(7);
    expect(row('iij-america')).toMatchObject({
      certainty: 'CERTAIN',
      votes: { certain: '98.75', possible: '98.85', arithmetic: '98.8 % stated, direct and indirect together' },
    });
    expect(row('iij-financial-systems')).toMatchObject({
      certainty: 'CERTAIN',
      votes: { arithmetic: '100 % through IIJ Technology Inc., which it controls' },
    });
  });

  it('by somebody else: nobody controls IIJ, and more than 50 % of it cannot come together', async () => {
    expect(await ask(`{ control(of: "iij", on: "2007-03-31") { rows { party { id } } } }`)).toEqual({
      control: { rows: [] },
    });
    // 24.706 % is at least 24.7 %, and nobody else has as much.
    expect(
      await ask(
        `{ control(of: "iij", on: "2007-03-31", threshold: "24.7", inclusive: true) { rows { party { id } certainty chain { id } } } }`,
      ),
    ).toEqual({
      control: { rows: [{ party: { id: 'ntt' }, certainty: 'CERTAIN', chain: [{ id: 'ntt' }, { id: 'iij' }] }] },
    });
  });
});

describe('own shares', () => {
  it('carry no vote: were 50,000 of 204,300 with IIJ itself, NTT had 50,475 of 154,300, or 32.712 %', async () => {
    // With NTT Communications (50,475 + 10,200) / 154,300 = 39.3227…; 154,300 / 204,300 = 75.5261…
    const { control } = await ask<{
      control: { rows: unknown[]; warnings: string[] };
    }>(`{ control(of: "iij", on: "2007-03-31", threshold: "30",
      whatIf: [{ holder: "iij", company: "iij", shares: "50000" }]) {
      rows { party { id } certainty votes { certain possible figure arithmetic parts { text } } } warnings } }`);
    expect(control.rows).toEqual([
      {
        party: { id: 'ntt' },
        certainty: 'CERTAIN',
        votes: {
          certain: '32.712',
          possible: '39.323',
          figure: null,
          arithmetic:
            '24.706 % / 75.526 % direct + 4.993 % / 75.526 % through NTT Communications Corporation, which it may control; the company’s own shares carry no vote',
          parts: [{ text: '24.706 % / 75.526 %' }, { text: '4.993 % / 75.526 %' }],
        },
      },
    ]);
    expect(control.warnings).toEqual([
      expect.stringMatching(/holds 24\.474 % of itself .*votes are counted over the rest/),
    ]);
  });

  it('have votes of others in one figure: Suzuki’s 12,532 of 154,300 are 8.122 %', async () => {
    const { ownership } = await ask<{
      ownership: { stakes: unknown[] };
    }>(`{ ownership(company: "iij", direction: UP, on: "2007-03-31", method: CONTROL, controlThreshold: "8",
      parties: ["koichi-suzuki"], whatIf: [{ holder: "iij", company: "iij", shares: "50000" }]) { stakes { controls directShare { min } controlVotes { figure range { min } } } } }`);
    // 12,532 / 204,300 = 6.1341… of the shares.
    expect(ownership.stakes).toEqual([
      {
        controls: 'CERTAIN',
        directShare: { min: expect.stringMatching(/^6\.1341/) as string },
        controlVotes: { figure: '8.122', range: { min: expect.stringMatching(/^8\.1218/) as string } },
      },
    ]);
  });
});

describe('paging and mistakes', () => {
  it('goes on behind a cursor, the largest first, and gives the total', async () => {
    const page = (after: string) =>
      ask<{
        ownership: {
          totalStakes: number;
          truncated: boolean;
          stakes: { party: { id: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `{ ownership(company: "iij", direction: UP, on: "2007-03-31", method: DIRECT, first: 4${after}) { totalStakes truncated stakes { party { id } } pageInfo { endCursor hasNextPage } } }`,
      );
    const first = await page('');
    const second = await page(`, after: "${first.ownership.pageInfo.endCursor}"`);
    expect(first.ownership).toMatchObject({ totalStakes: 10, truncated: true, pageInfo: { hasNextPage: true } });
    expect([...first.ownership.stakes, ...second.ownership.stakes].map(({ party }) => party.id)).toEqual([
      'ntt',
      'hero-and-company',
      'koichi-suzuki',
      'itochu',
      'ntt-communications',
      'dai-ichi-life',
      'japan-trustee-services-trust-account',
      'mizuho-corporate-bank',
    ]);
  });

  it.each([
    ['ownership(direction: UP) { totalStakes }', 'BAD_INPUT', /exactly one of "company" or "person"; none/],
    ['ownership(company: "iij", person: "koichi-suzuki", direction: UP) { totalStakes }', 'BAD_INPUT', /both were/],
    [
      'ownership(company: "koichi-suzuki", direction: DOWN) { totalStakes }',
      'BAD_INPUT',
      /Ask with person: "koichi-suzuki"/,
    ],
    ['ownership(company: "ijj", direction: UP) { totalStakes }', 'NOT_FOUND', /Did you mean "iij"/],
    [
      'ownership(company: "iij", direction: UP, on: "2007-03-31", parties: ["ntt", "nttt"]) { totalStakes }',
      'NOT_FOUND',
      /No party has the id "nttt".*"ntt"/,
    ],
    [
      'ownership(company: "iij", direction: UP, on: "2007-03-31", parties: ["iij-directors"]) { totalStakes }',
      'NOT_FOUND',
      /No party has the id "iij-directors"/,
    ],
    ['control(of: "iij", by: "ntt") { totalCount }', 'BAD_INPUT', /both were/],
    ['control(of: "iij", threshold: "101") { totalCount }', 'BAD_INPUT', /between 0 and 100/],
    ['ownership(company: "iij", direction: UP, after: "x") { totalStakes }', 'BAD_INPUT', /no cursor of this list/],
    ['ownership(company: "iij", direction: UP, first: 0) { totalStakes }', 'BAD_INPUT', /1 to 1000/],
    [
      'ownership(company: "iij", direction: UP, whatIf: [{ company: "iij", percent: "10" }]) { totalStakes }',
      'BAD_INPUT',
      /needs its "holder"/,
    ],
    [
      'ownership(company: "iij", direction: UP, whatIf: [{ holder: "nobody-such", company: "iij", percent: "10" }]) { totalStakes }',
      'NOT_FOUND',
      /No party/,
    ],
    [
      'ownership(company: "iij", direction: UP, whatIf: [{ holder: "ntt", company: "itochu", shares: "10" }]) { totalStakes }',
      'BAD_INPUT',
      /shares of "itochu" are in issue/,
    ],
    [
      'ownership(company: "iij", direction: UP, on: "2007-03-31", whatIf: [{ holder: "ntt", company: "iij", shares: "204301" }]) { totalStakes }',
      'BAD_INPUT',
      /more than the whole/,
    ],
  ])('%s is refused with %s', async (question, code, message) => {
    const { errors } = await run(`{ ${question} }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect((errors?.[0]?.originalError as { code?: string } | undefined)?.code).toBe(code);
  });

  it('every policy has its text, citation and threshold', async () => {
    const { ownershipPolicies } = await ask<{
      ownershipPolicies: { id: string; threshold: string; inclusive: boolean; citation: string }[];
    }>(
      '{ ownershipPolicies { id threshold inclusive citation arithmetic controlThreshold controlInclusive confirmed bands { id title } } }',
    );
    expect(ownershipPolicies.map(({ id, threshold, inclusive }) => [id, threshold, inclusive])).toEqual([
      ['FATF_25', '25', true],
      ['EU_AMLR_25', '25', true],
      ['UK_PSC', '25', false],
      ['JP_25', '25', false],
      ['OFAC_50', '50', true],
    ]);
  });
});

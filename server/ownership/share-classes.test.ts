import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/** Share classes, treasury shares and cross-held shares through the API; each answer worked out by hand. */
const DAY = '2006-12-31';
const ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:\n  - { id: xan, name: "Xan Okoro", ${CITED} }\n  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const attribute = (kind: string, amount: string, label = '') =>
  `  - { id: a-${kind.toLowerCase().replaceAll('_', '-')}-${label.toLowerCase() || 'all'}, attribute: ${kind}, amount: "${amount}"${label === '' ? '' : `, label: "${label}"`}, ${ON} }`;
const held = (holder: string, id: string, fields: string) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, ${ON} }`;
const acme = (attributes: readonly string[], holders: readonly string[], head = '') =>
  company(
    'acme',
    `${head}${attributes.length > 0 ? `attributes:\n${attributes.join('\n')}\n` : ''}holders:\n${holders.join('\n')}`,
  );

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

interface Stake {
  party: { id: string };
  directPercent: string | null;
  controls: string | null;
  controlVotes: { figure: string | null; measure: string; arithmetic: string } | null;
}
async function stakes(): Promise<Record<string, [string | null, string | null | undefined, string | null]>> {
  const { ownership } = await (seed as AskedSeed).ask<{ ownership: { stakes: Stake[] } }>(
    `{ ownership(company: "acme", direction: UP, on: "${DAY}", method: DIRECT) {
      stakes { party { id } directPercent controls controlVotes { figure measure arithmetic } } } }`,
  );
  return Object.fromEntries(
    ownership.stakes.map(({ party, directPercent, controls, controlVotes }) => [
      party.id,
      [directPercent, controlVotes?.figure, controls],
    ]),
  );
}

describe('classes with votes per share', () => {
  // 900 A with one vote, 100 B with ten: 1,000 shares, 1,900 votes.
  const CLASSES = [
    attribute('SHARES_OUTSTANDING', '900', 'A'),
    attribute('SHARES_OUTSTANDING', '100', 'B'),
    attribute('VOTES_PER_SHARE', '1', 'A'),
    attribute('VOTES_PER_SHARE', '10', 'B'),
  ];

  test('95 B shares are 9.5 % of the capital and 950 of 1,900 votes: half, and no control; 96 are', async () => {
    const of = (shares: string) =>
      askedSeed({
        'people.yaml': PEOPLE,
        'companies/acme.yaml': acme(CLASSES, [
          held('xan', 'x', `shares: "${shares}", shareClass: "Class B"`),
          held('yan', 'y', 'shares: "900", shareClass: A'),
        ]),
      });
    seed = await of('95');
    expect(await stakes()).toEqual({ yan: ['90', '47.368', null], xan: ['9.5', '50', null] });
    await seed.close();
    seed = await of('96');
    expect(await stakes()).toEqual({ yan: ['90', '47.368', null], xan: ['9.6', '50.526', 'CERTAIN'] });
  });

  test('shares whose class is not said have votes that are not known', async () => {
    seed = await askedSeed({
      'people.yaml': PEOPLE,
      'companies/acme.yaml': acme(CLASSES, [
        held('xan', 'x', 'shares: "95", shareClass: B'),
        held('yan', 'y', 'shares: "600"'),
      ]),
    });
    // Yan's 60 % of the capital may be any of the 50 % of the votes that Xan leaves: not more than half.
    expect(await stakes()).toEqual({ yan: ['60', null, null], xan: ['9.5', '50', null] });
  });

  test('a class without votes, added, changes no control', async () => {
    const ordinary = [
      attribute('SHARES_OUTSTANDING', '1000', 'Ordinary'),
      attribute('VOTES_PER_SHARE', '1', 'Ordinary'),
    ];
    const preferred = [
      attribute('SHARES_OUTSTANDING', '4000', 'Preferred'),
      attribute('VOTES_PER_SHARE', '0', 'Preferred'),
    ];
    const xan = held('xan', 'x', 'shares: "501", shareClass: Ordinary');
    const yan = held('yan', 'y', 'shares: "4000", shareClass: Preferred');
    seed = await askedSeed({ 'people.yaml': PEOPLE, 'companies/acme.yaml': acme(ordinary, [xan]) });
    expect(await stakes()).toEqual({ xan: ['50.1', '50.1', 'CERTAIN'] });
    await seed.close();
    seed = await askedSeed({
      'people.yaml': PEOPLE,
      'companies/acme.yaml': acme([...ordinary, ...preferred], [xan, yan]),
    });
    expect(await stakes()).toEqual({ yan: ['80', '0', null], xan: ['10.02', '50.1', 'CERTAIN'] });
  });

  test('votes by their number are over all votes', async () => {
    seed = await askedSeed({
      'people.yaml': PEOPLE,
      'companies/acme.yaml': acme(
        [attribute('VOTES_TOTAL', '1900')],
        [held('xan', 'x', 'percent: "9.5"'), held('xan', 'v', 'shares: "951", interest: VOTES')],
      ),
    });
    expect(await stakes()).toEqual({ xan: ['9.5', '50.053', 'CERTAIN'] });
  });
});

describe('published dual-class companies', () => {
  // Council of Institutional Investors, Dual Class Companies List (figures of 2019): the part of the equity that the
  // class with ten votes makes up, and the part of the votes that it has, each to two decimals.
  test.each([
    ['1-800-FLOWERS.COM', 4438, 88.86],
    ['10x Genomics', 9035, 98.94],
  ])(
    '%s: %d of 10,000 shares with ten votes beside the rest with one are %d %% of the votes',
    async (_, superior, printed) => {
      seed = await askedSeed({
        'people.yaml': PEOPLE,
        'companies/acme.yaml': acme(
          [
            attribute('SHARES_OUTSTANDING', String(10_000 - superior), 'A'),
            attribute('SHARES_OUTSTANDING', String(superior), 'B'),
            attribute('VOTES_PER_SHARE', '1', 'A'),
            attribute('VOTES_PER_SHARE', '10', 'B'),
          ],
          [held('xan', 'x', `shares: "${String(superior)}", shareClass: B`)],
        ),
      });
      const [capital, votes, controls] = (await stakes())['xan'] ?? [];
      expect(Number(capital)).toBe(superior / 100);
      expect(Math.abs(Number(votes) - printed)).toBeLessThanOrEqual(0.005);
      expect(controls).toBe('CERTAIN');
    },
  );
});

describe('treasury shares', () => {
  test('carry no vote: 450 of 1,000 beside 100 of the company’s own are half of the votes, 451 more', async () => {
    for (const [shares, votes, controls] of [
      ['450', '50', null],
      ['451', '50.111', 'CERTAIN'],
    ] as const) {
      seed = await askedSeed({
        'people.yaml': PEOPLE,
        'companies/acme.yaml': acme(
          [attribute('SHARES_OUTSTANDING', '1000'), attribute('TREASURY_SHARES', '100')],
          [held('xan', 'x', `shares: "${shares}"`)],
        ),
      });
      expect(await stakes()).toEqual({ xan: [String(Number(shares) / 10), votes, controls] });
      await seed.close();
    }
    seed = undefined;
  });
});

describe('shares held by whom the company has so much of', () => {
  /** Acme has `part` % of Bolt, which has 20 % of Acme; Xan has 45 % of Acme. */
  const ring = (country: string, part: string) =>
    askedSeed({
      'people.yaml': PEOPLE,
      'companies/acme.yaml': acme(
        [],
        [held('xan', 'x', 'percent: "45", exact: true'), held('bolt', 'b', 'percent: "20", exact: true')],
        `jurisdiction: "${country}"\n`,
      ),
      'companies/bolt.yaml': company('bolt', `holders:\n${held('acme', 'r', `percent: "${part}", exact: true`)}`),
    });

  test.each([
    // Japan: from a quarter of the votes on. Xan then has 45 of 80.
    ['JP', '24.999', null, '45'],
    ['JP', '25', 'CERTAIN', '56.25'],
    ['JP-13', '25.001', 'CERTAIN', '56.25'],
    // Korea: more than a tenth of the shares.
    ['KR', '10', null, '45'],
    ['KR', '10.001', 'CERTAIN', '56.25'],
    // France, Italy, Germany: control.
    ['FR', '50', null, '45'],
    ['FR', '50.001', 'CERTAIN', '56.25'],
    ['IT', '50.001', 'CERTAIN', '56.25'],
    ['DE', '50.001', 'CERTAIN', '56.25'],
    // Bolt has no more than a quarter of Acme: there is nothing mutual.
    ['DE', '30', null, '45'],
    // No rule is known.
    ['GB', '100', null, '45'],
  ])('%s: with %s %% of it', async (country, part, controls, figure) => {
    seed = await ring(country, part);
    expect((await stakes())['xan']).toEqual(['45', figure, controls]);
    const { control } = await seed.ask<{ control: { rows: { party: { id: string } }[] } }>(
      `{ control(by: "xan", on: "${DAY}") { rows { party { id } } } }`,
    );
    expect(control.rows.some(({ party }) => party.id === 'acme')).toBe(controls !== null);
  });

  test('the arithmetic names the rule', async () => {
    seed = await ring('JP', '25');
    const { control } = await seed.ask<{ control: { rows: { votes: { arithmetic: string } }[] } }>(
      `{ control(of: "acme", on: "${DAY}") { rows { votes { arithmetic } } } }`,
    );
    expect(control.rows[0]?.votes.arithmetic).toMatch(
      /^45 % \/ 80 % direct; the shares of Bolt Bank Ltd\. carry no vote \(Companies Act of Japan, Art\. 308\(1\)/,
    );
  });
});

test('a number of shares and the number in issue of another day are not divided: a split may lie between them', async () => {
  const other = (day: string) => `observedOn: "${day}", ${CITED}`;
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company(
      'acme',
      `attributes:\n  - { attribute: SHARES_OUTSTANDING, amount: "2000", ${other('2007-03-31')} }\nholders:\n  - { id: x, holder: xan, direct: DIRECT, shares: "600", ${other('2006-12-31')} }`,
    ),
  });
  expect(await stakes()).toEqual({ xan: [null, null, 'POSSIBLE'] });
});

test('a class without votes, whoever holds how much of it, changes no control', async () => {
  const size = fc.constantFrom(499, 500, 501, 250);
  const world = (common: number, preferred?: { readonly issued: number; readonly xan: number }) => ({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': acme(
      [
        attribute('SHARES_OUTSTANDING', '1000', 'Common'),
        attribute('VOTES_PER_SHARE', '1', 'Common'),
        ...(preferred === undefined
          ? []
          : [
              attribute('SHARES_OUTSTANDING', String(preferred.issued), 'Preferred'),
              attribute('VOTES_PER_SHARE', '0', 'Preferred'),
            ]),
      ],
      [
        held('xan', 'x', `shares: "${String(common)}", shareClass: Common`),
        held('yan', 'y', `shares: "${String(1000 - common)}", shareClass: Common`),
        ...(preferred === undefined
          ? []
          : [held('xan', 'p', `shares: "${String(preferred.xan)}", shareClass: Preferred`)]),
      ],
    ),
  });
  const controls = async (files: Record<string, string>) => {
    const asked = await askedSeed(files);
    const { control } = await asked.ask<{ control: unknown }>(
      `{ control(of: "acme", on: "${DAY}") { rows { party { id } certainty votes { certain possible } } } }`,
    );
    await asked.close();
    return control;
  };
  await fc.assert(
    fc.asyncProperty(size, fc.constantFrom(1, 1000, 5000), fc.nat({ max: 4 }), async (common, issued, part) => {
      const preferred = { issued, xan: Math.max(1, Math.floor((issued * part) / 4)) };
      expect(await controls(world(common, preferred))).toEqual(await controls(world(common)));
    }),
    { numRuns: 12 },
  );
});

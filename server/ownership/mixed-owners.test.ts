import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';
import { add, divide, multiply, rational, subtract, toDecimal, type Rational } from '../numbers/rational.ts';

/**
 * Classes, treasury shares, unknown links, rings and blocks of several met at once, through the API. Each answer is
 * worked out by hand, or with fractions beside it that share nothing with the product's own.
 */
const DAY = '2006-12-31';
const ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:\n${['xan', 'yan', 'zoe'].map((id) => `  - { id: ${id}, name: "${id} Okoro", ${CITED} }`).join('\n')}\n`;
const figure = (kind: string, amount: string, label = '') =>
  `  - { id: a-${kind.toLowerCase().replaceAll('_', '-')}-${label.toLowerCase().replaceAll(' ', '-') || 'all'}, attribute: ${kind}, amount: "${amount}"${label === '' ? '' : `, label: "${label}"`}, ${ON} }`;
let counted = 0;
const held = (holder: string, fields: string) =>
  `  - { id: h-${String(++counted)}, holder: ${holder}, direct: DIRECT, ${fields}, ${ON} }`;
const file = (id: string, holders: readonly string[], attributes: readonly string[] = []) =>
  company(
    id,
    `${attributes.length > 0 ? `attributes:\n${attributes.join('\n')}\n` : ''}${holders.length > 0 ? `holders:\n${holders.join('\n')}` : ''}`,
  );

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

async function open(companies: Readonly<Record<string, string>>): Promise<void> {
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    ...Object.fromEntries(Object.entries(companies).map(([id, text]) => [`companies/${id}.yaml`, text])),
  });
}
const POLICIES = ['FATF_25', 'EU_AMLR_25', 'UK_PSC', 'JP_25', 'OFAC_50'] as const;
async function owners(): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const policy of POLICIES) {
    const { ultimateOwners } = await (seed as AskedSeed).ask<{
      ultimateOwners: { owners: { person: { id: string }; certainty: string; band: string | null }[] };
    }>(`{ ultimateOwners(company: "acme", policy: ${policy}, on: "${DAY}") { owners { person { id } certainty } } }`);
    const told = ultimateOwners.owners.map(
      ({ person, certainty }) => `${person.id}${certainty === 'CERTAIN' ? '' : '?'}`,
    );
    entries.push([policy, told.sort().join(' ')]);
  }
  return Object.fromEntries(entries);
}
async function direct(): Promise<Record<string, string | null>> {
  const { ownership } = await (seed as AskedSeed).ask<{
    ownership: { stakes: { party: { id: string }; directPercent: string | null }[] };
  }>(`{ ownership(company: "acme", direction: UP, on: "${DAY}", method: DIRECT) {
      stakes { party { id } directPercent } } }`);
  return Object.fromEntries(ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent]));
}

test('shares of classes whose votes nobody tells are parts of all shares', async () => {
  const attributes = [figure('SHARES_OUTSTANDING', '1000', 'Class A'), figure('SHARES_OUTSTANDING', '100', 'Class B')];
  await open({
    acme: file('acme', [held('xan', 'shares: "66", shareClass: "Class B"'), held('yan', 'shares: "550"')], attributes),
  });
  // 66 and 550 of 1,100.
  expect(await direct()).toEqual({ xan: '6', yan: '50' });
});

describe('a quarter of the votes over what a company does not hold itself', () => {
  // 1,000 shares, 100 of them the company's own: 225 of 900 are a quarter.
  const acme = (shares: string) =>
    file(
      'acme',
      [held('xan', `shares: "${shares}"`)],
      [figure('SHARES_OUTSTANDING', '1000'), figure('TREASURY_SHARES', '100')],
    );

  test.each([
    ['224', { FATF_25: '', EU_AMLR_25: '', UK_PSC: '', JP_25: '', OFAC_50: '' }],
    ['225', { FATF_25: 'xan', EU_AMLR_25: 'xan', UK_PSC: '', JP_25: '', OFAC_50: '' }],
    ['226', { FATF_25: 'xan', EU_AMLR_25: 'xan', UK_PSC: 'xan', JP_25: 'xan', OFAC_50: '' }],
    ['450', { FATF_25: 'xan', EU_AMLR_25: 'xan', UK_PSC: 'xan', JP_25: 'xan', OFAC_50: 'xan' }],
  ])('%s shares', async (shares, expected) => {
    await open({ acme: acme(shares) });
    expect(await owners()).toEqual(expected);
  });
});

describe('a chain with a link that nobody tells', () => {
  const mid = (...holders: readonly string[]) => file('mid', holders);
  const acme = file('acme', [held('mid', 'percent: "60", exact: true')]);

  test('may be anything, and is bounded by what others hold', async () => {
    await open({ acme, mid: mid(held('xan', 'interest: SHARES')) });
    expect(await owners()).toEqual({
      FATF_25: 'xan?',
      EU_AMLR_25: 'xan?',
      UK_PSC: 'xan?',
      JP_25: 'xan?',
      OFAC_50: 'xan?',
    });
    await seed?.close();
    // Of mid Yan leaves 45 %: at most 27 % of acme along the chain, and no control of mid.
    await open({ acme, mid: mid(held('xan', 'interest: SHARES'), held('yan', 'percent: "55", exact: true')) });
    expect(await owners()).toEqual({
      FATF_25: 'xan? yan',
      EU_AMLR_25: 'xan? yan',
      UK_PSC: 'yan',
      JP_25: 'yan',
      OFAC_50: 'yan',
    });
  });
});

test('a ring of two companies: the integrated share is that of the sum of all rounds', async () => {
  // Xan 30 % of acme and 20 % of beta; acme 40 % of beta; beta 50 % of acme.
  await open({
    acme: file('acme', [held('xan', 'percent: "30", exact: true'), held('beta', 'percent: "50", exact: true')]),
    beta: file('beta', [held('xan', 'percent: "20", exact: true'), held('acme', 'percent: "40", exact: true')]),
  });
  const { ownership } = await (seed as AskedSeed).ask<{
    ownership: { stakes: { party: { id: string }; integrated: { percent: string | null } | null }[] };
  }>(
    `{ ownership(company: "acme", direction: UP, on: "${DAY}", method: INTEGRATED) { stakes { party { id } integrated { percent } } } }`,
  );
  const percent = (value: number): Rational => rational(BigInt(value), 100n);
  // x = 0.3 + 0.5 y, y = 0.2 + 0.4 x: x = (0.3 + 0.5 · 0.2) / (1 - 0.5 · 0.4).
  const x = divide(
    add(percent(30), multiply(percent(50), percent(20))),
    subtract(rational(1n), multiply(percent(50), percent(40))),
  );
  const told = ownership.stakes.find(({ party }) => party.id === 'xan')?.integrated?.percent;
  expect(Number(told)).toBe(Number(toDecimal(multiply(x, rational(100n)), 3)));
  expect(toDecimal(x, 4)).toBe('0.5000');
});

import { afterAll, expect, test } from 'vitest';
import { askedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/** What stands between is owned by capital or voted by votes, now one and now the other; each answer by hand. */
const DAY = '2006-12-31';
const ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:\n  - { id: xan, name: "Xan Okoro", ${CITED} }\n`;
let rows = 0;
const held = (holder: string, fields: string) =>
  `  - { id: h-${String(++rows)}, holder: ${holder}, direct: DIRECT, ${fields}, exact: true, ${ON} }`;
const capital = (holder: string, percent: string) => held(holder, `percent: "${percent}"`);
const both = (holder: string, percent: string, votes: string) => [
  capital(holder, percent),
  held(holder, `percent: "${votes}", interest: VOTES`),
];
afterAll(removeTemporaryFolders);

type Holders = Readonly<Record<string, readonly string[]>>;

async function ask<T>(holders: Holders, question: string): Promise<T> {
  const files = Object.entries(holders).map(([id, list]) => [
    `companies/${id}.yaml`,
    company(id, `holders:\n${list.join('\n')}`),
  ]);
  const seed = await askedSeed({ 'people.yaml': PEOPLE, ...(Object.fromEntries(files) as Record<string, string>) });
  try {
    return await seed.ask<T>(question);
  } finally {
    await seed.close();
  }
}

async function owners(policy: string, holders: Holders): Promise<string[]> {
  const { ultimateOwners } = await ask<{
    ultimateOwners: { owners: { person: { id: string }; certainty: string }[] };
  }>(
    holders,
    `{ ultimateOwners(company: "acme", on: "${DAY}", policy: ${policy}) { owners { person { id } certainty } } }`,
  );
  return ultimateOwners.owners.map(({ person, certainty }) => `${person.id} ${certainty}`);
}

async function stakes(policy: string, holders: Holders): Promise<string[]> {
  const { ownership } = await ask<{ ownership: { stakes: { party: { id: string } }[] } }>(
    holders,
    `{ ownership(company: "acme", direction: UP, on: "${DAY}", policy: ${policy}) { stakes { party { id } } } }`,
  );
  return ownership.stakes.map(({ party }) => party.id).sort();
}

const CERTAIN = ['xan CERTAIN'];

test('in the Union more than half of the shares controls what is between, however few votes they carry', async () => {
  const chain = (percent: string, votes: string): Holders => ({
    acme: [capital('mid', '30')],
    mid: both('xan', percent, votes),
  });
  // 60 % of 30 % is 18 % multiplied; all 30 % by control (Article 53(2): 50 % plus one of the shares or votes).
  expect(await owners('EU_AMLR_25', chain('60', '30'))).toEqual(CERTAIN);
  expect(await owners('EU_AMLR_25', chain('50.0001', '30'))).toEqual(CERTAIN);
  expect(await owners('EU_AMLR_25', chain('50', '50'))).toEqual([]);
  expect(await owners('EU_AMLR_25', chain('30', '50.0001'))).toEqual(CERTAIN);
  // The United Kingdom and Japan ask for votes between.
  expect(await owners('UK_PSC', chain('60', '30'))).toEqual([]);
  expect(await owners('JP_25', chain('60', '30'))).toEqual([]);
  // At two levels: 60 % of 60 % of 30 % is 10.8 %.
  const two = { acme: [capital('mid', '30')], mid: both('top', '60', '30'), top: both('xan', '60', '30') };
  expect(await owners('EU_AMLR_25', two)).toEqual(CERTAIN);
  // Article 54: a quarter of what controls by shares.
  const above = (percent: string): Holders => ({ acme: both('mid', percent, '20'), mid: [capital('xan', '26')] });
  expect(await owners('EU_AMLR_25', above('51'))).toEqual(CERTAIN);
  expect(await owners('EU_AMLR_25', above('50'))).toEqual([]);
});

test('by OFAC a chain may go by capital at one level and by votes at the next', async () => {
  const chain = (percent: string, votes: string): Holders => ({
    acme: [capital('sub', '100')],
    sub: both('mid', '10', votes),
    mid: both('xan', percent, '10'),
  });
  expect(await owners('OFAC_50', chain('50', '50'))).toEqual(CERTAIN);
  expect(await owners('OFAC_50', chain('50', '49.9999'))).toEqual([]);
  expect(await owners('OFAC_50', chain('49.9999', '50'))).toEqual([]);
});

test('by OFAC what is owned by capital and what is owned by votes adds up in the next company', async () => {
  const world = (second: string): Holders => ({
    acme: [capital('mid', '100')],
    mid: [capital('one', '25'), capital('two', second)],
    one: both('xan', '10', '50'),
    two: both('xan', '50', '10'),
  });
  expect(await owners('OFAC_50', world('25'))).toEqual(CERTAIN);
  expect(await owners('OFAC_50', world('24.9999'))).toEqual([]);
});

test('the holders that a policy keeps are those by shares too', async () => {
  const direct = (percent: string): Holders => ({ acme: both('xan', percent, '10') });
  expect(await stakes('OFAC_50', direct('50'))).toEqual(['xan']);
  expect(await stakes('OFAC_50', direct('49.9999'))).toEqual([]);
  expect(await stakes('UK_PSC', direct('25.0001'))).toEqual(['xan']);
  expect(await stakes('UK_PSC', direct('25'))).toEqual([]);
  const chain = { acme: [capital('mid', '30')], mid: both('xan', '60', '30') };
  expect(await stakes('EU_AMLR_25', chain)).toEqual(['mid', 'xan']);
  expect(await stakes('UK_PSC', chain)).toEqual(['mid']);
});

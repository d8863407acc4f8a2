import { afterAll, expect, test } from 'vitest';
import { askedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/**
 * A source states what somebody holds indirectly, and nobody tells through whom. Each answer worked out by hand from
 * the rule.
 */
const DAY = '2006-12-31';
const ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:\n  - { id: xan, name: "Xan Okoro", ${CITED} }\n`;
let rows = 0;
const held = (holder: string, percent: string, fields = 'direct: DIRECT') =>
  `  - { id: h-${String(++rows)}, holder: ${holder}, percent: "${percent}", exact: true, ${fields}, ${ON} }`;
const indirect = (holder: string, percent: string) => held(holder, percent, 'direct: INDIRECT');
afterAll(removeTemporaryFolders);

interface Told {
  owners: { person: { id: string }; certainty: string }[];
  openEnds: { party: { id: string } }[];
}

async function told(policy: string, holders: Readonly<Record<string, readonly string[]>>): Promise<[string, string]> {
  const files = Object.entries(holders).map(([id, list]) => [
    `companies/${id}.yaml`,
    company(id, list.length === 0 ? '' : `holders:\n${list.join('\n')}`),
  ]);
  const seed = await askedSeed({ 'people.yaml': PEOPLE, ...(Object.fromEntries(files) as Record<string, string>) });
  try {
    const { ultimateOwners } = await seed.ask<{ ultimateOwners: Told }>(`{
      ultimateOwners(company: "acme", on: "${DAY}", policy: ${policy}) {
        owners { person { id } certainty } openEnds { party { id } } } }`);
    const owners = ultimateOwners.owners.map(({ person, certainty }) => `${person.id} ${certainty}`);
    return [owners.join(', '), ultimateOwners.openEnds.map(({ party }) => party.id).join(', ')];
  } finally {
    await seed.close();
  }
}

test.each([
  ['FATF_25', '24.9999', ''],
  ['FATF_25', '25', 'xan CERTAIN'],
  ['EU_AMLR_25', '25', 'xan CERTAIN'],
  ['UK_PSC', '25', ''],
  ['UK_PSC', '25.0001', 'xan CERTAIN'],
  ['JP_25', '25.0001', 'xan CERTAIN'],
  ['OFAC_50', '49.9999', ''],
  ['OFAC_50', '50', 'xan CERTAIN'],
])('under %s of %s percent held indirectly: %s', async (policy, percent, expected) => {
  expect(await told(policy, { acme: [indirect('xan', percent)] })).toEqual([expected, '']);
});

test('what is held indirectly in a company between controls it, and through a body stated so the chain goes on', async () => {
  const above = (percent: string) => ({ acme: [held('mid', '30')], mid: [indirect('xan', percent)] });
  expect((await told('UK_PSC', above('50.0001')))[0]).toBe('xan CERTAIN');
  expect((await told('UK_PSC', above('50')))[0]).toBe('');
  const through = { acme: [indirect('mid', '30')], mid: [held('xan', '60')] };
  expect(await told('UK_PSC', through)).toEqual(['xan CERTAIN', '']);
});

test('multiplied along the chain it may make an owner; what the chains explain counts once', async () => {
  // 40 % of 62.5 % is 25 %.
  const chain = (percent: string, ...more: string[]) => ({
    acme: [held('mid', '62.5')],
    mid: [indirect('xan', percent), ...more],
  });
  expect((await told('FATF_25', chain('40')))[0]).toBe('xan POSSIBLE');
  // In the Union a quarter of a company that controls is enough (Article 54).
  expect((await told('EU_AMLR_25', chain('39.9999')))[0]).toBe('xan CERTAIN');
  expect((await told('FATF_25', chain('39.9999')))[0]).toBe('');
  // 20 % through sub are told: 40 % in all leave 20 % more, together 25 % of acme.
  const told20 = { ...chain('40', held('sub', '20')), sub: [held('xan', '100')] };
  expect((await told('FATF_25', told20))[0]).toBe('xan POSSIBLE');
  const all39 = { ...chain('39', held('sub', '39')), sub: [held('xan', '100')] };
  expect((await told('FATF_25', all39))[0]).toBe('');
});

test('where no holder is known at all the chain ends at the company itself', async () => {
  expect(await told('FATF_25', { acme: [] })).toEqual(['', 'acme']);
  expect(await told('FATF_25', { acme: [held('xan', '10')] })).toEqual(['', '']);
});

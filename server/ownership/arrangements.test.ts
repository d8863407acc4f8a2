import { afterAll, afterEach, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/**
 * A joint shareholding holds all of a company and two persons hold it, half and half: none has a majority of it, and
 * each may decide over all. Under United Kingdom law each counts as holding the whole (Companies Act 2006, Schedule 1A,
 * paragraph 11); what it is elsewhere the data do not say.
 */
const DAY = '2006-12-31';
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, percent: string) =>
  `  - { holder: ${holder}, direct: DIRECT, percent: "${percent}", exact: true, observedOn: "${DAY}", ${CITED} }`;
const joint = (kind: string, parts: readonly [string, string]) => ({
  'people.yaml': PEOPLE,
  'companies/acme.yaml': company('acme', `holders:\n${held('both', '100')}`),
  'companies/both.yaml': `id: both\nname: "Okoro and Lindqvist"\nkind: ${kind}\n${CITED}\nholders:\n${held('xan', parts[0])}\n${held('yan', parts[1])}\n`,
});

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

async function owners(policy: string): Promise<string[]> {
  const { ultimateOwners } = await (seed as AskedSeed).ask<{
    ultimateOwners: { owners: { person: { id: string }; certainty: string }[] };
  }>(`{ ultimateOwners(company: "acme", policy: ${policy}, on: "${DAY}") { owners { person { id } certainty } } }`);
  return ultimateOwners.owners.map(({ person, certainty }) => `${person.id} ${certainty}`).sort();
}

async function controllers(): Promise<unknown> {
  const { control } = await (seed as AskedSeed).ask<{
    control: { rows: { party: { id: string }; certainty: string; through: string[] }[] };
  }>(`{ control(of: "acme", on: "${DAY}") { rows { party { id } certainty through } } }`);
  return control.rows.map(({ party, certainty, through }) => `${party.id} ${certainty} ${through.join()}`).sort();
}

test.each([
  // 50 % of the whole is more than a quarter by multiplication, and exactly the half of OFAC.
  ['FATF_25', ['xan CERTAIN', 'yan CERTAIN']],
  ['EU_AMLR_25', ['xan CERTAIN', 'yan CERTAIN']],
  ['UK_PSC', ['xan POSSIBLE', 'yan POSSIBLE']],
  ['JP_25', ['xan POSSIBLE', 'yan POSSIBLE']],
  ['OFAC_50', ['xan CERTAIN', 'yan CERTAIN']],
])('under %s both who hold the arrangement half and half are owners: %j', async (policy, expected) => {
  seed = await askedSeed(joint('ARRANGEMENT', ['50', '50']));
  expect(await owners(policy)).toEqual(expected);
});

test('a small part of an arrangement may decide too, a majority of it does, and nobody is an owner of nothing', async () => {
  seed = await askedSeed(joint('ARRANGEMENT', ['90', '10']));
  expect(await owners('UK_PSC')).toEqual(['xan CERTAIN', 'yan POSSIBLE']);
  expect(await controllers()).toEqual(['both CERTAIN VOTES', 'xan CERTAIN VOTES', 'yan POSSIBLE VOTES']);
  await seed.close();
  seed = await askedSeed(joint('ARRANGEMENT', ['100', '0']));
  expect(await owners('UK_PSC')).toEqual(['xan CERTAIN']);
});

test('of a company with two halves nobody controls', async () => {
  seed = await askedSeed(joint('COMPANY', ['50', '50']));
  expect([await owners('UK_PSC'), await controllers()]).toEqual([[], ['both CERTAIN VOTES']]);
});

import { afterAll, afterEach, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/**
 * A register often names the person behind a company and none of the companies between: "significant influence or
 * control, indirectly". Whoever has that power controls, though no chain of holdings leads there.
 */
const DAY = '2006-12-31';
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, id: string, fields: string) =>
  `  - { id: ${id}, holder: ${holder}, ${fields}, observedOn: "${DAY}", ${CITED} }`;

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

async function answers(holders: readonly string[]) {
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company('acme', `holders:\n${holders.join('\n')}`),
  });
  const found = await seed.ask<{
    of: { rows: Row[] };
    by: { rows: Row[] };
    ownership: { powers: { id: string }[]; totalDirect: { min: string } | null };
    ultimateOwners: { owners: { person: { id: string }; certainty: string; through: string[] }[] };
  }>(`{
    of: control(of: "acme", on: "${DAY}") { rows { party { id } certainty through } }
    by: control(by: "yan", on: "${DAY}") { rows { party { id } certainty through } }
    ownership(company: "acme", direction: UP, on: "${DAY}") { powers { id } totalDirect { min } }
    ultimateOwners(company: "acme", policy: UK_PSC, on: "${DAY}") { owners { person { id } certainty through } }
  }`);
  return {
    of: found.of.rows.map(told),
    by: found.by.rows.map(told),
    owners: found.ultimateOwners.owners.map(
      ({ person, certainty, through }) => `${person.id} ${certainty} ${through.join()}`,
    ),
    powers: found.ownership.powers.map(({ id }) => id),
    total: found.ownership.totalDirect?.min ?? null,
  };
}

interface Row {
  party: { id: string };
  certainty: string;
  through: string[];
}
const told = ({ party, certainty, through }: Row) => `${party.id} ${certainty} ${through.join()}`;

test.each([
  ['interest: DOMINANT_INFLUENCE', 'CERTAIN DOMINANT_INFLUENCE', 'CERTAIN POWER'],
  ['interest: BOARD_APPOINTMENT, majority: true', 'CERTAIN BOARD_APPOINTMENT', 'CERTAIN POWER'],
  ['interest: BOARD_APPOINTMENT', 'POSSIBLE BOARD_APPOINTMENT', 'POSSIBLE POWER'],
])('%s, indirectly, controls as it does directly', async (fields, control, owner) => {
  for (const direct of ['DIRECT', 'INDIRECT', 'BOTH', 'UNKNOWN']) {
    expect([direct, await answers([held('yan', 'r', `direct: ${direct}, ${fields}`)])]).toEqual([
      direct,
      { of: [`yan ${control}`], by: [`acme ${control}`], owners: [`yan ${owner}`], powers: ['r'], total: null },
    ]);
    await seed?.close();
  }
});

test('a right over less than the majority controls neither way', async () => {
  expect(await answers([held('yan', 'r', 'direct: INDIRECT, interest: BOARD_APPOINTMENT, majority: false')])).toEqual({
    of: [],
    by: [],
    owners: [],
    powers: [],
    total: null,
  });
});

test('an indirect share is still no part of the direct total, nor control by itself beside one', async () => {
  const found = await answers([
    held('xan', 'a', 'direct: DIRECT, percent: "20", exact: true'),
    held('yan', 'b', 'direct: INDIRECT, percent: "60", exact: true'),
    held('yan', 'r', 'direct: INDIRECT, interest: DOMINANT_INFLUENCE'),
  ]);
  expect([found.total, found.powers]).toEqual(['20', ['r']]);
  expect(found.of).toEqual(['yan CERTAIN VOTES,DOMINANT_INFLUENCE']);
});

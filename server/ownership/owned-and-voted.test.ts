import { afterAll, expect, test } from 'vitest';
import { askedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/** Capital and votes that differ, and a part that may be more than half; each answer worked out from the rule. */
const DAY = '2006-12-31';
const CITED_ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, id: string, fields: string) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, ${CITED_ON} }`;
afterAll(removeTemporaryFolders);

async function owners(policy: string, holders: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const files = Object.entries(holders).map(([id, rows]) => [
    `companies/${id}.yaml`,
    company(id, `holders:\n${rows.join('\n')}`),
  ]);
  const seed = await askedSeed({ 'people.yaml': PEOPLE, ...(Object.fromEntries(files) as Record<string, string>) });
  try {
    const { ultimateOwners } = await seed.ask<{
      ultimateOwners: { owners: { person: { id: string }; certainty: string }[] };
    }>(`{ ultimateOwners(company: "acme", on: "${DAY}", policy: ${policy}) { owners { person { id } certainty } } }`);
    return ultimateOwners.owners.map(({ person, certainty }) => `${person.id} ${certainty}`);
  } finally {
    await seed.close();
  }
}
const both = (capital: string, votes: string) => [
  held('xan', 'a', `percent: "${capital}", exact: true`),
  held('xan', 'b', `percent: "${votes}", interest: VOTES, exact: true`),
];

test('OFAC asks what is owned (FAQ 398): half of the capital is enough, directly and through what is owned so', async () => {
  expect(await owners('OFAC_50', { acme: both('50', '10') })).toEqual(['xan CERTAIN']);
  expect(await owners('OFAC_50', { acme: both('49.99', '10') })).toEqual([]);
  const whole = [held('mid', 'c', 'percent: "100"')];
  expect(await owners('OFAC_50', { acme: whole, mid: both('50', '10') })).toEqual(['xan CERTAIN']);
  expect(await owners('OFAC_50', { acme: whole, mid: both('49.99', '10') })).toEqual([]);
  // By control a majority of the votes is asked between: the United Kingdom.
  expect(await owners('UK_PSC', { acme: whole, mid: both('60', '10') })).toEqual([]);
});

test('in Japan nobody else is an owner beside more than half, nor for certain beside what may be more than half', async () => {
  const beside = (fields: string) =>
    owners('JP_25', { acme: [held('xan', 'a', fields), held('yan', 'b', 'percent: "26", exact: true')] });
  expect(await beside('percent: "50", exact: true')).toEqual(['xan CERTAIN', 'yan CERTAIN']);
  expect(await beside('percentMin: "50", percentMax: "60"')).toEqual(['xan CERTAIN', 'yan POSSIBLE']);
  expect(await beside('percent: "50.01", exact: true')).toEqual(['xan CERTAIN']);
});

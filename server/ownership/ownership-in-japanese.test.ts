import { afterAll, afterEach, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders, SOUND } from '../../test/support/seeds/temporary-seed.ts';

/** What ownership warns of and how it counts votes, in Japanese: each sentence written out by hand. */
const DAY = '2006-12-31';
const CITED_ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", nameLocal: "大川 山", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, id: string, fields: string) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, ${CITED_ON} }`;

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

const world = (acme: readonly string[], bolt: readonly string[] = []) => ({
  'people.yaml': PEOPLE,
  'companies/acme.yaml': company('acme', `holders:\n${acme.join('\n')}`),
  ...(bolt.length > 0 ? { 'companies/bolt.yaml': company('bolt', `holders:\n${bolt.join('\n')}`) } : {}),
  'sources.yaml': SOUND['sources.yaml'],
});

async function warned(language: 'en' | 'ja'): Promise<{ warnings: string[]; rings: { name: string }[] }> {
  const answer = await (seed as AskedSeed).ask<{ ownership: { warnings: string[]; rings: { name: string }[] } }>(
    `{ ownership(company: "acme", direction: UP, on: "${DAY}", knownOn: "2026-01-01") { warnings rings { name } } }`,
    language,
  );
  return answer.ownership;
}

test('holdings of more than the whole, a company that holds of itself', async () => {
  seed = await askedSeed(
    world([held('xan', 'a', 'percent: "70", exact: true'), held('acme', 'b', 'percent: "40", exact: true')]),
  );
  expect(await warned('ja')).toEqual({
    warnings: [
      'Acme Widgets Inc.に対する直接の保有2件の合計が全体を超える：少なくとも110 %。',
      'Acme Widgets Inc.は自らの40 %を保有する（自己株式）。自己株式には議決権がないため、議決権は残りに対して数え、統合持分ではその価値を他の株主が分け合う。',
    ],
    rings: [{ name: 'Acme Widgets Inc.の自己保有' }],
  });
  // Whoever asks in the other language is not given what was told before.
  expect((await warned('en')).rings).toEqual([{ name: 'Acme Widgets Inc. holds itself' }]);
});

test('a row that stands twice is asked about with its source and day', async () => {
  seed = await askedSeed(world([held('xan', 'a', 'percent: "20"'), held('xan', 'b', 'percent: "20"')]));
  expect((await warned('ja')).warnings).toEqual([
    '大川 山によるAcme Widgets Inc.の保有が同じ内容で2回記載されている：20 %（report、2006年12月31日現在）、20 %（report、2006年12月31日現在）。同じ行が2回印刷されたのか、2件の保有なのか。株式の種類、名義またはブロックが示されるまで、1回以上2回以下として数える。',
  ]);
});

test('two companies that hold each other are a ring of both', async () => {
  seed = await askedSeed(world([held('bolt', 'a', 'percent: "10"')], [held('acme', 'b', 'percent: "5"')]));
  expect((await warned('ja')).rings).toEqual([{ name: '循環保有：Acme Widgets Inc.、Bolt Bank Ltd.' }]);
});

test('votes are told as direct ones and those through a company that is controlled', async () => {
  seed = await askedSeed(
    world(
      [held('xan', 'a', 'percent: "30", exact: true'), held('bolt', 'b', 'percent: "25", exact: true')],
      [held('xan', 'c', 'percent: "60", exact: true')],
    ),
  );
  const { control } = await seed.ask<{
    control: { rows: { party: { id: string }; votes: { arithmetic: string; note: string | null } }[] };
  }>(`{ control(of: "acme", on: "${DAY}") { rows { party { id } votes { arithmetic note } } } }`, 'ja');
  expect(control.rows).toEqual([
    {
      party: { id: 'xan' },
      votes: {
        arithmetic: '直接30 % + 支配するBolt Bank Ltd.を通じて25 %',
        note: '議決権の代わりに資本の割合を用いる',
      },
    },
  ]);
});

test('how large shares are that are no one figure, on arrows and in chains', async () => {
  seed = await askedSeed(
    world(
      [
        held('bolt', 'a', 'percentMin: "50", percentMinExclusive: true'),
        held('yan', 'b', 'percent: "10", exact: true'),
      ],
      [
        held('xan', 'c', 'percentMin: "25", percentMax: "50"'),
        held('yan', 'd', 'percentMax: "5", percentMaxExclusive: true'),
      ],
    ),
  );
  const query = `{ ownership(company: "acme", direction: UP, on: "${DAY}") {
    links { holder { id } text } stakes { party { id } chains { arithmetic links { text } } } } }`;
  interface Answer {
    readonly ownership: {
      readonly links: readonly { holder: { id: string }; text: string }[];
      readonly stakes: readonly { party: { id: string }; chains: readonly { arithmetic: string }[] }[];
    };
  }
  const { ownership } = await seed.ask<Answer>(query, 'ja');
  expect(ownership.links.map(({ text }) => text).sort()).toEqual(['10 %', '25 %～50 %', '50 %超', '5 %未満'].sort());
  expect(ownership.stakes.find(({ party }) => party.id === 'xan')?.chains).toMatchObject([
    { arithmetic: '25 %～50 % × 50 %超', links: [{ text: '25 %～50 %' }, { text: '50 %超' }] },
  ]);
  const inEnglish = (await seed.ask<Answer>(query, 'en')).ownership;
  expect(inEnglish.links.map(({ text }) => text).sort()).toEqual(
    ['10 %', '25 % to 50 %', 'more than 50 %', 'less than 5 %'].sort(),
  );
});

test('what an integrated share is is told in Japanese, and where it is published as it is printed', async () => {
  seed = await askedSeed(world([held('yan', 'a', 'percent: "10"')], []));
  const query = `{ ownership(company: "acme", direction: UP, on: "${DAY}") {
    stakes { integrated { definition citation } } } }`;
  const { ownership } = await seed.ask<{
    readonly ownership: { readonly stakes: readonly { integrated: { definition: string; citation: string } }[] };
  }>(query, 'ja');
  expect(ownership.stakes[0]?.integrated.definition).toMatch(/^保有者から会社までのすべての.*直接割合の行列）。$/);
  expect(ownership.stakes[0]?.integrated.citation).toMatch(/^Brioschi/);
});

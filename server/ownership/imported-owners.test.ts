import { graphql } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { entity, person, relationship } from '../../test/support/intake/bods-statements.ts';
import { importedFiles, type GivenFile } from '../../test/support/intake/imported-files.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { loadWorld } from '../../test/support/worlds/loaded-world.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { createSchema } from '../graphql/schema.ts';
import { BODS } from '../intake/bods/bods-importer.ts';
import { companiesHouseImporter } from '../intake/companies-house/companies-house-importer.ts';
import { joinDecided } from '../intake/merge/decided/join-decided.ts';
import { contentOf } from '../intake/merge/merge-world.ts';

/** Files of registers, and who ultimately owns the company by what they state; worked out from the rules by hand. */
const schema = createSchema();
const today = '2026-01-01';
afterAll(removeTemporaryFolders);

interface Asked {
  readonly name: string;
  readonly on: string;
  readonly policy: string;
  /** Names of two that somebody decided to be one. */
  readonly same?: readonly [string, string];
}

async function owners(file: GivenFile, { name, on, policy, same }: Asked): Promise<[string, string]> {
  const { world } = await importedFiles(file);
  const idOf = (wanted: string): string => [...world.parties.values()].find((party) => party.name === wanted)?.id ?? '';
  const company = idOf(name);
  if (same !== undefined) {
    const [a, b] = same.map(idOf);
    const decision = {
      verdict: 'SAME',
      by: 'A. Steward',
      reason: 'Same signature.',
      at: '2024-12-01T00:00:00Z',
    } as const;
    joinDecided(world, [{ ...decision, id: 'd1', a: a ?? '', b: b ?? '' }]);
  }
  const store = await loadWorld(contentOf(world));
  try {
    const facts = { ...createFactReader(store, today), language: 'en' as const };
    const contextValue = { store, facts, documents: openDocuments(temporaryFolder()), requestId: 'test', today };
    const { data, errors } = await graphql({
      schema,
      contextValue,
      source: `{ ultimateOwners(company: "${company}", policy: ${policy}, on: "${on}") {
        owners { person { name } certainty } openEnds { party { name } } } }`,
    });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    const { ultimateOwners } = JSON.parse(JSON.stringify(data)) as {
      ultimateOwners: {
        owners: { person: { name: string }; certainty: string }[];
        openEnds: { party: { name: string } }[];
      };
    };
    return [
      ultimateOwners.owners.map((owner) => `${owner.person.name} ${owner.certainty}`).join(', '),
      ultimateOwners.openEnds.map(({ party }) => party.name).join(', '),
    ];
  } finally {
    await store.close();
  }
}

const NUMBER = '09999901';
const psc = (natures: readonly string[], more: object = {}): GivenFile => ({
  importer: companiesHouseImporter,
  name: 'psc-snapshot-2024-11-22_1of30.txt',
  content: [
    {
      company_number: NUMBER,
      data: {
        kind: 'individual-person-with-significant-control',
        name: 'Ms Ada Quill',
        name_elements: { title: 'Ms', forename: 'Ada', surname: 'Quill' },
        natures_of_control: natures,
        notified_on: '2020-02-01',
        links: { self: `/company/${NUMBER}/persons-with-significant-control/individual/a` },
        ...more,
      },
    },
  ],
});

test.each([
  // The trustees hold; who controls them is a person with significant control (Schedule 1A, paragraph 6).
  ['UK_PSC', 'ownership-of-shares-25-to-50-percent-as-trust', 'Ada Quill CERTAIN'],
  ['UK_PSC', 'voting-rights-75-to-100-percent-as-firm', 'Ada Quill CERTAIN'],
  // From more than 25 up to 50 %, which is enough.
  ['OFAC_50', 'ownership-of-shares-25-to-50-percent-as-trust', 'Ada Quill POSSIBLE'],
  ['OFAC_50', 'ownership-of-shares-50-to-75-percent-as-firm', 'Ada Quill CERTAIN'],
  ['UK_PSC', 'ownership-of-shares-25-to-50-percent', 'Ada Quill CERTAIN'],
])('under %s of the register of the United Kingdom: %s', async (policy, nature, expected) => {
  const asked = { name: NUMBER, on: '2024-11-22', policy };
  expect(await owners(psc([nature]), asked)).toEqual([expected, '']);
});

test('an entry that has ceased makes no owner from that day on, and the chain ends at the company', async () => {
  const file = psc(['ownership-of-shares-75-to-100-percent-as-trust'], { ceased_on: '2022-01-01' });
  const asked = { name: NUMBER, policy: 'UK_PSC' };
  expect(await owners(file, { ...asked, on: '2021-12-31' })).toEqual(['Ada Quill CERTAIN', '']);
  expect(await owners(file, { ...asked, on: '2022-01-01' })).toEqual(['', NUMBER]);
});

const bods = (...content: readonly unknown[]): GivenFile => ({ importer: BODS, content });
const held = (record: string, subject: string, interestedParty: string, directOrIndirect: string, exact: number) =>
  relationship(record, {
    subject,
    interestedParty,
    interests: [{ type: 'shareholding', directOrIndirect, share: { exact } }],
  });
const ON = '2020-01-31';
const mill = { name: 'mill plc', on: ON };

test('of BODS an indirect interest without components makes an owner, alone and on the way', async () => {
  const alone = (exact: number) => bods(entity('mill'), person('ada'), held('r1', 'mill', 'ada', 'indirect', exact));
  expect((await owners(alone(25), { ...mill, policy: 'EU_AMLR_25' }))[0]).toBe('Ms ada CERTAIN');
  expect((await owners(alone(24.99), { ...mill, policy: 'EU_AMLR_25' }))[0]).toBe('');
  const way = bods(
    entity('mill'),
    entity('mid'),
    person('ada'),
    held('r1', 'mill', 'mid', 'direct', 30),
    held('r2', 'mid', 'ada', 'indirect', 60),
  );
  expect((await owners(way, { ...mill, policy: 'UK_PSC' }))[0]).toBe('Ms ada CERTAIN');
});

test('what is held under two names adds up once somebody decided that they are one', async () => {
  const file = bods(
    entity('mill'),
    person('ada'),
    person('eve'),
    held('r1', 'mill', 'ada', 'direct', 13),
    held('r2', 'mill', 'eve', 'direct', 12),
  );
  const asked = { ...mill, policy: 'FATF_25' };
  expect((await owners(file, asked))[0]).toBe('');
  expect((await owners(file, { ...asked, same: ['Ms ada', 'Ms eve'] }))[0]).toBe('Ms ada CERTAIN');
  expect((await owners(file, { ...asked, policy: 'UK_PSC', same: ['Ms ada', 'Ms eve'] }))[0]).toBe('');
});

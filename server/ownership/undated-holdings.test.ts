import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/** Stakes of which no source says the day; the document came out on 8 June 2007. Each answer worked out by hand. */
const NAMES = { xan: 'Xan Okoro', yan: 'Yan Lindqvist', zoe: 'Zoe Marchetti' };
const PEOPLE = `people:\n${Object.entries(NAMES)
  .map(([id, name]) => `  - { id: ${id}, name: "${name}", ${CITED} }\n`)
  .join('')}`;
const stake = (id: string, holder: string, fields: string) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, ${CITED} }`;
/** Acme: Xan's 60 % of no day. Bolt: Xan's 20 % of 31 March 2006 and 60 % of no day. */
const FILES = {
  'people.yaml': PEOPLE,
  'companies/acme.yaml': company('acme', `holders:\n${stake('x-acme', 'xan', 'percent: "60"')}`),
  'companies/bolt.yaml': company(
    'bolt',
    `holders:\n${stake('x-bolt', 'xan', 'percent: "60"')}\n${stake('x-dated', 'xan', 'percent: "20", observedOn: "2006-03-31"')}`,
  ),
  // A later complete list of holders that does not name Xan.
  'companies/cog.yaml': company(
    'cog',
    `holders:\n${stake('x-cog', 'xan', 'percent: "60"')}\n${stake('y-cog', 'yan', 'percent: "30", observedOn: "2007-03-31"')}\ncoverage:\n  - { source: report, matter: HOLDS, extent: COMPLETE, count: 1, observedOn: "2007-03-31", ${CITED} }`,
  ),
  // One that ended on a day.
  'companies/dune.yaml': company('dune', `holders:\n${stake('z-dune', 'zoe', 'percent: "60", to: "2005-07-01"')}`),
};

let seed: AskedSeed;
beforeAll(async () => {
  seed = await askedSeed(FILES);
});
afterAll(async () => {
  await seed.close();
  removeTemporaryFolders();
});

async function above(of: string, on: string) {
  const { control, ownership, ultimateOwners } = await seed.ask<{
    control: { rows: { party: { id: string }; certainty: string }[]; warnings: string[] };
    ownership: {
      stakes: { party: { id: string }; share: { min: string; max: string } | null }[];
      holdings: { id: string; certainty: string }[];
      warnings: string[];
    };
    ultimateOwners: { owners: { person: { id: string }; certainty: string }[] };
  }>(`{
    control(of: "${of}", on: "${on}") { rows { party { id } certainty } warnings }
    ownership(company: "${of}", direction: UP, on: "${on}") { stakes { party { id } share { min max } } holdings { id certainty } warnings }
    ultimateOwners(company: "${of}", policy: FATF_25, on: "${on}") { owners { person { id } certainty } } }`);
  return {
    control: control.rows.map(({ party, certainty }) => `${party.id} ${certainty}`),
    stakes: ownership.stakes
      .map(({ party, share }) => `${party.id} ${share?.min ?? '?'} to ${share?.max ?? '?'}`)
      .sort(),
    holdings: ownership.holdings.map(({ id, certainty }) => `${id} ${certainty}`).sort(),
    owners: ultimateOwners.owners.map(({ person, certainty }) => `${person.id} ${certainty}`),
    warnings: [...control.warnings, ...ownership.warnings],
  };
}

describe('a stake without a day', () => {
  test('loads, with a warning that names the line and what to add', () => {
    expect(seed.problems.map(({ severity, file, problem, mend }) => [severity, file, problem, mend])).toEqual(
      ['acme', 'bolt', 'cog', 'dune'].map((id) => [
        'warning',
        `companies/${id}.yaml`,
        id === 'dune'
          ? 'nothing says when this began: it is shown as possible on every day until 2005-07-01'
          : 'nothing says when this holds: it is shown as possible on every day, “day not said”',
        'add from, or observedOn with the day as of which the source states it',
      ]),
    );
  });

  test.each(['1950-01-01', '2007-06-08', '2025-12-31'])(
    'is possible on %s, never certain and never nobody',
    async (on) => {
      const { control, owners, stakes, holdings } = await above('acme', on);
      expect([control, owners, holdings]).toEqual([['xan POSSIBLE'], ['xan POSSIBLE'], ['x-acme POSSIBLE']]);
      expect(stakes).toHaveLength(1);
    },
  );

  test('is told with that its day is not said, in both languages', async () => {
    const told = (language: 'en' | 'ja') =>
      seed.ask<{ fact: object }>(
        `{ fact(id: "x-acme", on: "2007-03-31") { certainty from observedOn lastObservedOn summary } }`,
        language,
      );
    const undated = { certainty: 'POSSIBLE', from: null, observedOn: null, lastObservedOn: null };
    expect((await told('en')).fact).toMatchObject({
      ...undated,
      summary: expect.stringContaining('(day not said)') as string,
    });
    expect((await told('ja')).fact).toMatchObject({
      ...undated,
      summary: expect.stringContaining('（日付の記載なし）') as string,
    });
  });

  test('beside one of a day counts for nothing on that day, and afterwards for a range of both', async () => {
    const then = await above('bolt', '2006-03-31');
    expect([then.control, then.stakes]).toEqual([[], ['xan 19.5 to 20.5']]);
    const later = await above('bolt', '2007-06-08');
    expect([later.control, later.stakes]).toEqual([['xan POSSIBLE'], ['xan 19.5 to 60.5']]);
    expect(later.warnings.join('\n')).toMatch(/20 % .*and 60 % \(.*day not said\).*range of both/);
    // Before the day of the one the other alone may hold.
    expect((await above('bolt', '2006-03-30')).stakes).toEqual(['xan 59.5 to 60.5']);
  });

  test('is not ended by a list of holders of a day', async () => {
    const [then, later] = [await above('cog', '2007-03-31'), await above('cog', '2007-06-08')];
    expect([then.control, then.owners.sort()]).toEqual([['xan POSSIBLE'], ['xan POSSIBLE', 'yan CERTAIN']]);
    expect([later.control, later.owners.sort()]).toEqual([['xan POSSIBLE'], ['xan POSSIBLE', 'yan POSSIBLE']]);
  });

  test('that ended on a day certainly held on the day before, possibly earlier, and no more after', async () => {
    const certainty = async (on: string) => (await above('dune', on)).holdings;
    expect(await certainty('2000-01-01')).toEqual(['z-dune POSSIBLE']);
    expect(await certainty('2005-06-29')).toEqual(['z-dune POSSIBLE']);
    expect(await certainty('2005-06-30')).toEqual(['z-dune CERTAIN']);
    expect(await certainty('2005-07-01')).toEqual([]);
  });

  test('is listed in the facts of the company on a day and of every day', async () => {
    const { day, all } = await seed.ask<Record<'day' | 'all', { facts: { edges: { node: { id: string } }[] } }>>(`{
      day: company(id: "acme") { facts(on: "2001-01-01", kinds: [HOLDS]) { edges { node { id } } } }
      all: company(id: "acme") { facts(kinds: [HOLDS]) { edges { node { id } } } } }`);
    const ids = ({ facts }: typeof day) => facts.edges.map(({ node }) => node.id);
    expect([ids(day), ids(all)]).toEqual([['x-acme'], ['x-acme']]);
  });
});

describe('what says nothing without its day', () => {
  const problems = async (lines: string) =>
    askedSeed({ 'people.yaml': PEOPLE, 'companies/acme.yaml': company('acme', lines) }).then(
      async (opened) => {
        await opened.close();
        return '';
      },
      (error: unknown) => String(error),
    );

  test('is refused: a figure, a list of holders, an earlier or later figure of a series', async () => {
    const refused = /"severity": "error"[^}]*nothing says when this holds/;
    expect(await problems(`attributes:\n  - { attribute: CAPITAL, amount: "5", unit: JPY, ${CITED} }`)).toMatch(
      refused,
    );
    expect(await problems(`coverage:\n  - { source: report, matter: HOLDS, extent: COMPLETE, ${CITED} }`)).toMatch(
      refused,
    );
    const dated = stake('old', 'xan', 'percent: "5", observedOn: "2006-03-31"');
    expect(await problems(`holders:\n${dated}\n${stake('new', 'xan', 'percent: "6", supersedes: old')}`)).toMatch(
      refused,
    );
    const later = stake('new', 'xan', 'percent: "6", observedOn: "2006-03-31", supersedes: old');
    expect(await problems(`holders:\n${stake('old', 'xan', 'percent: "5"')}\n${later}`)).toMatch(refused);
    // Of other kinds a day may be missing as well.
    expect(await problems(`posts:\n  - { person: xan, title: "Clerk", ${CITED} }`)).toBe('');
  });
});

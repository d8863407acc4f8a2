import { graphql } from 'graphql';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import type { Holding } from '../shared/facts.ts';
import { projectRoot } from '../shared/project-root.ts';

const schema = createSchema();
const today = '2026-01-01';
let store: WorldStore;
afterEach(() => store.close());

const holds = (holder: string, held: string, fields: Partial<Holding>) =>
  fact('HOLDS', `${holder}-${held}`, holder, held, { from: '2006-04-01', ...fields });
const outstanding = (of: string, count: number) =>
  fact('HAS_ATTRIBUTE', `${of}-shares`, of, `${of}-shares`, {
    attribute: 'SHARES_OUTSTANDING',
    count,
    from: '2006-04-01',
  });

async function ask(world: WorldContent, question: string): Promise<{ data: Answer; message: string | undefined }> {
  store = await loadWorld(world);
  const contextValue = {
    store,
    facts: createFactReader(store, today),
    documents: openDocuments(join(projectRoot(), 'none')),
    requestId: 'test',
    today,
  };
  const { data, errors } = await graphql({ schema, source: `{ ${question} }`, contextValue });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Answer, message: errors?.[0]?.message };
}

interface Answer {
  ownership: {
    suppositions: string[];
    stakes: { party: { id: string }; directPercent: string | null; controls: string | null }[];
    links: {
      holder: { id: string };
      percent: string | null;
      text: string;
      supposed: boolean;
      altered: boolean;
      integrated: { percent: string | null } | null;
    }[];
  };
}

// 1,000 shares of t: 400 with a, 250 with b, 100 with the person p.
const world: WorldContent = {
  sources: [source('notice', '2007-06-04')],
  companies: [company('t'), company('a'), company('b')],
  persons: [person('p')],
  facts: [
    outstanding('t', 1000),
    holds('a', 't', { shares: '400' }),
    holds('b', 't', { shares: '250' }),
    holds('p', 't', { shares: '100' }),
  ],
};
const upward = (whatIf: string, fields = 'stakes { party { id } directPercent controls }', more = '') =>
  `ownership(company: "t", direction: UP, on: "2007-03-31", method: DIRECT, whatIf: [${whatIf}]${more}) { suppositions ${fields} }`;

describe('a transfer', () => {
  it('takes from the one what it gives to the other, and nobody else changes', async () => {
    const { data } = await ask(world, upward('{ holder: "p", from: "a", company: "t", shares: "150" }'));
    expect(data.ownership.suppositions).toEqual(['a passes 150 shares of t to p.']);
    expect(
      Object.fromEntries(data.ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent])),
    ).toEqual({ a: '25', b: '25', p: '25' });
  });

  it('of all that somebody holds leaves no holding', async () => {
    const { data } = await ask(world, upward('{ holder: "b", from: "p", company: "t", shares: "100" }'));
    expect(data.ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent])).toEqual([
      ['a', '40'],
      ['b', '35'],
    ]);
  });

  it('and new shares at once: what passes is counted among all there are then', async () => {
    // 1,000 become 1,250; a keeps 400 - 150 = 250 of them, b has 250 + 150, nobody is named for the new ones.
    const { data } = await ask(
      world,
      upward('{ company: "t", shares: "250", issued: true }, { holder: "b", from: "a", company: "t", shares: "150" }'),
    );
    expect(
      Object.fromEntries(data.ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent])),
    ).toEqual({ a: '20', b: '32', p: '8' });
  });

  it('marks the links that it adds and those that it changes', async () => {
    const { data } = await ask(
      world,
      upward(
        '{ holder: "p", from: "a", company: "t", shares: "150" }',
        'links { holder { id } percent supposed altered }',
      ),
    );
    expect(data.ownership.links).toEqual([
      { holder: { id: 'a' }, percent: '25', supposed: false, altered: true },
      { holder: { id: 'b' }, percent: '25', supposed: false, altered: false },
      { holder: { id: 'p' }, percent: '10', supposed: false, altered: false },
      { holder: { id: 'p' }, percent: '15', supposed: true, altered: false },
    ]);
  });

  it.each([
    ['{ holder: "p", from: "a", company: "t", shares: "401" }', /"a" holds 40.000 % of "t" and cannot pass on 40.1 %/],
    [
      '{ holder: "p", from: "t", company: "t", shares: "1" }',
      /no source states that "t" directly holds anything of "t"/,
    ],
    ['{ from: "a", company: "t", shares: "1" }', /needs its new "holder"/],
    ['{ holder: "a", from: "a", company: "t", shares: "1" }', /cannot pass shares to itself/],
    ['{ holder: "b", from: "a", company: "t", shares: "1", issued: true }', /not both/],
    ['{ holder: "b", from: "nobody", company: "t", shares: "1" }', /No party/],
  ])('%s is refused', async (whatIf, message) => {
    expect((await ask(world, upward(whatIf))).message).toMatch(message);
  });
});

describe("a threshold of control of the asker's own", () => {
  it('is compared exactly, and decides who controls', async () => {
    const controllers = async (threshold: string) => {
      const { data } = await ask(
        world,
        `ownership(company: "t", direction: UP, on: "2007-03-31", method: CONTROL, ${threshold}) { suppositions stakes { party { id } controls } }`,
      );
      await store.close();
      return data.ownership.stakes.map(({ party, controls }) => `${party.id} ${String(controls)}`);
    };
    expect(await controllers('controlThreshold: "40"')).toEqual([]);
    expect(await controllers('controlThreshold: "40", controlInclusive: true')).toEqual(['a CERTAIN']);
    expect(await controllers('controlThreshold: "39.999999999999999999"')).toEqual(['a CERTAIN']);
    expect(await controllers('controlThreshold: "25", controlInclusive: true')).toEqual(['a CERTAIN', 'b CERTAIN']);
  });

  it('outside of 0 to 100 is refused by its name', async () => {
    expect(
      (await ask(world, 'ownership(company: "t", direction: UP, controlThreshold: "100.1") { totalStakes }')).message,
    ).toMatch(/"controlThreshold" is 100.1/);
  });
});

it('gives the stakes of chosen parties only, in the whole chart', async () => {
  const { data } = await ask(world, upward('', 'stakes { party { id } directPercent }', ', parties: ["p", "b"]'));
  expect(data.ownership.stakes).toEqual([
    { party: { id: 'b' }, directPercent: '25' },
    { party: { id: 'p' }, directPercent: '10' },
  ]);
});

it('gives each link its integrated share as well: 80 %, 20 % and 50 % round a circle of 10 %', async () => {
  // o has 80 % of a and b 20 % of a; a has 50 % of b: every share is divided by 1 - 0.2 × 0.5.
  const circle: WorldContent = {
    sources: [source('notice', '2007-06-04')],
    companies: [company('a'), company('b')],
    persons: [person('o')],
    facts: [
      holds('o', 'a', { percent: '80.000' }),
      holds('b', 'a', { percent: '20.000' }),
      holds('a', 'b', { percent: '50.000' }),
    ],
  };
  const { data } = await ask(
    circle,
    `ownership(company: "b", direction: UP, on: "2007-03-31") { links { holder { id } text integrated { percent } } }`,
  );
  expect(data.ownership.links.map(({ holder, text, integrated }) => [holder.id, text, integrated?.percent])).toEqual([
    ['a', '50.000 %', '55.556'],
    ['b', '20.000 %', '22.222'],
    ['o', '80.000 %', '88.889'],
  ]);
});

it('a consolidated subsidiary of unknown votes is stated as one, and stays possible by votes', async () => {
  const blank: WorldContent = {
    sources: [source('notice', '2007-06-04')],
    companies: [company('t'), company('s'), company('e')],
    facts: [
      holds('t', 's', { accounting: 'CONSOLIDATED_SUBSIDIARY' }),
      holds('t', 'e', { accounting: 'EQUITY_METHOD' }),
    ],
  };
  const { data } = await ask(
    blank,
    `control(by: "t", on: "2007-03-31") { rows { party { id } certainty subsidiary { accounting } } }
    ownership(company: "t", direction: DOWN, on: "2007-03-31") { stakes { party { id } controls subsidiary { id } } }`,
  );
  expect(data).toEqual({
    control: {
      rows: [
        { party: { id: 'e' }, certainty: 'POSSIBLE', subsidiary: null },
        { party: { id: 's' }, certainty: 'POSSIBLE', subsidiary: { accounting: 'CONSOLIDATED_SUBSIDIARY' } },
      ],
    },
    ownership: {
      stakes: [
        { party: { id: 'e' }, controls: 'POSSIBLE', subsidiary: null },
        { party: { id: 's' }, controls: 'POSSIBLE', subsidiary: { id: 't-s' } },
      ],
    },
  });
});

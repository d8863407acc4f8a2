import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GovernanceError } from '../errors.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';

const schema = createSchema();
/** Holds the text of the source `notice`: 950 lines, each saying which one it is. */
const texts = mkdtempSync(join(tmpdir(), 'govgraph-texts-'));
writeFileSync(join(texts, 'notice.txt'), Array.from({ length: 950 }, (_, i) => `line ${String(i + 1)}`).join('\n'));
afterAll(() => {
  rmSync(texts, { recursive: true });
});

async function run(store: WorldStore, query: string, today = '2010-01-01') {
  store.asked.length = 0;
  const facts = createFactReader(store, today);
  const documents = openDocuments(texts);
  return graphql({ schema, source: query, contextValue: { store, facts, documents, requestId: 'test', today } });
}
async function ask(store: WorldStore, query: string, today?: string): Promise<Record<string, unknown>> {
  const { data, errors } = await run(store, query, today);
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
async function refused(store: WorldStore, query: string): Promise<[string, string]> {
  const [error] = (await run(store, query)).errors as [GraphQLError];
  return [error.originalError instanceof GovernanceError ? error.originalError.code : 'none', error.message];
}

/**
 * grand -(60)-> parent -(51)-> focus -(10)-> small, focus -(90)-> large -(40)-> far; ann on focus' and far's boards;
 * small holds an unknown share of large.
 */
const seen = (observedOn?: string, line = 1) => [
  { source: 'notice', place: 'p', line, ...(observedOn === undefined ? {} : { observedOn }) },
];
const world: WorldContent = {
  companies: ['publisher', 'grand', 'parent', 'focus', 'small', 'large', 'far'].map((id) => company(id)),
  persons: [person('ann'), person('bob')],
  boards: [board('focus-board', 'focus'), board('far-board', 'far')],
  sources: [source('notice', '2007-06-04', { file: 'notice.txt' }), source('results', '2009-02-12')],
  facts: [
    fact('HOLDS', 'grand-parent', 'grand', 'parent', { percent: '60' }),
    fact('HOLDS', 'parent-focus', 'parent', 'focus', { percent: '51' }),
    fact('HOLDS', 'focus-small', 'focus', 'small', { percent: '10' }),
    fact('HOLDS', 'focus-large', 'focus', 'large', { percent: '90' }),
    fact('HOLDS', 'small-large', 'small', 'large'),
    fact('HOLDS', 'large-far', 'large', 'far', { percent: '40' }),
    fact('SITS_ON', 'ann-focus', 'ann', 'focus-board', { outside: true, citations: seen('2007-03-31', 1) }),
    fact('SITS_ON', 'bob-focus', 'bob', 'focus-board', {
      representative: true,
      from: '2007-04',
      to: '2008-06',
      citations: seen(undefined, 9),
    }),
    fact('SITS_ON', 'ann-far', 'ann', 'far-board'),
    fact('HAS_ATTRIBUTE', 'spelt', 'focus', 'spelt', { attribute: 'SPELLING', text: 'FOCUS' }),
    fact('HAS_ATTRIBUTE', 'capital', 'focus', 'capital', { attribute: 'CAPITAL', amount: '5', unit: 'JPY' }),
    fact('AUDITS', 'audit', 'far', 'focus', { from: '2005', citations: seen() }),
  ],
};
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(world);
});
afterAll(() => store.close());

interface Drawn {
  nodes: { id: string }[];
  boards: { id: string }[];
  facts: { id: string }[];
  totalNodes: number;
  totalFacts: number;
  truncated: boolean;
}
const draw = async (args: string) => {
  const { graph } = await ask(
    store,
    `{ graph(${args}) { nodes { id } boards { id } facts { id } totalNodes totalFacts truncated } }`,
  );
  const { nodes, boards, facts, ...totals } = graph as Drawn;
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  return { nodes: ids(nodes), boards: ids(boards), facts: ids(facts), ...totals };
};

describe('the neighbourhood', () => {
  const on = 'on: "2007-03-31"';
  it('of one step has the parties one fact away and the facts among them, the nearest and largest first', async () => {
    expect(await draw(`focus: ["focus"], ${on}`)).toEqual({
      nodes: ['focus', 'large', 'parent', 'small', 'ann', 'far'],
      boards: ['focus-board', 'far-board'],
      facts: [
        'focus-large',
        'parent-focus',
        'focus-small',
        'ann-focus',
        'audit',
        'large-far',
        'small-large',
        'ann-far',
      ],
      totalNodes: 6,
      totalFacts: 8,
      truncated: false,
    });
  });
  it('grows with the depth until nothing is left', async () => {
    expect((await draw(`focus: ["focus"], ${on}, depth: 2`)).nodes).toContain('grand');
    expect(await draw(`focus: ["focus"], ${on}, depth: 4`)).toEqual(await draw(`focus: ["focus"], ${on}, depth: 2`));
  });
  it('is cut from the far and small end, and says so', async () => {
    expect(await draw(`focus: ["focus"], ${on}, first: 2`)).toEqual({
      nodes: ['focus', 'large', 'parent'],
      boards: [],
      facts: ['focus-large', 'parent-focus'],
      totalNodes: 6,
      totalFacts: 8,
      truncated: true,
    });
  });
  it('is read page by page, each with the focus and the parties of its facts', async () => {
    expect(await draw(`focus: ["focus"], ${on}, first: 3, after: 2`)).toEqual({
      // far audits focus.
      nodes: ['focus', 'small', 'ann', 'far'],
      boards: ['focus-board'],
      facts: ['focus-small', 'ann-focus', 'audit'],
      totalNodes: 6,
      totalFacts: 8,
      truncated: true,
    });
    const last = await draw(`focus: ["focus"], ${on}, first: 3, after: 5`);
    expect([last.facts, last.truncated]).toEqual([['large-far', 'small-large', 'ann-far'], false]);
    const beyond = await draw(`focus: ["focus"], ${on}, first: 3, after: 8`);
    expect([beyond.nodes, beyond.facts, beyond.truncated]).toEqual([['focus'], [], false]);
  });
  it('follows only the kinds asked for, and shows what is said of one party alone when asked', async () => {
    expect((await draw(`focus: ["ann"], ${on}, kinds: [SITS_ON], depth: 2`)).nodes).toEqual(['ann', 'far', 'focus']);
    expect((await draw(`focus: ["focus"], ${on}, kinds: [HAS_ATTRIBUTE]`)).facts).toEqual(['capital', 'spelt']);
  });
  it('of nobody known on the day is the focus alone', async () => {
    expect(await draw('focus: ["grand"], on: "2001-01-01"')).toEqual({
      nodes: ['grand'],
      boards: [],
      facts: [],
      totalNodes: 1,
      totalFacts: 0,
      truncated: false,
    });
  });
  it.each([['depth: 0'], ['depth: 9'], ['first: 0'], ['first: 2001'], ['after: -1']])(
    'refuses %s',
    async (argument) => {
      expect((await refused(store, `{ graph(focus: ["focus"], ${argument}) { totalNodes } }`))[0]).toBe('BAD_INPUT');
    },
  );
  it('refuses no focus, and offers near ids for one that is not there', async () => {
    expect((await refused(store, '{ graph(focus: []) { totalNodes } }'))[0]).toBe('BAD_INPUT');
    expect(await refused(store, '{ graph(focus: ["focus", "focsu"]) { totalNodes } }')).toEqual([
      'NOT_FOUND',
      expect.stringContaining('Did you mean "focus"'),
    ]);
  });
});

describe('ids that are not there', () => {
  it.each([
    ['{ party(id: "larg") { id } }', 'No party has the id "larg". Did you mean "large"?'],
    ['{ person(id: "amn") { id } }', 'No person has the id "amn". Did you mean "ann"?'],
    ['{ company(id: "parnt") { id } }', 'No company has the id "parnt". Did you mean "parent"?'],
    ['{ source(id: "notise") { id } }', 'No source has the id "notise". Did you mean "notice"?'],
    [
      '{ fact(id: "parent-fucos") { id } }',
      expect.stringMatching(/^No fact has the id "parent-fucos"\. Did you mean "parent-focus"/),
    ],
    ['{ fact(id: "zzzz") { id } }', 'No fact has the id "zzzz".'],
    [
      '{ board(id: "focus-bord") { id } }',
      'No board has the id "focus-bord". Did you mean "focus-board" or "far-board"?',
    ],
    ['{ board(id: "focus") { id } }', expect.stringMatching(/^No board has the id "focus"/)],
    ['{ findings(company: "zzzz") { id } }', 'No party has the id "zzzz".'],
    ['{ changes(company: "ann", from: "2007-01-01", to: "2008-01-01") { day } }', 'No company has the id "ann".'],
  ])('%s', async (query, message) => {
    expect(await refused(store, query)).toEqual(['NOT_FOUND', message]);
  });
  it('a company is no person', async () => {
    expect((await refused(store, '{ person(id: "focus") { id } }'))[0]).toBe('NOT_FOUND');
  });
  it('many companies are given in the order asked for, each once; one that is not there is named', async () => {
    expect(await refused(store, '{ companies(ids: ["focus", "ann"]) { id } }')).toEqual([
      'NOT_FOUND',
      expect.stringContaining('No company has the id "ann".'),
    ]);
    expect(await refused(store, '{ companies(ids: ["focus", "lagre"]) { id } }')).toEqual([
      'NOT_FOUND',
      'No company has the id "lagre". Did you mean "large"?',
    ]);
    expect(
      await ask(store, '{ companies(ids: ["large", "focus", "large"]) { id name } none: companies(ids: []) { id } }'),
    ).toEqual({
      companies: [
        { id: 'large', name: 'large' },
        { id: 'focus', name: 'focus' },
      ],
      none: [],
    });
    const many = JSON.stringify(Array.from({ length: 501 }, (_, i) => `c${String(i)}`));
    expect(await refused(store, `{ companies(ids: ${many}) { id } }`)).toEqual([
      'BAD_INPUT',
      '"ids" names 501 companies; ask for 500 at a time.',
    ]);
  });
});

describe('one fact, one board', () => {
  it('a fact is given whole, on any day, with how sure it is on the day asked about', async () => {
    expect(
      await ask(
        store,
        '{ fact(id: "bob-focus") { __typename id certainty ... on Seat { person { id } board { id } } } on: fact(id: "bob-focus", on: "2008-05-31") { certainty } }',
      ),
    ).toEqual({
      fact: {
        __typename: 'Seat',
        id: 'bob-focus',
        certainty: null,
        person: { id: 'bob' },
        board: { id: 'focus-board' },
      },
      on: { certainty: 'CERTAIN' },
    });
    expect(await ask(store, '{ fact(id: "spelt") { id ... on Attribute { parties { id } } } }')).toEqual({
      fact: { id: 'spelt', parties: [{ id: 'focus' }] },
    });
  });
  it('a fact is null on a day on which it does not hold, and to who could not know it', async () => {
    // His seat begins in April 2007 and ends in June 2008; the one source came out on 4 June 2007.
    expect(
      await ask(
        store,
        `{
      before: fact(id: "bob-focus", on: "2007-03-31") { id } after: fact(id: "bob-focus", on: "2008-07-01") { id }
      unknown: fact(id: "bob-focus", knownOn: "2007-06-03") { id } known: fact(id: "bob-focus", knownOn: "2007-06-04") { id }
    }`,
      ),
    ).toEqual({ before: null, after: null, unknown: null, known: { id: 'bob-focus' } });
  });
  it('each fact of the graph is found by its id', async () => {
    const aliases = (world.facts ?? []).map(({ id }, i) => `f${String(i)}: fact(id: "${id}") { id }`).join(' ');
    expect(Object.values(await ask(store, `{ ${aliases} }`))).toEqual((world.facts ?? []).map(({ id }) => ({ id })));
  });
  it('a board has the seats of the day it was asked for', async () => {
    const seats = 'company { id } seats { id }';
    expect(
      await ask(
        store,
        `{ early: board(id: "focus-board", on: "2007-03-31") { ${seats} } late: board(id: "focus-board", on: "2007-06-01") { ${seats} } }`,
      ),
    ).toEqual({
      early: { company: { id: 'focus' }, seats: [{ id: 'ann-focus' }] },
      late: { company: { id: 'focus' }, seats: [{ id: 'bob-focus' }, { id: 'ann-focus' }] },
    });
  });
});

describe('the text of a source', () => {
  const lines = async (args: string) => {
    const answer = await ask(store, `{ source(id: "notice") { text${args} { number text } } }`);
    return (answer['source'] as { text: { number: number; text: string }[] }).text;
  };
  it.each([
    ['', 1, 400],
    ['(from: 500)', 500, 899],
    ['(from: 800)', 800, 950],
    ['(to: 3)', 1, 3],
    ['(from: 7, to: 7)', 7, 7],
  ])('asked for%s is lines %i to %i', async (args, first, last) => {
    const found = await lines(args);
    expect([found[0], found.at(-1), found.length]).toEqual([
      { number: first, text: `line ${String(first)}` },
      { number: last, text: `line ${String(last)}` },
      last - first + 1,
    ]);
  });
  it.each(['(from: 0)', '(from: 9, to: 8)', '(from: 1, to: 401)'])('is refused for %s', async (args) => {
    expect((await refused(store, `{ source(id: "notice") { text${args} { number } } }`))[0]).toBe('BAD_INPUT');
  });
});

describe('days', () => {
  const seats = '{ person { id } certainty }';
  it('a board keeps the day it was asked for, its seats may name another', async () => {
    expect(
      await ask(
        store,
        `{ company(id: "focus") { board(on: "2007-06-01") { seats ${seats} later: seats(on: "2008-07-01") ${seats} } } }`,
      ),
    ).toEqual({
      company: {
        board: {
          // The representative first: his seat began in April 2007 and ended in June 2008. Hers was last stated on 31
          // March.
          seats: [
            { person: { id: 'bob' }, certainty: 'CERTAIN' },
            { person: { id: 'ann' }, certainty: 'POSSIBLE' },
          ],
          later: [{ person: { id: 'ann' }, certainty: 'POSSIBLE' }],
        },
      },
    });
  });
  it('a seat leads to its board on the same day, a party to every day', async () => {
    expect(
      await ask(
        store,
        `{ person(id: "ann") { seats(on: "2007-03-31") { id board { seats { id } company { holders { totalCount } } } } } }`,
      ),
    ).toEqual({
      person: {
        seats: [
          { id: 'ann-far', board: { seats: [{ id: 'ann-far' }], company: { holders: { totalCount: 1 } } } },
          { id: 'ann-focus', board: { seats: [{ id: 'ann-focus' }], company: { holders: { totalCount: 1 } } } },
        ],
      },
    });
  });
});

describe('changes and marks', () => {
  const changes = async (from: string, to: string, more = '') => {
    const answer = await ask(
      store,
      `{ changes(company: "focus", from: "${from}", to: "${to}", topics: [FACTS] ${more}) { day exact kind fact { id } } }`,
    );
    return (answer['changes'] as { day: string; exact: boolean; kind: string; fact: { id: string } }[]).map(
      ({ day, exact, kind, fact: { id } }) => [day, exact, kind, id],
    );
  };
  it('begin and end on the first day of a partial date, and are then not exact', async () => {
    expect(await changes('2007-03-31', '2007-06-03')).toEqual([['2007-04-01', false, 'BEGAN', 'bob-focus']]);
    expect(await changes('2008-05-31', '2008-06-01')).toEqual([['2008-06-01', false, 'ENDED', 'bob-focus']]);
  });
  it('leave out the first day and have the last', async () => {
    expect(await changes('2007-03-31', '2007-04-01')).toHaveLength(1);
    expect(await changes('2007-04-01', '2007-04-02')).toEqual([]);
  });
  it('are first seen, or become known when they were true before', async () => {
    expect(await changes('2007-03-30', '2007-06-04')).toEqual([
      ['2007-03-31', true, 'OBSERVED', 'focus-large'],
      ['2007-03-31', true, 'OBSERVED', 'focus-small'],
      ['2007-03-31', true, 'OBSERVED', 'parent-focus'],
      ['2007-03-31', true, 'OBSERVED', 'ann-focus'],
      ['2007-03-31', true, 'OBSERVED', 'capital'],
      ['2007-04-01', false, 'BEGAN', 'bob-focus'],
      ['2007-06-04', true, 'PUBLISHED', 'audit'],
    ]);
  });
  it('are none to who cannot know, and need their days in order', async () => {
    expect(await changes('2000-01-01', '2009-01-01', 'knownOn: "2007-06-03"')).toEqual([]);
    expect(
      (await refused(store, '{ changes(company: "focus", from: "2008-01-01", to: "2007-01-01") { day } }'))[0],
    ).toBe('BAD_INPUT');
  });
  it('are marked by day, spellings left out', async () => {
    const { timeline } = await ask(store, '{ timeline(company: "focus") { day count kinds } }');
    expect(timeline).toEqual([
      { day: '2005-01-01', count: 1, kinds: ['AUDITS'] },
      { day: '2007-03-31', count: 5, kinds: ['HOLDS', 'SITS_ON', 'HAS_ATTRIBUTE'] },
      { day: '2007-04-01', count: 1, kinds: ['SITS_ON'] },
      { day: '2008-06-01', count: 1, kinds: ['SITS_ON'] },
    ]);
  });
  it('are marked for a person too: what begins, ends or is stated of that person, not of the companies', async () => {
    const { bob, ann, early } = await ask(
      store,
      `{
      bob: timeline(company: "bob") { day count kinds } ann: timeline(company: "ann") { day count kinds }
      early: timeline(company: "bob", knownOn: "2007-06-03") { day }
    }`,
    );
    expect(bob).toEqual([
      { day: '2007-04-01', count: 1, kinds: ['SITS_ON'] },
      { day: '2008-06-01', count: 1, kinds: ['SITS_ON'] },
    ]);
    // Both of her seats are cited as of that day.
    expect(ann).toEqual([{ day: '2007-03-31', count: 2, kinds: ['SITS_ON'] }]);
    expect(early).toEqual([]);
    expect((await refused(store, '{ timeline(company: "amn") { day } }'))[1]).toContain(
      'No party has the id "amn". Did you mean "ann"?',
    );
  });
});

describe('lists', () => {
  it('put holdings of unknown size last and go on behind a cursor', async () => {
    const page = async (after = '') => {
      const answer = await ask(
        store,
        `{ company(id: "large") { holders(first: 1 ${after}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`,
      );
      return (
        answer['company'] as {
          holders: {
            totalCount: number;
            edges: { node: { id: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }
      ).holders;
    };
    const first = await page();
    expect([first.totalCount, first.edges[0]?.node.id, first.pageInfo.hasNextPage]).toEqual([2, 'focus-large', true]);
    const second = await page(`after: "${first.pageInfo.endCursor}"`);
    expect([second.edges[0]?.node.id, second.pageInfo.hasNextPage]).toEqual(['small-large', false]);
    expect((await refused(store, '{ company(id: "large") { holders(after: "x") { totalCount } } }'))[0]).toBe(
      'BAD_INPUT',
    );
  });
});

describe('calls to the store', () => {
  it('do not grow with the rows of a nested query', async () => {
    // The clock stands still: work that is interrupted by the end of its turn asks for what it needs in more pieces.
    using _ = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const many = async (count: number) => {
      const numbers = Array.from({ length: count }, (_, i) => String(i));
      const large = await loadWorld({
        companies: ['publisher', 'hub', ...numbers.flatMap((n) => [`owner-${n}`, `sub-${n}`])].map((id) => company(id)),
        persons: numbers.map((n) => person(`p-${n}`)),
        boards: [board('hub-board', 'hub'), ...numbers.map((n) => board(`board-${n}`, `owner-${n}`))],
        sources: [source('notice', '2007-06-04')],
        facts: numbers.flatMap((n) => [
          fact('HOLDS', `o-${n}`, `owner-${n}`, 'hub', { shares: '1' }),
          fact('HOLDS', `s-${n}`, `owner-${n}`, `sub-${n}`, { shares: '1' }),
          fact('SITS_ON', `h-${n}`, `p-${n}`, 'hub-board'),
          fact('SITS_ON', `b-${n}`, `p-${n}`, `board-${n}`),
          fact('HAS_ATTRIBUTE', `i-${n}`, `sub-${n}`, `i-${n}`, { attribute: 'SHARES_OUTSTANDING', count: 4 }),
        ]),
      });
      await ask(large, '{ sources { id } }');
      await ask(
        large,
        `{
        company(id: "hub") {
          holders(on: "2007-03-31") { edges { node { summary percent range { min } supersedes { id } citations { source { id } }
            holder { name ... on Company { board(on: "2007-03-31") { seats { person { name posts { id } } } } }
              holdings { edges { node { percent lastKnown { id } company { name findings { id } } } } } } } } }
          board(on: "2007-03-31") { seats { summary parties { name } person { seats { board { company { name } } } } } }
        }
        graph(focus: ["hub"], depth: 3) { facts { id summary parties { name } supersededBy { id } } boards { company { name } } }
      }`,
      );
      const { length } = large.asked;
      await large.close();
      return length;
    };
    // Independent branches of a query may share a question or just miss each other; rows never cost one.
    expect((await many(200)) - (await many(2))).toBeLessThanOrEqual(5);
  });
});

import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../../facts/documents.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../../graphql/schema.ts';
import { projectRoot } from '../../shared/project-root.ts';

const cite = (observedOn: string, from = 'notice') => ({ citations: [{ source: from, place: 'p', observedOn }] });

/**
 * Works and Mill share Ann (a seat at both) and Bob (a seat at Works, president of Mill); Shop has a board nobody is
 * named on; Cara is an employee of Mill, which is no office. Works held Shop until 2006 and says it holds nothing of
 * Mill.
 */
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('works'), company('mill'), company('shop'), company('fund')],
    persons: [person('ann'), person('bob'), person('cara'), person('dan')],
    boards: [
      board('works-directors', 'works'),
      board('works-auditors', 'works', { kind: 'COMPANY_AUDITORS' }),
      board('mill-directors', 'mill'),
      board('shop-directors', 'shop'),
    ],
    sources: [source('notice', '2007-06-04'), source('later', '2008-06-04')],
    facts: [
      fact('SITS_ON', 'ann-1', 'ann', 'works-directors', { outside: false, ...cite('2005-03-31') }),
      fact('SITS_ON', 'ann-2', 'ann', 'works-directors', { outside: true }),
      fact('SITS_ON', 'bob-works', 'bob', 'works-directors', { outside: false }),
      fact('SITS_ON', 'dan-works', 'dan', 'works-auditors'),
      fact('SITS_ON', 'ann-mill', 'ann', 'mill-directors', { outside: true, ...cite('2006-03-31') }),
      fact('WORKS_FOR', 'bob-mill', 'bob', 'mill', { title: 'President' }),
      fact('WORKS_FOR', 'cara-mill', 'cara', 'mill', { title: 'Engineer' }),
      fact('HOLDS', 'works-shop', 'works', 'shop', { percent: '40', to: '2006-12-31', ...cite('2006-03-31') }),
      fact('HOLDS', 'works-mill', 'works', 'mill', { percent: '0', exact: true }),
      fact('HOLDS', 'fund-works', 'fund', 'works', { percent: '5' }),
      fact('HOLDS', 'ann-works', 'ann', 'works', cite('2008-03-31', 'later')),
    ],
  });
});
afterAll(() => store.close());

const schema = createSchema();
const FIGURES = `figures {
  seats { count certain } companies { count certain } holdings { count certain } holders { count certain }
  interlocks { count certain } outside { members outside notSaid } facts lastStatedOn
}`;

async function answer(source: string): Promise<Record<string, unknown>> {
  const today = '2026-01-01';
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const contextValue = { store, facts: createFactReader(store, today), documents, requestId: 'test', today };
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

type List = { totalCount: number; edges: { node: { id: string }; figures: Record<string, unknown> }[] };

async function parties(args: string, fields = FIGURES): Promise<List> {
  return (await answer(`{ list: parties(${args}) { totalCount edges { node { id } ${fields} } } }`))['list'] as List;
}
async function figuresOf(id: string, args = ''): Promise<Record<string, unknown>> {
  const { edges } = await parties(`where: {text: "${id}"}, first: 20 ${args}`);
  return edges.find(({ node }) => node.id === id)?.figures ?? {};
}
const order = async (by: string, args = '') =>
  (await parties(`orderBy: ${by} ${args}`, '')).edges.map(({ node }) => node.id);

describe('figures', () => {
  test('of a company on the day its sources speak of', async () => {
    expect(await figuresOf('works', 'on: "2007-03-31"')).toEqual({
      seats: { count: 3, certain: 3 },
      companies: null,
      holdings: null,
      holders: { count: 1, certain: 1 },
      interlocks: { count: 1, certain: 1 },
      outside: { members: 2, outside: 1, notSaid: 0 },
      facts: 6,
      lastStatedOn: '2007-03-31',
    });
  });

  test('the day after, everything is possible and nothing certain', async () => {
    expect(await figuresOf('works', 'on: "2007-04-01"')).toMatchObject({
      seats: { count: 3, certain: 0 },
      interlocks: { count: 1, certain: 0 },
      lastStatedOn: '2007-03-31',
    });
  });

  test('of every day, what was held before counts, and certain is not said', async () => {
    expect(await figuresOf('works')).toMatchObject({
      holdings: { count: 1, certain: null },
      holders: { count: 2, certain: null },
      lastStatedOn: '2008-03-31',
    });
  });

  test('the last day stated is never after the day asked for', async () => {
    expect((await figuresOf('works', 'on: "2006-03-30"'))['lastStatedOn']).toBe('2005-03-31');
    expect((await figuresOf('works', 'on: "2007-04-01", knownOn: "2007-06-03"'))['lastStatedOn']).toBe(null);
  });

  test('who is not named is not counted as none', async () => {
    expect(await figuresOf('shop', 'on: "2007-03-31"')).toEqual({
      seats: null,
      companies: null,
      holdings: null,
      holders: null,
      interlocks: null,
      outside: null,
      facts: 0,
      lastStatedOn: null,
    });
  });

  test('an office counts as a place, employment does not', async () => {
    expect((await figuresOf('bob', 'on: "2007-03-31"'))['companies']).toEqual({ count: 2, certain: 2 });
    expect((await figuresOf('cara', 'on: "2007-03-31"'))['companies']).toBe(null);
    expect((await figuresOf('ann', 'on: "2007-03-31"'))['companies']).toEqual({ count: 2, certain: 1 });
  });

  test('members none of whom is named elsewhere share nobody, which is an answer', async () => {
    expect((await figuresOf('mill', 'on: "2006-03-31"'))['interlocks']).toEqual({ count: 1, certain: 0 });
    expect((await figuresOf('mill', 'on: "2005-03-30"'))['interlocks']).toBe(null);
  });
});

test('a page says how many stand before it', async () => {
  const offsetOf = async (args: string) => {
    const { list } = await answer(`{ list: parties(orderBy: ID, ${args}) { offset pageInfo { endCursor } } }`);
    return list as { offset: number; pageInfo: { endCursor: string } };
  };
  const first = await offsetOf('first: 3');
  expect(first.offset).toBe(0);
  expect((await offsetOf(`first: 3, after: "${first.pageInfo.endCursor}"`)).offset).toBe(3);
  expect((await offsetOf('last: 2')).offset).toBe(6);
  expect((await offsetOf('where: {text: "nobody at all"}')).offset).toBe(0);
});

describe('orders', () => {
  test.each([
    ['SEATS_DESC', ['works', 'ann', 'bob', 'dan', 'mill', 'cara', 'fund', 'shop']],
    ['COMPANIES_DESC', ['ann', 'bob', 'dan', 'cara', 'fund', 'mill', 'shop', 'works']],
    ['HOLDERS_ASC', ['works', 'ann', 'bob', 'cara', 'dan', 'fund', 'mill', 'shop']],
    ['OUTSIDE_DESC', ['mill', 'works', 'ann', 'bob', 'cara', 'dan', 'fund', 'shop']],
    ['OUTSIDE_ASC', ['works', 'mill', 'ann', 'bob', 'cara', 'dan', 'fund', 'shop']],
    ['NAME_DESC', ['works', 'shop', 'mill', 'fund', 'dan', 'cara', 'bob', 'ann']],
  ])('%s puts what is not known last', async (by, expected) => {
    expect(await order(by, 'on: "2007-03-31"')).toEqual(expected);
  });

  const DOWN = ['SEATS', 'COMPANIES', 'HOLDINGS', 'HOLDERS', 'INTERLOCKS', 'LAST_STATED'] as const;
  test.each(DOWN.flatMap((figure) => ['2006-03-31', '2007-03-31', undefined].map((on) => ({ figure, on }))))(
    'the order by $figure on $on is that of the figures shown, both ways',
    async ({ figure, on }) => {
      const day = on === undefined ? '' : `on: "${on}"`;
      const field = { LAST_STATED: 'lastStatedOn' }[figure as string] ?? figure.toLowerCase();
      const shown = async (way: string) =>
        (await parties(`orderBy: ${figure}_${way} ${day}`)).edges.map(({ figures }) => sizeOf(figures[field]));
      for (const way of ['DESC', 'ASC']) {
        const sizes = await shown(way);
        const known = sizes.filter((size) => size !== null);
        const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(sizes).toEqual([
          ...(way === 'ASC' ? sorted : sorted.reverse()),
          ...sizes.filter((size) => size === null),
        ]);
      }
    },
  );

  test("by facts, those of a company's boards with it", async () => {
    expect((await order('FACTS'))[0]).toBe('works');
    expect((await order('FACTS_ASC'))[0]).toBe('cara');
  });
});

function sizeOf(figure: unknown): string | null {
  if (figure === null || typeof figure === 'string') return figure;
  return String((figure as { count: number }).count).padStart(9, '0');
}

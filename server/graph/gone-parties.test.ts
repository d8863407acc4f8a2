import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { company, fact, loadWorld, person, source, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { createSchema } from '../graphql/schema.ts';

/** Of whom a source has the record no longer, as what reads imports leaves it: since 2024-05-28, known a day later. */
const schema = createSchema();
let store: WorldStore;
const gone = (id: string, subject: string, fields: object = {}) =>
  fact('HAS_ATTRIBUTE', id, subject, id, {
    attribute: 'STATUS',
    label: 'Record',
    text: 'no longer in its source',
    from: '2024-05-28',
    knownFrom: '2024-05-29',
    citations: [{ source: 'delta', place: `record ${id}` }],
    ...fields,
  });
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('publisher'), company('mill-one'), company('mill-two'), company('mill-three')],
    persons: [person('mill-lady')],
    sources: [source('delta', '2024-05-28')],
    facts: [
      gone('one', 'mill-one'),
      gone('lady', 'mill-lady'),
      // Taken up again later.
      gone('two', 'mill-two', { knownTo: '2024-07-01' }),
      gone('three', 'mill-three', { label: 'Company', text: 'dissolved' }),
    ],
  });
});
afterAll(() => store.close());

async function found(knownOn?: string): Promise<[string, string[]][]> {
  const today = '2026-01-01';
  const contextValue = { store, facts: createFactReader(store, today), requestId: 'test', today };
  const args = knownOn === undefined ? '' : `(knownOn: "${knownOn}")`;
  const source = `{ search(text: "mill") { edges { node { id noLongerInSource${args} { from citations { place } } } } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  const { search } = JSON.parse(JSON.stringify(data)) as {
    search: { edges: { node: { id: string; noLongerInSource: { from: string }[] } }[] };
  };
  return search.edges
    .map(({ node }): [string, string[]] => [node.id, node.noLongerInSource.map(({ from }) => from)])
    .sort();
}

test('what is found says which of them a source no longer has, as far as it was known', async () => {
  const since = ['2024-05-28'];
  expect(await found()).toEqual([
    ['mill-lady', since],
    ['mill-one', since],
    ['mill-three', []],
    ['mill-two', []],
  ]);
  expect(await found('2024-05-28')).toEqual([
    ['mill-lady', []],
    ['mill-one', []],
    ['mill-three', []],
    ['mill-two', []],
  ]);
  expect((await found('2024-05-29')).map(([, from]) => from.length)).toEqual([1, 1, 0, 1]);
});

test('all parties of a page are asked about together', async () => {
  store.asked.length = 0;
  await found();
  expect(store.asked.filter((question) => /facts/.test(question)).length).toBeLessThanOrEqual(2);
});

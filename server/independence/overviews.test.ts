import { join } from 'node:path';
import { graphql, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { measure } from '../graphql/limits/cost.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';

const schema = createSchema();
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

const TODAY = '2026-01-01';
async function ask(source: string) {
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { store, facts: createFactReader(store, TODAY), documents, requestId: 'test', today: TODAY },
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? {})) as never,
    errors: (errors ?? []).map(({ message }) => message),
  };
}

interface Overviews {
  readonly boardOverviews: {
    readonly totalCount: number;
    readonly columns: readonly string[];
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly {
      readonly node: {
        readonly company: { readonly id: string };
        readonly judged: number;
        readonly lines: readonly (readonly string[])[];
        readonly books: readonly Readonly<Record<string, unknown>>[];
        readonly changes: readonly { readonly person: string; readonly day: string; readonly before: string | null }[];
      };
    }[];
  };
}

test('counts what the report of each company says, page by page', async () => {
  const first: { data: Overviews; errors: string[] } = await ask(
    `{ boardOverviews(on: "2007-06-28", knownOn: "2007-12-31", books: ["CA06"], first: 2) {
      totalCount columns pageInfo { endCursor } edges { node { company { id } judged lines } } } }`,
  );
  expect(first.errors).toEqual([]);
  const { boardOverviews: page } = first.data;
  // By hand from seed/companies: eight files have a "boards" list.
  expect([page.totalCount, page.edges.map(({ node }) => node.company.id)]).toEqual([
    8,
    ['furukawa-electric', 'furukawa-ringyo'],
  ]);
  for (const { node } of page.edges) for (const line of node.lines) expect(line).toHaveLength(page.columns.length);
  const next: { data: Overviews } = await ask(
    `{ boardOverviews(on: "2007-06-28", knownOn: "2007-12-31", books: ["CA06"], first: 1, after: "${page.pageInfo.endCursor}") {
      totalCount columns pageInfo { endCursor }
      edges { node { company { id } judged lines books { book outside outsideAsStated notOutside independent notIndependent notEstablished noRule } changes { person day before } } } }
      independence(company: "iij", on: "2007-06-28", knownOn: "2007-12-31", books: ["CA06"]) { people { results { verdict } } } }`,
  );
  const iij = next.data.boardOverviews.edges[0]!.node;
  const { people } = (next.data as unknown as { independence: { people: { results: unknown[] }[] } }).independence;
  expect([iij.company.id, iij.judged]).toEqual(['iij', people.length]);
  const counted = iij.books.flatMap(({ book: _, ...counts }) => Object.values(counts) as number[]);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(people.flatMap(({ results }) => results).length);
});

test('tells which verdicts changed since a day', async () => {
  const { data, errors }: { data: Overviews; errors: string[] } = await ask(
    `{ boardOverviews(on: "2007-06-28", knownOn: "2007-12-31", since: "2006-06-01", books: ["CA06"], companies: ["iij"]) {
      edges { node { changes { person day before } } } } }`,
  );
  expect(errors).toEqual([]);
  // Tate took office at the meeting of 28 June 2006: no verdict before.
  expect(data.boardOverviews.edges[0]?.node.changes).toContainEqual({
    person: 'Junichi Tate',
    day: '2006-06-28',
    before: null,
  });
});

test.each([
  ['on: "2007-06-28", first: 11', /10 companies at a time/],
  ['on: "2007-06-28", since: "2006-01-01", first: 4', /3 companies at a time/],
  ['on: "2007-06-28", since: "2007-06-28"', /not before/],
  ['on: "2007-06-28", companies: ["ijj"]', /No company has the id "ijj"/],
])('%s is refused', async (args, message) => {
  const { errors } = await ask(`{ boardOverviews(${args}) { totalCount } }`);
  expect(errors.join()).toMatch(message);
});

test('each company has the price of a report, more where verdicts are followed', () => {
  const costOf = (args: string) => {
    const document = parse(`{ boardOverviews(on: "2007-06-28", ${args}) { totalCount } }`);
    return measure(schema, document, document.definitions[0] as OperationDefinitionNode, {}).cost;
  };
  expect(
    [costOf('first: 10'), costOf('first: 1'), costOf('first: 3, since: "2006-01-01"')].map((cost) => cost - 1),
  ).toEqual([40_000, 4000, 45_000]);
});

import {
  ApolloClient,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  gql,
  type TypedDocumentNode,
} from '@apollo/client';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema, type IntrospectionQuery } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { projectRoot } from '../shared/project-root.ts';

/** Libraries as they come, with their defaults, against the real server over http. */
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed();
});
afterAll(() => server.stop());
const address = () => new URL('graphql', server.url).href;

interface Holders {
  readonly company: { readonly holders: { readonly pageInfo: { readonly endCursor: string } } };
}
interface Asked {
  readonly company: string;
  readonly on: string;
  readonly after?: string | undefined;
}
const HOLDERS: TypedDocumentNode<Holders, Asked> = gql`
  query Holders($company: ID!, $on: Date, $after: String) {
    company(id: $company) {
      id
      name
      holders(on: $on, first: 2, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            holder {
              id
              name
            }
          }
        }
      }
    }
  }
`;
const variables = { company: 'iij', on: '2007-03-31' };
// Read off the first filing: ten largest shareholders, of which NTT is the first.
const TEN = { company: { id: 'iij', holders: { totalCount: 10, pageInfo: { hasNextPage: true } } } };
const NOBODY = gql`
  {
    company(id: "nobody-at-all") {
      id
    }
  }
`;
describe.each([false, true])('Apollo Client, GET for queries: %s', (useGETForQueries) => {
  const client = () =>
    new ApolloClient({ link: new HttpLink({ uri: address(), useGETForQueries }), cache: new InMemoryCache() });

  test('asks, and the next page by the cursor it was given', async () => {
    const apollo = client();
    const { data } = await apollo.query({ query: HOLDERS, variables });
    expect(data).toMatchObject(TEN);
    const after = data?.company.holders.pageInfo.endCursor;
    const next = await apollo.query({ query: HOLDERS, variables: { ...variables, after } });
    expect(next.data?.company.holders.pageInfo.endCursor).not.toBe(after);
  });

  test('an error comes with its code', async () => {
    const error: unknown = await client()
      .query({ query: NOBODY })
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});

describe.each(['POST', 'GET'] as const)('graphql-request by %s', (method) => {
  test('asks with variables', async () => {
    const client = new GraphQLClient(address(), { method });
    expect(await client.request(HOLDERS, variables)).toMatchObject(TEN);
  });

  test('an error comes with its code', async () => {
    const error: unknown = await new GraphQLClient(address(), { method }).request(NOBODY).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error instanceof ClientError && error.response.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

test('graphql-codegen makes types of the schema that introspection gives, for every query of docs/api.md', async () => {
  const asked = await new GraphQLClient(address()).request<IntrospectionQuery>(getIntrospectionQuery());
  const schema = parse(printSchema(buildClientSchema(asked)));
  const page = readFileSync(join(projectRoot(), 'docs/api.md'), 'utf8');
  // Operations without a name have no type of their own.
  const documents = [...page.matchAll(/^### (\d+)\. .*\n[^]*?```graphql\n([^]*?)```/gm)].map(
    ([, number = '', query = '']) => ({
      location: `${number}.graphql`,
      document: parse(/^\s*\{/.test(query) ? `query Question${number} ${query}` : query),
    }),
  );
  expect(documents).toHaveLength(20);
  const code = await codegen({
    filename: 'graphql.ts',
    schema,
    documents,
    config: {},
    plugins: [{ typescript: {} }, { 'typescript-operations': {} }],
    pluginMap: { typescript: typescriptPlugin, 'typescript-operations': operationsPlugin },
  });
  expect(code).toMatch(/export type Question1Query =/);
  const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
  expect(diagnostics).toEqual([]);
});

import { Client, fetchExchange, gql } from '@urql/core';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from 'graphql';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

let server: ServedSeed;
let open: ServedSeed;
beforeAll(async () => {
  server = await serveSeed();
  open = await serveSeed({ CORS_ORIGINS: 'https://a.example, http://b.example:8080', ALLOWED_HOSTS: 'graph.example' });
});
afterAll(async () => {
  await server.stop();
  await open.stop();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
/** A request with headers that fetch keeps for itself, such as Origin and Host. */
function raw(to: ServedSeed, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, to.url), { headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}
const query = (text: string) => `graphql?query=${encodeURIComponent(text)}`;

describe('clients as they come', () => {
  const SOURCES = gql`
    query Sources($first: Int!) {
      sourcesConnection(first: $first) {
        edges {
          node {
            id
          }
        }
      }
    }
  `;
  test.each([false, true, 'within-url-limit', 'force'] as const)(
    'urql, with GET preferred: %s',
    async (preferGetMethod) => {
      const client = new Client({
        url: new URL('graphql', server.url).href,
        exchanges: [fetchExchange],
        preferGetMethod,
      });
      const { data, error } = await client.query<object>(SOURCES, { first: 1 }).toPromise();
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ sourcesConnection: { edges: [{ node: { id: 'agm-2007' } }] } });
    },
  );

  // Apollo Client, graphql-request and others send these headers by default, by GET as by POST.
  test.each([
    ['Apollo Client', { accept: 'application/graphql-response+json,application/json;q=0.9' }],
    [
      'graphql-request',
      { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json' },
    ],
    ['curl', { accept: '*/*' }],
    ['nothing said', {}],
  ])('the GET of %s', async (_, headers) => {
    const { status, body } = await raw(server, query('{ dataset { companies } }'), headers);
    expect([status, JSON.parse(body)]).toEqual([200, { data: { dataset: { companies: 40 } } }]);
  });

  test('a code generator: what introspection says is what the served file says', async () => {
    const { data } = await server.ask(getIntrospectionQuery());
    const { body, headers } = await raw(server, 'schema.graphql');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    const served = buildSchema(body);
    expect(printSchema(buildClientSchema(data as IntrospectionQuery)).length).toBeGreaterThan(10_000);
    expect(Object.keys(served.getTypeMap()).sort()).toEqual(
      Object.keys(buildClientSchema(data as IntrospectionQuery).getTypeMap()).sort(),
    );
    expect(body).toContain('"""How many entries at most."""');
  });
});

describe('answers to GET', () => {
  const asked = query('{ dataset { version } }');
  test('have a tag, and who has the answer is told so', async () => {
    const first = await raw(server, asked);
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^W\/"/);
    const again = await raw(server, asked, { 'if-none-match': tag });
    expect([again.status, again.body, again.headers['etag']]).toEqual([304, '', tag]);
    expect((await raw(server, asked, { 'if-none-match': `"other", ${tag}` })).status).toBe(304);
    expect((await raw(server, asked, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    const other = await raw(server, query('{ dataset { companies } }'), { 'if-none-match': tag });
    expect([other.status, other.headers['etag'] === tag]).toEqual([200, false]);
  });

  test('are in the language that is asked for, and English where it is none of ours', async () => {
    const seat = query('{ company(id: "iij") { shownName board { seats(on: "2007-03-31") { kind statement } } } }');
    const said = async (language?: string) => {
      const answer = await raw(server, seat, language === undefined ? {} : { 'accept-language': language });
      expect(answer.headers['vary']).toMatch(/accept-language/i);
      return {
        ...answer,
        japanese: /会社の記載による社外/.test(answer.body),
        english: /as the company/.test(answer.body),
      };
    };
    const [japanese, english] = [await said('ja-JP,en;q=0.5'), await said()];
    expect(japanese).toMatchObject({ status: 200, japanese: true, english: false });
    expect(japanese.headers['content-language']).toBe('ja');
    expect(english).toMatchObject({ status: 200, japanese: false, english: true });
    expect(english.headers['content-language']).toBe('en');
    expect(await said('en,ja;q=0.9')).toMatchObject({ body: english.body });
    expect(await said('fr')).toMatchObject({ body: english.body });
    // Who has the answer in one language does not have it in the other.
    expect(japanese.headers['etag']).not.toBe(english.headers['etag']);
  });

  test('have no tag when they are errors', async () => {
    const { status, headers } = await raw(server, query('{ company(id: "nobody-at-all") { id } }'));
    expect([status, headers['etag']]).toEqual([200, undefined]);
  });

  test('have another tag once something was recorded', async () => {
    const before = (await raw(server, asked)).headers['etag'];
    const { errors } = await server.ask(`mutation { recordDetermination(input: {
      company: "iij", person: "takashi-hiroi", book: "UK", rule: "UK-1", on: "2007-06-27", conclusion: MET, by: "x", reason: "y", evidence: "z" }) { id } }`);
    if (errors.length === 0) expect((await raw(server, asked)).headers['etag']).not.toBe(before);
    else expect(errors[0]?.extensions['code']).toBe('BAD_INPUT');
  });
});

describe('pages of other origins', () => {
  test('that are named may ask and read', async () => {
    for (const origin of ['https://a.example', 'http://b.example:8080']) {
      const { status, headers } = await raw(open, query('{ dataset { companies } }'), {
        origin,
        'sec-fetch-site': 'cross-site',
      });
      expect([status, headers['access-control-allow-origin']]).toEqual([200, origin]);
      const preflight = await raw(open, 'graphql', { origin, 'access-control-request-method': 'POST' }, 'OPTIONS');
      expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, origin]);
      expect(preflight.headers['access-control-allow-headers']).toContain('content-type');
    }
  });
  test.each(['https://evil.example', 'https://a.example.evil', 'https://a.example:444', 'http://a.example', 'null'])(
    '%s, which is not named, may not',
    async (origin) => {
      const answer = await raw(open, query('{ dataset { companies } }'), { origin, 'sec-fetch-site': 'cross-site' });
      expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([400, undefined]);
      const preflight = await raw(open, 'graphql', { origin, 'access-control-request-method': 'POST' }, 'OPTIONS');
      expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    },
  );
  test('without the setting nobody is named', async () => {
    const { headers } = await raw(server, query('{ dataset { companies } }'), { origin: 'https://a.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('names of the host that are allowed are answered to besides those of the machine', async () => {
  expect((await raw(open, 'livez', { host: 'graph.example' })).status).toBe(200);
  expect((await raw(open, 'livez', { host: 'localhost' })).status).toBe(200);
  expect((await raw(open, 'livez', { host: 'other.example' })).status).toBe(421);
  expect((await raw(server, 'livez', { host: 'graph.example' })).status).toBe(421);
});

describe('everything at once', () => {
  const lines = (body: string) => body.trimEnd().split('\n');
  test.each(['facts', 'parties', 'findings'] as const)('%s, a record a line, as JSON and as CSV', async (name) => {
    const json = await raw(server, `export/${name}.ndjson`);
    expect([json.status, json.headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const records = lines(json.body).map((line) => JSON.parse(line) as { id: string });
    const { data } = await server.ask(
      '{ facts { totalCount } parties { totalCount } findings: findingsConnection { totalCount } }',
    );
    const total = (data as Record<string, { totalCount: number }>)[name]?.totalCount;
    expect(new Set(records.map(({ id }) => id)).size).toBe(total);
    const csv = await raw(server, `export/${name}.csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.startsWith('\uFEFFid,')).toBe(true);
    for (const { id } of records) expect(csv.body).toContain(`\r\n${id},`);
  });

  test('of a day, as it was known on another', async () => {
    const count = async (asked: string) => lines((await raw(server, `export/facts.ndjson${asked}`)).body).length;
    const { data } = await server.ask('{ facts(where: {on: "2007-03-31", knownOn: "2008-12-31"}) { totalCount } }');
    expect(await count('?on=2007-03-31&knownOn=2008-12-31')).toBe(
      (data as { facts: { totalCount: number } }).facts.totalCount,
    );
    expect((await raw(server, 'export/facts.ndjson?knownOn=1990-01-01')).body).toBe('');
    expect(lines((await raw(server, 'export/facts.csv?knownOn=1990-01-01')).body)).toHaveLength(1);
  });

  test.each([
    ['export/facts.ndjson?on=2007-02-30', 400],
    ['export/facts.ndjson?day=2007-02-28', 400],
    ['export/facts.ndjson?on=2007-01-01&on=2007-01-02', 400],
    ['export/facts.xml', 404],
    ['export/boards.csv', 404],
    ['export/', 404],
    ['nothing/here', 404],
    ['nothing.txt', 404],
  ])('%s is refused with %d', async (path, status) => {
    expect((await raw(server, path)).status).toBe(status);
  });
});

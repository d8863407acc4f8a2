import { request as rawRequest } from 'node:http';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { EXIT_CODES } from '../errors.ts';

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ MAX_COST: '20000', MAX_DEPTH: '12' });
});
afterAll(() => server.stop());

const at = (path: string) => new URL(path, server.url);
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(at('graphql'), { method: 'POST', headers, body });
/** A request with headers that fetch does not let through, such as Host. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = rawRequest(at(path), { headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

describe('every answer', () => {
  test('carries a strict content security policy: no inline script, no eval, no other origin', async () => {
    for (const path of ['', 'livez', 'graphql', 'nothing.txt']) {
      const policy = (await fetch(at(path))).headers.get('content-security-policy') ?? '';
      const directives = new Map(policy.split(';').map((part) => part.trim().split(/ (.*)/s) as [string, string]));
      expect(directives.get('script-src')).toBe("'self'");
      expect(directives.get('default-src')).toBe("'self'");
      expect(directives.get('connect-src')).toBe("'self'");
      expect(directives.get('frame-ancestors')).toBe("'none'");
      expect(directives.get('object-src')).toBe("'none'");
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(directives.has('upgrade-insecure-requests')).toBe(false);
    }
  });

  test('says nothing of what serves it', async () => {
    const { headers } = await fetch(at('livez'));
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test("has an id: the asker's when it is well formed, else a new one", async () => {
    const idFor = async (given?: string) =>
      (await raw('livez', given === undefined ? {} : { 'x-request-id': given })).headers['x-request-id'];
    expect(await idFor('trace-0123456789')).toBe('trace-0123456789');
    const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
    for (const bad of [undefined, 'short', 'x'.repeat(200), 'has space in it', 'semi;colon;here'])
      expect(await idFor(bad)).toMatch(made);
    expect(await idFor()).not.toBe(await idFor());
  });

  test('is logged once with method, path, status and id, without query strings and secrets', async () => {
    await raw('livez?token=hunter2', {
      'x-request-id': 'logged-request-1',
      authorization: 'Bearer hunter2',
      cookie: 'hunter2',
    });
    const lines = server.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['requestId'] === 'logged-request-1');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ method: 'GET', path: '/livez', status: 200 });
    expect(server.log.join()).not.toContain('hunter2');
  });
});

describe('names of the host', () => {
  test.each(['localhost', 'localhost:4000', '127.0.0.1:1', '[::1]:80', 'LOCALHOST'])(
    '%s is this machine',
    async (host) => {
      expect((await raw('livez', { host })).status).toBe(200);
    },
  );
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:4000',
    '192.168.0.1',
    'localhost@evil.example',
    '',
  ])('"%s" is refused', async (host) => {
    const { status, body } = await raw('graphql', { host });
    expect([400, 421]).toContain(status);
    if (status === 421) expect(body).toMatch(/answers to localhost, 127\.0\.0\.1 and \[::1\] only/);
  });
});

test('livez and readyz', async () => {
  for (const path of ['livez', 'readyz']) {
    const response = await fetch(at(path));
    expect([response.status, await response.json()]).toStrictEqual([200, { status: 'ok' }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});

describe('bad requests keep to the closed family of codes', () => {
  const codeOf = async (response: Response) => {
    const body = (await response.json()) as {
      errors: { message: string; extensions: { code: string; reason?: string } }[];
    };
    const [error] = body.errors;
    expect(Object.keys(EXIT_CODES)).toContain(error?.extensions.code);
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|\/server\//);
    return [response.status, error?.extensions.code, error?.message] as const;
  };

  test.each<[string, string, number, RegExp]>([
    ['no JSON', '{query', 400, /not a JSON object/],
    ['JSON that is no object', 'null', 400, /not a JSON object/],
    ['an empty body', '', 400, /has no query\. Send/],
    ['no query', '{}', 400, /has no query\. Send/],
    ['variables without a query', '{"variables":{}}', 400, /non-empty `query`/],
    ['a query that cannot be parsed', '{"query":"{ sources"}', 400, /Syntax Error/],
    ['a field that is not there', '{"query":"{ sourcez { id } }"}', 400, /Did you mean "source" or "sources"/],
    [
      'a variable of the wrong form',
      '{"query":"query($d: Date!) { changes(company: \\"iij\\", from: $d, to: $d) { day } }","variables":{"d":"2007-02-30"}}',
      400,
      /a day that exists/,
    ],
    [
      'a day that is not there',
      '{"query":"{ company(id: \\"iij\\") { board(on: \\"2007-02-30\\") { id } } }"}',
      400,
      /"2007-02-30" is not a day that exists/,
    ],
    ['a mutation that is not there', '{"query":"mutation { load }"}', 400, /"load" on type "Mutation"/],
    [
      'several operations without a name',
      '{"query":"query A { sources { id } } query B { sources { id } }"}',
      400,
      /operation/,
    ],
  ])('%s', async (_, body, status, message) => {
    const [given, code, text] = await codeOf(await post(body));
    expect([given, code]).toStrictEqual([status, 'BAD_INPUT']);
    expect(text).toMatch(message);
  });

  test("a body that is not of a kind read here, and a method that is none of the API's", async () => {
    const [status, code, message] = await codeOf(
      await post('{ sources { id } }', { 'content-type': 'application/graphql' }),
    );
    expect([status, code]).toStrictEqual([400, 'BAD_INPUT']);
    expect(message).toMatch(/application\/graphql, which is not read here\. Send/);
    const deleted = await fetch(at('graphql'), { method: 'DELETE' });
    expect(deleted.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect(await codeOf(deleted)).toEqual([405, 'BAD_INPUT', expect.stringMatching(/not asked by DELETE.*by POST/)]);
    const options = await fetch(at('graphql'), { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  });

  test('the API is at no address below its own', async () => {
    const below = await fetch(at('graphql/x'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ sources { id } }"}',
    });
    expect([below.status, await below.text()]).toEqual([404, expect.stringMatching(/nothing at \/graphql\/x/)]);
  });

  test('a foreign name of the host', async () => {
    const { status, body } = await raw('graphql', { host: 'evil.example' });
    expect([status, JSON.parse(body)]).toEqual([
      421,
      {
        errors: [
          { message: expect.stringMatching(/answers to localhost/) as string, extensions: { code: 'BAD_INPUT' } },
        ],
      },
    ]);
  });

  test('a body past 100 kB', async () => {
    const [status, code, message] = await codeOf(
      await post(JSON.stringify({ query: `{ sources { id } } #${'x'.repeat(110_000)}` })),
    );
    expect([status, code]).toStrictEqual([413, 'BAD_INPUT']);
    expect(message).toMatch(/longer than 100 kB/);
  });

  test('a query nested too deep for its parser, by POST and by GET, with its line', async () => {
    const query = `query Q {\n${'{a'.repeat(1_500)}`;
    const deep = /^The query is nested deeper than 1000 levels in line 2, /;
    const posted = await codeOf(await post(JSON.stringify({ query })));
    expect(posted.slice(0, 2)).toStrictEqual([400, 'TOO_COSTLY']);
    expect(posted[2]).toMatch(deep);
    const address = new URL(`graphql?query=${encodeURIComponent(query)}`, server.url);
    const got = await codeOf(await fetch(address, { headers: { 'apollo-require-preflight': '1' } }));
    expect(got.slice(0, 2)).toStrictEqual([400, 'TOO_COSTLY']);
    expect(got[2]).toMatch(deep);
  });

  test('a query of too many words', async () => {
    const [status, code, message] = await codeOf(
      await post(JSON.stringify({ query: `{ sources { ${'id '.repeat(6000)} } }` })),
    );
    expect([status, code]).toStrictEqual([400, 'TOO_COSTLY']);
    expect(message).toMatch(/more than 5000 tokens.*variables/);
  });

  test.each<[string, Record<string, string>]>([
    ['a form', { 'content-type': 'text/plain' }],
    ['an upload', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])("%s, which another site could send in the reader's name", async (_, headers) => {
    const [status, code] = await codeOf(await post('{"query":"{ sources { id } }"}', headers));
    expect([status, code]).toStrictEqual([400, 'BAD_INPUT']);
  });

  test('a link, which another site could follow', async () => {
    const path = `graphql?query=${encodeURIComponent('{ sources { id } }')}`;
    const ask = (headers: Record<string, string>) => raw(path, { accept: 'application/json', ...headers });
    for (const site of ['cross-site', 'same-site', 'none']) {
      const { status, body } = await ask({ 'sec-fetch-site': site });
      const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
      expect([site, status, errors[0]?.extensions.code]).toEqual([site, 400, 'BAD_INPUT']);
      expect(errors[0]?.message).toMatch(/CSRF|cross-site/i);
    }
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await ask({})).status).toBe(200);
  });

  test('what would change something is not taken by GET', async () => {
    const { status, body } = await raw(
      `graphql?query=${encodeURIComponent('mutation { recordDetermination { id } }')}`,
      {
        accept: 'application/graphql-response+json',
      },
    );
    expect([405, 400]).toContain(status);
    expect(body).not.toContain('"data"');
  });
});

describe('errors of a query', () => {
  test.each<[string, string, string, RegExp, string[]?]>([
    [
      'an unknown company',
      '{ company(id: "iij-tecnology") { id } }',
      'NOT_FOUND',
      /No company has the id "iij-tecnology"\. Did you mean "iij-technology"/,
      ['iij-technology'],
    ],
    ['an empty id', '{ company(id: "") { id } }', 'NOT_FOUND', /No company has the id ""/],
    ['an empty id of one end', '{ connection(from: "", to: "iij") { heldTogether } }', 'NOT_FOUND', /id ""/],
    ['an unknown person', '{ person(id: "koichi-suzuky") { id } }', 'NOT_FOUND', /koichi-suzuki/, ['koichi-suzuki']],
    [
      'ownership of an unknown company',
      '{ ownership(company: "iij-tecnology", direction: UP) { totalStakes } }',
      'NOT_FOUND',
      /iij-technology/,
      ['iij-technology'],
    ],
    [
      'ownership of a person',
      '{ ownership(company: "koichi-suzuki", direction: UP) { totalStakes } }',
      'BAD_INPUT',
      /is a person/,
    ],
    [
      'a threshold past 100',
      '{ ownership(company: "iij", direction: UP, minPercent: 101) { totalStakes } }',
      'BAD_INPUT',
      /between 0 and 100/,
    ],
    ['interlocks of an unknown company', '{ interlocks(company: "ijj") { totalCount } }', 'NOT_FOUND', /"ijj"/],
    [
      'a connection to an unknown party',
      '{ connection(from: "iij", to: "itochuu") { heldTogether } }',
      'NOT_FOUND',
      /itochu/,
      ['itochu'],
    ],
    [
      'a connection of one party',
      '{ connection(from: "iij", to: "iij") { heldTogether } }',
      'BAD_INPUT',
      /name two parties/,
    ],
    [
      'a connection of too many steps',
      '{ connection(from: "iij", to: "itochu", maxLength: 9) { heldTogether } }',
      'BAD_INPUT',
      /1 to 8 steps/,
    ],
    [
      'a connection by what joins nobody',
      '{ connection(from: "iij", to: "itochu", kinds: [HAS_ATTRIBUTE]) { heldTogether } }',
      'BAD_INPUT',
      /joins no two parties/,
    ],
    ['an empty search', '{ search(text: "  ") { totalCount } }', 'BAD_INPUT', /empty/],
    [
      'a search past 200 characters',
      `{ search(text: "${'x'.repeat(201)}") { totalCount } }`,
      'BAD_INPUT',
      /at most 200/,
    ],
    ['a cursor of another list', '{ search(text: "iij", after: "nonsense") { totalCount } }', 'BAD_INPUT', /cursor/],
  ])('%s', async (_, query, code, message, suggestions) => {
    const { errors, status } = await server.ask(query);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions['code']).toBe(code);
    if (suggestions) expect(errors[0]?.extensions['suggestions']).toStrictEqual(expect.arrayContaining(suggestions));
  });

  test('too deep a query names its depth and the limit', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `holdings { edges { node { company { ${nested(levels - 1)} } } } }`;
    const { errors, status } = await server.ask(`{ company(id: "iij") { ${nested(3)} } }`);
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({
      extensions: { code: 'TOO_COSTLY', depth: 14, maxDepth: 12 },
      message: expect.stringMatching(/14 fields deep; the limit is 12/) as string,
    });
  });

  test('too dear a query names its cost and the limit, and does not run', async () => {
    const { errors, status } = await server.ask(
      '{ findings { citations { source { facts(first: 1000) { edges { node { id parties { id } } } } } } } }',
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', maxCost: 20_000 });
  });

  test('aliases do not get round the cost', async () => {
    const aliases = Array.from(
      { length: 200 },
      (_, i) => `s${i}: search(text: "i", first: 100) { edges { node { id } } }`,
    );
    expect((await server.ask(`{ ${aliases.join(' ')} }`)).errors[0]?.extensions['code']).toBe('TOO_COSTLY');
  });

  test('fragments that contain each other are refused', async () => {
    const { errors } = await server.ask(
      '{ party(id: "iij") { ...A } } fragment A on Party { ...B } fragment B on Party { ...A }',
    );
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', reason: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test("GraphiQL's own question about the schema is within the limits", async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors, data } = await server.ask(getIntrospectionQuery());
    expect(errors).toStrictEqual([]);
    expect(data).toHaveProperty('__schema');
  });
});

test('the protocol is GraphQL over HTTP', async () => {
  const results = await auditServer({ url: String(at('graphql')) });
  expect(results.length).toBe(61);
  expect(results.filter((result) => result.status !== 'ok').map((result) => result.name)).toStrictEqual([]);
});

test('long answers are compressed', async () => {
  const response = await raw('graphql', {});
  expect(response.status).toBe(400);
  const long = await fetch(at('graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: '{"query":"{ sources { facts(first: 100) { edges { node { id summary } } } } }"}',
  });
  expect(long.headers.get('content-encoding')).toBe('gzip');
});

import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../../test/support/served-seed.ts';

let trusting: ServedSeed;
let wary: ServedSeed;
let alone: ServedSeed;
beforeAll(async () => {
  const header = {
    AUTH_HEADER: 'X-Forwarded-User',
    AUTH_GROUPS_HEADER: 'X-Forwarded-Groups',
    PUBLIC_URL: 'https://graph.example',
    ROLES: '*=reader,audit=auditor',
  };
  trusting = await serveSeed({ ...header, TRUST_PROXY: '127.0.0.0/8' });
  wary = await serveSeed({ ...header, TRUST_PROXY: '192.0.2.1' });
  alone = await serveSeed({ ALLOWED_HOSTS: 'graph.example' });
}, 120_000);
afterAll(() => Promise.all([trusting, wary, alone].map((one) => one.stop())));

/** One request byte by byte, as a proxy that checks nothing would pass it on. */
function sent(
  server: ServedSeed,
  lines: readonly string[],
  start = 'GET /auth/me HTTP/1.1',
): Promise<{ status: number; body: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', reject).on('end', () => {
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
      resolve({ status, body: JSON.parse(/\{.*\}/s.exec(text)?.[0] ?? '{}') as Record<string, unknown> });
    });
    socket.write(Buffer.from([start, 'Host: graph.example', 'Connection: close', ...lines, '', ''].join('\r\n')));
  });
}

test('a trusted proxy says who asks and in which groups, in any spelling of letters, in UTF-8', async () => {
  const { body } = await sent(trusting, ['x-forwarded-USER: Änn Example', 'X-Forwarded-Groups: others, audit']);
  expect(body).toMatchObject({ name: 'Änn Example', roles: ['reader', 'auditor'], may: ['READ', 'KEEP', 'RECORD'] });
  expect((await sent(trusting, ['X-Forwarded-User: ben'])).body).toMatchObject({ name: 'ben', roles: ['reader'] });
  expect((await sent(trusting, [])).body).toMatchObject({ name: null, may: [] });
  expect((await sent(trusting, ['X-Forwarded-User:  '])).body).toMatchObject({ name: null, may: [] });
});

test.each([
  ['the header twice', ['X-Forwarded-User: admin', 'X-Forwarded-User: ben']],
  ['two names in one, as a proxy joins them', ['X-Forwarded-User: admin, ben']],
  ['the other spelling beside it', ['X_Forwarded_User: admin', 'X-Forwarded-User: ben']],
  ['the other spelling of dashes', ['X-Forwarded_User: admin', 'X-Forwarded-User: ben']],
  ['groups twice', ['X-Forwarded-User: ben', 'X-Forwarded-Groups: audit', 'X-Forwarded-Groups: others']],
  ['a character that turns the text', ['X-Forwarded-User: ben\u202Enimda']],
  ['a name without end', [`X-Forwarded-User: ${'b'.repeat(201)}`]],
])('is refused: %s', async (_, lines) => {
  const { status, body } = await sent(trusting, lines);
  expect([status, body]).toEqual([400, { errors: [expect.objectContaining({ extensions: { code: 'BAD_INPUT' } })] }]);
});

test('from anybody else the header means nothing, whatever other headers say of the way', async () => {
  for (const lines of [[], ['X-Forwarded-For: 192.0.2.1'], ['Forwarded: for=192.0.2.1'], ['X-Real-IP: 192.0.2.1']]) {
    const { body } = await sent(wary, ['X-Forwarded-User: ben', 'X-Forwarded-Groups: audit', ...lines]);
    expect(body).toMatchObject({ name: null, may: [] });
  }
  const asked = await sent(wary, ['X-Forwarded-User: ben'], 'GET /schema.graphql HTTP/1.1');
  expect(asked.status).toBe(401);
});

test('a second request hidden in the body of the first is not read as one', async () => {
  const hidden = 'GET /auth/me HTTP/1.1\r\nHost: graph.example\r\nX-Forwarded-User: admin\r\n\r\n';
  const { status } = await sent(
    trusting,
    [
      'X-Forwarded-User: ben',
      `Content-Length: ${String(hidden.length)}`,
      'Transfer-Encoding: chunked',
      '',
      `0\r\n\r\n${hidden}`,
    ],
    'POST /graphql HTTP/1.1',
  );
  expect(status).toBe(400);
});

test('without settings, what a proxy passes on may read and changes nothing; the person here may all', async () => {
  const all = ['READ', 'KEEP', 'RECORD', 'CHANGE', 'ADMINISTER'];
  const own = async (headers: Record<string, string>) =>
    (await (await fetch(new URL('auth/me', alone.url), { headers })).json()) as {
      may: string[];
      whyNot: Record<string, string>;
    };
  expect((await own({})).may).toEqual(all);
  for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'x-real-ip', 'via'])
    expect([name, (await own({ [name]: 'x' })).may]).toEqual([name, ['READ']]);
  expect((await own({ via: 'x' })).whyNot['RECORD']).toMatch(/cannot tell who asks.*OIDC_ISSUER.*AUTH_HEADER/);
  // By the name of the proxy, without a word of it.
  expect((await sent(alone, [])).body).toMatchObject({ may: ['READ'] });
  expect((await own({ 'x-forwarded-user': 'admin' })).may).toEqual(all);
});

test('a token is taken anywhere, and one that is worth nothing is never read as none', async () => {
  const ask = (authorization: string) => fetch(new URL('auth/me', alone.url), { headers: { authorization } });
  for (const bad of [
    'Bearer x',
    'bearer  govgraph_00000000_x',
    'Bearer ',
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
  ]) {
    const { status, headers } = await ask(bad);
    expect([bad, status, headers.get('www-authenticate')]).toEqual([bad, 401, 'Bearer realm="govgraph"']);
  }
  // The password by which a proxy knew somebody is not for this server.
  expect((await ask('Basic YTpi')).status).toBe(200);
});

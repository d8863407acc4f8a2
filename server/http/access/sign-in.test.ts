import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CookieBrowser } from '../../../test/support/access/browser.ts';
import { runProvider, type RunningProvider } from '../../../test/support/access/oidc-provider.ts';
import { serveSeed, type ServedSeed } from '../../../test/support/served-seed.ts';

const ACCOUNTS = {
  ann: { name: 'Ann Example', email: 'ann@example.org', email_verified: true, groups: ['audit-team'] },
  ben: { name: 'Ben Example', groups: ['data-office', 'others'] },
  eve: { name: 'Eve Example', groups: [] },
};

let provider: RunningProvider;
let server: ServedSeed;
let base: string;
beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${String(port)}`;
  const client = { id: 'govgraph', secret: 'a secret of the tests', redirectUri: `${base}/auth/callback` };
  provider = await runProvider(ACCOUNTS, client);
  server = await serveSeed({
    PORT: String(port),
    PUBLIC_URL: base,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    ROLES: 'audit-team=auditor,data-office=steward',
  });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function signedIn(account: keyof typeof ACCOUNTS, to = '/'): Promise<CookieBrowser> {
  provider.setAccount(account);
  const browser = new CookieBrowser();
  const { next } = await browser.follow(`${base}/auth/sign-in?to=${encodeURIComponent(to)}`, '/auth/callback');
  const back = await browser.get(next ?? '');
  expect([back.status, back.headers.get('location')]).toEqual([303, to]);
  return browser;
}

const me = async (browser: CookieBrowser) =>
  (await (await browser.get(`${base}/auth/me`)).json()) as {
    name: string | null;
    roles: string[];
    may: string[];
    signIn: string | null;
  };
const ask = async (browser: CookieBrowser, query: string, headers: Record<string, string> = {}) => {
  const response = await browser.get(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
};
const cookieOf = (browser: CookieBrowser) => browser.jar.get(new URL(base).host) ?? new Map<string, string>();
const RECORD = (by = '') => `mutation { recordDetermination(input: { company: "iij", person: "takashi-hiroi",
  book: "UK", rule: "UK-1", conclusion: LEFT_OPEN, on: "2007-06-27", ${by} reason: "r", evidence: "e" }) { id by } }`;

test('who has not signed in gets the pages and nothing of the graph, whatever way they take', async () => {
  const nobody = new CookieBrowser();
  expect(await me(nobody)).toMatchObject({ name: null, roles: [], may: [], signIn: '/auth/sign-in' });
  expect(await ask(nobody, '{ dataset { facts } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  for (const path of [
    'graphql?query={__typename}',
    'schema.graphql',
    'export/facts.csv',
    'export/parties.ndjson',
    'nowhere.txt',
  ])
    expect([path, (await nobody.get(`${base}/${path}`, { headers: { accept: 'application/json' } })).status]).toEqual([
      path,
      401,
    ]);
  const sent = await nobody.get(`${base}/imports?name=a.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'a',
  });
  expect(sent.status).toBe(401);
  for (const path of ['livez', 'readyz']) expect((await nobody.get(`${base}/${path}`)).status).toBe(200);
});

test('signing in by the provider gives the roles of the groups, and the name signs', async () => {
  const ann = await signedIn('ann', '/independence?company=iij&on=2007-03-31');
  expect(await me(ann)).toMatchObject({
    name: 'Ann Example (ann@example.org)',
    roles: ['auditor'],
    may: ['READ', 'KEEP', 'RECORD'],
    signIn: null,
  });
  expect((await ask(ann, '{ dataset { version } }')).status).toBe(200);
  const recorded = await ask(ann, RECORD());
  expect(recorded.data).toMatchObject({ recordDetermination: { by: 'Ann Example (ann@example.org)' } });
  expect(await ask(ann, RECORD('by: "Ben Example",'))).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/signed in as Ann/) as string,
  });
  expect(await ask(ann, 'mutation { withdrawImport(id: "a") { id } }')).toMatchObject({ code: 'FORBIDDEN' });
  // Own work is not reviewed, under whatever name.
  const { id } = (recorded.data?.['recordDetermination'] ?? {}) as { id?: string };
  const review = `mutation { followDetermination(of: "${id ?? ''}", does: REVIEWS) { state } }`;
  expect(await ask(ann, review)).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/somebody else has to review/) as string,
  });
  const ben = await signedIn('ben');
  expect(await me(ben)).toMatchObject({ name: 'Ben Example', roles: ['steward'], may: ['READ', 'KEEP', 'CHANGE'] });
  expect(await ask(ben, RECORD())).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask(ben, 'mutation { withdrawImport(id: "a") { id } }')).not.toMatchObject({ code: 'FORBIDDEN' });
  const eve = await signedIn('eve');
  expect(await ask(eve, '{ dataset { facts } }')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

test('the cookie is out of reach of scripts and other sites', async () => {
  provider.setAccount('ann');
  const browser = new CookieBrowser();
  const { next } = await browser.follow(`${base}/auth/sign-in`, '/auth/callback');
  const set = (await browser.get(next ?? '')).headers.getSetCookie().find((one) => one.startsWith('govgraph='));
  expect(set).toMatch(/^govgraph=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
});

test('a session that somebody else put into the browser is not the one that is signed in', async () => {
  const attacker = await signedIn('eve');
  const planted = cookieOf(attacker).get('govgraph') ?? '';
  provider.setAccount('ann');
  const victim = new CookieBrowser();
  victim.jar.set(new URL(base).host, new Map([['govgraph', planted]]));
  const { next } = await victim.follow(`${base}/auth/sign-in`, '/auth/callback');
  await victim.get(next ?? '');
  expect(cookieOf(victim).get('govgraph')).not.toBe(planted);
  expect(await me(victim)).toMatchObject({ name: 'Ann Example (ann@example.org)' });
  expect(await me(attacker)).toMatchObject({ name: null });
});

test('a sign-in that one browser began cannot be ended in another, nor twice, nor with another state', async () => {
  provider.setAccount('ann');
  const browser = new CookieBrowser();
  const { next } = await browser.follow(`${base}/auth/sign-in`, '/auth/callback');
  const callback = next ?? new URL(base);
  // Sign-in CSRF: the attacker's answer in the victim's browser, which began none or another.
  expect((await new CookieBrowser().get(callback)).status).toBe(400);
  const other = new CookieBrowser();
  await other.get(`${base}/auth/sign-in`);
  expect((await other.get(callback)).status).toBe(400);
  const forged = new URL(callback);
  forged.searchParams.set('state', 'x');
  expect((await browser.get(forged)).status).toBe(400);
  const before = new Map(cookieOf(browser));
  expect((await browser.get(callback)).status).toBe(303);
  // Replayed with the same cookies.
  const again = new CookieBrowser();
  again.jar.set(new URL(base).host, before);
  expect((await again.get(callback)).status).toBe(400);
});

test('a cookie that was changed, or is there twice, is none', async () => {
  const ann = await signedIn('ann');
  const good = cookieOf(ann).get('govgraph') ?? '';
  const [id = '', mark = ''] = good.split('.');
  const flipped = mark.startsWith('A') ? `B${mark.slice(1)}` : `A${mark.slice(1)}`;
  for (const bad of [`${id}.${flipped}`, `${id}.`, id, `${id}A.${mark}`, `${good}.x`, '', '.'])
    expect([bad, (await fetch(`${base}/schema.graphql`, { headers: { cookie: `govgraph=${bad}` } })).status]).toEqual([
      bad,
      401,
    ]);
  expect((await fetch(`${base}/schema.graphql`, { headers: { cookie: `govgraph=${good}; govgraph=x` } })).status).toBe(
    401,
  );
  expect((await fetch(`${base}/schema.graphql`, { headers: { cookie: `govgraph=${good}` } })).status).toBe(200);
});

test('signing out ends the session on the server, and other sites cannot sign anybody out', async () => {
  const ann = await signedIn('ann');
  const kept = cookieOf(ann).get('govgraph') ?? '';
  const elsewhere = await ann.get(`${base}/auth/sign-out`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect(elsewhere.status).toBe(403);
  expect(await me(ann)).toMatchObject({ name: 'Ann Example (ann@example.org)' });
  expect((await ann.get(`${base}/auth/sign-out`, { method: 'POST', headers: { origin: base } })).status).toBe(204);
  expect((await fetch(`${base}/schema.graphql`, { headers: { cookie: `govgraph=${kept}` } })).status).toBe(401);
});

test('who signs in and out stands in the trail, and who was refused, without what lets anybody in', async () => {
  const path = join(server.config.dataDir, 'trail.jsonl');
  const seen = existsSync(path) ? readFileSync(path, 'utf8').length : 0;
  const ann = await signedIn('ann', '/sources?q=1');
  const cookie = cookieOf(ann).get('govgraph') ?? '';
  await ann.get(`${base}/auth/sign-out`, { method: 'POST', headers: { origin: 'https://evil.example' } });
  await ann.get(`${base}/auth/sign-out`, { method: 'POST', headers: { origin: base } });
  // Nobody who is not signed in signs out.
  await ann.get(`${base}/auth/sign-out`, { method: 'POST', headers: { origin: base } });
  await fetch(`${base}/auth/callback?code=the-code&state=the-state`);
  await fetch(`${base}/schema.graphql`, { headers: { authorization: 'Bearer govgraph_ffffffff_the-secret' } });
  const text = readFileSync(path, 'utf8').slice(seen);
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as object);
  const who = { how: 'SESSION', name: 'Ann Example (ann@example.org)', account: `oidc:${provider.issuer}#ann` };
  const way = 'OPENID_CONNECT';
  const fresh = {
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    request: expect.stringMatching(/./) as string,
  };
  expect(lines).toMatchObject([
    { ...fresh, does: 'SIGN_IN', phase: 'DONE', who, asked: { way, roles: ['auditor'], groups: ['audit-team'] } },
    { ...fresh, does: 'SIGN_OUT', phase: 'REFUSED', codes: ['FORBIDDEN'], who },
    { ...fresh, does: 'SIGN_OUT', phase: 'DONE', who, asked: { way } },
    { ...fresh, does: 'SIGN_IN', phase: 'REFUSED', codes: ['BAD_INPUT'], who: { how: 'NOBODY' }, asked: { way } },
    { ...fresh, does: 'SIGN_IN', phase: 'REFUSED', codes: ['UNAUTHENTICATED'], asked: { way: 'TOKEN' } },
  ]);
  for (const secret of [cookie.split('.')[0] ?? '', 'the-code', 'the-state', 'the-secret', 'a secret of the tests'])
    expect(text).not.toContain(secret);
});

test('with a session, nothing is changed by a page of another site', async () => {
  const ann = await signedIn('ann');
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ])
    expect(await ask(ann, RECORD(), headers)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/other sites/) as string,
    });
  expect((await ask(ann, RECORD(), { origin: base, 'sec-fetch-site': 'same-origin' })).code).toBeUndefined();
});

test('nobody is sent to another site after signing in', async () => {
  for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', 'evil']) {
    provider.setAccount('ann');
    const browser = new CookieBrowser();
    const { next } = await browser.follow(`${base}/auth/sign-in?to=${encodeURIComponent(to)}`, '/auth/callback');
    expect([to, (await browser.get(next ?? '')).headers.get('location')]).toEqual([to, '/']);
  }
});

test('a flood of sign-ins that are begun and left takes nobody’s session and no room', async () => {
  const ann = await signedIn('ann');
  for (let i = 0; i < 300; i += 1) {
    const begun = await fetch(`${base}/auth/sign-in`, { redirect: 'manual' });
    expect(begun.status).toBe(303);
  }
  expect(await me(ann)).toMatchObject({ name: 'Ann Example (ann@example.org)' });
  const bad = await fetch(`${base}/auth/callback?code=x&state=y`, { headers: { cookie: 'govgraph-sign-in=x.y' } });
  expect(bad.status).toBe(400);
});

test('a host that is not ours is refused before anybody is asked who they are', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    request(`${base}/auth/sign-in`, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

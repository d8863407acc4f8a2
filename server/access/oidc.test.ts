import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSignIn, type SignIn } from './oidc.ts';

/** A provider that says whatever a test wants: its ID tokens are made here, by its own key or by a stranger's. */
const CLIENT = 'govgraph';
const KEYS = { own: await generateKeyPair('RS256'), stranger: await generateKeyPair('RS256') };
const SECRET = new TextEncoder().encode('the public key of the provider, taken for a password');

let provider: Server;
let issuer: string;
let answer: (nonce: string) => Promise<string>;
let nonceAsked = '';

beforeAll(async () => {
  const jwk = { ...(await exportJWK(KEYS.own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  provider = createServer((request, response) => {
    const say = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration')
      say({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    else if (request.url === '/keys') say({ keys: [jwk] });
    else
      void answer(nonceAsked).then((idToken) => {
        say({ access_token: 'access', token_type: 'Bearer', id_token: idToken });
      });
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  issuer = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  provider.close();
  provider.closeAllConnections();
  await once(provider, 'close');
});

const signIn = () =>
  openSignIn({
    issuer,
    clientId: CLIENT,
    clientSecret: undefined,
    publicUrl: 'http://127.0.0.1:4000',
    scopes: 'openid',
    groupsClaim: 'groups',
    mapping: [['audit-team', 'auditor']],
  });

/** Goes to the provider and comes back with a code. */
async function comeBack(on: SignIn = signIn()) {
  const { location, setCookie } = await on.begin('/');
  const asked = new URL(location).searchParams;
  nonceAsked = asked.get('nonce') ?? '';
  const [cookie = ''] = setCookie.split(';');
  return on.finish(`?code=any&state=${asked.get('state') ?? ''}`, cookie);
}

const seconds = () => Math.floor(Date.now() / 1000);
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  sub: 'ann',
  aud: CLIENT,
  iat: seconds(),
  exp: seconds() + 300,
  name: 'Ann Example',
  groups: ['audit-team'],
  ...more,
});
const by = (key: (typeof KEYS)['own']['privateKey'], said: JWTPayload) =>
  new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);

test('who comes back with a token of the provider for this server is signed in', async () => {
  answer = (nonce) => by(KEYS.own.privateKey, claims({ nonce }));
  const { who } = await comeBack();
  expect(who).toEqual({
    account: `oidc:${issuer}#ann`,
    name: 'Ann Example',
    roles: ['auditor'],
    groups: ['audit-team'],
  });
});

test.each<[string, (nonce: string) => Promise<string>]>([
  ['by the key of a stranger', (nonce) => by(KEYS.stranger.privateKey, claims({ nonce }))],
  ['by no key at all', (nonce) => Promise.resolve(new UnsecuredJWT(claims({ nonce })).encode())],
  [
    'by a password',
    (nonce) => new SignJWT(claims({ nonce })).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(SECRET),
  ],
  ['for somebody else', (nonce) => by(KEYS.own.privateKey, claims({ nonce, aud: 'another-client' }))],
  [
    'for us and others, given to another',
    (nonce) => by(KEYS.own.privateKey, claims({ nonce, aud: [CLIENT, 'another-client'], azp: 'another-client' })),
  ],
  ['of another provider', (nonce) => by(KEYS.own.privateKey, claims({ nonce, iss: 'http://127.0.0.1:1' }))],
  ['that expired', (nonce) => by(KEYS.own.privateKey, claims({ nonce, iat: seconds() - 900, exp: seconds() - 600 }))],
  ['without an end', (nonce) => by(KEYS.own.privateKey, withoutEnd(claims({ nonce })))],
  ['of a time to come', (nonce) => by(KEYS.own.privateKey, claims({ nonce, nbf: seconds() + 600 }))],
  ['of another sign-in', () => by(KEYS.own.privateKey, claims({ nonce: 'of-another' }))],
  ['of no sign-in', () => by(KEYS.own.privateKey, claims())],
  [
    'changed on its way',
    async (nonce) => {
      const [head = '', , signature = ''] = (await by(KEYS.own.privateKey, claims({ nonce }))).split('.');
      const [, body = ''] = (await by(KEYS.own.privateKey, claims({ nonce, groups: ['admins'] }))).split('.');
      return [head, body, signature].join('.');
    },
  ],
  ['that is none', () => Promise.resolve('govgraph')],
])('a token %s signs nobody in', async (_, token) => {
  answer = token;
  await expect(comeBack()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

function withoutEnd({ exp: _, ...others }: JWTPayload): JWTPayload {
  return others;
}

import { LRUCache } from 'lru-cache';
import * as client from 'openid-client';
import { z } from 'zod';
import { BadInput, GovernanceError } from '../errors.ts';
import { visible } from '../shared/unseen-characters.ts';
import { rolesOf, type RoleMapping } from './roles.ts';
import { cookie, cookieIn, cookieName, signer, type SignedIn } from './sessions.ts';

/** Where people sign in: an OpenID provider, and what of its word counts. */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Address of this server as browsers have it, without a path. */
  readonly publicUrl: string;
  readonly scopes: string;
  /** Claim with the groups; a dot leads into an object (`realm_access.roles`). */
  readonly groupsClaim: string;
  readonly mapping: RoleMapping;
  readonly now?: () => number;
}

/** OpenID Connect by code, with PKCE, state and nonce; ID tokens are checked against the provider's keys. */
export interface SignIn {
  /**
   * Where the browser goes, and the cookie by which it is known when it comes back. Throws TOO_BUSY, STORE_UNAVAILABLE.
   */
  readonly begin: (returnTo: string) => Promise<{ readonly location: string; readonly setCookie: string }>;
  /**
   * Who came back from the provider. Throws BAD_INPUT when the browser did not go there from here, or long ago, or is
   * back a second time; UNAUTHENTICATED when the provider did not let them in, or what it says cannot be trusted;
   * STORE_UNAVAILABLE; TOO_BUSY.
   */
  readonly finish: (
    search: string,
    cookies: string | undefined,
  ) => Promise<{ readonly who: SignedIn; readonly returnTo: string; readonly setCookie: string }>;
}

export const CALLBACK = '/auth/callback';
const GOES_STALE_MS = 10 * 60_000;
const PROVIDER_S = 10;
const MOST_AT_ONCE = 50;
const MOST_USED = 10_000;
/** How long a provider that did not answer is left alone: a flood here does not become one there. */
const LEFT_ALONE_MS = 5_000;
const MOST_CHARACTERS = 200;

const begun = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  ends: z.number(),
});

export function openSignIn(options: OidcOptions): SignIn {
  const { publicUrl, scopes, now = Date.now } = options;
  const secure = publicUrl.startsWith('https:');
  const name = cookieName('govgraph-sign-in', secure);
  // What is begun is with the browser, sealed: beginning it however often takes no room here.
  const sealed = signer();
  const used = new LRUCache<string, true>({ max: MOST_USED });
  const provider = providerOf(options);
  const gone = cookie(name, '', { secure, sameSite: 'Lax', seconds: 0 });
  let inside = 0;
  return {
    begin: async (returnTo) => {
      const config = await provider();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: new URL(CALLBACK, publicUrl).href,
        scope: scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const pending = { state, nonce, verifier, returnTo: ownPath(returnTo, publicUrl), ends: now() + GOES_STALE_MS };
      const value = sealed.seal(JSON.stringify(pending));
      // Lax, since the browser comes back from another site.
      const setCookie = cookie(name, value, { secure, sameSite: 'Lax', seconds: GOES_STALE_MS / 1000 });
      return { location: location.href, setCookie };
    },
    finish: async (search, cookies) => {
      const text = sealed.open(cookieIn(cookies, name) ?? '');
      const pending = begun.safeParse(text === undefined ? undefined : JSON.parse(text));
      if (!pending.success || pending.data.ends <= now())
        throw new BadInput('Signing in was not begun in this browser, or more than ten minutes ago.');
      const { state, nonce, verifier, returnTo } = pending.data;
      if (new URLSearchParams(search).get('state') !== state)
        throw new BadInput('Signing in was begun again meanwhile, or not in this browser.');
      if (used.has(state)) throw new BadInput('This way of signing in was used already.');
      used.set(state, true);
      if (inside >= MOST_AT_ONCE)
        throw new GovernanceError('TOO_BUSY', 'Too many are signing in at once; try again in a moment.');
      inside += 1;
      try {
        const config = await provider();
        const tokens = await client.authorizationCodeGrant(config, new URL(`${CALLBACK}${search}`, publicUrl), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims: Readonly<Record<string, unknown>> = { ...(await told(config, tokens, options)) };
        return { who: signedIn(claims, options), returnTo, setCookie: gone };
      } catch (error) {
        if (error instanceof GovernanceError) throw error;
        throw new GovernanceError('UNAUTHENTICATED', whyNot(error), { cause: error });
      } finally {
        inside -= 1;
      }
    },
  };
}

/** The provider's own description, asked for when it is first needed. */
function providerOf({
  issuer,
  clientId,
  clientSecret,
  now = Date.now,
}: OidcOptions): () => Promise<client.Configuration> {
  let asked: Promise<client.Configuration> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  const ask = async () => {
    const url = new URL(issuer);
    const config = await client.discovery(
      url,
      clientId,
      undefined,
      clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
      {
        timeout: PROVIDER_S,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- only to make it stand out; the settings take such an address on this machine alone
        ...(url.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
      },
    );
    // Also where the token came straight from the provider, its signature is checked.
    client.enableNonRepudiationChecks(config);
    return config;
  };
  return async () => {
    if (asked === undefined && now() - failedAt < LEFT_ALONE_MS) throw silent(issuer);
    asked ??= ask();
    try {
      return await asked;
    } catch (error) {
      asked = undefined;
      failedAt = now();
      throw silent(issuer, error);
    }
  };
}

function silent(issuer: string, cause?: unknown): GovernanceError {
  return new GovernanceError(
    'STORE_UNAVAILABLE',
    `The provider ${issuer}, where people sign in, does not answer as one; try again in a moment. If it lasts, look at OIDC_ISSUER.`,
    { cause },
  );
}

/** What the provider says of them: in the ID token, and where that is short of words at its endpoint for it. */
async function told(
  config: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  { groupsClaim }: OidcOptions,
): Promise<Readonly<Record<string, unknown>> & { readonly sub: string }> {
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no ID token');
  const whole = claimAt(claims, groupsClaim) !== undefined && nameIn(claims) !== undefined;
  if (whole || config.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}

function signedIn(claims: Readonly<Record<string, unknown>>, { issuer, groupsClaim, mapping }: OidcOptions): SignedIn {
  const sub = String(claims['sub']);
  const groups = claimAt(claims, groupsClaim);
  const list = typeof groups === 'string' ? [groups] : Array.isArray(groups) ? groups : [];
  const given = list.filter((one): one is string => typeof one === 'string');
  return {
    account: `oidc:${issuer}#${sub}`,
    name: nameIn(claims) ?? sub,
    roles: rolesOf(given, mapping),
    groups: given,
  };
}

/** `Ann Example (ann@example.org)`: of two people of one name the address tells which. */
function nameIn(claims: Readonly<Record<string, unknown>>): string | undefined {
  const text = (key: string) => {
    const value = claims[key];
    return typeof value === 'string' && value.trim() !== '' ? visible(value.trim()) : undefined;
  };
  const name = text('name') ?? text('preferred_username');
  const email = claims['email_verified'] === false ? undefined : text('email');
  const called = name === undefined || email === undefined ? (name ?? email) : `${name} (${email})`;
  return called?.slice(0, MOST_CHARACTERS);
}

function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      claims,
    );
}

/** A path of this server; anything else leads to its front page, so that nobody is sent elsewhere from here. */
export function ownPath(to: string, publicUrl: string): string {
  if (!/^\/(?![/\\])/.test(to) || !URL.canParse(to, publicUrl)) return '/';
  const url = new URL(to, publicUrl);
  return url.origin === new URL(publicUrl).origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}

function whyNot(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError) return 'The provider did not let you in.';
  if (error instanceof client.ResponseBodyError)
    return 'The provider did not take back its own code: it is used, too old, or not for here.';
  return 'What the provider said cannot be trusted.';
}

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { once } from 'node:events';
import Provider from 'oidc-provider';

/** Somebody the provider knows, and its claims. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface RunningProvider {
  readonly issuer: string;
  /** Who is signed in there from now on. */
  readonly setAccount: (id: string) => void;
  readonly stop: () => Promise<void>;
}

/**
 * A real OpenID provider on loopback that lets its accounts in without asking them; `client` may sign people in there,
 * and is sent back to.
 */
export async function runProvider(
  accounts: Accounts,
  client: { readonly id: string; readonly secret: string; readonly redirectUri: string },
): Promise<RunningProvider> {
  let account = Object.keys(accounts)[0] ?? '';
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/let-in/${uid}` },
    cookies: { keys: ['a key of the tests'] },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/let-in/') !== true) {
      void answer(request, response);
      return;
    }
    void (async () => {
      const { prompt, params, grantId, session } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login') {
        await provider.interactionFinished(request, response, { login: { accountId: account } });
        return;
      }
      const found = grantId === undefined ? undefined : await provider.Grant.find(grantId);
      const grant =
        found ??
        new provider.Grant({ accountId: session?.accountId ?? account, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      await provider.interactionFinished(
        request,
        response,
        { consent: { grantId: await grant.save() } },
        { mergeWithLastSubmission: true },
      );
    })();
  });
  return {
    issuer,
    setAccount: (id) => {
      account = id;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

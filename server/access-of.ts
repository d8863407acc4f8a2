import type { IncomingMessage } from 'node:http';
import type { Asker } from './access/asker.ts';
import { clientLimits, type ClientLimits } from './access/client-limits.ts';
import { withheldFrom } from './access/source-readers.ts';
import { identification } from './access/identify.ts';
import { openSignIn, type SignIn } from './access/oidc.ts';
import { openSessions, type Sessions } from './access/sessions.ts';
import { openTokens } from './access/tokens.ts';
import { trustedProxies } from './access/trusted-proxies.ts';
import type { Config } from './config.ts';
import { isLoopback, isLoopbackHost } from './http/host-check.ts';

export interface Access {
  readonly identify: (request: IncomingMessage) => Asker;
  readonly limits: ClientLimits;
  readonly signIn: { readonly signIn: SignIn | undefined; readonly sessions: Sessions | undefined };
}

/** Who may ask, by the settings. */
export function accessOf(config: Config): Access {
  const { publicUrl, oidcIssuer, oidcClientId, authHeader, roles: mapping, restrictedSources } = config;
  const signsIn = publicUrl !== undefined && oidcIssuer !== undefined && oidcClientId !== undefined;
  const secure = publicUrl?.startsWith('https:') === true;
  const sessions = signsIn ? openSessions({ secure, hours: config.sessionHours }) : undefined;
  const signIn = signsIn
    ? openSignIn({
        issuer: oidcIssuer,
        clientId: oidcClientId,
        clientSecret: config.oidcClientSecret,
        publicUrl,
        scopes: config.oidcScopes,
        groupsClaim: config.oidcGroupsClaim,
        mapping,
      })
    : undefined;
  const isTrusted = trustedProxies(config.trustProxy) ?? (() => false);
  const proxy =
    authHeader === undefined
      ? undefined
      : { isTrusted, header: authHeader, groupsHeader: config.authGroupsHeader, mapping };
  const identify = identification({
    tokens: openTokens(config.dataDir),
    proxy,
    sessions,
    loopbackOnly: isLoopback(config.host),
    isLoopbackHost,
    publicOrigin: publicUrl,
  });
  return {
    limits: clientLimits({ requests: config.clientRequests, writes: config.clientWrites, isTrusted }),
    identify: (request) => {
      const asker = identify(request);
      if (asker.how === 'LOCAL' || restrictedSources.length === 0) return asker;
      return { ...asker, withheld: withheldFrom(restrictedSources, asker.groups, asker.account !== undefined) };
    },
    signIn: { signIn, sessions },
  };
}

import type { IncomingMessage } from 'node:http';
import { GovernanceError } from '../errors.ts';
import { LOCAL, STRANGER, UNSIGNED, type Asker } from './asker.ts';
import { isFromOtherSite } from './own-origin.ts';
import { proxyAsker, type ProxyIdentity } from './proxy-identity.ts';
import type { Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';

export interface Identification {
  readonly tokens: Tokens;
  /** Where a proxy says who asks. */
  readonly proxy: ProxyIdentity | undefined;
  /** Where people sign in. */
  readonly sessions: Sessions | undefined;
  /** The server listens on a loopback address. */
  readonly loopbackOnly: boolean;
  readonly isLoopbackHost: (host: string | undefined) => boolean;
  readonly publicOrigin: string | undefined;
}

/**
 * Says of every request who asks: by a token, a session, the word of a trusted proxy, in this order; or nobody.
 * Throws UNAUTHENTICATED for a token that is worth nothing, which is never read as none, and BAD_INPUT for a header of
 * identity that comes twice.
 */
export function identification(by: Identification): (request: IncomingMessage) => Asker {
  const { tokens, proxy, sessions, publicOrigin } = by;
  return (request) => {
    const fromOtherSite = isFromOtherSite(request, publicOrigin);
    const asker =
      tokenAsker(request, tokens) ??
      sessions?.whose(request.headers.cookie) ??
      (proxy && proxyAsker(request, proxy)) ??
      nobody(request, by);
    return fromOtherSite ? { ...asker, fromOtherSite } : asker;
  };
}

function tokenAsker({ headers }: IncomingMessage, tokens: Tokens): Asker | undefined {
  // A proxy may pass on the password by which it knows somebody: other schemes are not for this server.
  const secret = /^bearer\b *(.*)$/i.exec(headers.authorization ?? '')?.[1];
  if (secret === undefined) return undefined;
  const whose = tokens.whose(secret.trim());
  if (typeof whose !== 'string') return whose;
  throw new GovernanceError('UNAUTHENTICATED', `${whose} Make another with "govgraph token create".`);
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

function nobody(
  { headers }: IncomingMessage,
  { proxy, sessions, loopbackOnly, isLoopbackHost }: Identification,
): Asker {
  if (proxy !== undefined || sessions !== undefined) return UNSIGNED;
  // What a proxy passes on may come from anywhere, whatever address this server listens on.
  const passedOn = FORWARDED.some((name) => headers[name] !== undefined);
  return loopbackOnly && !passedOn && isLoopbackHost(headers.host) ? LOCAL : STRANGER;
}

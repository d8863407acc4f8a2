import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { GovernanceError } from '../errors.ts';
import type { Asker } from './asker.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

/** How much one client may ask and write; a limit that was reached throws TOO_BUSY with `retryAfter`, in seconds. */
export interface ClientLimits {
  readonly ask: (asker: Asker, request: IncomingMessage) => Promise<void>;
  readonly write: (asker: Asker, request: IncomingMessage) => Promise<void>;
}

export interface LimitOptions {
  /** Requests a minute; 0 for any number. */
  readonly requests: number;
  /** Changes a minute. */
  readonly writes: number;
  readonly isTrusted: TrustedProxies;
}

/**
 * Counts for each account, and for who has not said who they are for each address, within each minute. The person at
 * this machine is not counted.
 */
export function clientLimits({ requests, writes, isTrusted }: LimitOptions): ClientLimits {
  const counted = (points: number, what: string) => {
    const limiter = points === 0 ? undefined : new RateLimiterMemory({ points, duration: 60 });
    return async (asker: Asker, request: IncomingMessage) => {
      if (limiter === undefined || asker.how === 'LOCAL') return;
      try {
        await limiter.consume(asker.account ?? networkOf(clientAddress(request, isTrusted)));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new GovernanceError(
          'TOO_BUSY',
          `More than ${String(points)} ${what} came from you within a minute; try again in ${String(retryAfter)} s.`,
          { details: { retryAfter } },
        );
      }
    };
  };
  return { ask: counted(requests, 'requests'), write: counted(writes, 'changes') };
}

/**
 * The address that a request comes from. Behind trusted proxies it is the last one in X-Forwarded-For that is none of
 * them: what stands before it, whoever asked may have written themselves. From anybody else the header means nothing.
 */
export function clientAddress({ socket, headers }: IncomingMessage, isTrusted: TrustedProxies): string {
  const here = socket.remoteAddress ?? '';
  if (!isTrusted(here)) return here;
  const given = headers['x-forwarded-for'];
  const way = (Array.isArray(given) ? given.join(',') : (given ?? '')).split(',').map((one) => one.trim());
  for (const one of way.reverse()) {
    if (isIP(one) === 0) return here;
    if (!isTrusted(one)) return one;
  }
  return here;
}

/** One asker may have all addresses of a network of IPv6 with 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = (tail ?? '').split(':').filter((part) => part !== '');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

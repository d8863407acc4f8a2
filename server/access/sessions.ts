import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { known, type Asker } from './asker.ts';
import type { Role } from './roles.ts';

/** Somebody who signed in. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groups?: readonly string[];
}

/** The sessions of who signed in, kept in memory: a server that starts anew asks everybody to sign in again. */
export interface Sessions {
  /**
   * Begins one, under a number that nobody knew before; the value of `set-cookie`. A session that the browser had is
   * ended.
   */
  readonly begin: (who: SignedIn, cookies: string | undefined) => string;
  /** Who has one that has not ended; undefined for a cookie that is forged, expired or signed out. */
  readonly whose: (cookies: string | undefined) => Asker | undefined;
  /** Ends the one that the browser has; the value of `set-cookie` that takes the cookie away. */
  readonly end: (cookies: string | undefined) => string;
}

export interface SessionOptions {
  /** Pages come by https: the cookie goes by nothing else. */
  readonly secure: boolean;
  readonly hours: number;
  readonly now?: () => number;
}

const MOST = 10_000;
const MOST_OF_ONE = 10;

export function openSessions({ secure, hours, now = Date.now }: SessionOptions): Sessions {
  const lasts = hours * 3_600_000;
  const kept = new Map<string, { readonly asker: Asker; readonly ends: number }>();
  const sealed = signer();
  const name = cookieName('govgraph', secure);
  const idIn = (cookies: string | undefined) => {
    const value = cookieIn(cookies, name);
    return value === undefined ? undefined : sealed.open(value);
  };
  return {
    begin: ({ account, name: called, roles, groups }, cookies) => {
      const before = idIn(cookies);
      if (before !== undefined) kept.delete(before);
      const own = [...kept].filter(([, { asker }]) => asker.account === account);
      for (const [old] of own.slice(0, Math.max(0, own.length - MOST_OF_ONE + 1))) kept.delete(old);
      for (const old of kept.keys()) {
        if (kept.size < MOST) break;
        kept.delete(old);
      }
      const id = randomBytes(32).toString('base64url');
      const who = { account, name: called, roles, ...(groups && { groups }) };
      kept.set(id, { asker: known('SESSION', who), ends: now() + lasts });
      return cookie(name, sealed.seal(id), { secure, sameSite: 'Strict', seconds: lasts / 1000 });
    },
    whose: (cookies) => {
      const id = idIn(cookies);
      const found = id === undefined ? undefined : kept.get(id);
      if (id === undefined || found === undefined) return undefined;
      if (found.ends > now()) return found.asker;
      kept.delete(id);
      return undefined;
    },
    end: (cookies) => {
      const id = idIn(cookies);
      if (id !== undefined) kept.delete(id);
      return cookie(name, '', { secure, sameSite: 'Strict', seconds: 0 });
    },
  };
}

/**
 * With https the name binds the cookie to this very host (RFC 6265bis, 4.1.3.2): no other host below the domain can set
 * it.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

export function cookie(
  name: string,
  value: string,
  {
    secure,
    sameSite,
    seconds,
  }: { readonly secure: boolean; readonly sameSite: 'Strict' | 'Lax'; readonly seconds: number },
): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${String(Math.floor(seconds))}${secure ? '; Secure' : ''}`;
}

/** The value of a cookie; undefined when it is not there, or there twice: one of two was put there by somebody else. */
export function cookieIn(cookies: string | undefined, name: string): string | undefined {
  const values = (cookies ?? '').split(';').flatMap((one) => {
    const [key, ...rest] = one.trim().split('=');
    return key === name ? [rest.join('=')] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

/** Signs texts (HMAC-SHA-256) with a key that lives as long as the server. */
export function signer(): {
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string | undefined;
} {
  const key = randomBytes(32);
  const mark = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    seal: (text) => `${Buffer.from(text).toString('base64url')}.${mark(text).toString('base64url')}`,
    open: (sealed) => {
      const [given = '', signature = '', ...more] = sealed.split('.');
      const text = Buffer.from(given, 'base64url').toString();
      const had = Buffer.from(signature, 'base64url');
      const right = mark(text);
      return more.length === 0 && had.length === right.length && timingSafeEqual(had, right) ? text : undefined;
    },
  };
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInput, NotFound, StoreError } from '../errors.ts';
import { nearest } from '../shared/names/nearness.ts';
import { unshownIn } from '../shared/unseen-characters.ts';
import { errorCode, lockByProcess } from '../store/files/load-lock.ts';
import { makeFolder } from '../store/files/make-folder.ts';
import { replaceFile } from '../store/files/replace-file.ts';
import { known, type Asker } from './asker.ts';
import { ROLES, type Role } from './roles.ts';

const kept = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  /** What it is for; what it does is signed with this. */
  name: z.string().min(1).max(200),
  /** SHA-256 of the token, which itself is kept nowhere. It is as random as the hash is long, so no salt is needed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  roles: z.array(z.enum(ROLES)).min(1),
  /** Groups it counts as being in, for sources that are restricted to some. */
  groups: z.array(z.string().min(1).max(200)).max(100).optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
});
const file = z.strictObject({ format: z.literal(1), tokens: z.array(kept) });
export type KeptToken = z.infer<typeof kept>;

/** Tokens by which programs say who they are. */
export interface Tokens {
  /** All there ever were, the earliest first. Throws STORE_DAMAGED. */
  readonly all: () => readonly KeptToken[];
  /** Makes one; the secret is given this once. Throws BAD_INPUT, STORE_FAILED. */
  readonly create: (asked: {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly groups?: readonly string[];
    readonly days: number;
  }) => {
    readonly secret: string;
    readonly token: KeptToken;
  };
  /** From now on it is worth nothing. Throws NOT_FOUND. */
  readonly revoke: (id: string) => KeptToken;
  /** Who sends it; or in words why it is worth nothing. */
  readonly whose: (secret: string) => Asker | string;
}

export const TOKENS_FILE = 'tokens.json';
const FORM = /^govgraph_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;
const MOST_DAYS = 3650;
const STALE_MS = 30_000;

/** The tokens of a data folder. The file is read anew whenever it changes, so that a revocation counts at once. */
export function openTokens(dataDir: string, now: () => number = Date.now): Tokens {
  const path = join(dataDir, TOKENS_FILE);
  let read: { readonly stamp: string; readonly tokens: readonly KeptToken[] } | undefined;
  const all = () => {
    const stamp = stampOf(path);
    if (read?.stamp !== stamp) read = { stamp, tokens: readTokens(path) };
    return read.tokens;
  };
  const change = <T>(
    work: (tokens: readonly KeptToken[]) => { readonly tokens: readonly KeptToken[]; readonly made: T },
  ): T => {
    makeFolder(dataDir);
    const unlock = lockByProcess(`${path}.lock`, busy, STALE_MS);
    try {
      const { tokens, made } = work(readTokens(path));
      // For this user's eyes.
      replaceFile(path, `${JSON.stringify({ format: 1, tokens }, null, 2)}\n`, 0o600);
      return made;
    } finally {
      unlock();
    }
  };
  return {
    all,
    create: ({ name, roles, groups = [], days }) => {
      const called = name.trim();
      const amiss = unshownIn(called);
      if (called === '' || called.length > 200 || amiss !== undefined)
        throw new BadInput(`The name ${amiss ?? 'must have 1 to 200 characters'}; say what the token is for.`);
      if (roles.length === 0) throw new BadInput('A token needs a role.');
      if (groups.length > 100 || groups.some((group) => group.trim() === '' || group.length > 200 || unshownIn(group)))
        throw new BadInput('A group of a token has 1 to 200 characters, and there are at most 100.');
      if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
        throw new BadInput(`A token lasts 1 to ${String(MOST_DAYS)} whole days.`);
      return change((tokens) => {
        const id = randomBytes(4).toString('hex');
        const secret = `govgraph_${id}_${randomBytes(32).toString('base64url')}`;
        const token: KeptToken = {
          id,
          name: called,
          sha256: hashOf(secret).toString('hex'),
          roles: ROLES.filter((role) => roles.includes(role)),
          ...(groups.length > 0 && { groups: [...groups] }),
          createdAt: new Date(now()).toISOString(),
          expiresAt: new Date(now() + days * 86_400_000).toISOString(),
        };
        return { tokens: [...tokens, token], made: { secret, token } };
      });
    },
    revoke: (id) =>
      change((tokens) => {
        const found = tokens.find((one) => one.id === id);
        if (found === undefined)
          throw new NotFound(
            'token',
            id,
            nearest(
              id,
              tokens.map((one) => one.id),
            ),
          );
        const made = { ...found, revokedAt: found.revokedAt ?? new Date(now()).toISOString() };
        return { tokens: tokens.map((one) => (one === found ? made : one)), made };
      }),
    whose: (secret) => {
      const id = FORM.exec(secret)?.[1];
      const found = id === undefined ? undefined : all().find((one) => one.id === id);
      if (found === undefined || !timingSafeEqual(hashOf(secret), Buffer.from(found.sha256, 'hex')))
        return 'The token is not known here.';
      if (found.revokedAt !== undefined) return 'The token was revoked.';
      if (Date.parse(found.expiresAt) <= now()) return 'The token has expired.';
      return known('TOKEN', {
        account: `token:${found.id}`,
        name: found.name,
        roles: found.roles,
        groups: found.groups ?? [],
      });
    },
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function busy(path: string): StoreError {
  return new StoreError('STORE_LOCKED', `Somebody else is changing the tokens; try again. The lock is ${path}.`);
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? 'absent' : [found.ino, found.size, found.mtimeNs].join(' ');
}

function readTokens(path: string): readonly KeptToken[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new StoreError('STORE_FAILED', `${path} cannot be read.`, { cause: error });
  }
  const read = file.safeParse(parsed(text));
  if (!read.success)
    throw new StoreError(
      'STORE_DAMAGED',
      `${path} is damaged; put it back from a backup, or delete it, which revokes all tokens.`,
    );
  return read.data.tokens;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTokens, TOKENS_FILE } from './tokens.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-tokens-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const DAY = 86_400_000;
const START = Date.parse('2026-11-01T00:00:00Z');

test('a token is known by what it is, kept as a hash for this user alone, and by no other text', () => {
  const tokens = openTokens(folder);
  const { secret, token } = tokens.create({ name: 'nightly import', roles: ['steward'], days: 1 });
  expect(tokens.whose(secret)).toMatchObject({
    account: `token:${token.id}`,
    name: 'nightly import',
    how: 'TOKEN',
    roles: ['steward'],
  });
  const path = join(folder, TOKENS_FILE);
  expect(readFileSync(path, 'utf8')).not.toContain(secret.slice(18));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const other = secret.endsWith('A') ? 'B' : 'A';
  for (const wrong of [
    `${secret.slice(0, -1)}${other}`,
    secret.slice(0, -1),
    `${secret}A`,
    token.sha256,
    '',
    'govgraph_',
  ])
    expect(tokens.whose(wrong)).toBe('The token is not known here.');
});

test('it is worth nothing from the moment on which it expires', () => {
  let now = START;
  const tokens = openTokens(folder, () => now);
  const { secret } = tokens.create({ name: 'a', roles: ['reader'], days: 2 });
  now = START + 2 * DAY - 1;
  expect(tokens.whose(secret)).toMatchObject({ roles: ['reader'] });
  now = START + 2 * DAY;
  expect(tokens.whose(secret)).toBe('The token has expired.');
});

test('a revocation by another process counts at once, and does not touch the others', () => {
  const [server, command] = [openTokens(folder), openTokens(folder)];
  const first = command.create({ name: 'a', roles: ['reader'], days: 1 });
  const second = command.create({ name: 'b', roles: ['auditor', 'reader'], days: 1 });
  expect(server.whose(first.secret)).toMatchObject({ name: 'a' });
  command.revoke(first.token.id);
  expect(server.whose(first.secret)).toBe('The token was revoked.');
  expect(server.whose(second.secret)).toMatchObject({ name: 'b', roles: ['reader', 'auditor'] });
  expect(() => command.revoke('00000000')).toThrow(/No token has the id/);
});

test('a file that is none lets nobody in', () => {
  const { secret } = openTokens(folder).create({ name: 'a', roles: ['admin'], days: 1 });
  writeFileSync(join(folder, TOKENS_FILE), '{"format":1,"tokens":[{"id":"x"}]}');
  expect(() => openTokens(folder).whose(secret)).toThrow(/is damaged/);
});

test.each([
  [{ name: ' ', roles: ['reader'], days: 1 }, /1 to 200 characters/],
  [{ name: 'a\u202Eb', roles: ['reader'], days: 1 }, /cannot be seen/],
  [{ name: 'a', roles: [], days: 1 }, /needs a role/],
  [{ name: 'a', roles: ['reader'], days: 0 }, /1 to 3650/],
  [{ name: 'a', roles: ['reader'], days: 3651 }, /1 to 3650/],
] as const)('what cannot be made: %j', (asked, why) => {
  expect(() => openTokens(folder).create(asked)).toThrow(why);
});

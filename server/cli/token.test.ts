import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { openTokens, TOKENS_FILE } from '../access/tokens.ts';

let data: string;
beforeEach(() => {
  data = join(temporaryFolder(), 'data');
});
afterAll(removeTemporaryFolders);

async function token(...words: string[]): Promise<{ code: number; answer: string; said: string }> {
  return askProgram('token', ...words, '--data', data);
}

test('create answers the secret alone, which counts from then on, and keeps its hash alone', async () => {
  const { code, answer, said } = await token('create', '--name', 'nightly import', '--role', 'steward');
  expect([code, answer]).toEqual([0, expect.stringMatching(/^govgraph_[0-9a-f]{8}_[\w-]{43}$/)]);
  expect(said).toMatch(
    /^Made [0-9a-f]{8} for nightly import, steward, until \d{4}-\d\d-\d\d\. It is shown this once:$/,
  );
  expect(openTokens(data).whose(answer)).toMatchObject({ name: 'nightly import', roles: ['steward'], groups: [] });
  const path = join(data, TOKENS_FILE);
  expect(readFileSync(path, 'utf8')).not.toContain(answer.split('_')[2]);
  // Nobody else on the machine reads it.
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('several roles and groups, and so many days', async () => {
  const roles = ['--role', 'auditor', 'reader', '--group', 'board', 'legal team', '--days', '1'];
  const { answer } = await token('create', '--name', 'x', ...roles, '--json');
  const { token: made, secret } = JSON.parse(answer) as { token: Record<string, string>; secret: string };
  expect(made).toMatchObject({
    name: 'x',
    roles: ['reader', 'auditor'],
    groups: ['board', 'legal team'],
    state: 'valid',
  });
  expect(made).not.toHaveProperty('sha256');
  expect(Date.parse(made['expiresAt'] ?? '') - Date.parse(made['createdAt'] ?? '')).toBe(86_400_000);
  expect(openTokens(data).whose(secret)).toMatchObject({ groups: ['board', 'legal team'] });
});

test.each([
  [['--name', 'x'], /--role/],
  [['--role', 'reader'], /--name/],
  [['--name', 'x', '--role', 'owner'], /owner.*reader, auditor, steward, admin/s],
  [['--name', 'x', '--role', 'reader', '--days', '0'], /1 to 3650/],
  [['--name', 'x', '--role', 'reader', '--days', '3651'], /1 to 3650/],
  [['--name', 'x', '--role', 'reader', '--days', '1.5'], /whole number of days/],
  [['--name', ' ', '--role', 'reader'], /1 to 200 characters/],
  [['--name', 'a\u202Eb', '--role', 'reader'], /name/],
  [['--name', 'x', '--role', 'reader', '--group', ' '], /group/],
])('%j is refused, with the mend, and makes none', async (words, why) => {
  const { code, answer, said } = await token('create', ...words);
  expect([code, answer]).toEqual([2, '']);
  expect(said).toMatch(why);
  expect((await token('list')).answer).toBe('There are no tokens.');
});

test('a revoked token is worth nothing at once, is still listed, and stays revoked', async () => {
  const { answer: secret } = await token('create', '--name', 'x', '--role', 'reader');
  await token('create', '--name', 'y', '--role', 'admin');
  const id = secret.split('_')[1] ?? '';
  const server = openTokens(data);
  expect(server.whose(secret)).toMatchObject({ name: 'x' });
  expect(await token('revoke', id)).toEqual({ code: 0, answer: '', said: `Revoked ${id} (x).` });
  expect(server.whose(secret)).toBe('The token was revoked.');
  const first = server.all()[0]?.revokedAt;
  expect((await token('revoke', id)).code).toBe(0);
  expect(server.all()[0]?.revokedAt).toBe(first);
  const lines = (await token('list')).answer.split('\n');
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^${id} {2}revoked {2}until .* reader {2}x$`)),
    expect.stringMatching(/^[0-9a-f]{8} {2}valid {4}until .* admin {2}y$/),
  ]);
});

test('one that is not there cannot be revoked, and near ones are offered', async () => {
  const { answer } = await token('create', '--name', 'x', '--role', 'reader');
  const id = answer.split('_')[1] ?? '';
  const near = `${id.slice(0, 7)}${id.endsWith('0') ? '1' : '0'}`;
  const { code, said } = await token('revoke', near);
  expect([code, said]).toEqual([2, expect.stringContaining(`Did you mean "${id}"?`)]);
});

test('a damaged file is told, and neither read as none nor written over', async () => {
  await token('create', '--name', 'x', '--role', 'reader');
  const path = join(data, TOKENS_FILE);
  writeFileSync(path, '{"format":1');
  for (const words of [['list'], ['create', '--name', 'y', '--role', 'admin'], ['revoke', '00000000']]) {
    const { code, said } = await token(...words);
    expect([words, code, said]).toEqual([words, 6, expect.stringMatching(/damaged.*backup.*revokes all/)]);
  }
  expect(readFileSync(path, 'utf8')).toBe('{"format":1');
});

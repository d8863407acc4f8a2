import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { runProgram } from '../cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-trailed-'));
const path = join(folder, 'trail.jsonl');
let served: ServedSeed;
beforeAll(async () => {
  // Strict, so that a read stands in the trail once it is answered.
  served = await serveSeed({ DATA_DIR: folder, TRAIL_READS: 'true', TRAIL_STRICT: 'true' });
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  readonly does: string;
  readonly phase?: string;
  readonly codes?: readonly string[];
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly graph?: string;
  readonly request?: string;
}
let seen = 0;
/** What was added since it was last looked at. */
const added = (): Line[] => {
  const all = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const fresh = all.slice(seen).map((line) => JSON.parse(line) as Line);
  seen = all.length;
  return fresh;
};
const get = (address: string, headers = {}) => fetch(new URL(address, served.url), { headers });

test('a query stands in it with its variables and the graph it was asked of, also when the asker has the answer', async () => {
  const query = 'query Q($id: ID!) { company(id: $id) { id } }';
  const { headers } = await served.ask(query, { id: 'iij' });
  expect(added()).toEqual([
    expect.objectContaining({
      does: 'READ',
      asked: { query, variables: { id: 'iij' } },
      who: { how: 'LOCAL' },
      graph: headers.get('x-graph'),
      request: headers.get('x-request-id'),
    }),
  ]);
  const address = `graphql?query=${encodeURIComponent('{ company(id: "iij") { id } }')}`;
  const asGet = { 'apollo-require-preflight': '1' };
  const first = await get(address, asGet);
  expect(first.status).toBe(200);
  expect((await get(address, { ...asGet, 'if-none-match': first.headers.get('etag') })).status).toBe(304);
  expect(added()).toMatchObject(
    Array.from({ length: 2 }, () => ({ does: 'READ', asked: { query: '{ company(id: "iij") { id } }' } })),
  );
});

test('a mutation stands in it before and after, with the codes of its refusal', async () => {
  const query = 'mutation Accept { acceptImport(work: "none") { __typename } }';
  const { errors } = await served.ask(query);
  expect(errors).not.toEqual([]);
  const code = errors[0]!.extensions['code'] as string;
  expect(added()).toMatchObject([
    { does: 'WRITE', phase: 'ASKED', asked: { query } },
    { does: 'WRITE', phase: 'REFUSED', codes: [code] },
  ]);
});

test('other addresses stand in it: what is taken out as a read, what is sent as a write', async () => {
  await (await get('export/parties.csv?on=2007-06-26')).text();
  expect(added()).toMatchObject([
    { does: 'READ', asked: { method: 'GET', address: '/export/parties.csv?on=2007-06-26' } },
  ]);
  const sent = await fetch(new URL('imports?name=a.csv', served.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'a,b\n',
  });
  expect(sent.status).toBe(201);
  expect(added()).toMatchObject([
    { does: 'WRITE', phase: 'ASKED', asked: { method: 'POST', address: '/imports?name=a.csv' } },
    { does: 'WRITE', phase: 'DONE' },
  ]);
  // Health and the pages themselves hold nothing of the graph.
  await get('livez');
  await get('');
  expect(added()).toEqual([]);
  await get('schema.graphql');
  expect(added()).toHaveLength(1);
});

describe('from the shell', () => {
  const govgraph = async (...words: string[]) => {
    let [answer, said] = ['', ''];
    const code = await runProgram(words, {
      answer: (text) => (answer += `${text}\n`),
      say: (text) => (said += `${text}\n`),
      progress: () => undefined,
    });
    return { code, answer, said };
  };

  test('what changes something stands in it, and it is verified and exported', async () => {
    const data = ['--data', folder];
    const made = await govgraph('token', 'create', '--name', '=nightly', '--role', 'reader', ...data);
    expect(made.code).toBe(0);
    expect((await govgraph('token', 'list', ...data)).code).toBe(0);
    expect((await govgraph('token', 'revoke', 'ffffffff', ...data)).code).toBe(2);
    const lines = added();
    expect(lines).toMatchObject([
      { phase: 'ASKED', who: { how: 'COMMAND' }, asked: { command: 'token create', options: { name: '=nightly' } } },
      { phase: 'DONE' },
      { phase: 'ASKED', asked: { command: 'token revoke', words: ['ffffffff'] } },
      { phase: 'REFUSED', codes: ['NOT_FOUND'] },
    ]);
    expect(JSON.stringify(lines)).not.toContain(made.answer.trim());

    const whole = await govgraph('trail', 'verify', ...data);
    expect([whole.code, whole.answer]).toEqual([0, expect.stringMatching(/The trail is whole/)]);
    const seal = /last seal ([0-9a-f]{64})/.exec(whole.answer)![1]!;
    const out = join(folder, 'out.jsonl');
    expect((await govgraph('trail', 'export', '--out', out, ...data)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(path, 'utf8'));
    expect((await govgraph('trail', 'verify', '--from', out, '--holds', seal)).code).toBe(0);
    expect((await govgraph('trail', 'verify', '--from', out, '--holds', 'f'.repeat(64))).code).toBe(6);
    const csv = join(folder, 'out.csv');
    const today = new Date().toISOString().slice(0, 10);
    expect((await govgraph('trail', 'export', '--out', csv, '--since', today, ...data)).code).toBe(0);
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFFat,does,phase,codes,how,.*\r\n/);
    expect((await govgraph('trail', 'export', '--out', csv, '--until', '2000-01-01', ...data)).said).toMatch(
      /Wrote 0 entries/,
    );
    expect((await govgraph('trail', 'export', '--out', csv, '--until', 'then', ...data)).code).toBe(2);
    expect((await govgraph('trail', 'verify', '--data', join(folder, 'none'))).code).toBe(2);
  });
});

test('when it cannot be written, nothing is answered or changed, and it is said why', async () => {
  const kept = readFileSync(path);
  rmSync(path);
  mkdirSync(path);
  const { status, errors, data } = await served.ask('{ company(id: "iij") { id } }');
  expect([status, data, errors[0]!.extensions['code'], errors[0]!.message]).toEqual([
    503,
    undefined,
    'STORE_FAILED',
    expect.stringMatching(
      /^Nothing is answered or changed that cannot be recorded \(TRAIL_STRICT\): trail\.jsonl cannot be written/,
    ),
  ]);
  const changing = await served.ask('mutation { undoPartyDecision(id: "none", by: "A", reason: "r") { __typename } }');
  expect([changing.status, changing.errors[0]!.extensions['code']]).toEqual([503, 'STORE_FAILED']);
  expect((await get('export/parties.csv')).status).toBe(503);
  expect((await get('livez')).status).toBe(200);
  rmSync(path, { recursive: true });
  writeFileSync(path, kept);
  expect((await served.ask('{ company(id: "iij") { id } }')).errors).toEqual([]);
});

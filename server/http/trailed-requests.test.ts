import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { askProgram } from '../../test/support/ask-program.ts';

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

describe('work that goes on behind an answer', () => {
  const TABLE = 'holder,company,percent\nOmega Testing KK,iij,0.125\n';
  const work = async (mutation: string, variables: object = {}) => {
    const { data, errors, headers } = await served.ask(mutation, variables);
    expect(errors).toEqual([]);
    const [begun] = Object.values(data as Record<string, { readonly id: string }>);
    const { id } = begun!;
    await expect
      .poll(
        async () => {
          const now = await served.ask('query($id: ID!) { graphWork(id: $id) { state } }', { id });
          return (now.data as { graphWork: { state: string } }).graphWork.state;
        },
        { timeout: 60_000 },
      )
      .not.toMatch(/WAITING|RUNNING/);
    return { id, request: headers.get('x-request-id') };
  };
  const endOf = ({ id }: { readonly id: string }) =>
    added().filter(({ does, asked }) => does === 'WRITE' && asked?.['work'] === id);

  test('an import ends in it: what was looked at, what came in', async () => {
    const sent = await fetch(new URL('imports?name=own.csv', served.url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: TABLE,
    });
    const { upload } = (await sent.json()) as { upload: { id: string } };
    const ready = await work('mutation($files: [StagedFileInput!]!) { stageImport(files: $files) { id } }', {
      files: [{ upload: upload.id, published: '2024-05-01', sourceTitle: 'Our book' }],
    });
    const about = { kind: 'IMPORT', what: 'own.csv' };
    expect(endOf(ready)).toMatchObject([
      { phase: 'DONE', asked: { ...about, state: 'READY' }, request: ready.request },
    ]);
    const done = await work('mutation($id: ID!) { acceptImport(work: $id) { id } }', { id: ready.id });
    expect(done.id).toBe(ready.id);
    expect(endOf(done)).toMatchObject([{ phase: 'DONE', asked: { ...about, state: 'DONE' }, request: done.request }]);
  });

  test('a withdrawal that failed is told as one, though it was taken to be done', async () => {
    const failed = await work('mutation { withdrawImport(id: "nowhere") { id } }');
    const lines = added().filter(({ does, request }) => does === 'WRITE' && request === failed.request);
    expect(lines).toHaveLength(3);
    expect(lines).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ phase: 'ASKED' }),
        expect.objectContaining({ phase: 'DONE' }),
        expect.objectContaining({
          phase: 'REFUSED',
          codes: ['NOT_FOUND'],
          asked: { work: failed.id, kind: 'WITHDRAWAL', what: 'nowhere', state: 'FAILED' },
        }),
      ]) as object,
    );
  });
});

test('a token that is worth nothing stands in it as a way in that was refused, without the token', async () => {
  const secret = 'govgraph_ffffffff_a-secret-that-nobody-has';
  expect((await get('schema.graphql?x=1', { authorization: `Bearer ${secret}` })).status).toBe(401);
  const lines = added();
  expect(lines).toMatchObject([
    {
      does: 'SIGN_IN',
      phase: 'REFUSED',
      codes: ['UNAUTHENTICATED'],
      who: { how: 'NOBODY' },
      asked: { way: 'TOKEN', method: 'GET', address: '/schema.graphql' },
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('a-secret-that-nobody-has');
});

describe('from the shell', () => {
  test('what changes something stands in it, and it is verified and exported', async () => {
    const data = ['--data', folder];
    const made = await askProgram('token', 'create', '--name', '=nightly', '--role', 'reader', ...data);
    expect(made.code).toBe(0);
    expect((await askProgram('token', 'list', ...data)).code).toBe(0);
    expect((await askProgram('token', 'revoke', 'ffffffff', ...data)).code).toBe(2);
    const lines = added();
    expect(lines).toMatchObject([
      { phase: 'ASKED', who: { how: 'COMMAND' }, asked: { command: 'token create', options: { name: '=nightly' } } },
      { phase: 'DONE' },
      { phase: 'ASKED', asked: { command: 'token revoke', words: ['ffffffff'] } },
      { phase: 'REFUSED', codes: ['NOT_FOUND'] },
    ]);
    expect(JSON.stringify(lines)).not.toContain(made.answer.trim());

    const whole = await askProgram('trail', 'verify', ...data);
    expect([whole.code, whole.answer]).toEqual([0, expect.stringMatching(/The trail is whole/)]);
    const seal = /last seal ([0-9a-f]{64})/.exec(whole.answer)![1]!;
    const out = join(folder, 'out.jsonl');
    expect((await askProgram('trail', 'export', '--out', out, ...data)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(path, 'utf8'));
    expect((await askProgram('trail', 'verify', '--from', out, '--holds', seal)).code).toBe(0);
    expect((await askProgram('trail', 'verify', '--from', out, '--holds', 'f'.repeat(64))).code).toBe(6);
    const csv = join(folder, 'out.csv');
    const today = new Date().toISOString().slice(0, 10);
    expect((await askProgram('trail', 'export', '--out', csv, '--since', today, ...data)).code).toBe(0);
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFFat,does,phase,codes,how,.*\r\n/);
    expect((await askProgram('trail', 'export', '--out', csv, '--until', '2000-01-01', ...data)).said).toMatch(
      /Wrote 0 entries/,
    );
    expect((await askProgram('trail', 'export', '--out', csv, '--until', 'then', ...data)).code).toBe(2);
    expect((await askProgram('trail', 'verify', '--data', join(folder, 'none'))).code).toBe(2);
  });

  test('what only reads stands in it where reads are recorded, unless it asks nothing of the data folder', async () => {
    const data = ['--data', folder];
    added();
    await askProgram('token', 'list', ...data);
    expect(added()).toEqual([]);
    vi.stubEnv('TRAIL_READS', 'true');
    try {
      expect((await askProgram('token', 'list', ...data)).code).toBe(0);
      expect(added()).toMatchObject([
        { does: 'READ', who: { how: 'COMMAND' }, asked: { command: 'token list', options: { data: folder } } },
      ]);
      const backup = join(folder, '..', `${basename(folder)}-backup`);
      expect((await askProgram('backup', backup, ...data)).code).toBe(0);
      // It stands in the backup as well: it is there before anything is read.
      expect(readFileSync(join(backup, 'trail.jsonl'), 'utf8')).toBe(readFileSync(path, 'utf8'));
      rmSync(backup, { recursive: true });
      expect(added()).toMatchObject([{ does: 'READ', asked: { command: 'backup', words: [backup] } }]);
      expect((await askProgram('trail', 'export', '--out', join(folder, 'o.csv'), ...data)).code).toBe(0);
      expect(added()).toMatchObject([{ does: 'READ', asked: { command: 'trail export' } }]);
      expect((await askProgram('trail', 'verify', ...data)).code).toBe(0);
      expect(added()).toEqual([]);
      const nowhere = join(folder, 'nowhere');
      expect((await askProgram('backup', backup, '--data', nowhere)).said).toMatch(/There is no data folder/);
      expect(existsSync(nowhere)).toBe(false);
      vi.stubEnv('TRAIL_STRICT', 'true');
      const kept = readFileSync(path);
      rmSync(path);
      mkdirSync(path);
      expect(await askProgram('token', 'list', ...data)).toMatchObject({ code: 6, answer: '' });
      rmSync(path, { recursive: true });
      writeFileSync(path, kept);
    } finally {
      vi.unstubAllEnvs();
    }
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

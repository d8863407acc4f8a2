import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_FILES } from '../../test/support/intake/hostile-files.ts';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

/**
 * The same as `hostile-imports.test.ts` sends by the command, sent by the page: refused in words, and the server goes
 * on.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-hostile-'));
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ DATA_DIR: dataDir, MAX_UPLOAD_MB: '400', CLIENT_WRITES: '0' });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const MB = 1024 * 1024;
const FIELDS = 'id state failure { code message } files { changed problems { code place message mend } }';
interface Work {
  readonly id: string;
  readonly state: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly files: readonly { changed: boolean; problems: { code: string; place: string; mend: string | null }[] }[];
}

const sent = (name: string, body: RequestInit['body']) =>
  fetch(new URL(`imports?name=${encodeURIComponent(name)}`, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    duplex: 'half',
  } as RequestInit);

/** What becomes of an upload when it is looked at. */
async function staged(response: Response): Promise<Work> {
  expect(response.status).toBe(201);
  const { upload } = (await response.json()) as { upload: { id: string } };
  const { data, errors } = await server.ask(
    `mutation($files: [StagedFileInput!]!) { stageImport(files: $files) { ${FIELDS} } }`,
    { files: [{ upload: upload.id }] },
  );
  expect(errors).toEqual([]);
  let work = (data as { stageImport: Work }).stageImport;
  await expect
    .poll(
      async () => {
        if (work.state !== 'RUNNING' && work.state !== 'WAITING') return true;
        const asked = await server.ask(`query($id: ID!) { graphWork(id: $id) { ${FIELDS} } }`, { id: work.id });
        work = (asked.data as { graphWork: Work }).graphWork;
        return false;
      },
      { timeout: 120_000, interval: 50 },
    )
    .toBe(true);
  return work;
}

const version = async () =>
  ((await server.ask('{ dataset { version } }')).data as { dataset: { version: string } }).dataset.version;
const kept = () => {
  const folder = join(dataDir, 'imports');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'staging') : [];
};

async function expectRefused(work: Work, code: string): Promise<void> {
  expect([work.state, work.failure, work.files.map(({ changed }) => changed)]).toEqual(['REFUSED', null, [false]]);
  const [problem] = work.files[0]?.problems ?? [];
  expect(problem?.code).toBe(code);
  expect(problem?.place).not.toBe('');
  expect(problem?.mend ?? '').not.toBe('');
  const { errors } = await server.ask(`mutation { acceptImport(work: "${work.id}") { id } }`);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_INPUT']);
}

test.each(HOSTILE_FILES.filter(([, , content]) => content().length > 0))(
  '%s is refused with its code, and the graph and the server go on',
  async (_, name, content, code) => {
    const before = [await version(), kept()];
    const response = await sent(name, Buffer.from(content()));
    await expectRefused(await staged(response), code);
    expect([await version(), kept()]).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
  120_000,
);

test('one line of 300 MB is refused when it has gone on for too long, in little memory', async () => {
  const line = (async function* () {
    yield await Promise.resolve(Buffer.from('[{"statementId":"'));
    const piece = Buffer.alloc(4 * MB, 0x61);
    for (let at = 0; at < 75; at += 1) yield await Promise.resolve(piece);
  })();
  const before = process.memoryUsage().rss;
  const work = await staged(await sent('line.json', ReadableStream.from(line)));
  await expectRefused(work, 'TOO_LARGE');
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
}, 240_000);

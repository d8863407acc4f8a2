import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

/** The data folder lies two folders deep in one of this test's own, so that whatever leaves it is seen. */
const around = mkdtempSync(join(tmpdir(), 'govgraph-upload-names-'));
const dataDir = join(around, 'one', 'data');
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ DATA_DIR: dataDir });
});
afterAll(async () => {
  await server.stop();
  rmSync(around, { recursive: true, force: true });
});

/** Without the trail, which tells of every request. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^trail\./.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const send = async (query: string, body: string) => {
  const response = await fetch(new URL(`imports?${query}`, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  return { status: response.status, body: (await response.json()) as Sent };
};
interface Sent {
  readonly upload?: { readonly id: string; readonly name: string };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
const inStaging = () => filesBelow(join(dataDir, 'imports', 'staging')).map((path) => basename(path));

test.each([
  ['up two folders', '../../x'],
  ['up from a folder below', 'a/../../../x'],
  ['an absolute path', '/etc/cron.d/x'],
  ['a path of Windows', '..\\..\\x'],
  ['a drive of Windows', 'C:\\Windows\\x'],
  ['a share of Windows', '\\\\host\\share\\x'],
  ['the folder itself', '.'],
  ['the folder above', '..'],
  ['a name that ends at NUL', 'a.csv\0/../../x'],
  ['NUL alone', '\0'],
  ['a line more', 'a.csv\nx'],
  ['a carriage return', 'a\r.csv'],
  ['a line end of Unicode', 'a\u2028.csv'],
  ['nothing that is seen', '\u200B\u200B'],
  ['256 letters', 'x'.repeat(256)],
  ['10,000 letters', 'x'.repeat(10_000)],
])('a file under a name that is %s is refused, and nothing of it is written', async (_, name) => {
  const before = filesBelow(around);
  const { status, body } = await send(`name=${encodeURIComponent(name)}`, `refused ${name}`);
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_INPUT']);
  expect(body.errors?.[0]?.message).toMatch(/The name of the file is not usable/);
  expect(filesBelow(around)).toEqual(before);
});

test('two names, or one that is a list, are none', async () => {
  for (const query of ['name=a.csv&name=../../x', 'name[]=../../x', 'name[a]=x', ''])
    expect([query, (await send(query, 'two')).status]).toEqual([query, 400]);
});

// Kept under the hash of its bytes, whatever it is called: a name is words that are shown.
test.each([
  ['a device of Windows', 'CON'],
  ['another with an ending', 'nul.csv'],
  ['a stream of NTFS', 'a.csv:hidden'],
  ['a drive without a folder', 'C:x.csv'],
  ['what ends in dots', 'x.csv...'],
  ['what is a folder once decoded again', '..%2F..%2Fx'],
  ['an option', '--data=x'],
  ['a template', '${HOME}`id`$(id)'],
  ['another of the store’s own files', 'records.sqlite'],
  ['a property of every object', '__proto__'],
  ['markup', '<img src=x onerror=alert(1)>.csv'],
  ['255 letters', 'x'.repeat(255)],
])('a file under a name that is %s lies under its hash in the data folder, and is called so', async (_, name) => {
  const before = filesBelow(around);
  const { status, body } = await send(`name=${encodeURIComponent(name)}`, `taken ${name}`);
  expect([status, body.upload?.name]).toEqual([201, name]);
  const id = body.upload?.id ?? '';
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  const added = filesBelow(around).filter((path) => !before.includes(path));
  expect(added.map((path) => [path.startsWith(join('one', 'data', 'imports', 'staging')), basename(path)])).toEqual([
    [true, id],
  ]);
});

test('what is imported under such a name is kept under its hash and listed by its words', async () => {
  const name = '<img src=x onerror=alert(1)> CON:..%2F..%2Fx.csv';
  const { body } = await send(
    `name=${encodeURIComponent(name)}`,
    'holder,company,percent\nOmega Testing KK,iij,0.125\n',
  );
  const outside = () => filesBelow(around).filter((path) => !path.startsWith(join('one', 'data')));
  const ended = async (mutation: string, variables: object) => {
    const { data, errors } = await server.ask(mutation, variables);
    expect(errors).toEqual([]);
    let [work] = Object.values(data as Record<string, { id: string; state: string; what: string }>);
    await expect
      .poll(
        async () => {
          const now = await server.ask('query($id: ID!) { graphWork(id: $id) { id state what } }', { id: work?.id });
          work = (now.data as { graphWork: typeof work }).graphWork;
          return work?.state;
        },
        { timeout: 60_000 },
      )
      .toMatch(/READY|DONE|REFUSED|FAILED/);
    return work;
  };
  const ready = await ended('mutation($files: [StagedFileInput!]!) { stageImport(files: $files) { id state what } }', {
    files: [{ upload: body.upload?.id, published: '2024-05-01', sourceTitle: 'Our book' }],
  });
  expect(ready).toMatchObject({ state: 'READY', what: name });
  const done = await ended('mutation($id: ID!) { acceptImport(work: $id) { id state what } }', { id: ready?.id });
  expect(done).toMatchObject({ state: 'DONE', what: name });
  const { data } = await server.ask('{ imports { edges { node { name } } } }');
  expect(data).toEqual({ imports: { edges: [{ node: { name } }] } });
  expect(filesBelow(join(dataDir, 'imports', 'files'))).toEqual([body.upload?.id]);
  expect(inStaging()).not.toContain(body.upload?.id);
  expect(outside()).toEqual([]);
});

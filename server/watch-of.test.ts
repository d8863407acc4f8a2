import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../test/support/seeds/temporary-seed.ts';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';
import { openDatabase } from './database/database.ts';
import { importFiles } from './intake/import-files.ts';
import { signature } from './watch/webhook/send-webhook.ts';

const FEED = `{ watchChanges { id title company graph graphBefore on total problem differences { kind about before after fact } } }`;
interface Told {
  readonly title: string;
  readonly company: string | null;
  readonly on: string | null;
  readonly total: number;
  readonly problem: string | null;
  readonly differences: readonly {
    kind: string;
    about: string;
    before: string | null;
    after: string | null;
    fact: string | null;
  }[];
}

async function told(served: ServedSeed, count: number): Promise<readonly Told[]> {
  for (;;) {
    const { watchChanges } = (await served.ask(FEED)).data as { watchChanges: readonly Told[] };
    if (watchChanges.length >= count) return watchChanges;
    await wait(200);
  }
}
const watch = (served: ServedSeed, input: object) =>
  served.ask(
    'mutation W($input: WatchInput!) { watch(input: $input) { webhookSecret watch { id title company since webhookHost } } }',
    { input },
  );

afterAll(removeTemporaryFolders);

test('after an import it is told what is otherwise of a company and of a question, and the webhook is called', async () => {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  const hook = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const seedDir = temporarySeed();
  const served = await serveSeed({ DATA_DIR: dataDir, SEED_DIR: seedDir, WEBHOOK_ALLOW: '127.0.0.1' });
  try {
    const { data } = await watch(served, { company: 'bolt', webhook: address });
    const { webhookSecret } = (data as { watch: { webhookSecret: string } }).watch;
    expect(data).toMatchObject({ watch: { watch: { company: 'bolt', webhookHost: new URL(address).host } } });
    await watch(served, { title: 'Who holds bolt', query: '{ company(id: "bolt") { holders { totalCount } } }' });
    await watch(served, { title: 'Its name', query: '{ company(id: "bolt") { name } }' });
    expect(await told(served, 0)).toEqual([]);

    const file = join(temporaryFolder(), 'own.csv');
    writeFileSync(file, 'holder,company,percent,holderkind\n"SMITH, Ann",bolt,12,PERSON\n');
    await importFiles({ load: { seedDir, store: { dataDir } }, dataDir }, [{ path: file, published: '2024-05-01' }]);
    const changes = await told(served, 2);
    expect(changes.map(({ title }) => title).sort()).toEqual(
      ['Bolt', 'Who holds bolt'].map((name) => expect.stringMatching(new RegExp(name, 'i')) as string),
    );
    const ofBolt = changes.find(({ company }) => company === 'bolt')!;
    expect(ofBolt.differences.filter(({ kind }) => kind === 'FACT')).toEqual([
      {
        kind: 'FACT',
        about: expect.stringMatching(/smith.*12/i) as string,
        before: null,
        after: 'STATED',
        fact: expect.any(String) as string,
      },
    ]);
    while (calls.length === 0) await wait(100);
    const { headers, body } = calls[0]!;
    const second = Number(/t=(\d+)/.exec(String(headers['govgraph-signature']))![1]);
    expect(headers['govgraph-signature']).toBe(signature(webhookSecret, second, body));
    expect(JSON.parse(body)).toMatchObject({
      company: 'bolt',
      differences: ofBolt.differences.map(({ about }) => ({ about })),
    });
  } finally {
    await served.stop();
    hook.close();
  }
}, 11_100);

let served: ServedSeed;
let dataDir: string;
beforeAll(async () => {
  dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  served = await serveSeed({ DATA_DIR: dataDir });
});
afterAll(() => served.stop());

test('a verdict that is another is told first, with what it was, also in the feed', async () => {
  const { data } = await watch(served, { company: 'iij' });
  const { id } = (data as { watch: { watch: { id: string } } }).watch.watch;
  // As if the graph before had given another verdict, and had lacked a fact.
  const database = openDatabase(dataDir);
  const [key, fact] = database.write((rows) => {
    const [row] = rows.all('SELECT snapshot FROM watch_state WHERE watch = ?', id);
    const kept = JSON.parse(String(row!['snapshot'])) as {
      on: string;
      verdicts: Record<string, { value: string }>;
      facts: Record<string, unknown>;
    };
    const [verdict = ''] = Object.keys(kept.verdicts);
    const [gone = ''] = Object.keys(kept.facts);
    kept.verdicts[verdict]!.value = 'CLEARLY_OTHERWISE';
    kept.facts = Object.fromEntries(Object.entries(kept.facts).filter(([one]) => one !== gone));
    rows.run(`UPDATE watch_state SET graph = 'older', snapshot = ? WHERE watch = ?`, JSON.stringify(kept), id);
    return [verdict, gone];
  });
  database.close();
  expect(key).not.toBe('');
  // Whatever is newly watched makes it look at all.
  await watch(served, { title: 'Name', query: '{ company(id: "iij") { name } }' });
  const [change] = await told(served, 1);
  expect(change).toMatchObject({
    company: 'iij',
    total: 2,
    differences: [
      { kind: 'VERDICT', before: 'CLEARLY_OTHERWISE', after: expect.stringMatching(/^[A-Z_]+$/) as string },
      { kind: 'FACT', fact, before: null, after: expect.any(String) as string },
    ],
  });
  const feed = await fetch(new URL('watch/feed.json', served.url));
  expect([feed.status, feed.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^application\/feed\+json/),
  ]);
  expect(await feed.json()).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ content_text: expect.stringMatching(/^VERDICT .*CLEARLY_OTHERWISE/) as string }],
  });
}, 11_100);

test.each([
  [{ company: 'no-such' }, 'NOT_FOUND', /no-such/],
  [{}, 'BAD_INPUT', /Name a "company"/],
  [{ company: 'iij', query: '{ __typename }' }, 'BAD_INPUT', /one of them/],
  [{ title: 'x', query: 'mutation { unwatch(id: "a") { id } }' }, 'BAD_INPUT', /has to be one query/],
  [{ title: 'x', query: '{ nothing }' }, 'BAD_INPUT', /Cannot query field/],
  [{ title: 'x', query: '{ company(' }, 'BAD_INPUT', /cannot be read/],
  [{ title: 'x', query: '{ __typename }', variables: '[1]' }, 'BAD_INPUT', /no JSON object/],
  [
    { title: 'x', query: '{ __typename }', variables: `{"a":${'['.repeat(1_100)}${']'.repeat(1_100)}}` },
    'BAD_INPUT',
    /^"variables" is nested deeper than 1000 levels in line 1/,
  ],
  [{ title: 'x', query: '{a'.repeat(1_100) }, 'BAD_INPUT', /^The query is nested deeper than 1000 levels in line 1/],
  [{ query: '{ __typename }' }, 'BAD_INPUT', /"title" is empty/],
  [{ title: 'a\u202Eb', query: '{ __typename }' }, 'BAD_INPUT', /"title" has the character U\+202E/],
  [{ title: '\u200B\u2060', query: '{ __typename }' }, 'BAD_INPUT', /"title" shows nothing/],
  [{ title: '\u00AD', company: 'iij' }, 'BAD_INPUT', /"title" shows nothing/],
  [{ company: 'iij', webhook: 'https://127.0.0.1/' }, 'BAD_INPUT', /leads to 127\.0\.0\.1/],
] as const)('%j is refused', async (input, code, why) => {
  const { errors } = await watch(served, input);
  expect(errors).toMatchObject([{ message: expect.stringMatching(why) as string, extensions: { code } }]);
});

test('what is watched is listed and taken away', async () => {
  const list = async () =>
    ((await served.ask('{ watches { id title } }')).data as { watches: { id: string; title: string }[] }).watches;
  const before = await list();
  expect(before.length).toBeGreaterThan(0);
  expect((await watch(served, { company: 'iij' })).errors[0]!.message).toMatch(/already/);
  expect((await served.ask('mutation U($id: ID!) { unwatch(id: $id) { id } }', { id: before[0]!.id })).errors).toEqual(
    [],
  );
  expect((await list()).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
  expect((await served.ask('mutation { unwatch(id: "none") { id } }')).errors[0]!.extensions['code']).toBe('NOT_FOUND');
});

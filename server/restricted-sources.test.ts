import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders } from '../test/support/seeds/temporary-seed.ts';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';
import { fullQuery } from '../test/support/queries/full-query.ts';
import { idsOf } from '../test/support/queries/ids-of.ts';
import { wanderingQuery } from '../test/support/queries/random-query.ts';
import type { Ids } from '../test/support/queries/random-values.ts';
import { HIDDEN, restrictedWorld, type RestrictedWorld } from '../test/support/worlds/restricted-world.ts';
import { openTokens } from './access/tokens.ts';
import { createSchema } from './graphql/schema.ts';
import { importFiles } from './intake/import-files.ts';
import { readManifest } from './intake/kept/manifest.ts';
import { storeOf } from './store-of.ts';

const schema = createSchema();
const ROOTS = Object.keys(schema.getQueryType()?.getFields() ?? {});
/** Bounds that stand in no query's way: what is compared is what is answered, not where it is cut off. */
const WIDE = { MAX_COST: '900000000', MAX_DEPTH: '60', MAX_ANSWER_MB: '200', REQUEST_TIMEOUT_MS: '120000' };

let whole: ServedSeed;
let without: ServedSeed;
let worlds: RestrictedWorld[];
let ids: Ids;
let tokens: Record<'outsider' | 'insider' | 'half', string>;
beforeAll(async () => {
  worlds = [await restrictedWorld(true), await restrictedWorld(false)];
  const serve = ({ seedDir, dataDir, documentsDir }: RestrictedWorld, more = {}) =>
    serveSeed({ ...WIDE, SEED_DIR: seedDir, DATA_DIR: dataDir, DOCUMENTS_DIR: documentsDir, ...more });
  const { dataDir } = worlds[0] as RestrictedWorld;
  const umbra = readManifest(dataDir).find(({ name }) => name.startsWith('umbra'))?.id ?? '';
  const restricted = `vault-notes=board|audit, ${umbra.slice(0, -4)}*=board`;
  whole = await serve(worlds[0] as RestrictedWorld, { RESTRICTED_SOURCES: restricted });
  without = await serve(worlds[1] as RestrictedWorld);
  const own = openTokens(dataDir);
  const token = (groups: readonly string[]) =>
    own.create({ name: `Of ${groups.join(' and ') || 'nothing'}`, roles: ['admin'], groups, days: 1 }).secret;
  tokens = { outsider: token([]), insider: token(['board']), half: token(['audit']) };
  ids = await idsOf((query) => asked(whole, query, 'insider'));
}, 120_000);
afterAll(async () => {
  await Promise.all([whole.stop(), without.stop()]);
  for (const { dataDir } of worlds) rmSync(dataDir, { recursive: true, force: true });
  removeTemporaryFolders();
});

async function asked(server: ServedSeed, query: string, who?: keyof typeof tokens) {
  const response = await fetch(new URL('graphql', server.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      ...(who && { authorization: `Bearer ${tokens[who]}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: readonly object[] };
  return { status: response.status, graph: response.headers.get('x-graph'), data, errors };
}

/** What is asked in the name of who asks, or of when: no answer about the graph. */
const OF_THE_ASKER = new Set(['importing', 'uploadedTable']);

async function compared(query: string): Promise<void> {
  // Whoever reads all asks first: what is kept of that must not be in the other's answer.
  await asked(whole, query, 'insider');
  let [outsider, baseline] = [await asked(whole, query, 'outsider'), await asked(without, query)];
  // Of two fields that fail, and leave no data, it is the quicker that is told of: then they are asked again.
  for (let i = 0; i < 20 && baseline.data === null && !isDeepStrictEqual(outsider.errors, baseline.errors); i += 1)
    [outsider, baseline] = [await asked(whole, query, 'outsider'), await asked(without, query)];
  expect({ ...outsider, graph: '' }, query).toEqual({ ...baseline, graph: '' });
  const text = JSON.stringify(outsider);
  const said = query.toLowerCase();
  for (const word of HIDDEN) if (!said.includes(word.toLowerCase())) expect(text, query).not.toContain(word);
}

describe('for who is in none of the groups every question is answered as if the sources had never been', () => {
  test.each(ROOTS.filter((root) => !OF_THE_ASKER.has(root)))('%s', { timeout: 120_000 }, async (root) => {
    for (let seed = 1; seed <= 4; seed += 1) await compared(fullQuery({ schema, ids }, root, seed * 31, 3));
  });

  test('questions that wander', { timeout: 240_000 }, async () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const query = wanderingQuery({ schema, ids }, seed);
      const [asks] = parse(query).definitions;
      const roots = asks?.kind === Kind.OPERATION_DEFINITION ? asks.selectionSet.selections : [];
      // Of two that fail it is the quicker that is told of.
      const asksOfTheAsker = roots.some((one) => one.kind === Kind.FIELD && OF_THE_ASKER.has(one.name.value));
      if (roots.length === 1 && !asksOfTheAsker) await compared(query);
    }
  });
});

/** What `GET` of a path answers, without the time it was asked. */
async function got(server: ServedSeed, path: string, who?: keyof typeof tokens, headers = {}) {
  const response = await fetch(new URL(path, server.url), {
    headers: { connection: 'close', ...(who && { authorization: `Bearer ${tokens[who]}` }), ...headers },
  });
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
}

test('exports of everything hold nothing of them', async () => {
  for (const path of [
    'facts.csv',
    'facts.ndjson',
    'parties.csv',
    'parties.ndjson',
    'findings.csv',
    'findings.ndjson',
  ]) {
    const [insider, outsider, baseline] = await Promise.all([
      got(whole, `export/${path}`, 'insider'),
      got(whole, `export/${path}`, 'outsider'),
      got(without, `export/${path}`),
    ]);
    expect([path, outsider]).toEqual([path, baseline]);
    expect(insider.text.length, path).toBeGreaterThan(outsider.text.length);
  }
});

test('the figures of the server do not tell who may not read all how large the whole graph is', async () => {
  const of = async (who?: keyof typeof tokens) => (await got(whole, 'metrics', who)).text;
  for (const text of [await of(), await of('insider')])
    expect(text).toMatch(/^govgraph_graph_nodes\{.*\} \d+$[^]*^govgraph_graph_facts\{.*\} \d+$/m);
  for (const text of [await of('outsider'), await of('half')]) {
    expect(text).toMatch(/^govgraph_store_up 1$/m);
    expect(text).not.toMatch(/govgraph_graph_(nodes|facts)/);
  }
});

test('what one reads is never answered to another out of a cache', async () => {
  const path = `graphql?query=${encodeURIComponent('{ parties { totalCount } }')}`;
  const insider = await got(whole, path, 'insider');
  const outsider = await got(whole, path, 'outsider');
  expect(outsider.text).not.toBe(insider.text);
  expect(outsider.etag).not.toBe(insider.etag);
  const asOther = { 'if-none-match': insider.etag ?? '' };
  expect(await got(whole, path, 'outsider', asOther)).toEqual(outsider);
  expect((await got(whole, path, 'insider', asOther)).status).toBe(304);
});

test('who is in one group of two reads the sources of that one', async () => {
  const ask = async (who: keyof typeof tokens) =>
    (await asked(whole, '{ sourcesConnection { edges { node { title } } } }', who)).data;
  const titles = (data: unknown) =>
    [...JSON.stringify(data).matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title).sort();
  expect(titles(await ask('outsider'))).toEqual(['Annual report', 'open-book.csv']);
  expect(titles(await ask('half'))).toEqual(['Annual report', 'Vault notes', 'open-book.csv']);
  expect(titles(await ask('insider'))).toHaveLength(4);
});

test('the person at this machine reads all, as who is in the group does', async () => {
  const query = '{ dataset { version companies people facts findings sources } }';
  const local = await asked(whole, query);
  expect(await asked(whole, query, 'insider')).toEqual(local);
  expect(await asked(whole, query, 'outsider')).not.toEqual(local);
});

test('who changes the graph has to read all of it', async () => {
  const decide = 'mutation { undoPartyDecision(id: "decision-00000001", reason: "x") { id } }';
  const refused = {
    extensions: { code: 'FORBIDDEN' },
    message: expect.stringMatching(/has to read every source/) as string,
  };
  for (const who of ['outsider', 'half'] as const)
    expect((await asked(whole, decide, who)).errors).toMatchObject([refused]);
  const upload = await fetch(new URL('imports?name=x.csv', whole.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.outsider}`, 'content-type': 'application/octet-stream' },
    body: 'Holder,Company,Percent',
  });
  expect(upload.status).toBe(403);
  const me = JSON.parse((await got(whole, 'auth/me', 'outsider')).text) as { may: string[]; withheld: boolean };
  expect(me).toMatchObject({ withheld: true });
  expect(me.may).toEqual(expect.arrayContaining(['READ', 'RECORD', 'ADMINISTER']));
  expect(me.may).not.toContain('CHANGE');
  expect(JSON.parse((await got(whole, 'auth/me', 'insider')).text)).toMatchObject({ withheld: false });
});

test('a source that the graph does not have is a slip of the pen, and nothing is served', async () => {
  const { seedDir } = worlds[1] as RestrictedWorld;
  await expect(serveSeed({ SEED_DIR: seedDir, RESTRICTED_SOURCES: 'reprot=board' })).rejects.toThrow(
    /"reprot", which is no source of the graph; did you mean "report"\?/,
  );
});

test('a graph that another process loads is followed in what each may read', { timeout: 60_000 }, async () => {
  const { seedDir, documentsDir, dataDir } = worlds[0] as RestrictedWorld;
  const path = join(documentsDir, 'later.csv');
  writeFileSync(path, 'Holder,Company,Percent\nAnn Later,acme,1.25\n');
  await importFiles({ load: { seedDir, documentsDir, store: storeOf(whole.config) }, dataDir }, [
    { path, published: '2024-06-01' },
  ]);
  const count = async (who: keyof typeof tokens) =>
    (await asked(whole, '{ dataset { sources } }', who)).data as { dataset: { sources: number } };
  await expect.poll(() => count('outsider'), { timeout: 30_000, interval: 200 }).toEqual({ dataset: { sources: 3 } });
  await expect.poll(() => count('insider'), { timeout: 30_000, interval: 200 }).toEqual({ dataset: { sources: 5 } });
});

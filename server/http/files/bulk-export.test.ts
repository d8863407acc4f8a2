import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../../test/support/served-seed.ts';

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ CORS_ORIGINS: 'https://a.example' });
});
afterAll(() => server.stop());

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
/** As it comes over the wire: nothing is unpacked, no header is added. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.url), { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
const tagOf = ({ headers }: Got) => String(headers['etag']);

const FILES = ['facts', 'parties', 'findings'].flatMap((name) => [`${name}.ndjson`, `${name}.csv`]);

describe('an answer that the asker has already', () => {
  test.each(FILES)('%s is told to be the same', async (file) => {
    const first = await get(`export/${file}`);
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect(tagOf(first)).toMatch(/^W\/"[\w-]{32}"$/);
    const again = await get(`export/${file}`, { 'if-none-match': `"other", ${tagOf(first)}` });
    expect([again.status, again.body.length, tagOf(again)]).toEqual([304, 0, tagOf(first)]);
    expect((await get(`export/${file}`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('each file, form and day has a tag of its own, however the days are ordered in the address', async () => {
    const asked = ['', '?on=2007-03-31', '?knownOn=2007-03-31', '?on=2007-03-31&knownOn=2008-12-31'];
    const tags = await Promise.all(
      FILES.flatMap((file) => asked.map(async (days) => tagOf(await get(`export/${file}${days}`, {}, 'HEAD')))),
    );
    expect(new Set(tags).size).toBe(FILES.length * asked.length);
    const turned = await get('export/facts.csv?knownOn=2008-12-31&on=2007-03-31', {}, 'HEAD');
    expect(tags).toContain(tagOf(turned));
  });

  test('what is refused has none', async () => {
    for (const path of ['export/facts.csv?on=2007-02-30', 'export/facts.csv?day=2007-02-28', 'export/facts.xml']) {
      const { headers } = await get(path);
      expect([path, headers['etag']]).toEqual([path, undefined]);
    }
  });
});

test.each(FILES)('the heads alone of %s are those of the file, with the graph that answers', async (file) => {
  const heads = await get(`export/${file}`, {}, 'HEAD');
  const whole = await get(`export/${file}`);
  expect([heads.status, heads.body.length]).toEqual([200, 0]);
  for (const name of ['content-type', 'content-disposition', 'etag', 'cache-control', 'x-graph'])
    expect([name, heads.headers[name]]).toEqual([name, whole.headers[name]]);
  const { headers } = await server.ask('{ dataset { version } }');
  expect(whole.headers['x-graph']).toBe(headers.get('x-graph'));
});

test.each(['facts.ndjson', 'facts.csv'])('%s is packed for who takes it so, and is the same', async (file) => {
  const [plain, packed] = await Promise.all([
    get(`export/${file}`),
    get(`export/${file}`, { 'accept-encoding': 'gzip' }),
  ]);
  expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
  expect(String(packed.headers['vary']).toLowerCase()).toContain('accept-encoding');
  expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
});

test('a page of another origin may say which answer it has', async () => {
  const { headers } = await get(
    'export/facts.csv',
    { origin: 'https://a.example', 'access-control-request-method': 'GET' },
    'OPTIONS',
  );
  expect(headers['access-control-allow-headers']).toContain('if-none-match');
});

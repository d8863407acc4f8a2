import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import type { Neo4jConfig } from '../store-config.ts';
import { useBundled } from '../../../test/support/bundled.ts';
import { SMALL } from '../../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../../test/support/engines/engine-variants.ts';
import { givenNeo4j, neededNeo4j } from '../../../test/support/engines/given-neo4j.ts';
import { openStore } from '../open.ts';
import { ownNeo4j, type OwnNeo4j } from '../../../test/support/engines/own-neo4j.ts';
import { selfSigned } from '../../../test/support/engines/self-signed.ts';

/** A Neo4j of its own that takes TLS only, with a certificate that nobody trusts unless told. */
const { startNeo4j, missing } = await ownNeo4j();
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
const home = mkdtempSync(join(tmpdir(), 'govgraph-tls-'));
const certificates = join(home, 'certificates');
let server: OwnNeo4j | undefined;
beforeAll(async () => {
  if (givenNeo4j() === undefined || missing !== undefined) return;
  mkdirSync(certificates);
  const { key, certificate } = selfSigned(['localhost', '127.0.0.1']);
  writeFileSync(join(certificates, 'private.key'), key, { mode: 0o600 });
  writeFileSync(join(certificates, 'public.crt'), certificate);
  server = await startNeo4j({
    home,
    settings: {
      'server.bolt.tls_level': 'REQUIRED',
      'dbms.ssl.policy.bolt.enabled': 'true',
      'dbms.ssl.policy.bolt.base_directory': certificates,
      'dbms.ssl.policy.bolt.private_key': 'private.key',
      'dbms.ssl.policy.bolt.public_certificate': 'public.crt',
    },
  });
});
afterAll(async () => {
  await server?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** The server under another scheme, and another name of this machine. */
function under(scheme: string, host = '127.0.0.1'): Neo4jConfig {
  if (server === undefined) throw new Error('no server');
  return { uri: `${scheme}://${host}:${new URL(server.uri).port}`, user: server.user, password: server.password };
}

const program = useBundled('test/support/engines/loading-process.ts');

/** All that a load in a process of its own said; Node reads NODE_EXTRA_CA_CERTS only as it starts. */
async function loading(config: Neo4jConfig, seedHash: string, trusted: string): Promise<string> {
  const child = spawn(process.execPath, [program(), JSON.stringify(config), seedHash], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}

async function seedHashAt(config: Neo4jConfig): Promise<string | undefined> {
  const store = await openStore({ neo4j: config });
  try {
    return (await store?.meta())?.seedHash;
  } finally {
    await store?.close();
  }
}

test.each(['bolt', 'neo4j'])(
  '%s+ssc:// takes the certificate as it is: the graph is loaded and read through TLS',
  async (scheme) => {
    const config = under(`${scheme}+ssc`);
    await loadInto({ neo4j: config }, SMALL, `through ${scheme}`);
    expect(await seedHashAt(config)).toBe(`through ${scheme}`);
  },
);

test.each([
  ['bolt+s', 'localhost'],
  ['neo4j+s', 'localhost'],
  ['bolt+s', '127.0.0.1'],
])('%s://%s holds where NODE_EXTRA_CA_CERTS names the authority', async (scheme, host) => {
  const seedHash = `${scheme} to ${host}`;
  expect(await loading(under(scheme, host), seedHash, join(certificates, 'public.crt'))).toMatch(/committed/);
  expect(await seedHashAt(under('bolt+ssc'))).toBe(seedHash);
});

test('a trusted certificate for another name is refused', async () => {
  // Another way to write 127.0.0.1, which the certificate does not name.
  const said = await loading(under('bolt+s', '127.1'), 'never', join(certificates, 'public.crt'));
  expect(said).toMatch(/^STORE_FAILED: .*certificate.*not trusted \(.*ALTNAME.*bolt\+ssc:\/\/127\.1/s);
});

test.each(['bolt', 'neo4j'])(
  '%s+s:// refuses a certificate that nobody vouches for, and says what to do',
  async (scheme) => {
    await expect(openStore({ neo4j: under(`${scheme}+s`) })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(
        new RegExp(`not trusted \\(.*SELF_SIGNED.*NODE_EXTRA_CA_CERTS.*${scheme}\\+ssc://127`),
      ) as string,
    });
  },
);

test.each(['bolt', 'neo4j'])('%s:// to a server that takes TLS only hears which scheme to write', async (scheme) => {
  await expect(openStore({ neo4j: under(scheme) })).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining(`TLS only: then write ${scheme}+s://127.0.0.1`) as string,
  });
});

test.for(['bolt', 'neo4j'])('%s+s:// to a server without TLS hears which scheme to write', async (scheme, { skip }) => {
  const plain = neededNeo4j();
  skip(!plain.uri.startsWith('bolt://127.0.0.1'), 'NEO4J_URI may name a server that speaks TLS');
  await expect(
    openStore({ neo4j: { ...plain, uri: plain.uri.replace(/^bolt/, `${scheme}+s`) } }),
  ).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining(`not speak TLS: then write ${scheme}://127.0.0.1`) as string,
  });
});

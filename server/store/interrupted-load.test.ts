import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../errors.ts';
import { projectRoot } from '../shared/project-root.ts';
import { useBundled } from '../../test/support/bundled.ts';
import { SMALL } from '../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../test/support/engines/engine-variants.ts';
import { NameIndex, type NameParts } from './names/name-index.ts';
import { readNames } from './names/names-file.ts';
import { openStore } from './open.ts';

const program = useBundled('test/support/engines/loading-process.ts');
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-interrupted-'));
});
afterEach(() => {
  chmodSync(dataDir, 0o755);
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs a load in its own process; `onWord` hears how far it is. Resolves with all it said. */
function loading(
  seedHash: string,
  onWord: (word: string, kill: () => void) => void,
  options: { uid?: number } = {},
): Promise<string> {
  const child = spawn(process.execPath, [program(), dataDir, seedHash], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    onWord(text.toString().trim(), () => child.kill('SIGKILL'));
  });
  return new Promise((resolve) =>
    child.once('exit', () => {
      resolve(said);
    }),
  );
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a load that is killed', () => {
  test.each([
    ['at once', 'open', 0],
    ['while it writes', 'open', 60],
    ['when all is written', 'written', 0],
    ['while it commits', 'written', 3],
    ['later in the commit', 'written', 8],
  ])('%s leaves the old graph or the new one, whole, and the next load goes through', async (_, word, ms) => {
    await loadInto({ dataDir }, SMALL, 'old');
    await loading('new', (heard, kill) => {
      if (heard.includes(word)) void wait(ms).then(kill);
    });
    const store = await openStore({ dataDir });
    const meta = await store?.meta();
    const companies = await store?.ask('graph/parties', { ids: ['acme', 'other-0', 'other-1999'] });
    const home = await store?.namesHome();
    const names = home === undefined ? undefined : await readNames(home.path, home.graph);
    await store?.close();
    // The index of its names was left with it, of the one graph or the other.
    expect(new NameIndex(names as NameParts).like('other-1999', ['Company'], 1)).toHaveLength(
      meta?.seedHash === 'new' ? 1 : 0,
    );
    expect([
      ['old', 1],
      ['new', 3],
    ]).toContainEqual([meta?.seedHash, companies?.length]);
    await loadInto({ dataDir }, SMALL, 'next');
    expect(readdirSync(dataDir).sort()).toEqual(['current.json', 'graph-next-1']);
  });
});

test('a reader never meets a missing or half graph while loads go on', async () => {
  await loadInto({ dataDir }, SMALL, 'a');
  let loads = 0;
  const load = (async () => {
    for (; loads < 12; loads += 1) await loadInto({ dataDir }, SMALL, loads % 2 === 0 ? 'b' : 'a');
  })();
  let seen = 0;
  while (loads < 12) {
    const store = await openStore({ dataDir });
    expect(await store?.meta()).toMatchObject({ nodes: 11, facts: 9 });
    await store?.close();
    seen += 1;
    await wait(1);
  }
  await load;
  expect(seen).toBeGreaterThan(3);
});

test('a copy of the data folder made while loads go on holds a whole graph, or is refused as damaged', async () => {
  await loadInto({ dataDir }, SMALL, 'a');
  const copies = mkdtempSync(join(tmpdir(), 'govgraph-copies-'));
  try {
    let loads = 0;
    const load = (async () => {
      for (; loads < 12; loads += 1) await loadInto({ dataDir }, SMALL, loads % 2 === 0 ? 'b' : 'a');
    })();
    const outcomes: string[] = [];
    while (loads < 12) {
      const copy = join(copies, String(outcomes.length));
      spawnSync('cp', ['-a', dataDir, copy]);
      outcomes.push(await holding(copy));
    }
    await load;
    spawnSync('cp', ['-a', dataDir, join(copies, 'calm')]);
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.filter((outcome) => !['11 nodes', 'STORE_DAMAGED'].includes(outcome))).toEqual([]);
    expect(await holding(join(copies, 'calm'))).toBe('11 nodes');
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
});

async function holding(folder: string): Promise<string> {
  try {
    const store = await openStore({ dataDir: folder });
    const nodes = (await store?.meta())?.nodes;
    await store?.close();
    return `${String(nodes)} nodes`;
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}

test('a data folder that may not be written is named; what is loaded in it can still be read', async () => {
  await loadInto({ dataDir }, SMALL, 'old');
  chmodSync(dataDir, 0o555);
  const root = process.getuid?.() === 0;
  // Permissions do not stop root, so root tries it as nobody.
  if (root) chownSync(dataDir, 65_534, 65_534);
  const said = await loading('new', () => undefined, root ? { uid: 65_534 } : {});
  expect(said).toMatch(/^STORE_FAILED: .*cannot be written: .*Make the data folder writable/);
  const store = await openStore({ dataDir });
  expect((await store?.meta())?.seedHash).toBe('old');
  await store?.close();
});

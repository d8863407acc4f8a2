import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useBundled } from '../../test/support/bundled.ts';
import { SMALL } from '../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../test/support/engines/engine-variants.ts';
import { projectRoot } from '../shared/project-root.ts';
import { openStore } from './open.ts';
import { readPointer } from './files/pointer.ts';

const program = useBundled('test/support/engines/filling-process.ts');
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-full-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

// A process may be denied files beyond a size, which the engine meets as it meets a full disk; Windows knows no such
// limit.
test.skipIf(process.platform === 'win32').each([
  ['before the file is there', 0, -1],
  ['at the first byte more', 1, 0],
  ['a little later', 1, 8],
  ['later still', 1, 100],
])('%s: a change and a load say so, leave the old graph, and keep nobody else out', async (_, whole, more) => {
  await loadInto({ dataDir }, SMALL, 'old');
  const before = readPointer(dataDir);
  const kilobytes = Math.ceil(statSync(join(dataDir, before?.graph ?? '')).size / 1024) * whole + Math.max(more, 0);
  const limited = `ulimit -f ${String(more < 0 ? 8 : kilobytes)} && exec "$0" "$@"`;
  const said = execFileSync('bash', ['-c', limited, process.execPath, program(), dataDir, 'old'], {
    cwd: projectRoot(),
    encoding: 'utf8',
  });
  expect(said.trim().split('\n')).toEqual([
    expect.stringMatching(/^change STORE_FAILED: The disk is full: .*(graph\.grafeo|the graph file) was not written/),
    expect.stringMatching(/^load STORE_FAILED: The disk is full: .*graph\.grafeo was not written/),
  ]);
  expect(readPointer(dataDir)).toEqual(before);
  expect(readdirSync(dataDir).sort()).toEqual(['current.json', before?.graph.split('/')[0]]);
  const store = await openStore({ dataDir });
  expect((await store?.meta())?.seedHash).toBe('old');
  await store?.close();
});

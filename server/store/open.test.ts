import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import grafeo from '@grafeo-db/js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL } from '../../test/support/engines/contract-graphs.ts';
import { loadInto } from '../../test/support/engines/engine-variants.ts';
import { graphBatches } from './graph-batches.ts';
import { openStore, openWriter } from './open.ts';
import { readPointer } from './files/pointer.ts';
import type { Store } from './store.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'govgraph-open-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});
const graphFile = () => join(dataDir, readPointer(dataDir)?.graph ?? '');
const hashNow = async () => {
  const store = await openStore({ dataDir });
  const meta = await store?.meta();
  await store?.close();
  return meta?.seedHash;
};
const graphFolders = () => readdirSync(dataDir).filter((name) => name.startsWith('graph-'));
const change = (change: (pointer: Record<string, unknown>) => void) => {
  const path = join(dataDir, 'current.json');
  const pointer = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(pointer);
  writeFileSync(path, JSON.stringify(pointer));
};

describe('loading', () => {
  test('nothing loaded is no store; loaded, it answers and says what it is', async () => {
    expect(await openStore({ dataDir })).toBeUndefined();
    expect(await openStore({ dataDir: join(dataDir, 'not-there') })).toBeUndefined();
    await loadInto({ dataDir }, SMALL, 'one');
    const store = (await openStore({ dataDir })) as Store;
    expect(await store.meta()).toEqual({ format: 8, seedHash: 'one', nodes: 11, facts: 9 });
    await store.ping();
    await store.close();
  });

  test('a second load takes the place of the first and clears it away; an open reader keeps what it has', async () => {
    await loadInto({ dataDir }, SMALL, 'one');
    const reader = (await openStore({ dataDir })) as Store;
    await loadInto({ dataDir }, { ...SMALL, facts: [] }, 'two');
    expect(await hashNow()).toBe('two');
    expect((await reader.meta())?.seedHash).toBe('one');
    expect(
      await reader.ask('graph/facts-from', { ids: ['ann'], kinds: ['HOLDS'], on: '', knownOn: '9999-12-31' }),
    ).toHaveLength(1);
    await reader.close();
    expect(graphFolders()).toEqual(['graph-two-1']);
    await loadInto({ dataDir }, SMALL, 'two');
    expect(graphFolders()).toEqual(['graph-two-2']);
  });

  test('given up, failed or interrupted, it leaves the old graph', async () => {
    await loadInto({ dataDir }, SMALL, 'one');
    const writer = await openWriter({ dataDir });
    for (const { question, rows } of graphBatches(SMALL, 'two')) await writer.writeBatch(question, rows);
    await writer.abort();
    await writer.abort();
    await expect(writer.commit()).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await hashNow()).toBe('one');

    const dangling = { ...SMALL, persons: [] };
    await expect(loadInto({ dataDir }, dangling, 'three')).rejects.toThrow(
      /load\/holds wrote 3 of 4 rows: an end of a relationship/,
    );
    expect(await hashNow()).toBe('one');

    const incomplete = await openWriter({ dataDir });
    await incomplete.writeBatch('load/companies', []);
    await expect(incomplete.commit()).rejects.toThrow(/load\/meta/);
    expect(await hashNow()).toBe('one');
  });

  test('an id that two nodes share is refused', async () => {
    const writer = await openWriter({ dataDir });
    await writer.writeBatch('load/companies', [{ id: 'x', props: { id: 'x' } }]);
    await expect(writer.writeBatch('load/persons', [{ id: 'x', props: { id: 'x' } }])).rejects.toThrow(
      /load\/persons: a row was already written/,
    );
    await expect(writer.writeBatch('load/persons', [{ id: 'y', props: { id: 'x' } }])).rejects.toThrow(
      /already exists/,
    );
    const fact = { id: 'f', subject: 'x', object: 'x', props: { id: 'f' } };
    await writer.writeBatch('load/holds', [fact]);
    await expect(writer.writeBatch('load/audits', [fact])).rejects.toThrow(/already written/);
    await writer.writeBatch('load/points-to', [{ subject: 'x', object: 'x' }]);
    await expect(writer.writeBatch('load/points-to', [{ subject: 'x', object: 'x' }])).rejects.toThrow(
      /already written/,
    );
    await expect(writer.writeBatch('load/holds', [{ id: 'g', subject: 'x', object: '', props: {} }])).rejects.toThrow(
      /no text for "object"/,
    );
    await expect(writer.writeBatch('load/persons', [{ id: '', props: {} }])).rejects.toThrow(/no text for "id"/);
    await writer.abort();
  });
});

describe('two loads at once', () => {
  test('the second is told who is loading, and goes on when the first is done', async () => {
    const first = await openWriter({ dataDir });
    await expect(openWriter({ dataDir })).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringMatching(`process ${String(process.pid)}`) as string,
    });
    await first.abort();
    const second = await openWriter({ dataDir });
    await second.abort();
    expect(existsSync(join(dataDir, 'loading.lock'))).toBe(false);
  });

  test('the lock of a process that is gone is taken over, also a broken one and one of our own pid from an earlier life', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    for (const left of [
      JSON.stringify({ pid: gone.pid, token: 'a', since: '' }),
      '',
      JSON.stringify({ pid: process.pid, token: 'b', since: '' }),
    ]) {
      writeFileSync(join(dataDir, 'loading.lock'), left);
      await loadInto({ dataDir }, SMALL, 'one');
    }
    expect(await hashNow()).toBe('one');
  });

  test('the lock of a living process is respected', async () => {
    const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(join(dataDir, 'loading.lock'), JSON.stringify({ pid: living.pid, token: 'a', since: 'then' }));
      await expect(openWriter({ dataDir })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    } finally {
      living.kill('SIGKILL');
    }
  });
});

describe('a graph that cannot be opened', () => {
  beforeEach(() => loadInto({ dataDir }, SMALL, 'one'));
  const opening = (code: string, message: RegExp) =>
    expect(openStore({ dataDir })).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });

  test('is of another format', async () => {
    change((pointer) => {
      pointer['format'] = 0;
    });
    await opening('STORE_OUTDATED', /older version.*load the seed again/);
    change((pointer) => {
      pointer['format'] = 99;
    });
    await opening('STORE_OUTDATED', /newer version/);
  });

  test('has a byte changed, is cut, empty or missing', async () => {
    const whole = readFileSync(graphFile());
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(whole.length >> 1) ^ 255, whole.length >> 1);
    for (const [damage, message] of [
      [changed, /checksum/],
      [whole.subarray(0, 100), /size/],
      ['', /size/],
    ] as const) {
      writeFileSync(graphFile(), damage);
      await opening('STORE_DAMAGED', message);
      await opening('STORE_DAMAGED', /graph\.grafeo.*delete .*current\.json and start again/);
    }
    rmSync(graphFile());
    await opening('STORE_DAMAGED', /missing/);
  });

  test('was damaged before it was measured: the engine itself sees it', async () => {
    const cut = readFileSync(graphFile()).subarray(0, 20_000);
    writeFileSync(graphFile(), cut);
    const { createHash } = await import('node:crypto');
    change((pointer) =>
      Object.assign(pointer, { bytes: cut.length, sha256: createHash('sha256').update(cut).digest('hex') }),
    );
    await opening('STORE_DAMAGED', /graph\.grafeo is damaged/);
  });

  test('has a pointer that is no pointer, or that leads out of the folder', async () => {
    writeFileSync(join(dataDir, 'current.json'), '{"format":1');
    await opening('STORE_DAMAGED', /current\.json is damaged/);
    await loadInto({ dataDir }, SMALL, 'mended').catch(() => undefined);
    writeFileSync(
      join(dataDir, 'current.json'),
      JSON.stringify({ format: 8, graph: '../x/graph.grafeo', seedHash: '', bytes: 1, sha256: '' }),
    );
    await opening('STORE_DAMAGED', /current\.json is damaged/);
  });

  test('is held by another writer', async () => {
    const writer = grafeo.GrafeoDB.open(graphFile());
    try {
      await opening('STORE_LOCKED', /held by another process; stop that process/);
    } finally {
      writer.close();
    }
  });

  test('can be loaded anew over any damage', async () => {
    writeFileSync(join(dataDir, 'current.json'), 'nonsense');
    await loadInto({ dataDir }, SMALL, 'anew');
    expect(await hashNow()).toBe('anew');
    renameSync(graphFile(), `${graphFile()}.away`);
    await loadInto({ dataDir }, SMALL, 'again');
    expect(await hashNow()).toBe('again');
  });
});

test('a data folder that is a file is named', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  await expect(openWriter({ dataDir: file })).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringMatching(/cannot be written.*Make the data folder writable/) as string,
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NameIndex, NameIndexMaker, type NameParts } from './name-index.ts';
import { namesPath, readNames, writeNames } from './names-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-names-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function partsOf(...names: readonly string[]): NameParts {
  const maker = new NameIndexMaker();
  names.forEach((name, i) => {
    maker.add({ id: `n${String(i)}`, type: 'Company', spellings: [name], identifiers: [`lei:${String(i)}`] });
  });
  return maker.parts();
}

test('an index is read as it was written, and is one of its graph alone', async () => {
  const path = namesPath(folder);
  const parts = partsOf('Acme Co.', '電力 産業', 'Café Net');
  await writeNames(path, 'graph one', parts);
  const read = await readNames(path, 'graph one');
  expect(read).toEqual(parts);
  const index = new NameIndex(read ?? partsOf());
  expect(index.like('電力', ['Company'], 5).map(({ id }) => id)).toEqual(['n1']);
  expect(index.called('2', ['Company']).map(({ named }) => named.spellings)).toEqual([['Café Net']]);
  expect(await readNames(path, 'graph two')).toBeUndefined();
  expect(await readNames(join(folder, 'none'), 'graph one')).toBeUndefined();
  await writeNames(path, 'graph two', partsOf());
  expect(await readNames(path, 'graph one')).toBeUndefined();
  expect(await readNames(path, 'graph two')).toEqual(partsOf());
});

test('whatever is cut off, longer or changed in one place is no index, or the same one', async () => {
  const path = namesPath(folder);
  const parts = partsOf('Ab', '電力');
  await writeNames(path, 'graph', parts);
  const whole = readFileSync(path);
  const readOf = async (bytes: Uint8Array) => {
    writeFileSync(path, bytes);
    return readNames(path, 'graph');
  };
  for (let length = 0; length < whole.length; length += 7)
    expect(await readOf(whole.subarray(0, length)), String(length)).toBeUndefined();
  expect(await readOf(Buffer.concat([whole, Buffer.alloc(8)]))).toBeUndefined();
  let refused = 0;
  for (let at = 0; at < whole.length; at += 1) {
    const spoilt = Buffer.from(whole);
    spoilt[at] = (spoilt[at] ?? 0) ^ 0x11;
    const read = await readOf(spoilt);
    // What only fills up to the next list says nothing.
    if (read === undefined) refused += 1;
    else expect(read).toEqual(parts);
  }
  expect(refused).toBeGreaterThan(0.8 * whole.length);
});

test('a write that fails leaves the index before it, and nothing else', async () => {
  const path = namesPath(folder);
  await writeNames(path, 'graph', partsOf('Ab'));
  // What a killed write left is no index.
  writeFileSync(`${path}.new`, 'govgraph names');
  expect(await readNames(path, 'graph')).toEqual(partsOf('Ab'));
  rmSync(`${path}.new`);
  await expect(writeNames(join(folder, 'gone', 'names.index'), 'graph', partsOf('Cd'))).rejects.toThrow('ENOENT');
  expect(await readNames(path, 'graph')).toEqual(partsOf('Ab'));
  expect(existsSync(`${path}.new`)).toBe(false);
});

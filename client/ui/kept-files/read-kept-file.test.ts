import { expect, test, vi } from 'vitest';
import { fitsAddress, keptFileAddress, readKeptFile } from './read-kept-file.ts';

const ids = Array.from({ length: 250 }, (_, i) => `id-${String(i)}`);

/** A server that gives an entry for each id of the address, and refuses `id-240` where asked to. */
function stubServer(refuses = false): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const wanted = new URL(address, 'http://x').searchParams.get('id')?.split(',') ?? [];
    if (refuses && wanted.includes('id-240'))
      return Promise.resolve(
        Response.json({ errors: [{ message: 'No note of yours is called that.' }] }, { status: 404 }),
      );
    return Promise.resolve(
      Response.json({ format: 'govgraph-notes', version: 1, notes: wanted.map((id) => ({ id })) }),
    );
  });
  return asked;
}

test('a file of many is asked for in parts that no address is too short for, and is one file', async () => {
  const asked = stubServer();
  const read = await readKeptFile('/notes/file.json', 'notes', ids);
  expect(JSON.parse('text' in read ? read.text : '')).toEqual({
    format: 'govgraph-notes',
    version: 1,
    notes: ids.map((id) => ({ id })),
  });
  // 100, 100 and 50.
  expect(asked).toHaveLength(3);
  expect(Math.max(...asked.map((address) => address.length))).toBeLessThan(8_000);
});

test('where one of many is refused there is no file, and what the server says of it is told', async () => {
  stubServer(true);
  expect(await readKeptFile('/notes/file.json', 'notes', ids)).toEqual({ problem: 'No note of yours is called that.' });
});

test('up to a hundred are had by one address, and all by one without ids', () => {
  expect([fitsAddress(ids.slice(0, 100)), fitsAddress(ids.slice(0, 101))]).toEqual([true, false]);
  expect(keptFileAddress('/notes/file.json', ['a', 'b c'])).toBe('/notes/file.json?id=a,b%20c');
  expect(keptFileAddress('/notes/file.json', [])).toBe('/notes/file.json');
});

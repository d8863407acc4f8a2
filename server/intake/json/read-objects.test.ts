import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../test/support/intake/statements-of.ts';
import { isFault, readObjects } from './read-objects.ts';

async function readAll(content: string | Uint8Array, piece?: number) {
  const read = [];
  for await (const some of readObjects(fileOf(content, 'a.json', piece).stream()))
    for (const one of some) read.push(isFault(one) ? `${one.code} at ${String(one.line)}` : one.value);
  return read;
}

describe('objects of a JSON file, one at a time', () => {
  it('are those that the parser of the whole file gives, however the file is cut into pieces', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ depthSize: 'small' })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(objects, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (all, piece, pretty) => {
        const text = JSON.stringify(all, undefined, pretty ? 2 : undefined);
        expect(await readAll(text, piece)).toEqual(JSON.parse(text));
        const lines = all.map((one) => JSON.stringify(one)).join('\n');
        if (all.length > 0) expect(await readAll(lines, piece)).toEqual(JSON.parse(text));
      }),
      { numRuns: 150 },
    );
  });

  it('come with the line where they begin', async () => {
    const lines = [];
    for await (const some of readObjects(fileOf('\uFEFF[\n{"a":1},\n\n{"a":\n2}]').stream()))
      for (const one of some) if (!isFault(one)) lines.push([one.number, one.line]);
    expect(lines).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });

  it.each([
    ['', 'NOT_JSON at 1'],
    ['<html><body>not found</body></html>', 'NOT_JSON at 1'],
    ['[1, 2]', 'NOT_JSON at 1'],
    ['[{"a":1}\n{"a":2}]', 'NOT_JSON at 2'],
    ['[{"a":1},]', 'NOT_JSON at 1'],
    ['[{"a":1}] []', 'NOT_JSON at 1'],
    ['[{"a":1}', 'CUT_OFF at 1'],
    ['[\n{"a":[1,', 'CUT_OFF at 2'],
    ['{"a":"\\', 'CUT_OFF at 1'],
    ['{"a":1}\n{"a":}', 'NOT_JSON at 2'],
    ['{"a":[1}', 'CUT_OFF at 1'],
  ])('%j is told as what it is', async (text, fault) => {
    expect((await readAll(text)).at(-1)).toBe(fault);
    expect((await readAll(text, 1)).at(-1)).toBe(fault);
  });

  it('a key that stands twice is told, at any depth; __proto__ is a key like others', async () => {
    expect(await readAll('{"a":{"b":1,"b":1}}')).toEqual(['DUPLICATE_KEY at 1']);
    expect(await readAll('{"a":1,"\\u0061":2}')).toEqual(['DUPLICATE_KEY at 1']);
    const [value] = await readAll('{"__proto__":{"polluted":true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('64 levels are read, 65 are not, and 100,000 take no stack', async () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect(await readAll(nested(64))).toHaveLength(1);
    expect(await readAll(nested(64))).not.toContain('TOO_DEEP at 1');
    expect(await readAll(nested(65))).toEqual(['TOO_DEEP at 1']);
    expect(await readAll(nested(100_000))).toEqual(['TOO_DEEP at 1']);
  });

  it('text that is not UTF-8 is told', async () => {
    expect(await readAll(Buffer.from('{"a":"\u00e9"}', 'latin1'))).toEqual(['NOT_UTF8 at 1']);
  });

  it('of a line without an end no more is read than one object may take', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let given = 0;
    async function* endless() {
      yield Buffer.from('{"a":"');
      for (; given < 2048; given += 1) yield await Promise.resolve(piece);
    }
    const faults = [];
    for await (const some of readObjects(endless())) faults.push(...some);
    expect(faults).toMatchObject([{ code: 'TOO_LARGE' }]);
    expect(given).toBeLessThan(20);
  });
});

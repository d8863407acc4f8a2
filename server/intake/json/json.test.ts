import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonTextFault } from './json-fault.ts';
import { jsonDocument, jsonRecords } from './json-records.ts';
import { strictJson } from './strict-json.ts';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}
async function records(text: string, size = 5, characters?: number) {
  const found = [];
  for await (const record of jsonRecords(pieces(text, size), characters)) found.push(record);
  return found;
}
const faultOf = async (task: () => unknown) => {
  const error = await Promise.resolve()
    .then(task)
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(JsonTextFault);
  return (error as JsonTextFault).fault;
};

describe('records', () => {
  test.each([
    ['JSON lines', '{"a":1}\n{"a":2}\r\n\n{"a":3}\n', [1, 2, 4]],
    ['an array over lines', '\uFEFF[\n{"a":1},\n\n{"a":2}, {"a":3}\n]\n', [2, 4, 4]],
    ['values after one another', '{"a":\n1} {"a":2}{"a":3}', [1, 2, 2]],
  ])('%s', async (_, text, lines) => {
    const found = await records(text);
    expect(found.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(found.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(found.map(({ line }) => line)).toEqual(lines);
  });

  test('an empty array has none; one value is one', async () => {
    expect(await records('[ ]')).toEqual([]);
    expect((await records('{"a":{"b":["[{",1]}}'))[0]?.value).toEqual({ a: { b: ['[{', 1] } });
  });

  test('whatever is written and wherever the pieces end, the same is read', async () => {
    const value = fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((k) => k !== '__proto__'),
      fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (values, size, asLines) => {
        const plain = JSON.stringify(values);
        if (plain.includes('__proto__')) return;
        const text = asLines ? values.map((v) => JSON.stringify(v)).join('\n') + '\n[]' : plain;
        const found = (await records(text, size)).map((r) => JSON.stringify(r.value));
        expect(asLines && values.length > 0 ? found.slice(0, -1) : found).toEqual(values.map((v) => JSON.stringify(v)));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['cut off within a value', '[{"a":1},{"a":'],
    ['cut off within a text', '{"a":"x'],
    ['cut off before the end of the list', '[{"a":1},'],
    ['nothing', '  \n'],
    ['words', 'Service unavailable'],
    ['a page', '<html>{"a":1}</html>'],
    ['words between', '[{"a":1}, x, {"a":2}]'],
    ['a text for a record', '["a"]'],
    ['a number for a record', '[1,{"a":1}]'],
    ['something after the list', '[{"a":1}] {"a":2}'],
    ['words after the list', '[{"a":1}] x'],
    ['a bracket too many', '{"a":1}}'],
    ['a value that is none', '[{"a":1},{"a":}]'],
  ])('refused: %s', async (_, text) => {
    expect(await faultOf(() => records(text))).toBe('JSON_NOT_WELL_FORMED');
  });

  test('one character more than a value may have, not at it', async () => {
    const text = '[{"a":"xxxx"}]';
    expect(await records(text, 3, 12)).toHaveLength(1);
    expect(await faultOf(() => records(text, 3, 11))).toBe('JSON_TOO_LARGE');
    expect(await faultOf(() => jsonDocument(pieces(text, 3), 13))).toBe('JSON_TOO_LARGE');
    expect(await jsonDocument(pieces(text, 3), 14)).toEqual([{ a: 'xxxx' }]);
  });
});

describe('strictness', () => {
  test.each([
    ['a key twice', '{"a":1,"b":{"a":1},"a":2}', 'JSON_DUPLICATE_KEY'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'JSON_DUPLICATE_KEY'],
    ['__proto__', '{"x":[{"__proto__":{"admin":true}}]}', 'JSON_FORBIDDEN_KEY'],
    ['depth 201', '['.repeat(201) + ']'.repeat(201), 'JSON_TOO_DEEP'],
    ['depth 100,000', '['.repeat(100_000) + ']'.repeat(100_000), 'JSON_TOO_DEEP'],
  ])('%s', async (_, text, fault) => {
    expect(await faultOf(() => strictJson(text))).toBe(fault);
  });

  test('the same key in two objects, and as a value, is well', () => {
    expect(strictJson('{"a":[{"b":"b"},{"b":"a"}],"b":{"a":1}}')).toEqual({ a: [{ b: 'b' }, { b: 'a' }], b: { a: 1 } });
    expect(strictJson('['.repeat(200) + ']'.repeat(200))).toBeDefined();
  });

  test('the line of a fault counts from where the text begins', () => {
    expect(() => strictJson('{"a":1,\n"a":2}', 10)).toThrow('line 11');
  });
});

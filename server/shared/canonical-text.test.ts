import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, canonicalTexts } from './canonical-text.ts';

/** A second way: a record is put together anew in order of its names, and the language's own JSON made of it. */
function byRecords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(byRecords);
  const fields = value as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) record[name] = byRecords(fields[name]);
  return record;
}

test.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ b: undefined, a: [undefined, -0.5, 1e21] }, '{"a":[null,-0.5,1e+21]}'],
  ['a "quoted" \\ line\nof \u0001 and \ud800', '"a \\"quoted\\" \\\\ line\\nof \\u0001 and \\ud800"'],
  [{ 飯島: '𠮷', é: '\u2028' }, '{"é":"\u2028","飯島":"𠮷"}'],
  [{ '10': 1, '9': 2, '01': 3, b: 4, '4294967295': 5, '-1': 6 }, '{"9":2,"10":1,"-1":6,"01":3,"4294967295":5,"b":4}'],
  [[{ 'a\nb': 1, c: 2 }, { a: 1, 'b\nc': 2 }, { '': 3 }], '[{"a\\nb":1,"c":2},{"a":1,"b\\nc":2},{"":3}]'],
  [{}, '{}'],
  [[], '[]'],
])('%j', (value, text) => {
  expect(canonicalText(value)).toBe(text);
});

test('is that of records put together anew, whatever they hold, and the same one after the other', () => {
  const textOf = canonicalTexts();
  const key = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.constantFrom('a', 'b', '1', '10', '02', '__proto__', '4294967294'),
  );
  const anything = fc.anything({
    key,
    withObjectString: false,
    values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  });
  fc.assert(
    fc.property(anything, (value) => {
      const expected = JSON.stringify(byRecords(value));
      expect(canonicalText(value)).toBe(expected);
      expect(textOf(value)).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
});

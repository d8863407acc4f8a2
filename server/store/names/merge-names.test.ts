import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { GatheredNames, type NamedNode } from './gathered-names.ts';
import { mergedNames } from './merge-names.ts';
import { NAMED_TYPES, type NameParts } from './name-index.ts';

function made(nodes: readonly NamedNode[]): NameParts {
  const names = new GatheredNames();
  names.add(nodes, []);
  return stepThrough(names.making());
}

const WORDS = ['net', 'north', 'one', 'bank', '電力', '電工', 'サトウ', 'Café', '𠮷', 'A'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const anyNodes: fc.Arbitrary<NamedNode[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(fc.constantFrom('a', 'a-1', 'b', 'ｂ', '𠮷', 'z'), fc.nat(60).map(String)),
    type: fc.constantFrom(...NAMED_TYPES),
    spellings: fc.array(text, { maxLength: 3 }),
    identifiers: fc.array(fc.constantFrom('lei:1', 'lei:01', 'cik:0001', 'own:7'), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

test('an index with nodes taken out and put in is that of a load of all that is there then', () => {
  fc.assert(
    fc.property(anyNodes, anyNodes, fc.array(fc.constantFrom('a', 'b', '1', '2', '3', 'none')), (old, more, ids) => {
      const gone = new Set([...ids, ...more.map(({ id }) => id)]);
      const after = [...old.filter(({ id }) => !gone.has(id)), ...more];
      expect(stepThrough(mergedNames(made(old), gone, made(more)))).toEqual(made(after));
    }),
    { numRuns: 100 },
  );
});

test('nothing taken out of or put into an index leaves it as it is, and all taken out leaves none', () => {
  const nodes: NamedNode[] = [
    { id: 'x', type: 'Company', spellings: ['Café Net'], identifiers: ['lei:1'] },
    { id: 'y', type: 'Board', spellings: [], identifiers: [] },
  ];
  expect(stepThrough(mergedNames(made(nodes), new Set(), made([])))).toEqual(made(nodes));
  expect(stepThrough(mergedNames(made([]), new Set(['x']), made(nodes)))).toEqual(made(nodes));
  expect(stepThrough(mergedNames(made(nodes), new Set(['x', 'y']), made([])))).toEqual(made([]));
});

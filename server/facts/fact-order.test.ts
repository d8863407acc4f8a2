import { expect, test } from 'vitest';
import { fact } from '../../test/support/worlds/loaded-world.ts';
import { byNumbers, compareText, inOrderOfPlace } from './fact-order.ts';

const inOrder = (...texts: string[]) => texts.toSorted((a, b) => compareText(byNumbers(a), byNumbers(b)));

test('texts stand by their numbers: row 2 before row 10, and numbers among words where they stood', () => {
  expect(inOrder('row 10', 'row 9', 'row 100', 'row 1')).toEqual(['row 1', 'row 9', 'row 10', 'row 100']);
  expect(inOrder('Table II, row 1', 'Table I, row 12', 'Table I, row 2')).toEqual([
    'Table I, row 2',
    'Table I, row 12',
    'Table II, row 1',
  ]);
  expect(inOrder('row a', 'row 3', 'row (x)')).toEqual(['row (x)', 'row 3', 'row a']);
  const long = (last: string) => `row ${'9'.repeat(400)}${last}`;
  expect(inOrder(long('2'), 'row 8', long('1'))).toEqual(['row 8', long('1'), long('2')]);
});

test('the facts of a source stand by line, then by the numbers of their places', async () => {
  const at = (id: string, ...places: readonly [place: string, line?: number][]) =>
    fact('HOLDS', id, 'a', 'b', {
      citations: places.map(([place, line]) => ({ source: 's', place, ...(line !== undefined && { line }) })),
    });
  const facts = [
    at('tenth', ['row 10: Ash']),
    at('second', ['row 20: Ash'], ['row 2: Ash']),
    at('first', ['row 1: Ash']),
    at('lined', ['row 30', 7]),
  ];
  const views = facts.map((one) => ({ fact: one, certainty: null, on: undefined, knownOn: '2026-01-01' }));
  expect((await inOrderOfPlace(views, 's')).map((view) => view.fact.id)).toEqual(['lined', 'first', 'second', 'tenth']);
});

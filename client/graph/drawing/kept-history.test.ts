// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PLAIN_GRAPH, type GraphState } from '../../lib/address/graph-state.ts';
import { begun, done, undone } from './history.ts';
import { keepHistory, keptHistory, type KeptDrawing } from './kept-history.ts';

const START: GraphState = { ...PLAIN_GRAPH, focus: 'acme', on: '2024-03-31' };
const PUT: GraphState = { ...START, put: { width: 1200, moves: new Map([['holders/bolt', { x: 4, y: -5 }]]) } };
const GROWN: GraphState = { ...PUT, expand: ['bolt:holdings:10'] };

const first = begun<KeptDrawing>({ view: START, turn: 0 });
const two = done(done(first, { view: PUT, turn: 0 }, 'hold boxes in place'), { view: GROWN, turn: 1 }, 'expand');

test('what was done is there again where it led, with what could be redone', () => {
  keepHistory(two);
  expect(keptHistory(GROWN)).toEqual(two);
  keepHistory(undone(two));
  expect(keptHistory(PUT)).toEqual(undone(two));
});

test('it is not taken up by another drawing, or when it cannot be read', () => {
  keepHistory(two);
  expect(keptHistory(START)).toBeUndefined();
  expect(keptHistory({ ...GROWN, on: '2024-04-01' })).toBeUndefined();
  sessionStorage.setItem('govgraph: steps', '{"past":');
  expect(keptHistory(GROWN)).toBeUndefined();
  sessionStorage.setItem(
    'govgraph: steps',
    '{"past":[{"search":{}}],"present":{"search":{"focus":"acme"}},"future":[]}',
  );
  expect(keptHistory(START)).toBeUndefined();
});

test('of very many steps the last hundred are there', () => {
  const many = Array.from({ length: 101 }).reduce<typeof first>(
    (history, _, i) => done(history, { view: { ...START, added: [`p${String(i)}`] }, turn: 0 }, `add ${String(i)}`),
    first,
  );
  keepHistory(many);
  expect(keptHistory(many.present.view)?.past.map(({ said }) => said)).toEqual(
    many.past.slice(1).map(({ said }) => said),
  );
});

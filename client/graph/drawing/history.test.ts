import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_GRAPH, type GraphState } from '../../lib/address/graph-state.ts';
import { patchOf, type Action } from './actions.ts';
import { amended, begun, done, redone, undone, type History } from './history.ts';
import { stepWords } from './step-words.ts';

const START: GraphState = { ...PLAIN_GRAPH, focus: 'acme', on: '2024-03-31' };
const party = fc.constantFrom('acme', 'bolt', 'cave', 'dune', 'ann-oak');
const parties = fc.array(party, { maxLength: 3 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('expand' as const), party }),
  fc.record({ do: fc.constant('expand' as const), party, choice: fc.constantFrom('holdings', 'seats:10') }),
  fc.record({ do: fc.constant('collapse' as const), party }),
  fc.record({ do: fc.constant('add' as const), parties }),
  fc.record({ do: fc.constant('hide' as const), parties }),
  fc.record({ do: fc.constant('remove' as const), parties }),
  fc.record({
    do: fc.constant('bring-back' as const),
    what: fc.constantFrom('hidden', 'removed', 'filtered', 'everything'),
  }),
);

const after = (state: GraphState, one: Action): GraphState => ({ ...state, ...patchOf(state, one) }) as GraphState;
const played = (actions: readonly Action[]): History<GraphState> =>
  actions.reduce((history, one) => done(history, after(history.present, one), one.do), begun(START));

test('whatever is done is undone, step by step to the beginning, and redone to the same end', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const states = actions.reduce<GraphState[]>((all, one) => [...all, after(all.at(-1)!, one)], [START]);
      let history = played(actions);
      for (const state of states.toReversed()) {
        expect(history.present).toEqual(state);
        history = undone(history);
      }
      expect(undone(history)).toBe(history);
      for (const state of states.slice(1)) {
        history = redone(history);
        expect(history.present).toEqual(state);
      }
      expect(redone(history)).toBe(history);
    }),
  );
});

test('an action never draws the focus away, names nobody twice, and shows whom it was asked for', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const { present } = played(actions);
      for (const field of ['expand', 'added', 'hidden', 'removed'] as const)
        expect(new Set(present[field]).size).toBe(present[field].length);
      expect([...present.hidden, ...present.removed, ...present.added]).not.toContain('acme');
      expect(present.added.filter((id) => present.removed.includes(id))).toEqual([]);
      const last = actions.at(-1);
      if (last?.do === 'add')
        for (const id of last.parties) expect([...present.hidden, ...present.removed]).not.toContain(id);
    }),
  );
});

test('an action done twice is done once', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 10 }), action, (actions, one) => {
      const once = after(played(actions).present, one);
      expect(patchOf(once, one)).toEqual({});
    }),
  );
});

test('to remove a party takes its branch away; to hide it keeps the branch; to collapse it takes only the branch', () => {
  const grown = { ...START, added: ['bolt'], expand: ['bolt:holdings:10', 'zone:group', 'cave'] };
  expect(patchOf(grown, { do: 'remove', parties: ['bolt'] })).toEqual({
    added: [],
    removed: ['bolt'],
    expand: ['zone:group', 'cave'],
  });
  expect(patchOf(grown, { do: 'hide', parties: ['bolt'] })).toEqual({ hidden: ['bolt'] });
  expect(patchOf(grown, { do: 'collapse', party: 'bolt' })).toEqual({ expand: ['zone:group', 'cave'] });
  expect(patchOf({ ...grown, removed: ['dune'] }, { do: 'expand', party: 'dune' })).toEqual({
    removed: [],
    expand: ['bolt:holdings:10', 'zone:group', 'cave', 'dune'],
  });
});

test('after something was undone, another step forgets what could be redone; a selection does not', () => {
  const two = done(done(begun(1), 2, 'add'), 3, 'hide');
  const back = undone(two);
  expect(redone(amended(back, 2)).present).toBe(3);
  expect(done(back, 4, 'add').future).toEqual([]);
});

test('days that follow each other are one step', () => {
  const first = done(begun(1), 2, 'another day', { joins: true });
  const moved = done(first, 3, 'another day', { joins: true });
  expect(undone(moved).present).toBe(1);
  expect(undone(done(done(moved, 4, 'hide'), 5, 'another day', { joins: true })).present).toBe(4);
});

test('a step is named by what it did; a selection is none', () => {
  expect(stepWords(START, { ...START, sel: 'bolt' })).toBeUndefined();
  expect(stepWords(START, { ...START, sel: 'bolt', expand: ['bolt'] })).toBe('expand');
  expect(stepWords({ ...START, expand: ['bolt'] }, START)).toBe('collapse');
  expect(stepWords(START, { ...START, hide: ['bank'] })).toBe('filter');
  expect(stepWords(START, { ...START, on: '2024-04-01' })).toBe('another day');
});

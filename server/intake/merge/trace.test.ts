import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '../../shared/facts.ts';
import { changesIn, dependsOn, takeOut, traced } from './trace.ts';
import { copyOf, emptyWorld, type MergeWorld } from './merge-world.ts';

const source = (id: string): Source => ({ id, title: id, publisher: 'p', published: '2024-05-01', kind: 'report' });

function world(): MergeWorld {
  const made = emptyWorld();
  for (const id of ['a', 'b', 'c']) made.sources.set(id, source(id));
  made.identifierFacts.add('a');
  made.boardsOf.set('a', ['board']);
  return made;
}

test('what is set and deleted comes out again, also what was set to nothing', () => {
  const made = world();
  const before = copyOf(made);
  const { world: noted, trace } = traced(made);
  noted.sources.set('a', source('other'));
  noted.sources.delete('b');
  noted.sources.set('new', source('new'));
  noted.sources.delete('new');
  noted.sources.delete('never');
  noted.identifierFacts.add('x');
  noted.identifierFacts.delete('a');
  noted.boardsOf.set('a', ['board', 'second']);
  expect([made.sources.get('a')?.title, made.sources.has('b'), [...made.identifierFacts]]).toEqual([
    'other',
    false,
    ['x'],
  ]);
  takeOut(made, changesIn(trace()));
  expect(made).toEqual(before);
});

type Step = readonly ['get' | 'has' | 'set' | 'delete', 'sources' | 'publishers', string];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0]>('get', 'has', 'set', 'delete'),
    fc.constantFrom<Step[1]>('sources', 'publishers'),
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  ),
  { maxLength: 8 },
);

/** Does the steps; answers what they saw, on which a real import decides. */
function run(on: MergeWorld, all: readonly Step[], mark: string): unknown[] {
  return all.map(([what, part, key]) => {
    const map = on[part] as Map<string, unknown>;
    if (what === 'get') return map.get(key);
    if (what === 'has') return map.has(key);
    if (what === 'delete') return void map.delete(key);
    return void map.set(key, part === 'sources' ? source(mark) : mark);
  });
}

test('taken out, the world is as it was; and what depends on nothing of it came out as it would have without it', () => {
  fc.assert(
    fc.property(steps, steps, (first, second) => {
      const [made, without] = [world(), world()];
      const [one, two] = [traced(made), traced(made)];
      run(one.world, first, 'first');
      const between = copyOf(made);
      const seen = run(two.world, second, 'second');
      const seenWithout = run(without, second, 'second');
      if (!dependsOn(two.trace(), changesIn(one.trace()))) {
        expect(seen).toEqual(seenWithout);
        const early = copyOf(made);
        takeOut(early, changesIn(one.trace()));
        expect(early).toEqual(without);
      }
      takeOut(made, changesIn(two.trace()));
      expect(made).toEqual(between);
      takeOut(made, changesIn(one.trace()));
      expect(made).toEqual(world());
    }),
    { numRuns: 500 },
  );
});

test('looking at what was changed depends on it, as changing it does; looking at the rest does not', () => {
  const of = (...all: Step[]) => {
    const { world: noted, trace } = traced(world());
    run(noted, all, 'mark');
    return trace();
  };
  const changed = of(['set', 'sources', 'd']);
  expect(dependsOn(of(['has', 'sources', 'd']), changesIn(changed))).toBe(true);
  expect(dependsOn(of(['get', 'sources', 'd']), changesIn(changed))).toBe(true);
  expect(dependsOn(of(['set', 'sources', 'd']), changesIn(changed))).toBe(true);
  expect(dependsOn(of(['delete', 'sources', 'd']), changesIn(changed))).toBe(true);
  expect(dependsOn(of(['get', 'sources', 'e'], ['set', 'publishers', 'd']), changesIn(changed))).toBe(false);
  expect(dependsOn(of(['set', 'sources', 'e']), changesIn(of(['get', 'sources', 'e'])))).toBe(false);
});

test('a traced world cannot be gone through', () => {
  const { world: noted } = traced(world());
  for (const all of [
    () => [...noted.sources],
    () => noted.sources.size,
    () => noted.facts.values(),
    () => [...noted.identifierFacts],
  ])
    expect(all).toThrow('cannot be gone through');
});

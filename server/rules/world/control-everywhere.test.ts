import { expect, test } from 'vitest';
import { holds } from '../../../test/support/worlds/small-facts.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { controlledBy, controllersOf } from './control.ts';
import { restIfDue, withRests } from './rests.ts';

const DAY = { from: '2020-06-30', until: '2020-06-30' };

/** Companies of two or three holders each, above them in the list or anywhere: with circles. */
function worldOf(companies: number) {
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const facts = Array.from({ length: companies }, (_, i) => [
    holds(`c${String(below(companies))}`, `c${String(i)}`, { percent: `${String(20 + below(60))}.0` }),
    holds(`c${String(below(i + 1))}`, `c${String(i)}`, { percent: `${String(1 + below(40))}.0` }),
    ...(i % 5 === 0 ? [holds(`p${String(below(200))}`, `c${String(i)}`, {})] : []),
  ]);
  return smallWorld(facts.flat());
}

// Fewer companies than are looked at above one: whoever controls it stands above it.
test.each([40, 1_700])(
  'of a world of %i companies who controls each is who has it among what they control',
  (count) => {
    const world = worldOf(count);
    const parties = [...new Set(world.views.flatMap(({ fact }) => [fact.subject, fact.object]))];
    const expected = new Map<string, Record<string, string>>();
    for (const party of parties)
      for (const [company, { sure }] of controlledBy(world, party, DAY))
        expected.set(company, { ...expected.get(company), [party]: sure });
    let some = 0;
    for (const company of parties) {
      const found = Object.fromEntries([...controllersOf(world, company, DAY)].map(([id, { sure }]) => [id, sure]));
      expect(found, company).toEqual(expected.get(company) ?? {});
      some += Object.keys(found).length;
    }
    expect(some).toBeGreaterThan(count / 4);
  },
);

test('work that rests is begun anew and comes to the same, with what was kept done once', () => {
  const kept = new Map<number, number>();
  let begun = 0;
  const work = () => {
    begun += 1;
    let sum = 0;
    for (let i = 0; i < 1_000; i += 1) {
      if (!kept.has(i)) {
        restIfDue();
        const until = performance.now() + 0.2;
        while (performance.now() < until);
        kept.set(i, i);
      }
      sum += kept.get(i) ?? 0;
    }
    return sum;
  };
  const steps = withRests(work);
  let rests = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) rests += 1;
  expect([step.value, begun]).toEqual([499_500, rests + 1]);
  expect(rests).toBeGreaterThan(1);
  // Without rests nothing is broken off.
  kept.clear();
  begun = 0;
  expect([work(), begun]).toEqual([499_500, 1]);
});

test('what fails in work that rests fails', () => {
  const steps = withRests(() => {
    throw new Error('at once');
  });
  expect(() => steps.next()).toThrow('at once');
});

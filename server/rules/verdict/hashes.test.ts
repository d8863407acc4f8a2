import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { contentOf } from '../world/case-world.ts';
import { makeWorld } from '../world/world.ts';
import { factsHash } from './hashes.ts';

const holding = (n: number) => ({
  kind: 'HOLDS' as const,
  subject: `h${String(n)}`,
  object: 's',
  percent: String(n % 9),
});

/** The text of a value with the fields of each record in order of name, by a replacer instead of a copy. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

it.each([0, 1, 50, 51, 130])('hashes %i facts piece by piece as the text of all of them at once', (count) => {
  const content = contentOf(
    {
      rule: 'T',
      name: 't',
      on: '2020-06-30',
      expect: 'UNKNOWN',
      complete: [],
      facts: Array.from({ length: count }, (_, n) => holding(n)),
    },
    { about: ['OUTSIDE_DIRECTOR'] },
  );
  const world = makeWorld(content);
  const names = [...world.parties.values()]
    .map(({ id, name }) => [id, name])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const text = sortedText([world.company, world.on, world.knownOn, names, world.views.map(({ fact }) => fact)]);
  expect(world.views.length).toBeGreaterThanOrEqual(count);
  expect(stepThrough(factsHash(world))).toBe(createHash('sha256').update(text).digest('hex'));
});

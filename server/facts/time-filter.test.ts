import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact } from '../shared/facts.ts';
import { anyDay, anyFactOf } from '../../test/support/arbitrary/facts.arbitrary.ts';
import { holds } from '../time/validity.ts';
import { createFactReader } from './fact-reader.ts';
import { company, loadWorld, source } from '../../test/support/worlds/loaded-world.ts';

const PUBLISHED: Readonly<Record<string, string>> = { early: '2001-05-05', middle: '2004-02-29', late: '2008-08-08' };
const sourceId = fc.constantFrom(...Object.keys(PUBLISHED));

/** Any fact between two companies: its citations name real sources, and it is known from the earliest of them. */
const anyHolding = anyFactOf('HOLDS').chain((fact) =>
  fc
    .tuple(...fact.citations.map((citation) => sourceId.map((id) => ({ ...citation, source: id }))))
    .map((citations): Fact => ({
      ...fact,
      subject: 'a',
      object: 'b',
      citations,
      knownFrom: citations.map((citation) => PUBLISHED[citation.source] ?? '').sort()[0] ?? '',
    })),
);

it('the store keeps no fact back that may hold on the day, and the reader lets none through that does not', async () => {
  const facts = fc.sample(anyHolding, { numRuns: 400, seed: 7 }).map((fact, i) => ({ ...fact, id: `f-${String(i)}` }));
  const store = await loadWorld({
    companies: [company('publisher'), company('a'), company('b')],
    sources: Object.entries(PUBLISHED).map(([id, day]) => source(id, day)),
    facts,
  });
  const published = (id: string) => PUBLISHED[id] ?? '';
  await fc.assert(
    fc.asyncProperty(anyDay, anyDay, async (on, knownOn) => {
      const reader = createFactReader(store, '2030-01-01');
      const found = await reader.from(['a'], { on, knownOn });
      const held = facts
        .map((fact) => [fact.id, holds(fact, on, knownOn, published)])
        .filter(([, certainty]) => certainty !== 'NOT');
      expect(new Map(found.map(({ fact, certainty }) => [fact.id, certainty]))).toEqual(
        new Map(held as [string, string][]),
      );
      for (const view of found) {
        const citations = await reader.citations(view);
        expect(citations.length).toBeGreaterThan(0);
        for (const citation of citations) expect(published(citation.source) <= knownOn).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  // Otherwise the property would hold of nothing.
  const sample = await createFactReader(store, '2030-01-01').from(['a'], { on: '2005-06-15' });
  expect(sample.length).toBeGreaterThan(5);

  await store.close();
});

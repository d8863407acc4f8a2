import { afterAll, beforeAll, expect, test } from 'vitest';
import { company, fact, loadWorld, source, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import type { Language } from '../vocabulary/languages.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { readAsked } from './arguments.ts';
import { MAJORITY } from './exact/policies.ts';
import { keptControl } from './kept-control.ts';

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: ['a', 'b', 'c'].map((id) => company(id)),
    sources: [source('notice', '2007-06-04')],
    facts: [
      fact('HOLDS', 'ab', 'a', 'b', { direct: 'DIRECT', percent: '60', exact: true }),
      fact('HOLDS', 'bc', 'b', 'c', { direct: 'DIRECT', percent: '55', exact: true }),
    ],
  });
});
afterAll(() => store.close());

test('who controls what is reckoned once for one graph, day and threshold, by however many requests', async () => {
  const ask = async (day: string, threshold = MAJORITY, language: Language = 'en') => {
    const facts = createFactReader(store, '2026-01-01');
    const context = { store, facts, documents: openDocuments('none'), requestId: 'r', today: '2026-01-01' };
    const { on, knownOn, stated } = await readAsked({ on: day, knownOn: null }, context);
    return keptControl(context, { focus: 'a', direction: 'DOWN', on, knownOn, language }, threshold, stated);
  };
  const first = await ask('2007-06-04');
  expect(first.rows.map(({ party }) => party.id)).toEqual(['b', 'c']);
  // The very answer, not one like it.
  expect(await ask('2007-06-04', MAJORITY, 'ja')).not.toBe(first);
  expect(await ask('2007-06-04')).toBe(first);
  expect(await ask('2007-06-05')).not.toBe(first);
  expect(await ask('2007-06-04', { ...MAJORITY, inclusive: !MAJORITY.inclusive })).not.toBe(first);
  expect(await ask('2007-06-04', MAJORITY, 'ja')).not.toBe(first);
  expect(await ask('2007-06-04')).toBe(first);
});

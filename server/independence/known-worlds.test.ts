import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import type { Context } from '../context.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { factsHash } from '../rules/verdict/hashes.ts';
import { fetchWorld } from '../rules/world/fetch-world.ts';
import { makeWorld } from '../rules/world/world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import { stepThrough } from '../shared/turns/in-turns.ts';
import { keepWorlds } from './known-worlds.ts';

const TODAY = '2026-01-01';
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

/** As a request has it: with a reader of its own. */
const request = (): Context => ({
  store,
  facts: createFactReader(store, TODAY),
  documents: openDocuments(join(projectRoot(), 'no-such-folder')),
  requestId: 'test',
  today: TODAY,
});

test('what is known around a company is read once for every day that is judged, and anew for another company or day of the asker', async () => {
  const worlds = keepWorlds();
  const known = await worlds('iij', '2007-12-31', request());
  expect(await worlds('iij', '2007-12-31', request())).toBe(known);
  expect(await worlds('iij', '2007-05-31', request())).not.toBe(known);
  expect(await worlds('furukawa-electric', '2007-12-31', request())).not.toBe(known);
});

test.each(['2006-06-01', '2007-06-28', '2009-02-12'])(
  'the world of %s is the one that is read for that day alone',
  async (on) => {
    const { on: worldOn } = await keepWorlds()('iij', '2007-12-31', request());
    worldOn('2001-01-01');
    const world = worldOn(on);
    const alone = makeWorld(await fetchWorld(request().facts, 'iij', on, '2007-12-31'));
    expect([world.company, world.on, world.knownOn]).toEqual(['iij', on, '2007-12-31']);
    expect(world.views.map(({ fact }) => fact.id)).toEqual(alone.views.map(({ fact }) => fact.id));
    expect(stepThrough(factsHash(world))).toBe(stepThrough(factsHash(alone)));
  },
);

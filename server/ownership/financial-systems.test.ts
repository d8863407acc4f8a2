import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import type { Direction } from './exact/reach.ts';
import { ownershipOf } from './ownership.ts';

/**
 * IIJ Financial Systems: wholly held through IIJ Technology by the notice of June 2007 (lines 169 and 172). In the
 * table of 12 February 2009 (line 552 of the slides) its cell is blank, and IIJ Technology is at 100 % (line 551).
 */
const [IIJ, TECHNOLOGY, SYSTEMS] = ['iij', 'iij-technology', 'iij-financial-systems'];
const KNOWN = '2026-01-01';
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

async function linksAndStake(focus: string, direction: Direction, of: string, on: string) {
  const answer = await ownershipOf(
    createFactReader(store, KNOWN),
    { focus, direction, language: 'en', on, knownOn: KNOWN },
    { first: 200 },
  );
  const stake = answer.stakes.find(({ party }) => party.id === of);
  return {
    links: answer.links.filter(({ held }) => held === SYSTEMS).map(({ holder, text }) => `${holder} ${text}`),
    direct: stake?.direct?.fact.id ?? null,
    stated: stake?.stated?.fact.direct ?? null,
    percent: stake?.stated?.fact.percent ?? null,
    byPath: stake?.byPathPercent,
    chains: stake?.chains.map(({ arithmetic }) => arithmetic),
  };
}

describe.each(['2007-05-11', '2009-02-12'])('on %s', (on) => {
  test('it is drawn under IIJ Technology alone, from above and from below, and IIJ holds it through that', async () => {
    // The share that IIJ has of it in all: 100 % worked out for 2007, not printed in 2009.
    const percent = on === '2007-05-11' ? '100' : null;
    const expected = {
      links: [`${TECHNOLOGY} 100 %`],
      direct: null,
      stated: 'INDIRECT',
      percent,
      byPath: '100',
      chains: ['100 % × 100 %'],
    };
    expect(await linksAndStake(IIJ, 'DOWN', SYSTEMS, on)).toEqual(expected);
    expect(await linksAndStake(SYSTEMS, 'UP', IIJ, on)).toEqual(expected);
  });
});

test('in 2009 the blank cell is a holding of unknown size, its directness is our inference, and the 100 % was last stated in 2007', async () => {
  const facts = createFactReader(store, KNOWN);
  const holders = await facts.to([SYSTEMS], { kinds: ['HOLDS'], on: '2009-02-12' });
  expect(
    holders.map(({ fact, certainty, lastObservedOn }) => [
      fact.subject,
      fact.percent,
      fact.direct,
      fact.basis,
      certainty,
      lastObservedOn,
    ]),
  ).toEqual([
    [TECHNOLOGY, '100', 'DIRECT', 'STATED', 'POSSIBLE', '2007-05-11'],
    [IIJ, undefined, 'INDIRECT', 'INFERRED', 'CERTAIN', '2009-02-12'],
  ]);
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import { company, fact, loadWorld, source, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import { ownershipOf } from './ownership.ts';

const KNOWN = '2026-01-01';

describe('a stated zero in the seed (lines 1102 and 1103 of the notice: 0 shares each)', () => {
  let store: WorldStore;
  beforeAll(async () => {
    store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
  });
  afterAll(() => store.close());

  test('is a fact, and neither a holder nor an arrow on 25 May 2007', async () => {
    const facts = createFactReader(store, KNOWN);
    const holders = (await facts.to(['iij'], { kinds: ['HOLDS'], on: '2007-05-25' })).filter(
      ({ fact: { shares } }) => shares === '0',
    );
    expect(holders.map((view) => view.fact.subject).sort()).toEqual(['junnosuke-furukawa', 'yoshifumi-nishikawa']);
    const { stakes, totalStakes, links } = await ownershipOf(
      facts,
      { focus: 'iij', direction: 'UP', language: 'en', on: '2007-05-25', knownOn: KNOWN },
      { first: 200 },
    );
    // The ten of the table (222-231), the five other candidates with shares (1098-1101, 1104), the association of the
    // fifth (1114).
    const EXPECTED = [
      'bank-of-tokyo-mitsubishi-ufj',
      'dai-ichi-life',
      'hero-and-company',
      'hideshi-hojo',
      'hiroyuki-hisashima',
      'iij-employee-stock-association',
      'itochu',
      'japan-trustee-services-trust-account',
      'junichi-shimagami',
      'kazuhiro-tokita',
      'koichi-suzuki',
      'mizuho-corporate-bank',
      'ntt',
      'ntt-communications',
      'sumitomo-mitsui-banking',
      'toshiya-asaba',
    ];
    expect([stakes.map(({ party }) => party.id).sort(), totalStakes]).toEqual([EXPECTED, 16]);
    expect(links.map(({ holder }) => holder)).not.toContain('yoshifumi-nishikawa');
    expect(links.map(({ holder }) => holder)).not.toContain('junnosuke-furukawa');
  });
});

test('no shares, and a later zero that follows a figure, are no holding; a printed "0" and an unknown share are', async () => {
  const store = await loadWorld({
    sources: [source('notice', '2007-06-04')],
    companies: ['a', 'b', 'c', 'd', 'e', 'x'].map((id) => company(id)),
    facts: [
      fact('HOLDS', 'a-x', 'a', 'x', { shares: '0' }),
      fact('HOLDS', 'b-x-old', 'b', 'x', {
        percent: '60',
        supersededBy: 'b-x-new',
        supersededFrom: '2007-05-25',
        supersededKnownFrom: '2007-06-04',
      }),
      fact('HOLDS', 'b-x-new', 'b', 'x', {
        shares: '0',
        citations: [{ source: 'notice', place: '1', observedOn: '2007-05-25' }],
      }),
      fact('HOLDS', 'c-x', 'c', 'x', { percent: '0' }),
      fact('HOLDS', 'd-x', 'd', 'x'),
      fact('HOLDS', 'e-x', 'e', 'x', { shares: '0', direct: 'INDIRECT' }),
    ],
  });
  const holdersOn = async (on: string) => {
    const { stakes } = await ownershipOf(
      createFactReader(store, KNOWN),
      { focus: 'x', direction: 'UP', language: 'en', on, knownOn: KNOWN },
      { first: 200 },
    );
    return stakes.map(({ party }) => party.id).sort();
  };
  expect(await holdersOn('2007-03-31')).toEqual(['b', 'c', 'd']);
  expect(await holdersOn('2007-05-25')).toEqual(['c', 'd']);
  await store.close();
});

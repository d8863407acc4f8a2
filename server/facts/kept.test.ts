import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createFactReader } from './fact-reader.ts';
import { keptOf } from './kept.ts';
import {
  company,
  fact,
  finding,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('publisher'), company('held'), company('other')],
    persons: [person('ann')],
    sources: [source('notice', '2007-06-04'), source('late', '2009-02-12')],
    findings: [
      finding('small', { severity: 'LOW', about: ['held'], citations: [{ source: 'late', place: 'p' }] }),
      finding('notice-only', { severity: 'MEDIUM', about: ['held'], citations: [{ source: 'notice', place: 'p' }] }),
      finding('grave', {
        severity: 'HIGH',
        about: ['held'],
        citations: ['notice', 'late', 'late'].map((source, i) => ({ source, place: `p. ${String(i)}` })),
      }),
    ],
    facts: [
      fact('HOLDS', 'ann-held', 'ann', 'held', { shares: '30' }),
      fact('HOLDS', 'other-held', 'other', 'held', {
        percent: '4.0',
        from: '2008-01-01',
        citations: [{ source: 'late', place: 'p', observedOn: '2008-12-31' }],
        knownFrom: '2009-02-12',
      }),
      fact('HAS_ATTRIBUTE', 'held-issued', 'held', 'held-issued', { attribute: 'SHARES_OUTSTANDING', count: 200 }),
    ],
  });
});
afterAll(() => store.close());
beforeEach(() => {
  store.asked.length = 0;
});

/**
 * What one request asks, as plain data: the holders on a day, who they are, how much they hold, and where it is stated.
 */
async function holders(graph: string, most: number, query: { on?: string; knownOn?: string } = {}) {
  // A request has a copy of the store with bounds of its own.
  const reader = createFactReader({ ...store }, '2010-01-01', keptOf({ ...store }, graph, most));
  const views = await reader.to(['held'], { kinds: ['HOLDS'], ...query });
  return Promise.all(
    views.map(async (view) =>
      [
        (await reader.party(view.fact.subject))?.name,
        (await reader.share(view)).percent,
        view.certainty,
        (await reader.citations(view)).map((citation) => citation.source).join(),
      ].join(' '),
    ),
  );
}
/** 30 of 200 shares are 15 %; nobody says how many shares there were in 2008. */
const EVER = ['ann 15.000  notice', 'other 4.0  late'];

it('answers a second request of the same graph without asking the store', async () => {
  expect(await holders('same', 100)).toEqual(EVER);
  expect(store.asked).toContain('graph/holdings-to');
  store.asked.length = 0;
  expect(await holders('same', 100)).toEqual(EVER);
  expect(store.asked).toEqual([]);
});

it('reads what a source states, and the findings that cite it, once for each graph and each question', async () => {
  const of = async (graph: string, source: string, query: { on?: string; knownOn?: string } = {}) => {
    const reader = createFactReader({ ...store }, '2010-01-01', keptOf({ ...store }, graph, 100));
    const cited = await reader.citing(source, query);
    const [about, all] = [await reader.findingsCiting(source), await reader.findings()];
    return [cited.map(({ fact }) => fact.id), about.map(({ id }) => id), all.map(({ id }) => id)];
  };
  // Graver findings come first, then by id; one cites both.
  const late = [['other-held'], ['grave', 'small'], ['grave', 'notice-only', 'small']];
  expect(await of('cited', 'late')).toEqual(late);
  expect(store.asked).toEqual(expect.arrayContaining(['graph/facts-citing', 'graph/findings']));
  store.asked.length = 0;
  expect(await of('cited', 'late')).toEqual(late);
  expect(store.asked).toEqual([]);
  // Each is another question: another source, another day, another day of the asker.
  expect((await of('cited', 'notice'))[1]).toEqual(['grave', 'notice-only']);
  expect((await of('cited', 'late', { on: '2007-12-31' }))[0]).toEqual([]);
  expect((await of('cited', 'late', { knownOn: '2009-02-11' }))[0]).toEqual([]);
  expect((await of('cited', 'late'))[0]).toEqual(['other-held']);
});

it('asks anew when another graph was loaded', async () => {
  await holders('old', 100);
  store.asked.length = 0;
  expect(await holders('new', 100)).toEqual(EVER);
  expect(store.asked).toContain('graph/holdings-to');
  expect(store.asked).toContain('graph/sources');
});

it('never answers for one day with what was kept for another, nor for one who could know less', async () => {
  expect(await holders('days', 100)).toEqual(EVER);
  expect(await holders('days', 100, { on: '2008-06-30' })).toEqual([
    'ann 15.000 POSSIBLE notice',
    'other 4.0 CERTAIN late',
  ]);
  expect(await holders('days', 100, { on: '2007-03-31' })).toEqual(['ann 15.000 CERTAIN notice']);
  expect(await holders('days', 100, { knownOn: '2008-12-31' })).toEqual(['ann 15.000  notice']);
  expect(await holders('days', 100, { knownOn: '2006-12-31' })).toEqual([]);
  expect(await holders('days', 100)).toEqual(EVER);
});

it('keeps nothing when told so, and no more than it may', async () => {
  expect(await holders('none', 0)).toEqual(EVER);
  store.asked.length = 0;
  expect(await holders('none', 0)).toEqual(EVER);
  expect(store.asked).toContain('graph/holdings-to');

  const kept = keptOf(store, 'little', 3);
  for (let i = 0; i < 50; i += 1) kept.facts.set(`list ${String(i)}`, []);
  const left = Array.from({ length: 50 }, (_, i) => `list ${String(i)}`).filter(
    (key) => kept.facts.get(key) !== undefined,
  );
  expect(left).toEqual(['list 47', 'list 48', 'list 49']);
  // A list longer than all that may be kept is answered, and not kept.
  expect(await holders('little', 2)).toEqual(EVER);
});

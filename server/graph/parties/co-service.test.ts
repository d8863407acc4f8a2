import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../../facts/documents.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import { coServicePage } from './co-service.ts';

const cite = (observedOn: string, from = 'notice') => ({ citations: [{ source: from, place: 'p', observedOn }] });

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('acme'), company('bank')],
    persons: [person('ann'), person('bob'), person('cara'), person('dan'), person('eve')],
    boards: [board('acme-directors', 'acme'), board('bank-directors', 'bank')],
    sources: [source('notice', '2007-06-04'), source('later', '2008-06-04')],
    facts: [
      // Certain from 1 January to 10 January 2005, both included: the end is exclusive.
      fact('SITS_ON', 'ann-acme', 'ann', 'acme-directors', {
        from: '2005-01-01',
        to: '2005-01-11',
        ...cite('2005-01-10'),
      }),
      fact('SITS_ON', 'bob-acme', 'bob', 'acme-directors', {
        from: '2005-01-10',
        to: '2005-02-01',
        ...cite('2005-01-31'),
      }),
      // Begins on the day on which Ann is no longer there.
      fact('SITS_ON', 'cara-acme', 'cara', 'acme-directors', { from: '2005-01-11', ...cite('2005-01-31') }),
      // Two terms of Dan that overlap: each day counts once. He began at some time in January.
      fact('SITS_ON', 'dan-1', 'dan', 'acme-directors', { from: '2005-01', to: '2005-01-07', ...cite('2005-01-05') }),
      fact('SITS_ON', 'dan-2', 'dan', 'acme-directors', {
        from: '2005-01-05',
        to: '2005-01-11',
        ...cite('2005-01-09'),
      }),
      // Never said when it ended, and known only later.
      fact('SITS_ON', 'ann-bank', 'ann', 'bank-directors', cite('2007-03-31')),
      fact('SITS_ON', 'eve-bank', 'eve', 'bank-directors', { knownFrom: '2008-06-04', ...cite('2007-03-31', 'later') }),
    ],
  });
});
afterAll(() => store.close());

async function served(id: string, days: { on?: string; knownOn?: string } = {}) {
  const today = '2009-01-01';
  const facts = createFactReader(store, today);
  const context = { store, facts, documents: openDocuments('/nowhere'), requestId: 'test', today };
  const { edges } = await coServicePage({ type: 'Person', id, name: id, names: [id] }, days, context);
  return edges.map(({ node }) => [node.person.id, node.certainDays, node.possibleDays, node.firstDay, node.lastDay]);
}

test('days together are counted with both ends of the terms, each once, certain and possible apart', async () => {
  expect(await served('ann', { on: '2006-01-01' })).toEqual([
    // Certain from 5 January, the first day stated; possible from the 1st, to the 10th.
    ['dan', 6, 10, '2005-01-01', '2005-01-10'],
    ['bob', 1, 1, '2005-01-10', '2005-01-10'],
  ]);
});

test('it is the same from the other side', async () => {
  expect((await served('dan', { on: '2006-01-01' })).find(([id]) => id === 'ann')).toEqual([
    'ann',
    6,
    10,
    '2005-01-01',
    '2005-01-10',
  ]);
});

test('what has no stated end goes on as possible up to the day asked for, and no further', async () => {
  expect((await served('ann', { on: '2007-03-31' }))[1]).toEqual(['bob', 1, 1, '2005-01-10', '2005-01-10']);
  expect(await served('eve', { on: '2007-03-30' })).toEqual([]);
  expect(await served('eve', { on: '2007-03-31' })).toEqual([['ann', 1, 1, '2007-03-31', '2007-03-31']]);
  expect(await served('eve', { on: '2007-04-02' })).toEqual([['ann', 1, 3, '2007-03-31', '2007-04-02']]);
});

test('a day before which the other one was not known knows nobody', async () => {
  expect((await served('ann', { on: '2007-04-02', knownOn: '2008-06-03' })).map(([id]) => id)).not.toContain('eve');
  expect((await served('ann', { on: '2007-04-02', knownOn: '2008-06-04' })).map(([id]) => id)).toContain('eve');
});

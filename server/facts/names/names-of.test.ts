import { expect, test } from 'vitest';
import { StoreError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { board, company, fact, loadWorld, person, source } from '../../../test/support/worlds/loaded-world.ts';
import { namesOf } from './names-of.ts';

const WORLD = {
  companies: [
    company('acme', { name: 'Acme', nameLocal: 'アクメ', names: ['Acme', 'Acme Co.'], identifiers: ['lei:A1'] }),
  ],
  persons: [person('ann', { name: 'Ann', names: ['Ann'] })],
  boards: [board('acme-directors', 'acme')],
  sources: [source('notice', '2007-06-04')],
  facts: [
    fact('HAS_ATTRIBUTE', 'i1', 'ann', 'i1', { attribute: 'IDENTIFIER', text: 'own:4711' }),
    fact('HAS_ATTRIBUTE', 'i2', 'acme', 'i2', { attribute: 'IDENTIFIER', text: 'lei:A1' }),
    fact('HAS_ATTRIBUTE', 'i3', 'acme', 'i3', { attribute: 'BUSINESS', text: 'x:y' }),
  ],
};

test('reads every name, id and identifier of a graph, once for each graph', async () => {
  const store = await loadWorld(WORLD);
  const names = await namesOf(store);
  const all = names.like('acme', ['Company', 'Person', 'Board', 'Source'], 10);
  expect(all.map(({ id, type }) => [id, type])).toEqual([
    ['acme', 'Company'],
    ['acme-directors', 'Board'],
    // Begins with an a as well.
    ['ann', 'Person'],
  ]);
  expect(all[0]).toMatchObject({ spellings: ['Acme', 'アクメ', 'Acme Co.'], identifiers: ['lei:A1'] });
  expect(names.called('4711', ['Person']).map(({ named }) => named.id)).toEqual(['ann']);
  expect(names.called('x:y', ['Company'])).toEqual([]);
  expect(names.like('notice', ['Source'], 10)).toHaveLength(1);
  const asked = store.asked.length;
  // A copy of the store with other bounds is the same store.
  expect(await namesOf({ ...store })).toBe(names);
  expect(store.asked).toHaveLength(asked);
  const another: Store = { ...store, graph: () => 'another' };
  expect(await namesOf(another)).not.toBe(names);
  await store.close();
});

test('a reading that failed is tried again by the next who asks', async () => {
  const store = await loadWorld(WORLD);
  let fails = true;
  const failing: Store = {
    ...store,
    ask: (question, params, options) =>
      fails ? Promise.reject(new StoreError('STORE_UNAVAILABLE', 'away')) : store.ask(question, params, options),
  };
  await expect(namesOf(failing)).rejects.toThrow('away');
  fails = false;
  expect((await namesOf(failing)).size).toBe(4);
  await store.close();
});

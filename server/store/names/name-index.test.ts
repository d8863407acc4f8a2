import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, gramsOf, nameKey } from '../../shared/names/name-key.ts';
import { NameIndex, NameIndexMaker, type SearchableNode } from './name-index.ts';

const named = (id: string, spellings: readonly string[], more: Partial<SearchableNode> = {}): SearchableNode => ({
  id,
  type: 'Company',
  spellings,
  identifiers: [],
  ...more,
});

function indexOf(all: readonly SearchableNode[]): NameIndex {
  const maker = new NameIndexMaker();
  for (const one of all) maker.add(one);
  return new NameIndex(maker.parts());
}

const ids = (found: readonly SearchableNode[]) => found.map(({ id }) => id);

describe('who is like a text', () => {
  const index = indexOf([
    named('c1', ['Internet Initiative Japan Inc.', '株式会社インターネットイニシアティブ', 'IIJ']),
    named('c2', ['Internet Multifeed Co.']),
    named('net', ['Net']),
    named('p1', ['Net Tanaka'], { type: 'Person' }),
    named('acme-directors', [], { type: 'Board' }),
  ]);

  test('comes back whole, those who share more pieces first, of equals those with fewer others', () => {
    expect(index.like('internet', ['Company', 'Person'], 10)[0]).toEqual(named('c2', ['Internet Multifeed Co.']));
    expect(ids(index.like('net', ['Company', 'Person'], 10))).toEqual(['net', 'p1', 'c2', 'c1']);
    expect(ids(index.like('net', ['Company', 'Person'], 2))).toEqual(['net', 'p1']);
  });

  test('is found by its id alone, by every script, and only where its type is wanted', () => {
    expect(ids(index.like('acme-directrs', ['Board'], 10))).toEqual(['acme-directors']);
    expect(ids(index.like('いんたーねっと', ['Company'], 10))).toEqual(['c1']);
    expect(ids(index.like('net', ['Person'], 10))).toEqual(['p1']);
    expect(index.like('net', ['Source'], 10)).toEqual([]);
    expect(index.like('zzz', ['Company'], 10)).toEqual([]);
    expect(index.like('', ['Company'], 10)).toEqual([]);
  });

  test('is the same as by looking at every name', () => {
    const words = ['net', 'north', 'one', 'bank', '電力', '電工', 'Café', 'of', 'A'];
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    const piecesOf = (text: string) => new Set([...gramsOf(foldName(text)), ...gramsOf(nameKey(text))]);
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 40 }), name, (all, text) => {
        const list = all.map((spellings, i) => named(`n${String(i)}`, spellings));
        const wanted = piecesOf(text);
        const expected = list
          .map((one, place) => {
            const pieces = new Set([...one.spellings, one.id].flatMap((spelling) => [...piecesOf(spelling)]));
            return {
              id: one.id,
              place,
              size: pieces.size,
              matched: [...wanted].filter((gram) => pieces.has(gram)).length,
            };
          })
          .filter(({ matched }) => matched > 0)
          .sort((a, b) => b.matched - a.matched || a.size - b.size || a.place - b.place);
        const index = indexOf(list);
        for (const limit of [1, 3, 10, 1_000])
          expect(ids(index.like(text, ['Company'], limit))).toEqual(expected.slice(0, limit).map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });
});

test('an identifier finds all that have it, with its scheme or without, and nobody else', () => {
  const index = indexOf([
    named('a', ['A'], { identifiers: ['lei:5493-00AB', 'cik:0001'] }),
    named('b', ['B'], { type: 'Person', identifiers: ['own:0001'] }),
    named('c', ['C'], { identifiers: ['0001:lei'] }),
  ]);
  const found = (bare: string, types: SearchableNode['type'][] = ['Company', 'Person']) =>
    index.called(bare, types).map(({ named: { id }, identifier }) => [id, identifier]);
  expect(found('549300ab')).toEqual([['a', 'lei:5493-00AB']]);
  expect(found('0001')).toEqual([
    ['a', 'cik:0001'],
    ['b', 'own:0001'],
  ]);
  expect(found('0001', ['Person'])).toEqual([['b', 'own:0001']]);
  expect(found('own0001')).toEqual([['b', 'own:0001']]);
  expect(found('000')).toEqual([]);
});

test('names longer and more than the room that is kept at first', () => {
  const long = '長'.repeat(5_000);
  const all = Array.from({ length: 3_000 }, (_, i) =>
    named(`n${String(i)}`, [`Name ${String(i)} ${i === 7 ? long : ''}`]),
  );
  const index = indexOf(all);
  expect(index.size).toBe(3_000);
  expect(index.like('長長長', ['Company'], 5)).toEqual([all[7]]);
  expect(index.like('Name 2999', ['Company'], 1)).toEqual([all[2999]]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAY_KINDS } from './asked-ways.ts';
import { LAYOUTS, REACHES, PLAIN_GRAPH } from './graph-state.ts';
import {
  GRAPH_SEARCH,
  OWNERSHIP_SEARCH,
  parseSearch,
  pickSearch,
  readSearch,
  SOURCE_SEARCH,
  stringifySearch,
  writeGraphSearch,
} from './url-state.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

describe('the address of the graph', () => {
  test('any state that can be shown is read back from the address it is written to', () => {
    const state = fc.record(
      {
        focus: id,
        on: fc.constantFrom('2006-06-28', '2007-03-31', '2008-02-29'),
        known: fc.constant('2007-06-05'),
        against: fc.constant('2006-03-31'),
        sel: id,
        hide: fc.uniqueArray(fc.constantFrom('bank', 'person', 'HOLDS'), { minLength: 1 }),
        expand: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
        added: fc.uniqueArray(id, { maxLength: 5 }),
        hidden: fc.uniqueArray(id, { maxLength: 5 }),
        removed: fc.uniqueArray(id, { maxLength: 5 }),
        layout: fc.constantFrom(...LAYOUTS),
        reach: fc.constantFrom(...REACHES),
        between: fc.oneof(fc.constant([]), fc.uniqueArray(id, { minLength: 2, maxLength: 5 })),
        moment: fc.constant('on' as const),
        by: fc.constantFrom(...WAY_KINDS),
        upto: fc.integer({ min: 1, max: 6 }),
        put: fc.constant({ width: 1200, moves: new Map([['holders/acme', { x: 3, y: -4 }]]) }),
        eye: fc.constant({ x: 3, y: -4, zoom: 0.8 }),
      },
      { requiredKeys: ['focus', 'on', 'hide', 'expand', 'added', 'hidden', 'removed', 'layout', 'between'] },
    );
    fc.assert(
      fc.property(state, (shown) => {
        fc.pre(shown.sel !== shown.focus);
        const address = stringifySearch(writeGraphSearch(shown));
        const { state: back, problems } = readSearch(parseSearch(address), GRAPH_SEARCH);
        expect(problems).toEqual([]);
        expect({ ...PLAIN_GRAPH, ...back }).toEqual(shown);
      }),
    );
  });

  test.each([
    ['iij', false],
    ['iij,ntt', true],
    ['iij,ntt,iij', false],
    ['a,b,c,d,e', true],
    ['a,b,c,d,e,f', false],
  ])('ways are drawn between two to five different parties: %s', (between, good) => {
    const { state, problems } = readSearch({ between }, GRAPH_SEARCH);
    expect(state.between).toEqual(good ? between.split(',') : undefined);
    expect(problems.map(({ field }) => field)).toEqual(good ? [] : ['between']);
  });

  test('a bad value is left out and named; the good ones stay', () => {
    const { state, problems } = readSearch(
      parseSearch('?focus=iij&on=2007-02-29&layout=spiral&sel=koichi-suzuki'),
      GRAPH_SEARCH,
    );
    expect(state).toEqual({ focus: 'iij', sel: 'koichi-suzuki' });
    expect(problems.map((p) => [p.field, p.value])).toEqual([
      ['on', '2007-02-29'],
      ['layout', 'spiral'],
    ]);
  });

  test('text that could be read as markup, a path or JSON is not an id', () => {
    for (const value of ['<script>', '../etc', '{"a":1}', 'a b', '-iij', 'iij-']) {
      expect(readSearch({ focus: value }, GRAPH_SEARCH).problems, value).toHaveLength(1);
    }
  });

  test('the selection of the focus itself and the usual layout are not written', () => {
    const search = writeGraphSearch({
      ...PLAIN_GRAPH,
      focus: 'iij',
      on: '2007-03-31',
      sel: 'iij',
    });
    expect(stringifySearch(search)).toBe('?focus=iij&on=2007-03-31');
  });
});

test('percentages and lines outside their range are bad', () => {
  const read = (min: string) => readSearch({ min }, OWNERSHIP_SEARCH).problems.length;
  expect([read('0'), read('5'), read('19.999976'), read('100'), read('100.1'), read('-1'), read('1e2')]).toEqual([
    0, 0, 0, 0, 1, 1, 1,
  ]);
  expect(readSearch({ line: '223', to: '0' }, SOURCE_SEARCH)).toMatchObject({
    state: { line: 223 },
    problems: [{ field: 'to', value: '0' }],
  });
});

test('a number in the address stays text, unknown fields are dropped, nothing is read as JSON', () => {
  expect(parseSearch('?on=2007&x=true')).toEqual({ on: '2007', x: 'true' });
  expect(pickSearch({ on: '2007', x: 'true', focus: 5 }, { on: 1, focus: 1 })).toEqual({ on: '2007' });
});

test('no more is expanded than the API shows at once: with the party in focus fifty', () => {
  const read = (count: number) =>
    readSearch({ expand: Array.from({ length: count }, (_, i) => `c${String(i)}`).join(',') }, GRAPH_SEARCH);
  expect(read(49).problems).toEqual([]);
  expect(read(50).state.expand).toBeUndefined();
  expect(read(50).problems).toMatchObject([{ field: 'expand', message: 'names more than 49 ids' }]);
});

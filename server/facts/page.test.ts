import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../errors.ts';
import { pageOf, type Page } from './page.ts';

const itself = (text: string) => text;

describe('pages of a list', () => {
  it('followed by their cursors give the whole list, in order, whatever their size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 7 }), (items, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        // A list that never ends fails here instead of going on for ever.
        for (let asked = 0; ; asked += 1) {
          expect(asked).toBeLessThanOrEqual(items.length);
          const page: Page<string> = pageOf(items, { first, after }, itself);
          expect(page.totalCount).toBe(items.length);
          expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
          seen.push(...page.edges.map((edge) => edge.node));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  it('read from the end give the same list backwards', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 7 }), (items, last) => {
        const seen: string[] = [];
        let before: string | null = null;
        for (let asked = 0; ; asked += 1) {
          expect(asked).toBeLessThanOrEqual(items.length);
          const page: Page<string> = pageOf(items, { last, before }, itself);
          expect(page.pageInfo.hasNextPage).toBe(seen.length > 0);
          seen.unshift(...page.edges.map((edge) => edge.node));
          if (!page.pageInfo.hasPreviousPage) break;
          before = page.pageInfo.startCursor;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  it.each([
    [{ first: 2 }, 'ab', true, false],
    [{ first: 3 }, 'abc', false, false],
    [{ first: 4 }, 'abc', false, false],
    [{ last: 2 }, 'bc', false, true],
    [{ last: 3 }, 'abc', false, false],
    [{ first: 0 }, '', true, false],
  ])('%j of three: %s, more after: %s, more before: %s', (args, nodes, next, previous) => {
    const { edges, pageInfo } = pageOf(['a', 'b', 'c'], args, itself);
    expect([edges.map(({ node }) => node).join(''), pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([
      nodes,
      next,
      previous,
    ]);
  });

  it('between two cursors are what lies between them', () => {
    const [a, , , d] = pageOf(['a', 'b', 'c', 'd'], {}, itself).edges.map(({ cursor }) => cursor);
    const between = (args: object) =>
      pageOf(['a', 'b', 'c', 'd'], { after: a, before: d, ...args }, itself).edges.map(({ node }) => node);
    expect([between({}), between({ first: 1 }), between({ last: 1 })]).toEqual([['b', 'c'], ['b'], ['c']]);
    expect(() => pageOf(['a'], { first: 1, last: 1 }, itself)).toThrow(BadInput);
    expect(() => pageOf(['a'], { last: 1001 }, itself)).toThrow(BadInput);
  });

  it('go on behind an entry also when others were added before it', () => {
    const { pageInfo } = pageOf(['b', 'd'], { first: 1 }, itself);
    expect(
      pageOf(['a', 'b', 'c', 'd'], { first: 5, after: pageInfo.endCursor }, itself).edges.map((edge) => edge.node),
    ).toEqual(['c', 'd']);
  });

  it('may be empty', () => {
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageOf([], { first: 5 }, itself).pageInfo;
    expect({ hasNextPage, hasPreviousPage, startCursor, endCursor }).toStrictEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    expect(pageOf(['a'], { first: 0 }, itself).pageInfo.hasNextPage).toBe(true);
  });

  it.each([-1, 1001, 1.5])('are refused for first: %s', (first) => {
    expect(() => pageOf(['a'], { first }, itself)).toThrow(BadInput);
  });

  it.each(['', 'x', '%%%', Buffer.from('a').toString('base64url'), Buffer.from('after:z').toString('base64url')])(
    'are refused after %j',
    (after) => {
      expect(() => pageOf(['a'], { after }, itself)).toThrow(BadInput);
    },
  );
});

describe('what is asked for', () => {
  const items = Array.from({ length: 1_001 }, (_, i) => String(i));

  it.each(['first', 'last'] as const)('%s may be from 0 to 1000, and not one more or less', (name) => {
    for (const size of [0, 1, 999, 1_000]) expect(pageOf(items, { [name]: size }, itself).edges).toHaveLength(size);
    const on = name === 'first' ? 'after' : 'before';
    for (const size of [-1, 1_001, 0.5, Number.NaN])
      expect(() => pageOf(items, { [name]: size }, itself)).toThrow(
        new BadInput(`"${name}" is ${String(size)}; ask for 0 to 1000 entries at a time and go on with "${on}".`),
      );
  });

  it('is one direction', () => {
    expect(() => pageOf(items, { first: 1, last: 1 }, itself)).toThrow(
      new BadInput('Give "first" or "last", not both.'),
    );
  });

  it.each([
    ['after', 'endCursor'],
    ['before', 'startCursor'],
  ])('goes on %s a cursor of this list', (name, whole) => {
    const told = new BadInput(
      `"${name}" is no cursor of this list; give an \`${whole}\` or \`cursor\` of it back unchanged, or leave it out.`,
    );
    for (const cursor of [
      '',
      'nothing',
      Buffer.from('after:nobody').toString('base64url'),
      Buffer.from('7').toString('base64url'),
    ])
      expect(() => pageOf(items, { [name]: cursor }, itself)).toThrow(told);
  });
});

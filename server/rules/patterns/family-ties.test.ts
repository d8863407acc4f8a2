import { expect, it } from 'vitest';
import type { ViewOf } from '../../facts/fact-view.ts';
import type { Tie } from '../books/test-shape.ts';
import { fitsTies, sharesHome } from './family-ties.ts';

type Kinship = ViewOf<'KIN_OF'>['fact'];
type Told = Partial<Pick<Kinship, 'relation' | 'degree' | 'byMarriage'>>;

/** Rule 10A-3(e)(8): spouse, minor children and stepchildren, children and stepchildren in the same home. */
const INDIRECT: readonly Tie[] = ['SPOUSE', 'DEPENDENT_CHILD'];
/**
 * The family of the exchanges: spouse, parents, children, brothers and sisters, the same in law, and who shares the
 * home.
 */
const FAMILY: readonly Tie[] = ['SPOUSE', 'PARENT_OR_CHILD', 'SIBLING', 'IN_LAW', 'HOUSEHOLD'];

it.each<[Told, string, string]>([
  [{ relation: 'wife' }, 'YES', 'YES'],
  [{ relation: 'husband', degree: 1 }, 'YES', 'YES'],
  [{ relation: '配偶者' }, 'YES', 'YES'],
  [{ degree: 1, byMarriage: true }, 'YES', 'YES'],
  [{ relation: 'minor daughter' }, 'YES', 'YES'],
  [{ relation: 'stepson' }, 'MAYBE', 'YES'],
  // A father by marriage is a father-in-law; a stepchild is by marriage, and a child all the same.
  [{ relation: 'father', byMarriage: true }, 'NO', 'YES'],
  [{ relation: 'stepson', byMarriage: true }, 'MAYBE', 'YES'],
  [{ relation: 'father', byMarriage: false }, 'MAYBE', 'YES'],
  [{ relation: 'son' }, 'MAYBE', 'YES'],
  [{ relation: '長女' }, 'MAYBE', 'YES'],
  [{ degree: 1 }, 'MAYBE', 'YES'],
  [{ relation: 'mother-in-law' }, 'NO', 'YES'],
  [{ relation: 'brother' }, 'NO', 'YES'],
  [{ relation: '姉' }, 'NO', 'YES'],
  [{ degree: 2 }, 'NO', 'YES'],
  [{ degree: 2, byMarriage: true }, 'NO', 'YES'],
  [{ relation: 'grandfather' }, 'NO', 'NO'],
  [{ relation: '孫' }, 'NO', 'NO'],
  [{ relation: 'grandnephew' }, 'NO', 'NO'],
  [{ relation: 'cousin' }, 'NO', 'NO'],
  [{ relation: '従兄' }, 'NO', 'NO'],
  [{ degree: 3 }, 'NO', 'NO'],
  // No spouse of the person, and no child.
  [{ relation: '長女の配偶者', byMarriage: true }, 'NO', 'YES'],
  [{ relation: '娘婿', byMarriage: true }, 'NO', 'YES'],
  // Within two degrees there are all of them.
  [{ relation: '二親等内の親族' }, 'MAYBE', 'MAYBE'],
  [{ relation: 'cousin who shares the home' }, 'NO', 'YES'],
  [{}, 'MAYBE', 'MAYBE'],
])('%o', (told, indirect, family) => {
  expect([fitsTies(told as Kinship, INDIRECT), fitsTies(told as Kinship, FAMILY)]).toEqual([indirect, family]);
  expect(fitsTies(told as Kinship, undefined)).toBe('YES');
});

it.each<[Told, string]>([
  [{ relation: 'wife' }, 'YES'],
  [{ relation: 'father' }, 'YES'],
  [{ relation: 'granddaughter' }, 'YES'],
  [{ degree: 1 }, 'YES'],
  // A number alone may be a grandparent's, and is mostly a brother's or sister's.
  [{ degree: 2 }, 'MAYBE'],
  [{ relation: 'brother', degree: 2 }, 'NO'],
  [{ relation: 'mother-in-law', degree: 1 }, 'NO'],
  [{ degree: 2, byMarriage: true }, 'NO'],
])('spouse and direct line: %o is %s', (told, line) => {
  expect(fitsTies(told as Kinship, ['SPOUSE', 'PARENT_OR_CHILD', 'GRANDPARENT_OR_GRANDCHILD'])).toBe(line);
});

it.each<[Told, string]>([
  [{ relation: 'great-grandmother' }, 'YES'],
  [{ relation: '曾孫' }, 'YES'],
  [{ relation: 'granddaughter' }, 'YES'],
  [{ relation: 'grandfather’s father' }, 'YES'],
  [{ relation: 'great-grandnephew' }, 'NO'],
  [{ relation: 'uncle’s son' }, 'NO'],
  [{ relation: 'grandfather’s son' }, 'NO'],
  [{ relation: 'brother' }, 'NO'],
  [{ degree: 3 }, 'MAYBE'],
  [{ degree: 3, byMarriage: true }, 'NO'],
  [{ degree: 4 }, 'NO'],
])('the direct line has no end: %o is %s', (told, line) => {
  expect(fitsTies(told as Kinship, ['ASCENDANT_OR_DESCENDANT'])).toBe(line);
});

it('knows who shares a home by the words of the source alone', () => {
  expect(['lives with her', 'of the same household', '同居の姪'].map((relation) => sharesHome({ relation }))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['son', 'Homer, a cousin'].map((relation) => sharesHome({ relation }))).toEqual([false, false]);
});

import { expect, test } from 'vitest';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { OutcomeBasis } from '../person/inquiry.ts';
import type { BookResult } from '../person/judge-person.ts';
import { officersOf } from '../person/company-officers.ts';
import { borneOutBy } from './borne-out.ts';
import type { Verdict } from './verdict.ts';

/** In office since 28 June 2006 (`p`), 2012 (`a`) and 2019 (`b`), all called outside. */
const world = smallWorld([
  { kind: 'SITS_ON', subject: 'a', object: 's-directors', outside: true, from: '2012-06-28' },
  { kind: 'SITS_ON', subject: 'b', object: 's-directors', outside: true, from: '2019-06-28' },
]);
const officers = officersOf(world);
const facts = world.views.filter(({ fact }) => fact.kind === 'SITS_ON');
const checked = { outcome: 'PASS', reason: '', facts } as const;
const STATUTE = smallBook({ id: 'LAW', rules: [{ tests: [{ pattern: 'TENURE', moreThan: '10' }] }] });
const CODE = smallBook({ id: 'CODE', kind: 'BRIGHT_LINE' });
const result = (verdict: Verdict, basis: OutcomeBasis = 'DERIVED', book = STATUTE) =>
  ({ book, verdict, basis }) as BookResult;
const silence = () => () => undefined;

test('those called outside are counted by what the statute of the day makes of them', () => {
  // After ten years in office one is shown not to be, two are shown to be.
  expect(borneOutBy(world, officers, [CODE, STATUTE], silence)(checked)).toBe(
    ' By the facts, under LAW: 2 shown to be outside, 0 by the company’s word alone, 0 not established, 1 shown not to be.',
  );
});

test('each verdict counts once, by its basis where it is good', () => {
  const found: Readonly<Record<string, BookResult>> = {
    p: result('OUTSIDE', 'ASSERTED'),
    a: result('INSUFFICIENT', 'NONE'),
    b: result('NOT_APPLICABLE'),
  };
  const words = (changed: Partial<typeof found> = {}) =>
    borneOutBy(world, officers, [STATUTE], silence, (person) => [
      result('NOT_OUTSIDE', 'DERIVED', CODE),
      ({ ...found, ...changed } as typeof found)[person]!,
    ])({ ...checked, facts: [...facts, ...facts] });
  expect(words()).toBe(
    ' By the facts, under LAW: 0 shown to be outside, 1 by the company’s word alone, 2 not established, 0 shown not to be.',
  );
  expect(words({ a: result('NOT_OUTSIDE'), b: result('OUTSIDE') })).toBe(
    ' By the facts, under LAW: 1 shown to be outside, 1 by the company’s word alone, 0 not established, 1 shown not to be.',
  );
});

test('only those whom the check counts, and nothing where it counts nobody', () => {
  const words = borneOutBy(world, officers, [STATUTE], silence);
  expect(words({ ...checked, facts: facts.filter(({ fact }) => fact.subject === 'p') })).toContain(
    '0 shown to be outside, 0 by the company’s word alone, 0 not established, 1 shown not to be',
  );
  expect(words({ ...checked, facts: [] })).toBe('');
});

test('nothing is said where no statute was in force', () => {
  const later = smallBook({
    versions: [{ title: 'Later', from: '2020-07-01', mark: 'S', citation: 'a page' }],
  });
  expect(borneOutBy(world, officers, [CODE, later], silence)(checked)).toBe('');
});

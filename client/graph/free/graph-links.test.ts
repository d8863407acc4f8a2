import { expect, test } from 'vitest';
import type { FreeFact } from './free-answer.ts';
import { linkLine, linksOf } from './links.ts';

const post = (id: string, certainty: FreeFact['certainty']): FreeFact => ({
  __typename: 'Post',
  id,
  kind: 'WORKS_FOR',
  summary: id,
  certainty,
  parties: [{ id: 'nishikawa' }, { id: 'bank' }],
});
const lineOf = (facts: readonly FreeFact[]) =>
  linksOf(facts, '2007-03-31').map((link) => linkLine(link, { source: 'a', target: 'b' }, 'person'));

test('a post that may long be over is drawn apart from one that is held, and the legend can tell it', () => {
  expect(lineOf([post('held', 'CERTAIN')])).toMatchObject([{ stroke: 'dashed', faint: false, keys: ['posts'] }]);
  expect(lineOf([post('career', 'POSSIBLE')])).toMatchObject([
    { stroke: 'sparse', faint: true, keys: ['posts', 'undated'] },
  ]);
  // A career says when it began: that is the day it was last stated for.
  expect(lineOf([{ ...post('career', 'POSSIBLE'), from: '1998-04' }])).toMatchObject([
    { stroke: 'sparse', faint: true, keys: ['posts', 'earlier'] },
  ]);
});

test('the day after it was stated a post is drawn in its own stroke, a little lighter', () => {
  const stated = { ...post('seen', 'POSSIBLE'), lastObservedOn: '2007-03-30' };
  expect(lineOf([stated])).toMatchObject([{ stroke: 'dashed', faint: false, fade: 1, keys: ['posts', 'recent'] }]);
  expect(lineOf([{ ...stated, lastObservedOn: '2006-03-29' }])).toMatchObject([
    { stroke: 'sparse', faint: true, keys: ['posts', 'earlier'] },
  ]);
});

test('one fact that is certain makes the link certain', () => {
  expect(lineOf([post('career', 'POSSIBLE'), post('held', 'CERTAIN')])).toMatchObject([
    { stroke: 'dashed', faint: false, keys: ['posts'] },
  ]);
});

test('of several statements of one holding the figure is that of now, not the largest', () => {
  const holding = (id: string, percent: string, day: string, certainty: FreeFact['certainty']): FreeFact => ({
    ...post(id, certainty),
    __typename: 'Holding',
    kind: 'HOLDS',
    percent,
    lastObservedOn: day,
    observedOn: day,
  });
  expect(
    lineOf([holding('before', '40', '2006-03-31', 'POSSIBLE'), holding('now', '30', '2007-03-31', 'CERTAIN')]),
  ).toMatchObject([{ label: '30 %', subjects: ['now', 'before'] }]);
  expect(
    lineOf([holding('before', '40', '2005-03-31', 'POSSIBLE'), holding('later', '30', '2006-03-31', 'POSSIBLE')]),
  ).toMatchObject([{ label: '30 %' }]);
});

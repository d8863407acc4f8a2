import { expect, test } from 'vitest';
import { inIssueOf } from './shares-in-issue.ts';
import type { ViewOf } from './fact-view.ts';

/** Figures of shares in issue by class, of which no votes are told; sums by hand. */
const figure = (label: string, amount: string, lastObservedOn = '2020-03-31') =>
  ({
    certainty: 'CERTAIN',
    on: '2020-06-30',
    knownOn: '2020-06-30',
    observedOn: lastObservedOn,
    lastObservedOn,
    fact: { id: `${label}-${amount}`, kind: 'HAS_ATTRIBUTE', attribute: 'SHARES_OUTSTANDING', label, amount },
  }) as unknown as ViewOf<'HAS_ATTRIBUTE'>;
const sum = (...figures: readonly ViewOf<'HAS_ATTRIBUTE'>[]) => inIssueOf(figures, new Set())?.amount;

test('shares of every class together are all there are', () => {
  expect(sum(figure('Class A', '1000'), figure('Class B', '100'))).toBe('1100');
  expect(sum(figure('Class B common stock', '100'), figure('Class A common stock', '1000'))).toBe('1100');
  expect(sum(figure('普通株式', '800'), figure('優先株式', '200'))).toBe('1000');
  expect(sum(figure('Common stock', '800'))).toBe('800');
});

test('a figure of all is not added to them, and an older one does not stand for them', () => {
  expect(sum(figure('Class A', '1000'), figure('Class B', '100'), figure('Total', '1100'))).toBe('1100');
  const before = figure('Total', '900', '2019-03-31');
  expect(sum(figure('Class A', '1000'), figure('Class B', '100'), before)).toBe('1100');
  expect(sum(figure('Class A', '1000'), figure('Class B', '90', '2019-12-31'), before)).toBe('1090');
  expect(sum(figure('Class A', '1000'), figure('Class A', '950', '2019-12-31'))).toBe('1000');
});

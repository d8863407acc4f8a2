import { expect, test } from 'vitest';
import type { ViewOf } from './fact-view.ts';
import { issuedOf } from './shares-in-issue.ts';

type Figure = readonly [amount: string, label?: string | undefined, certainty?: string];
const views = (figures: readonly Figure[]) =>
  figures.map(([amount, label, certainty = 'CERTAIN'], i) => ({
    fact: { id: `f${String(i)}`, amount, ...(label === undefined ? {} : { label }), citations: [] },
    certainty,
  })) as unknown as readonly ViewOf<'HAS_ATTRIBUTE'>[];

test.each<[string, readonly Figure[], string | undefined]>([
  ['all shares', [['1000']], '1000'],
  ['all shares beside their classes', [['400', 'B'], ['1000'], ['600', 'A']], '1000'],
  ['the one class there is', [['600', 'ordinary']], '600'],
  [
    'classes that nobody adds up',
    [
      ['600', 'A'],
      ['400', 'B'],
    ],
    undefined,
  ],
  ['a figure of another day', [['1000', undefined, 'POSSIBLE']], undefined],
  ['nothing', [], undefined],
])('shares issued on a day: %s', (_, figures, amount) => {
  expect(issuedOf(views(figures))?.amount).toBe(amount);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { valuesOn } from './in-force.ts';
import { openBooks } from './read-books.ts';

const [interlock] = openBooks(join(projectRoot(), 'seed', 'rulebooks'))
  .find(({ id }) => id === 'CLAY-8')!
  .rules[0]!.tests.flatMap((one) => (one.pattern === 'INTERLOCK' ? [one] : []));

function limits(day: string): string[][] {
  const { capital = [], sales = [] } = interlock!;
  return [valuesOn(capital, day), valuesOn(sales, day)].map((values) => values.map(({ value }) => value));
}

test.each([
  ['2008-01-28', '24001000', '2400100'],
  ['2008-01-29', '25319000', '2531900'],
  ['2009-01-12', '25319000', '2531900'],
  ['2009-01-13', '26161000', '2616100'],
  ['2021-01-20', '38204000', '3820400'],
  ['2021-01-21', '37382000', '3738200'],
  ['2025-12-31', '51380000', '5138000'],
  ['2026-11-29', '54402000', '5440200'],
])('on %s the limits of section 8 are %s and %s dollars', (day, capital, sales) => {
  expect(limits(day)).toEqual([[capital], [sales]]);
});

test('both years are named in a month in which the limits change on a day that is not known', () => {
  expect(limits('2026-01-15')).toEqual([
    ['51380000', '54402000'],
    ['5138000', '5440200'],
  ]);
});

test('no day from 2007 to 2026 is without limits, and sales are a tenth of capital', () => {
  for (let time = Date.UTC(2007, 0, 22); time <= Date.UTC(2026, 10, 29); time += 86_400_000) {
    const [capital = [], sales = []] = limits(new Date(time).toISOString().slice(0, 10));
    expect(capital.length).toBeGreaterThan(0);
    expect(sales.map((one) => `${one}0`)).toEqual(capital);
  }
});

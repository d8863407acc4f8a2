import { expect, it } from 'vitest';
import { solveComponent } from './component-solver.ts';
import type { Equations } from './equations.ts';

/**
 * A thick crowd and a long circle in one component: 400 that all hold each other are too much for putting one equation
 * into the other. A circle of which only a small gap is held outside comes near too slowly for iteration. Its solution
 * was there first, 1 in the crowd and 2 + one wave in the circle, and the constants follow from it.
 */
function crowdAndCircle(circle: number, gap: number): { equations: Equations; expected: number[] } {
  const crowd = 400;
  const inCircle = (place: number): number => crowd + ((place + circle) % circle);
  const rows = [
    ...Array.from({ length: crowd }, (_, i) => [
      ...Array.from({ length: crowd }, (__, j): [number, number] => [j, i === j ? 0 : 0.5 / (crowd - 1)]),
      ...(i === 0 ? [[inCircle(0), 0.1] as [number, number]] : []),
    ]),
    ...Array.from({ length: circle }, (_, i): [number, number][] => [
      [inCircle(i - 1), 0.5 - gap],
      [inCircle(i + 1), 0.5 - gap],
      ...(i === 0 ? [[0, gap] as [number, number]] : []),
    ]),
  ];
  const expected = rows.map((_, i) => (i < crowd ? 1 : 2 + Math.cos((2 * Math.PI * (i - crowd)) / circle)));
  const start = [0];
  for (const row of rows) start.push((start.at(-1) ?? 0) + row.length);
  const constants = rows.map((row, i) =>
    row.reduce((rest, [column, part]) => rest - part * (expected[column] ?? NaN), expected[i] ?? NaN),
  );
  const equations = {
    constants: Float64Array.from(constants),
    start: Int32Array.from(start),
    columns: Int32Array.from(rows.flat().map(([column]) => column)),
    coefficients: Float64Array.from(rows.flat().map(([, part]) => part)),
  };
  return { equations, expected };
}

it('what neither iteration nor substitution solves is eliminated by whole rows up to 1200 companies', () => {
  const { equations, expected } = crowdAndCircle(800, 2e-5);
  expect(Math.min(...equations.constants)).toBeGreaterThan(0);
  const { values, finite } = solveComponent(equations);
  expect(finite).toBe(true);
  expected.forEach((z, i) => {
    expect(values[i]).toBeCloseTo(z, 9);
  });
});

it('and is unknown from 1201 on, not without an answer', () => {
  const { equations } = crowdAndCircle(801, 2e-5);
  expect(Math.min(...equations.constants)).toBeGreaterThan(0);
  const { values, finite } = solveComponent(equations);
  expect(finite).toBe(true);
  expect(values.every(Number.isNaN)).toBe(true);
});

it('where iteration comes near quickly, it is solved by it, however thick', () => {
  const { equations, expected } = crowdAndCircle(801, 0.3);
  const { values, finite } = solveComponent(equations);
  expect(finite).toBe(true);
  expected.forEach((z, i) => {
    expect(values[i]).toBeCloseTo(z, 12);
  });
});

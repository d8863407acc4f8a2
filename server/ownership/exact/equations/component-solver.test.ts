import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveComponent } from './component-solver.ts';
import type { Equations } from './equations.ts';
import { factorise, solveFactored } from './factor.ts';
import { better } from './krylov.ts';
import { substitute } from './substitution.ts';

/** Rows of [column, coefficient] as compressed rows. */
function equationsOf(
  rows: readonly (readonly (readonly [number, number])[])[],
  constants: readonly number[],
): Equations {
  const start = [0];
  for (const row of rows) start.push((start.at(-1) ?? 0) + row.length);
  return {
    constants: Float64Array.from(constants),
    start: Int32Array.from(start),
    columns: Int32Array.from(rows.flat().map(([column]) => column)),
    coefficients: Float64Array.from(rows.flat().map(([, coefficient]) => coefficient)),
  };
}

/**
 * Companies in a circle, each held by both neighbours for `each`, with constants 1 + cos(2π m i / size). Waves are the
 * eigenvectors of a circle: one with m turns comes back times 2 each cos(2π m / size), so z is known without solving.
 */
function circle(size: number, each: number, turns: number): { equations: Equations; expected: number[] } {
  const wave = (i: number) => Math.cos((2 * Math.PI * turns * i) / size);
  const nodes = Array.from({ length: size }, (_, i) => i);
  return {
    equations: equationsOf(
      nodes.map((i) => [
        [(i + size - 1) % size, each],
        [(i + 1) % size, each],
      ]),
      nodes.map((i) => 1 + wave(i)),
    ),
    expected: nodes.map((i) => 1 / (1 - 2 * each) + wave(i) / (1 - 2 * each * Math.cos((2 * Math.PI * turns) / size))),
  };
}

const farthest = (values: Float64Array, expected: readonly number[]) =>
  values.reduce((most, z, i) => Math.max(most, Math.abs(z - (expected[i] ?? NaN)) / Math.abs(expected[i] ?? NaN)), 0);

describe('a component', () => {
  // By elimination up to 48, by iteration from there on; the nearer to 1, the slower the iteration comes near.
  it.each([
    [3, 0.25, 1],
    [48, 0.45, 3],
    [49, 0.45, 3],
    [60, 0.2, 2],
    [120, 0.49, 5],
    [500, 0.499, 7],
    [1500, 0.495, 11],
    [1200, 0.4999, 4],
    [1201, 0.4999, 4],
    [1500, 0.4999, 4],
    [1500, 0.499999, 1],
    [6000, 0.4999, 9],
  ])('of %i that hold %d of both neighbours has the answer of its waves', (size, each, turns) => {
    const { equations, expected } = circle(size, each, turns);
    const { values, residual, finite } = solveComponent(equations);
    expect(finite).toBe(true);
    expect(farthest(values, expected)).toBeLessThan(1e-9);
    expect(residual).toBeLessThan(1e-9 * Math.max(...expected));
  });

  it.each([
    [3, 0.51],
    [48, 0.5001],
    [60, 0.6],
    [120, 0.505],
    [500, 0.5005],
    [1500, 0.6],
    [1200, 0.5001],
    [1201, 0.5001],
    [1500, 0.5001],
    [1500, 0.500001],
  ])('of %i that hold %d of both neighbours, more than the whole, has no answer', (size, each) => {
    const { values, finite } = solveComponent(circle(size, each, 1).equations);
    expect(finite).toBe(false);
    expect(values.every(Number.isNaN)).toBe(true);
  });

  // Each of a circle has the same: z = 1 + 2 e z, so z = 1 / (1 - 2 e) = 5000 where e is 49.99 %.
  it.each([1200, 1201, 1500])('of %i that hold 0.4999 of both neighbours has the same for each', (size) => {
    const { equations } = circle(size, 0.4999, 0);
    const { values, finite } = solveComponent({ ...equations, constants: new Float64Array(size).fill(1) });
    expect(finite).toBe(true);
    values.forEach((z) => {
      expect(z / 5000).toBeCloseTo(1, 9);
    });
  });

  it('too near to the whole for its places is not given a figure', () => {
    // 1 / (1 - 2 e) is 5e14: rounding alone could move it by a tenth.
    const { values } = solveComponent(circle(1500, 0.5 - 1e-15, 0).equations);
    expect(values.every(Number.isNaN)).toBe(true);
  });

  it('with an unknown coefficient is unknown, not endless', () => {
    const { equations } = circle(60, 0.2, 1);
    equations.coefficients[7] = NaN;
    const { values, finite } = solveComponent(equations);
    expect(finite).toBe(true);
    expect(values.every(Number.isNaN)).toBe(true);
  });

  it('into which something unknown flows is unknown, not without an answer', () => {
    const { equations } = circle(3, 0.2, 1);
    equations.constants[1] = NaN;
    const { values, finite } = solveComponent(equations);
    expect(finite).toBe(true);
    expect(values.every(Number.isNaN)).toBe(true);
  });

  it('in which a company holds a part of itself divides by the rest, and has no answer when it is the whole', () => {
    // z = 1 + z / 2 + y / 4, y = z: z = 1 / (1 - 1/2 - 1/4) = 4. Sixty pairs make it an iteration.
    const pairs = (own: number) =>
      equationsOf(
        Array.from({ length: 60 }, (_, i) => [
          [
            [2 * i, own],
            [2 * i + 1, 0.25],
          ] as const,
          [[2 * i, 1] as const],
        ]).flat(),
        Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? 1 : 0)),
      );
    const { values, finite } = solveComponent(pairs(0.5));
    expect(finite).toBe(true);
    values.forEach((z) => {
      expect(z).toBeCloseTo(4, 12);
    });
    expect(solveComponent(pairs(1)).finite).toBe(false);
  });

  it('is given up when nobody waits for it', () => {
    const gone = AbortSignal.abort(new Error('gone'));
    expect(() => solveComponent(circle(60, 0.2, 1).equations, gone)).toThrow('gone');
  });
});

describe('one equation put into the other', () => {
  const system = fc
    .integer({ min: 2, max: 14 })
    .chain((size) =>
      fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })), { minLength: size, maxLength: size }),
        { minLength: size, maxLength: size },
      ),
    );

  it('has an answer exactly where elimination finds one that is not negative for any start, and the same one', () => {
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(system, (rows) => {
        const equations = equationsOf(
          // The circle that is always there makes it one component.
          rows.map((row, i) =>
            row.map((part, j) => [j, part / 100 + (j === (i + 1) % rows.length ? 0.05 : 0)] as const),
          ),
          rows.map(() => 1),
        );
        const factor = factorise(equations);
        const whole = factor && solveFactored(factor, equations.constants);
        const found = substitute(equations);
        if (whole?.every((z) => z >= 0) === true) {
          some += 1;
          expect(found).toBeInstanceOf(Float64Array);
          if (typeof found !== 'string') expect(farthest(found, [...whole])).toBeLessThan(1e-9);
        } else {
          none += 1;
          expect(found).toBe('NONE');
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(some, none)).toBeGreaterThan(20);
  });
});

describe('BiCGSTAB', () => {
  it.each([
    [20, 0.3, 3],
    [120, 0.49, 5],
    [500, 0.499, 7],
  ])('finds the waves of %i by %d in few steps, from nothing', (size, each, turns) => {
    const { equations, expected } = circle(size, each, turns);
    expect(farthest(better(equations, new Float64Array(size)), expected)).toBeLessThan(1e-8);
  });

  it('ends at the constants, exactly, where nobody holds anything: nothing is left after half a step', () => {
    const { equations } = circle(4, 0, 1);
    expect(better(equations, new Float64Array(4))).toEqual(equations.constants);
  });

  it('leaves a solution as it is', () => {
    const { equations, expected } = circle(100, 0.3, 2);
    const found = better(equations, Float64Array.from(expected));
    expect(farthest(found, expected)).toBeLessThan(1e-13);
  });
});

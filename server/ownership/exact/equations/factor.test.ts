import { describe, expect, test } from 'vitest';
import type { Equations } from './equations.ts';
import { factorise, solveFactored } from './factor.ts';

/** z = b + A z with a full A. */
function equationsOf(rows: readonly (readonly number[])[], constants: readonly number[]): Equations {
  const size = rows.length;
  return {
    constants: Float64Array.from(constants),
    start: Int32Array.from({ length: size + 1 }, (_, i) => i * size),
    columns: Int32Array.from({ length: size * size }, (_, k) => k % size),
    coefficients: Float64Array.from(rows.flat()),
  };
}

describe('equations taken apart', () => {
  // I - A is [[1, -1, 0], [-1, 1, -1], [0, -1/2, 1]]: below the first row nothing is left of the second at its pivot,
  // and its determinant is 1 (1 - 1/2) - 1 = -1/2. By hand, where b0 is 0: z0 = z1, z2 = -b1, z1 = 2 (z2 - b2).
  const rows = [
    [0, 1, 0],
    [1, 0, 1],
    [0, 0.5, 0],
  ];

  test.each([
    [
      [0, 0, 1],
      [-2, -2, 0],
    ],
    [
      [0, 1, 0],
      [-2, -2, -1],
    ],
  ])('take the row with the largest pivot: of the constants %j the solution is %j', (constants, expected) => {
    const equations = equationsOf(rows, constants);
    const factor = factorise(equations);
    expect(factor).toBeDefined();
    const values = solveFactored(factor!, equations.constants);
    values.forEach((z, i) => {
      expect(z).toBeCloseTo(expected[i] ?? NaN, 12);
    });
  });

  test('have none where two companies are each wholly held by the other', () => {
    expect(
      factorise(
        equationsOf(
          [
            [0, 1],
            [1, 0],
          ],
          [1, 1],
        ),
      ),
    ).toBeUndefined();
  });
});

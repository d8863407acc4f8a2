import type { Equations } from './equations.ts';

/** I − A of a component taken apart once, so that it is quickly solved for any constants. */
export interface Factor {
  readonly size: number;
  /** Lower and upper triangle in one, row by row. */
  readonly matrix: Float64Array;
  /** The row that was put in each place. */
  readonly rows: Int32Array;
}

/** Below this a pivot counts as nothing: the equations have no one solution. */
const SINGULAR = 1e-14;

/** Gaussian elimination with partial pivoting; undefined where the equations have no one solution. */
export function factorise({ constants, start, columns, coefficients }: Equations): Factor | undefined {
  const size = constants.length;
  const matrix = new Float64Array(size * size);
  const rows = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i < size; i += 1) {
    matrix[i * size + i] = 1;
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k += 1) {
      const place = i * size + (columns[k] ?? 0);
      matrix[place] = (matrix[place] ?? 0) - (coefficients[k] ?? 0);
    }
  }
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(matrix[row * size + pivot] ?? 0) > Math.abs(matrix[best * size + pivot] ?? 0)) best = row;
    }
    if (!(Math.abs(matrix[best * size + pivot] ?? 0) >= SINGULAR)) return undefined;
    if (best !== pivot) {
      const kept = matrix.slice(pivot * size, (pivot + 1) * size);
      matrix.copyWithin(pivot * size, best * size, (best + 1) * size);
      matrix.set(kept, best * size);
      [rows[pivot], rows[best]] = [rows[best] ?? 0, rows[pivot] ?? 0];
    }
    const lead = matrix[pivot * size + pivot] ?? 1;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = (matrix[row * size + pivot] ?? 0) / lead;
      matrix[row * size + pivot] = factor;
      if (factor === 0) continue;
      for (let column = pivot + 1; column < size; column += 1) {
        const place = row * size + column;
        matrix[place] = (matrix[place] ?? 0) - factor * (matrix[pivot * size + column] ?? 0);
      }
    }
  }
  return { size, matrix, rows };
}

/** The solution for some constants. */
export function solveFactored({ size, matrix, rows }: Factor, constants: Float64Array): Float64Array {
  const values = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let rest = constants[rows[row] ?? 0] ?? 0;
    for (let column = 0; column < row; column += 1) rest -= (matrix[row * size + column] ?? 0) * (values[column] ?? 0);
    values[row] = rest;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = values[row] ?? 0;
    for (let column = row + 1; column < size; column += 1)
      rest -= (matrix[row * size + column] ?? 0) * (values[column] ?? 0);
    values[row] = rest / (matrix[row * size + row] ?? 1);
  }
  return values;
}

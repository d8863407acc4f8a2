/** One linear equation per node: z = constant + Σ coefficient × z(of another node of the component). */
export interface Equations {
  readonly constants: Float64Array;
  /** Rows of [column, coefficient] pairs; columns are positions in the component. */
  readonly rows: readonly (readonly [number, number])[][];
}

export interface Solution {
  readonly values: Float64Array;
  /** Largest |z − (constant + Σ …)| over the component; 0 where nothing was iterated. */
  readonly residual: number;
  /** False when the series does not converge: some companies are held for more than the whole around the cycle. */
  readonly finite: boolean;
}

/** Up to here elimination is quicker than iteration, and its error is at the last place. */
const DENSE_LIMIT = 48;
const TOLERANCE = 1e-15;
const MAX_SWEEPS = 20_000;

/**
 * Solves z = b + A z for one strongly connected component with A ≥ 0 and b ≥ 0. A non-negative solution exists only when
 * the spectral radius of A is below 1 (Perron–Frobenius); otherwise `finite` is false and the values are NaN.
 */
export function solveComponent(equations: Equations): Solution {
  const size = equations.constants.length;
  if (equations.rows.some((row) => row.some(([, a]) => Number.isNaN(a))) || equations.constants.some(Number.isNaN)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: true };
  }
  const values = size <= DENSE_LIMIT ? eliminate(equations) : iterate(equations);
  if (values === undefined || values.some((z) => !Number.isFinite(z) || z < 0)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: false };
  }
  return { values, residual: residualOf(equations, values), finite: true };
}

/** Gaussian elimination with partial pivoting on (I − A) z = b. */
function eliminate({ constants, rows }: Equations): Float64Array | undefined {
  const size = constants.length;
  const width = size + 1;
  const matrix = new Float64Array(size * width);
  const at = (row: number, column: number): number => matrix[row * width + column] ?? 0;
  rows.forEach((row, i) => {
    matrix[i * width + i] = 1;
    matrix[i * width + size] = constants[i] ?? 0;
    for (const [column, a] of row) matrix[i * width + column] = at(i, column) - a;
  });
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    if (Math.abs(at(best, pivot)) < 1e-14) return undefined;
    if (best !== pivot) {
      for (let column = pivot; column < width; column += 1) {
        const kept = at(pivot, column);
        matrix[pivot * width + column] = at(best, column);
        matrix[best * width + column] = kept;
      }
    }
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      if (factor === 0) continue;
      for (let column = pivot; column < width; column += 1) {
        matrix[row * width + column] = at(row, column) - factor * at(pivot, column);
      }
    }
  }
  const values = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(row, size);
    for (let column = row + 1; column < size; column += 1) rest -= at(row, column) * (values[column] ?? 0);
    values[row] = rest / at(row, row);
  }
  return values;
}

/** Gauss–Seidel from zero: every sweep comes nearer from below, so a growing answer is a diverging one. */
function iterate({ constants, rows }: Equations): Float64Array | undefined {
  const values = Float64Array.from(constants);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let change = 0;
    let largest = 0;
    for (let i = 0; i < rows.length; i += 1) {
      let own = 0;
      let sum = constants[i] ?? 0;
      for (const [column, a] of rows[i] ?? []) {
        if (column === i) own += a;
        else sum += a * (values[column] ?? 0);
      }
      if (own >= 1) return undefined;
      const next = sum / (1 - own);
      change = Math.max(change, Math.abs(next - (values[i] ?? 0)));
      largest = Math.max(largest, next);
      values[i] = next;
    }
    if (!Number.isFinite(largest) || largest > 1e12) return undefined;
    if (change <= TOLERANCE * largest) return values;
  }
  return undefined;
}

function residualOf({ constants, rows }: Equations, values: Float64Array): number {
  let worst = 0;
  rows.forEach((row, i) => {
    const sum = row.reduce((total, [column, a]) => total + a * (values[column] ?? 0), constants[i] ?? 0);
    worst = Math.max(worst, Math.abs(sum - (values[i] ?? 0)));
  });
  return worst;
}

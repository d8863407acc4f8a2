import { better } from './krylov.ts';

/** One linear equation per node, z = constant + Σ coefficient × z(of a node of the component), as compressed rows. */
export interface Equations {
  readonly constants: Float64Array;
  /** Row i: columns and coefficients at `start[i] … start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
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
/** Up to here elimination is tried where iteration comes nowhere. */
const DENSE_RESCUE = 1200;
const TOLERANCE = 1e-15;
const MOST_SWEEPS = 20_000;
/** Sweeps after which a quicker way is tried; a ring in the order of the flow needs fewer. */
const FIRST_SWEEPS = 12;
/** Sweeps that end what the quicker way began. */
const LAST_SWEEPS = 4;
/** Multiplications after which iteration is given up. */
const MOST_WORK = 400_000_000;

/**
 * Solves z = b + A z for one strongly connected component with A ≥ 0 and b ≥ 0. A non-negative solution exists only when
 * the spectral radius of A is below 1 (Perron–Frobenius); otherwise `finite` is false and the values are NaN.
 * Rows should come in the order in which values flow: a ring is then solved in few sweeps.
 */
export function solveComponent(equations: Equations, signal?: AbortSignal): Solution {
  const size = equations.constants.length;
  if (equations.coefficients.some(Number.isNaN) || equations.constants.some(Number.isNaN)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: true };
  }
  const values = size <= DENSE_LIMIT ? eliminate(equations) : iterate(equations, signal);
  if (values === undefined || values.some((z) => !Number.isFinite(z) || z < 0)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: false };
  }
  return { values, residual: residualOf(equations, values), finite: true };
}

/** Gaussian elimination with partial pivoting on (I − A) z = b. */
function eliminate({ constants, start, columns, coefficients }: Equations): Float64Array | undefined {
  const size = constants.length;
  const width = size + 1;
  const matrix = new Float64Array(size * width);
  const at = (row: number, column: number): number => matrix[row * width + column] ?? 0;
  for (let i = 0; i < size; i += 1) {
    matrix[i * width + i] = 1;
    matrix[i * width + size] = constants[i] ?? 0;
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k += 1) {
      const place = i * width + (columns[k] ?? 0);
      matrix[place] = (matrix[place] ?? 0) - (coefficients[k] ?? 0);
    }
  }
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

/**
 * Gauss–Seidel from below: every sweep comes nearer, so a growing answer is a diverging one. Where it comes nearer only
 * slowly, BiCGSTAB goes on from there, and a few sweeps show whether it ended at a solution that is not negative, which is
 * proof that there is one; else the sweeps go on from where they were.
 */
function iterate(equations: Equations, signal: AbortSignal | undefined): Float64Array | undefined {
  const size = equations.constants.length;
  const values = Float64Array.from(equations.constants);
  const first = sweep(equations, values, FIRST_SWEEPS, signal);
  if (first === 'SOLVED') return values;
  if (first === 'GROWS') return undefined;
  const guess = better(equations, values);
  if (guess.every((z) => Number.isFinite(z) && z >= 0) && sweep(equations, guess, LAST_SWEEPS, signal) === 'SOLVED') return guess;
  const most = Math.min(MOST_SWEEPS, Math.ceil(MOST_WORK / equations.coefficients.length));
  const last = sweep(equations, values, most, signal);
  if (last === 'SOLVED') return values;
  return last === 'SLOW' && size <= DENSE_RESCUE ? eliminate(equations) : undefined;
}

function sweep(
  { constants, start, columns, coefficients }: Equations, values: Float64Array, sweeps: number, signal: AbortSignal | undefined,
): 'SOLVED' | 'GROWS' | 'SLOW' {
  for (let count = 0; count < sweeps; count += 1) {
    if ((count & 63) === 0) signal?.throwIfAborted();
    let change = 0;
    let largest = 0;
    for (let i = 0; i < values.length; i += 1) {
      let own = 0;
      let sum = constants[i] ?? 0;
      const end = start[i + 1] ?? 0;
      for (let k = start[i] ?? 0; k < end; k += 1) {
        const column = columns[k] ?? 0;
        if (column === i) own += coefficients[k] ?? 0;
        else sum += (coefficients[k] ?? 0) * (values[column] ?? 0);
      }
      if (own >= 1) return 'GROWS';
      const z = own === 0 ? sum : sum / (1 - own);
      const moved = Math.abs(z - (values[i] ?? 0));
      if (moved > change) change = moved;
      if (z > largest) largest = z;
      values[i] = z;
    }
    if (!Number.isFinite(largest) || largest > 1e12) return 'GROWS';
    if (change <= TOLERANCE * largest) return 'SOLVED';
  }
  return 'SLOW';
}

function residualOf({ constants, start, columns, coefficients }: Equations, values: Float64Array): number {
  let worst = 0;
  for (let i = 0; i < constants.length; i += 1) {
    let sum = constants[i] ?? 0;
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k += 1) sum += (coefficients[k] ?? 0) * (values[columns[k] ?? 0] ?? 0);
    worst = Math.max(worst, Math.abs(sum - (values[i] ?? 0)));
  }
  return worst;
}

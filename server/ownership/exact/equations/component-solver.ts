import type { Equations } from './equations.ts';
import { factorise, solveFactored } from './factor.ts';
import { better } from './krylov.ts';
import { residualOf } from './left-over.ts';
import { substitute } from './substitution.ts';

export interface Solution {
  readonly values: Float64Array;
  /** Largest |z − (constant + Σ …)| over the component; 0 where nothing was iterated. */
  readonly residual: number;
  /**
   * False when the series does not converge: some companies are held for more than the whole around the cycle. True,
   * with values that are NaN, where the answer is unknown: a holding is, or nothing could be told in the time there is.
   */
  readonly finite: boolean;
}

/** Up to here elimination is quicker than iteration, and its error is at the last place. */
const DENSE_LIMIT = 48;
/** Up to here elimination by whole rows is tried where neither iteration nor substitution comes anywhere. */
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
 * Solves z = b + A z for one strongly connected component with A ≥ 0 and b ≥ 0. A non-negative solution exists only
 * when the spectral radius of A is below 1 (Perron–Frobenius); otherwise `finite` is false and the values are NaN. An
 * iteration that is merely slow says nothing of that: the equations are then solved directly, and unknown where that is
 * too much. Rows should come in the order in which values flow: a ring is then solved in few sweeps.
 */
export function solveComponent(equations: Equations, signal?: AbortSignal): Solution {
  const size = equations.constants.length;
  if (equations.coefficients.some(Number.isNaN) || equations.constants.some(Number.isNaN)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: true };
  }
  const values = size <= DENSE_LIMIT ? eliminate(equations) : iterate(equations, signal);
  if (values === 'OPEN') return { values: new Float64Array(size).fill(NaN), residual: 0, finite: true };
  if (values === undefined || values.some((z) => !Number.isFinite(z) || z < 0)) {
    return { values: new Float64Array(size).fill(NaN), residual: 0, finite: false };
  }
  return { values, residual: residualOf(equations, values), finite: true };
}

/** Gaussian elimination on (I − A) z = b. */
function eliminate(equations: Equations): Float64Array | undefined {
  const factor = factorise(equations);
  return factor && solveFactored(factor, equations.constants);
}

/**
 * Gauss–Seidel from below: every sweep comes nearer, so a growing answer is a diverging one. Where it comes nearer only
 * slowly, BiCGSTAB goes on from there, and a few sweeps show whether it ended at a solution that is not negative, which
 * is proof that there is one; else one equation is put into the other, or the sweeps go on from where they were.
 */
function iterate(equations: Equations, signal: AbortSignal | undefined): Float64Array | 'OPEN' | undefined {
  const size = equations.constants.length;
  const values = Float64Array.from(equations.constants);
  const first = sweep(equations, values, FIRST_SWEEPS, signal);
  if (first === 'SOLVED') return values;
  if (first === 'GROWS') return undefined;
  const guess = better(equations, values);
  if (guess.every((z) => Number.isFinite(z) && z >= 0) && sweep(equations, guess, LAST_SWEEPS, signal) === 'SOLVED')
    return guess;
  const direct = substitute(equations, signal);
  if (direct !== 'THICK') return direct === 'NONE' ? undefined : direct;
  const most = Math.min(MOST_SWEEPS, Math.ceil(MOST_WORK / equations.coefficients.length));
  const last = sweep(equations, values, most, signal);
  if (last === 'SOLVED') return values;
  if (last === 'GROWS') return undefined;
  return size <= DENSE_RESCUE ? eliminate(equations) : 'OPEN';
}

function sweep(
  { constants, start, columns, coefficients }: Equations,
  values: Float64Array,
  sweeps: number,
  signal: AbortSignal | undefined,
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

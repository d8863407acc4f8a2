import type { Equations } from './equations.ts';

/** Largest |z − (constant + Σ …)|. */
export function residualOf(equations: Equations, values: Float64Array): number {
  return leftOver(equations, values).reduce((worst, left) => Math.max(worst, Math.abs(left)), 0);
}

/** What each equation leaves over: constant + Σ coefficient × z − z. */
export function leftOver({ constants, start, columns, coefficients }: Equations, values: Float64Array): Float64Array {
  const left = new Float64Array(constants.length);
  for (let i = 0; i < constants.length; i += 1) {
    let sum = constants[i] ?? 0;
    const end = start[i + 1] ?? 0;
    for (let k = start[i] ?? 0; k < end; k += 1) sum += (coefficients[k] ?? 0) * (values[columns[k] ?? 0] ?? 0);
    left[i] = sum - (values[i] ?? 0);
  }
  return left;
}

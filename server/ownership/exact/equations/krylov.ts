import type { Equations } from './equations.ts';

const MOST_STEPS = 200;
const GOOD = 1e-15;

/**
 * Betters an approximate solution of (I − A) z = b by BiCGSTAB (van der Vorst 1992), which needs few steps where A has
 * few different eigenvalues, as among companies that all hold each other. Whether the result is a solution is for the
 * caller to test: the method may break down.
 */
export function better(equations: Equations, start: Float64Array): Float64Array {
  const size = start.length;
  const x = start.slice();
  const residual = apply(equations, x, new Float64Array(size));
  for (let i = 0; i < size; i += 1) residual[i] = (equations.constants[i] ?? 0) - (residual[i] ?? 0);
  const shadow = residual.slice();
  const p = new Float64Array(size);
  const v = new Float64Array(size);
  const s = new Float64Array(size);
  const t = new Float64Array(size);
  let [rho, alpha, omega] = [1, 1, 1];
  const enough = GOOD * norm(equations.constants);
  for (let step = 0; step < MOST_STEPS && norm(residual) > enough; step += 1) {
    const next = dot(shadow, residual);
    const beta = (next / rho) * (alpha / omega);
    if (!Number.isFinite(beta) || next === 0) return x;
    for (let i = 0; i < size; i += 1) p[i] = (residual[i] ?? 0) + beta * ((p[i] ?? 0) - omega * (v[i] ?? 0));
    apply(equations, p, v);
    alpha = next / dot(shadow, v);
    if (!Number.isFinite(alpha)) return x;
    for (let i = 0; i < size; i += 1) s[i] = (residual[i] ?? 0) - alpha * (v[i] ?? 0);
    apply(equations, s, t);
    const length = dot(t, t);
    omega = length === 0 ? 0 : dot(t, s) / length;
    for (let i = 0; i < size; i += 1) {
      x[i] = (x[i] ?? 0) + alpha * (p[i] ?? 0) + omega * (s[i] ?? 0);
      residual[i] = (s[i] ?? 0) - omega * (t[i] ?? 0);
    }
    rho = next;
    if (omega === 0) return x;
  }
  return x;
}

/** (I − A) x, into `out`. */
function apply({ start, columns, coefficients }: Equations, x: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < x.length; i += 1) {
    let sum = x[i] ?? 0;
    const end = start[i + 1] ?? 0;
    for (let k = start[i] ?? 0; k < end; k += 1) sum -= (coefficients[k] ?? 0) * (x[columns[k] ?? 0] ?? 0);
    out[i] = sum;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

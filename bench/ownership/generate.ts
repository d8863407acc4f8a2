import { exactly } from '../../server/numbers/interval.ts';
import { rational } from '../../server/numbers/rational.ts';
import { graphOfColumns, type HoldingGraph } from '../../server/ownership/exact/holding-graph.ts';

/** Companies of the ring and of the clique, which stand last among the companies. */
export const RING = 457;
export const CLIQUE = 200;

export interface Generated {
  readonly graph: HoldingGraph;
  readonly companies: number;
  /** Share of each holding in thousandths of a percent. */
  readonly parts: Int32Array;
  /** First companies of the ring and of the clique. */
  readonly ring: number;
  readonly clique: number;
}

/**
 * A graph of holdings with as many companies and a third as many persons; the same one every time. A company belongs to
 * an older one, or to a person, for 40 to 90 %; every fourth has a second owner; every fiftieth holds a little of its
 * owner in return. In the ring each holds 90 % of the next; in the clique each holds 0.4 % of every other.
 */
export function generate(companies: number): Generated {
  const random = generator(companies);
  const below = (n: number): number => Math.floor(random() * n);
  const persons = Math.floor(companies / 3);
  const ring = companies - RING - CLIQUE;
  const clique = companies - CLIQUE;
  const holder: number[] = [];
  const company: number[] = [];
  const part: number[] = [];
  const hold = (by: number, of: number, thousandths: number): void => {
    holder.push(by);
    company.push(of);
    part.push(thousandths);
  };
  const person = (): number => companies + below(persons);
  for (let i = 0; i < ring; i += 1) {
    const owner = i > 0 && random() < 0.7 ? below(i) : person();
    hold(owner, i, 40_000 + below(50_000));
    if (random() < 0.25) hold(i > 0 && random() < 0.3 ? below(i) : person(), i, 1 + below(8_000));
    if (owner < companies && random() < 0.02) hold(i, owner, 1 + below(2_000));
  }
  for (let i = 0; i < RING; i += 1) hold(ring + i, ring + ((i + 1) % RING), 90_000);
  for (let i = 0; i < CLIQUE; i += 1) {
    for (let j = 0; j < CLIQUE; j += 1) if (i !== j) hold(clique + i, clique + j, 400);
    hold(person(), clique + i, 15_000);
  }
  hold(person(), ring, 5_000);
  hold(below(ring), ring + 100, 3_000);
  hold(below(ring), clique, 3_000);
  return {
    graph: graphOf(companies + persons, holder, company, part),
    companies,
    parts: Int32Array.from(part),
    ring,
    clique,
  };
}

function graphOf(
  size: number,
  holder: readonly number[],
  company: readonly number[],
  part: readonly number[],
): HoldingGraph {
  const shares = Float64Array.from(part, (thousandths) => thousandths / 100_000);
  const share = (edge: number) => exactly(rational(BigInt(part[edge] ?? 0), 100_000n));
  return graphOfColumns({
    ids: Array.from({ length: size }, (_, i) => `n${String(i)}`),
    holder: Int32Array.from(holder),
    company: Int32Array.from(company),
    low: shares,
    figure: shares,
    high: shares,
    exact: share,
    exactFigure: (edge) => share(edge).min,
  });
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

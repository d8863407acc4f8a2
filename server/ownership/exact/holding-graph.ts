import { isExact, type Interval } from '../../numbers/interval.ts';
import { rational, type Rational } from '../../numbers/rational.ts';

/** One holding as arithmetic sees it. An absent share is unknown: it bounds nothing from above. */
export interface HoldingEdge {
  readonly holder: string;
  readonly company: string;
  readonly share: Interval | undefined;
  /** The share as it was last stated, where it only possibly holds and `share` says so. */
  readonly lastStated?: Interval | undefined;
  /** The figure to reckon with between the bounds: the printed one. Left out, a range has none. */
  readonly figure?: Rational | undefined;
  /** It is a part of the votes and not of the shares. */
  readonly ofVotes?: boolean | undefined;
  /** Another holding may be made of the same shares: it is not stated to be direct, or goes through somebody else. */
  readonly overlaps?: boolean | undefined;
  /** Several report the same block: it counts once, for whoever votes it. */
  readonly joint?: JointVote | undefined;
}

/** A block that several report, and what is said of the vote of one of them. */
export interface JointVote {
  readonly block: string;
  readonly voting: 'SOLE' | 'SHARED' | 'NONE' | undefined;
  /** It reports the block with others, and these are not known. */
  readonly unnamed?: boolean;
}

/** Control of a company that rests on no votes: a right over the majority of its board, dominant influence. */
export interface StatedPower {
  readonly holder: string;
  readonly company: string;
  /** False where it may be. */
  readonly certain: boolean;
  /** It is a role in a trust or another arrangement: whoever owns through it has no share that could be told. */
  readonly isRole: boolean;
}

/** The same by node numbers. */
export type NodePower = Omit<StatedPower, 'holder' | 'company'> & { readonly company: number };

/**
 * A share that a source states for a holder and those it holds through, together: no edge, because its parts are edges.
 */
export interface StatedTotal {
  readonly holder: string;
  readonly company: string;
  readonly share: Interval;
  readonly lastStated?: Interval | undefined;
  readonly ofVotes?: boolean | undefined;
}

/** The same by node numbers. */
export interface NodeTotal {
  readonly company: number;
  readonly share: Interval;
  readonly ofVotes: boolean;
}

/**
 * Holdings as adjacency in typed arrays (compressed rows both ways), so that a million companies fit in memory and one
 * question touches only what it reaches. Shares are doubles for the fast path and exact fractions for every decision.
 * Parallel holdings of one holder in one company are kept apart; sums run over all of them.
 */
export interface HoldingGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly edgeCount: number;
  /** Edge numbers of the holdings in a company: `byCompany[companyStart[c] … companyStart[c + 1])`. */
  readonly companyStart: Int32Array;
  readonly byCompany: Int32Array;
  /** Edge numbers of the holdings of a holder. */
  readonly holderStart: Int32Array;
  readonly byHolder: Int32Array;
  readonly holder: Int32Array;
  readonly company: Int32Array;
  /** Fractions of the whole: lower bound, figure, upper bound. An unknown share is 0 in `low`, NaN in the others. */
  readonly low: Float64Array;
  readonly figure: Float64Array;
  readonly high: Float64Array;
  /** Every share is known and is one figure: the three columns are alike. */
  readonly isExact: boolean;
  /** What is stated of a holder and those it holds through together, by holder. */
  readonly totals: ReadonlyMap<number, readonly NodeTotal[]>;
  /** The edges by which a company holds shares of its own, by company. */
  readonly ownShares: ReadonlyMap<number, readonly number[]>;
  /** What a party controls without votes, by party. */
  readonly powers?: ReadonlyMap<number, readonly NodePower[]>;
  /** Companies of which blocks are reported by several; absent where there is none. */
  readonly jointIn?: ReadonlySet<number>;
  joint?(edge: number): JointVote | undefined;
  /** The exact share of an edge, and its exact figure; undefined is unknown. */
  exact(edge: number): Interval | undefined;
  exactFigure(edge: number): Rational | undefined;
  /** Whether what an edge states is a part of the votes and not of the shares; absent where none is. */
  ofVotes?(edge: number): boolean;
  /** Whether an edge may be made of the same shares as another; absent where none is. */
  overlaps?(edge: number): boolean;
  /** What holders outside the graph hold of a company in it: it bounds what those in the graph may hold. */
  readonly beside?: ReadonlyMap<number, readonly Beside[]>;
  /** The share of an edge as it was last stated; absent where every edge certainly holds. */
  lastStated?(edge: number): Interval | undefined;
}

export interface Beside {
  readonly share: Interval;
  readonly lastStated: Interval | undefined;
  readonly ofVotes: boolean;
}

/** What a graph is made of: columns of equal length, one place for each edge. */
export type EdgeColumns = Pick<
  HoldingGraph,
  | 'ids'
  | 'holder'
  | 'company'
  | 'low'
  | 'figure'
  | 'high'
  | 'exact'
  | 'exactFigure'
  | 'ofVotes'
  | 'overlaps'
  | 'beside'
  | 'powers'
  | 'jointIn'
  | 'joint'
  | 'lastStated'
>;

export function graphOfColumns(
  columns: EdgeColumns,
  indexOf: ReadonlyMap<string, number> = new Map(columns.ids.map((id, i) => [id, i])),
  totals: HoldingGraph['totals'] = new Map(),
): HoldingGraph {
  const { ids, holder, company, low, high } = columns;
  const [companyStart, byCompany] = rows(company, ids.length);
  const [holderStart, byHolder] = rows(holder, ids.length);
  // NaN is equal to nothing, so an unknown share makes it false.
  const isExact = low.every((least, edge) => least === high[edge]);
  const ownShares = new Map<number, number[]>();
  holder.forEach((node, edge) => {
    if (node === company[edge]) ownShares.set(node, [...(ownShares.get(node) ?? []), edge]);
  });
  return {
    ...columns,
    indexOf,
    edgeCount: holder.length,
    companyStart,
    byCompany,
    holderStart,
    byHolder,
    isExact,
    totals,
    ownShares,
  };
}

export function holdingGraph(
  edges: readonly HoldingEdge[],
  alone: readonly string[] = [],
  stated: readonly StatedTotal[] = [],
  outside: readonly Omit<StatedTotal, 'holder'>[] = [],
  {
    powers = [],
    numbered = [],
  }: { readonly powers?: readonly StatedPower[]; readonly numbered?: readonly string[] } = {},
): HoldingGraph {
  const ids: string[] = [...numbered];
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const numberOf = (id: string): number => {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    indexOf.set(id, ids.length);
    ids.push(id);
    return ids.length - 1;
  };
  const holder = new Int32Array(edges.length);
  const company = new Int32Array(edges.length);
  const low = new Float64Array(edges.length);
  const figure = new Float64Array(edges.length);
  const high = new Float64Array(edges.length);
  edges.forEach((edge, i) => {
    holder[i] = numberOf(edge.holder);
    company[i] = numberOf(edge.company);
    low[i] = edge.share === undefined ? 0 : toNumber(edge.share.min);
    high[i] = edge.share === undefined ? NaN : toNumber(edge.share.max);
    const middle = figureOf(edge);
    figure[i] = middle === undefined ? NaN : toNumber(middle);
  });
  alone.forEach(numberOf);
  const totals = new Map<number, NodeTotal[]>();
  for (const total of stated) {
    const of = numberOf(total.holder);
    totals.set(of, [
      ...(totals.get(of) ?? []),
      { company: numberOf(total.company), share: total.share, ofVotes: total.ofVotes === true },
    ]);
  }
  const beside = new Map<number, Beside[]>();
  for (const { company: held, share, lastStated, ofVotes } of outside) {
    const of = numberOf(held);
    beside.set(of, [...(beside.get(of) ?? []), { share, lastStated, ofVotes: ofVotes === true }]);
  }
  const isDated = [...edges, ...outside].some(({ lastStated }) => lastStated !== undefined);
  const over = new Map<number, NodePower[]>();
  for (const { holder: by, company: held, ...power } of powers) {
    const of = numberOf(by);
    over.set(of, [...(over.get(of) ?? []), { company: numberOf(held), ...power }]);
  }
  const jointIn = new Set(edges.flatMap(({ company: held, joint }) => (joint === undefined ? [] : [numberOf(held)])));
  const exactFigure = (edge: number): Rational | undefined => {
    const found = edges[edge];
    return found === undefined ? undefined : figureOf(found);
  };
  const columns = {
    ids,
    holder,
    company,
    low,
    figure,
    high,
    exact: (edge: number) => edges[edge]?.share,
    exactFigure,
    ofVotes: (edge: number) => edges[edge]?.ofVotes === true,
    overlaps: (edge: number) => edges[edge]?.overlaps === true,
    beside,
    ...(jointIn.size === 0 ? {} : { jointIn, joint: (edge: number) => edges[edge]?.joint }),
    ...(over.size === 0 ? {} : { powers: over }),
    ...(isDated ? { lastStated: (edge: number) => edges[edge]?.lastStated } : {}),
  };
  return graphOfColumns(columns, indexOf, totals);
}

function figureOf({ figure, share }: HoldingEdge): Rational | undefined {
  return figure ?? (share !== undefined && isExact(share) ? share.min : undefined);
}

/** The double nearest to a fraction, up to one unit in the last place. */
export function toNumber(value: Rational): number {
  const direct = Number(value.num) / Number(value.den);
  if (Number.isFinite(direct)) return direct;
  // Numerator or denominator is past the range of doubles: keep 60 significant bits of the quotient.
  const shift = BigInt(Math.max(0, value.den.toString(2).length - value.num.toString(2).length + 60));
  return Number((value.num << shift) / value.den) / 2 ** Number(shift);
}

/** The exact value of a double. */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  let scale = 0;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    scale += 1;
  }
  return rational(BigInt(whole), 1n << BigInt(scale));
}

function rows(of: Int32Array, size: number): [Int32Array, Int32Array] {
  const start = new Int32Array(size + 1);
  for (const row of of) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const fill = start.slice(0, size);
  const order = new Int32Array(of.length);
  of.forEach((row, edge) => {
    const at = fill[row] ?? 0;
    order[at] = edge;
    fill[row] = at + 1;
  });
  return [start, order];
}

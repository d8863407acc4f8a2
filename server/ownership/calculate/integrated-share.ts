import type { PercentRange } from '../../numbers/interval.ts';
import type { Direction } from '../exact/reach.ts';
import { passesThreshold, type Threshold } from '../exact/controlled-nodes.ts';
import { exactShare, type FollowedFigure } from '../exact/exact-integrated.ts';
import { toNumber } from '../exact/holding-graph.ts';
import { integrated, type Integrated } from '../exact/integrated.ts';
import { loopFactor } from '../exact/equations/loop-factor.ts';
import type { Model } from './model.ts';
import type { VoteCertainty } from './group-votes.ts';

/** Fractions; NaN in `figure` and `high` where an unknown share leaves them open. */
export interface IntegratedBounds {
  readonly low: number;
  readonly figure: number;
  readonly high: number;
}

/** The GraphQL type IntegratedShare. */
export interface IntegratedFigure {
  readonly range: PercentRange;
  readonly percent: string | null;
  readonly definition: string;
  readonly citation: string;
}

const PLAIN = {
  definition:
    'Every chain of holdings from the holder to the company, multiplied and added up, cycles followed round for ever: Y = (I - A)^-1 - I, A the matrix of direct shares.',
  citation:
    'Brioschi, Buzzacchi and Colombo, "Risk capital financing and the separation of ownership and control in business groups", Journal of Banking and Finance 13 (1989)',
};
const CORRECTED = {
  definition:
    "The same without the part that passes through the holder itself again on its way: Y divided by the holder's entry of the diagonal of (I - A)^-1.",
  citation:
    'Baldone, Brioschi and Paleari (1997), as used by Vitali, Glattfelder and Battiston, "The Network of Global Corporate Control", PLoS ONE 6(10) e25995 (2011)',
};

/** The integrated shares of one chart, by party; a party's share as holder of record is part of its sum. */
export interface IntegratedShares {
  readonly answer: Integrated;
  of(party: string): IntegratedBounds | undefined;
  /** Undefined for a holder outside of cycles: there the plain figure is the same. */
  corrected(party: string): IntegratedBounds | undefined;
  /** Whether a share reaches a threshold; exact fractions decide at the border. */
  reaches(party: string, threshold: Threshold): VoteCertainty | undefined;
}

export function integratedShares(
  model: Model,
  focus: string,
  direction: Direction,
  signal?: AbortSignal,
): IntegratedShares {
  const { graph } = model;
  const starts = model.nodesOf(focus);
  const answers = (direction === 'UP' ? starts.slice(0, 1) : starts).map((node) =>
    integrated(graph, node, direction, signal),
  );
  const sums = new Map<number, IntegratedBounds>();
  for (const { nodes, low, figure, high } of answers) {
    nodes.forEach((node, i) => {
      sums.set(node, plus(sums.get(node), { low: low[i] ?? 0, figure: figure[i] ?? 0, high: high[i] ?? 0 }));
    });
  }
  const of = (party: string): IntegratedBounds | undefined =>
    model
      .nodesOf(party)
      .reduce<IntegratedBounds | undefined>(
        (sum, node) => (sums.has(node) ? plus(sum, sums.get(node) ?? NOTHING) : sum),
        undefined,
      );
  /** The least that certainly holds on the day. */
  const kept: { sure?: IntegratedShares } = {};
  const sureLow = (party: string): number => {
    if (model.sure === graph) return of(party)?.low ?? 0;
    const { sure } = model;
    kept.sure ??= integratedShares({ ...model, graph: sure, sure }, focus, direction, signal);
    return kept.sure.of(party)?.low ?? 0;
  };
  const [answer] = answers;
  if (answer === undefined) throw new RangeError('the party asked about is always a node');
  return {
    answer,
    of,
    corrected: (party) => {
      const bounds = of(party);
      const holder = model.ownNode(direction === 'UP' ? party : focus);
      if (bounds === undefined || holder === undefined || party === focus) return undefined;
      const [low, figure, high] = (['low', 'figure', 'high'] as const).map((bound) => {
        const factor = loopFactor(graph, holder, graph[bound], signal);
        return factor === undefined ? undefined : bounds[bound] / factor;
      });
      return low === undefined || figure === undefined || high === undefined ? undefined : { low, figure, high };
    },
    reaches: (party, threshold) => {
      const bounds = of(party);
      if (bounds === undefined) return undefined;
      const [holder, company] = direction === 'UP' ? [party, focus] : [focus, party];
      if (passes(model, sureLow(party), 'LOW', holder, company, threshold) === true) return 'CERTAIN';
      if (Number.isNaN(bounds.high)) return 'POSSIBLE';
      return passes(model, bounds.high, 'HIGH', holder, company, threshold) === false ? undefined : 'POSSIBLE';
    },
  };
}

const NOTHING: IntegratedBounds = { low: 0, figure: 0, high: 0 };

function plus(a: IntegratedBounds | undefined, b: IntegratedBounds): IntegratedBounds {
  return a === undefined ? b : { low: a.low + b.low, figure: a.figure + b.figure, high: a.high + b.high };
}

/** Doubles decide only outside their error. */
function passes(
  model: Model,
  value: number,
  bound: FollowedFigure,
  holder: string,
  company: string,
  threshold: Threshold,
): boolean | undefined {
  const limit = toNumber(threshold.share);
  if (value > limit + 1e-9) return true;
  if (value < limit - 1e-9) return false;
  const target = model.ownNode(company);
  const nodes = model.nodesOf(holder);
  const only = nodes[0];
  if (target === undefined || only === undefined || nodes.length > 1) return undefined;
  const exact = exactShare(bound === 'LOW' ? model.sure : model.graph, only, target, bound);
  return exact && passesThreshold(exact, threshold, bound === 'HIGH' ? 'POSSIBLE' : 'CERTAIN');
}

export function integratedFigure({ low, figure, high }: IntegratedBounds, corrected = false): IntegratedFigure {
  const decimal = (fraction: number): string | null => (Number.isFinite(fraction) ? decimals(fraction * 100, 9) : null);
  return {
    range: { min: decimal(low), minExclusive: false, max: decimal(high), maxExclusive: false },
    percent: Number.isFinite(figure) && Number.isFinite(high) ? decimals(figure * 100, 3) : null,
    ...(corrected ? CORRECTED : PLAIN),
  };
}

const MOST_PLACES = 100;

/** So many decimals, and more where they would show a share as nothing. */
function decimals(percent: number, places: number): string {
  let text = percent.toFixed(places);
  for (let more = places + 1; percent > 0 && Number(text) === 0 && more <= MOST_PLACES; more += 1)
    text = percent.toFixed(more);
  return text.replace(/\.?0+$/, '');
}

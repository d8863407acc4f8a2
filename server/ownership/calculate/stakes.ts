import { addIntervals, exactly, toPercentRange, type Interval, type PercentRange } from '../../numbers/interval.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { add, compare, rational, type Rational } from '../../numbers/rational.ts';
import type { Party } from '../../shared/facts.ts';
import { arithmeticOf, type HoldingPath } from './chains.ts';
import { shortPercent, type Edge } from '../read/edge.ts';
import type { Threshold } from '../exact/controlled-nodes.ts';
import { fromNumber } from '../exact/holding-graph.ts';
import { integratedFigure, type IntegratedFigure } from './integrated-share.ts';
import type { Reckoner } from './reckoner.ts';
import { answerOf, voteInterval, type VoteCertainty, type GroupVotes } from './group-votes.ts';

export type Method = 'DIRECT' | 'BY_PATH' | 'INTEGRATED' | 'CONTROL' | 'ATTRIBUTION';

/** What is known of a share: bounds, the upper one not to be trusted when something that counts is unknown. */
export interface Sum {
  readonly interval: Interval | undefined;
  readonly isLowerBound: boolean;
}

/** One link of a chain, a stated holding or a supposed one. */
export interface ChainLink {
  readonly holder: string;
  readonly held: string;
  readonly text: string;
  readonly holding: ViewOf<'HOLDS'> | null;
}

export interface StakeChain {
  readonly links: readonly ChainLink[];
  readonly steps: readonly ViewOf<'HOLDS'>[];
  readonly product: PercentRange | null;
  readonly productPercent: string | null;
  readonly arithmetic: string;
}

/** The GraphQL type Stake. Every number is reckoned when it is asked for. */
export interface Stake {
  readonly party: Party;
  readonly distance: number;
  readonly direct: ViewOf<'HOLDS'> | null;
  readonly directShare: PercentRange | null;
  readonly directPercent: string | null;
  readonly stated: ViewOf<'HOLDS'> | null;
  readonly byPath: PercentRange | null;
  readonly byPathPercent: string | null;
  readonly chains: readonly StakeChain[];
  readonly integrated: IntegratedFigure | null;
  readonly integratedCorrected: IntegratedFigure | null;
  readonly controlVotes: GroupVotes | null;
  readonly controls: VoteCertainty | null;
  /** Votes of the two that are stated as such, beside the capital. */
  readonly votes: readonly ViewOf<'HOLDS'>[];
  readonly powers: readonly ViewOf<'HOLDS'>[];
  readonly subsidiary: ViewOf<'HOLDS'> | null;
  readonly attributedVotes: GroupVotes | null;
  readonly ownerUnknown: boolean;
  /** What the method asked for makes of it. */
  readonly known: Sum;
  readonly share: PercentRange | null;
}

export function stakeOf(reckoner: Reckoner, party: Party, level: number, method: Method): Stake {
  return new ReckonedStake(reckoner, party, level, method);
}

/** A class, so that all stakes have one shape; see server/facts/page.ts. */
class ReckonedStake implements Stake {
  readonly party: Party;
  readonly direct: ViewOf<'HOLDS'> | null;
  readonly #reckoner: Reckoner;
  readonly #level: number;
  readonly #method: Method;
  readonly #edges: readonly Edge[];

  constructor(reckoner: Reckoner, party: Party, level: number, method: Method) {
    this.#reckoner = reckoner;
    this.#level = level;
    this.#method = method;
    this.#edges = reckoner.directEdges(party.id);
    this.party = party;
    this.direct = this.#edges.find((edge) => edge.directness !== 'BOTH')?.view ?? null;
  }

  get distance(): number {
    return this.#reckoner.distance(this.party.id) ?? this.#level;
  }

  get directShare(): PercentRange | null {
    return rangeOf(
      sumOf(
        this.#edges.map((edge) => edge.share),
        false,
      ),
    );
  }

  get directPercent(): string | null {
    const figures = this.#edges.map((edge) => edge.figure);
    return figures.length === 0 || figures.includes(undefined)
      ? null
      : percentOf(figures.flatMap((figure) => figure ?? []));
  }

  get stated(): ViewOf<'HOLDS'> | null {
    return this.#reckoner.stated(this.party.id) ?? null;
  }

  get byPath(): PercentRange | null {
    return rangeOf(pathSum(this.#paths, this.#reckoner.pathsCut()));
  }

  get byPathPercent(): string | null {
    const figures = this.#paths.map((path) => path.figure);
    return this.#reckoner.pathsCut() || figures.length === 0 || figures.includes(undefined)
      ? null
      : percentOf(figures.flatMap((figure) => figure ?? []));
  }

  get chains(): readonly StakeChain[] {
    return this.#paths.map(chainOf);
  }

  get integrated(): IntegratedFigure | null {
    const bounds = this.#reckoner.integrated().of(this.party.id);
    return bounds === undefined ? null : integratedFigure(bounds);
  }

  get integratedCorrected(): IntegratedFigure | null {
    const bounds = this.#reckoner.integrated().corrected(this.party.id);
    return bounds === undefined ? null : integratedFigure(bounds, true);
  }

  get controlVotes(): GroupVotes | null {
    return this.#reckoner.votes(this.party.id, this.#control) ?? null;
  }

  get controls(): VoteCertainty | null {
    const votes = this.#reckoner.votes(this.party.id, this.#control);
    const answers = [
      votes && answerOf(votes, this.#control),
      ...this.#reckoner.powers(this.party.id, this.#control).map(({ certainty }) => certainty),
    ];
    return answers.find((one) => one === 'CERTAIN') ?? answers.find((one) => one !== undefined) ?? null;
  }

  get votes(): readonly ViewOf<'HOLDS'>[] {
    return this.#reckoner
      .directVotes(this.party.id)
      .flatMap(({ view }) => (view?.fact.interest === 'VOTES' ? [view] : []));
  }

  get powers(): readonly ViewOf<'HOLDS'>[] {
    return this.#reckoner.powers(this.party.id, this.#control).map(({ view }) => view);
  }

  get subsidiary(): ViewOf<'HOLDS'> | null {
    return this.#reckoner.subsidiary(this.party.id) ?? null;
  }

  get attributedVotes(): GroupVotes | null {
    return this.#reckoner.votes(this.party.id, this.#reckoner.thresholds.attribution) ?? null;
  }

  get ownerUnknown(): boolean {
    return this.#reckoner.isOfRecord(this.party.id);
  }

  get known(): Sum {
    return knownBy(this.#reckoner, this.party.id, this.#method);
  }

  get share(): PercentRange | null {
    return rangeOf(this.known);
  }

  get #paths(): readonly HoldingPath[] {
    return this.#reckoner.paths(this.party.id);
  }

  get #control(): Threshold {
    return this.#reckoner.thresholds.control;
  }
}

/** The number that a method ranks and cuts by. */
function knownBy(reckoner: Reckoner, id: string, method: Method): Sum {
  if (method === 'DIRECT')
    return sumOf(
      reckoner.directEdges(id).map((edge) => edge.share),
      false,
    );
  if (method === 'BY_PATH') return pathSum(reckoner.paths(id), reckoner.pathsCut());
  if (method === 'INTEGRATED') {
    const bounds = reckoner.integrated().of(id);
    if (bounds === undefined || !Number.isFinite(bounds.low)) return { interval: undefined, isLowerBound: true };
    const open = !Number.isFinite(bounds.high);
    if (open && bounds.low === 0) return { interval: undefined, isLowerBound: true };
    const min = fromNumber(bounds.low);
    return { interval: { ...exactly(min), max: open ? min : fromNumber(bounds.high) }, isLowerBound: open };
  }
  const { control, attribution } = reckoner.thresholds;
  const votes = reckoner.votes(id, method === 'CONTROL' ? control : attribution);
  if (votes === undefined) return { interval: undefined, isLowerBound: false };
  return { interval: voteInterval(votes), isLowerBound: votes.unbounded };
}

/** What stakes are put in order by. */
export type OrderedStake = Pick<Stake, 'party' | 'distance' | 'known'>;

/** The larger first: by what is certain, then by what is possible; unknown shares last, then id. */
export function largestFirst(a: OrderedStake, b: OrderedStake): number {
  const [left, right] = [a.known.interval, b.known.interval];
  if (left === undefined || right === undefined) {
    const unknown = Number(left === undefined) - Number(right === undefined);
    return unknown || a.distance - b.distance || byId(a, b);
  }
  return compare(right.min, left.min) || compare(right.max, left.max) || a.distance - b.distance || byId(a, b);
}

function byId(a: OrderedStake, b: OrderedStake): number {
  return a.party.id < b.party.id ? -1 : 1;
}

/**
 * Whether a sum may reach the threshold (a fraction): only what certainly is below does not, and what is unknown may.
 */
export function mayReach({ interval, isLowerBound }: Sum, threshold: Rational): boolean {
  if (interval === undefined || isLowerBound) return true;
  const order = compare(interval.max, threshold);
  return order > 0 || (order === 0 && !interval.maxExclusive);
}

export function chainOf(path: HoldingPath): StakeChain {
  return {
    links: path.edges.map(({ holder, held, text, view }) => ({ holder, held, text, holding: view ?? null })),
    steps: path.edges.flatMap((edge: Edge) => edge.view ?? []),
    product: path.product === undefined ? null : toPercentRange(path.product),
    productPercent: path.figure === undefined ? null : shortPercent(path.figure),
    arithmetic: arithmeticOf(path),
  };
}

function pathSum(paths: readonly HoldingPath[], cut: boolean): Sum {
  return sumOf(
    paths.map((path) => path.product),
    cut,
  );
}

function sumOf(shares: readonly (Interval | undefined)[], cut: boolean): Sum {
  const known = shares.flatMap((share) => share ?? []);
  return {
    interval: known.length === 0 ? undefined : known.reduce(addIntervals),
    isLowerBound: cut || known.length < shares.length,
  };
}

export function rangeOf({ interval, isLowerBound }: Sum): PercentRange | null {
  if (interval === undefined) return null;
  const range = toPercentRange(interval);
  return isLowerBound ? { ...range, max: null, maxExclusive: false } : range;
}

function percentOf(figures: readonly Rational[]): string {
  return shortPercent(figures.reduce(add, rational(0n)));
}

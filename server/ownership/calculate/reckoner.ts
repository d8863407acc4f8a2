import type { ViewOf } from '../../facts/fact-view.ts';
import { stepInTurns, stepThrough } from '../../shared/turns/in-turns.ts';
import { MAX_CHAINS, walkingChains, type HoldingPath } from './chains.ts';
import type { Chart } from './chart.ts';
import type { Edge } from '../read/edge.ts';
import type { Threshold } from '../exact/controlled-nodes.ts';
import { reach } from '../exact/reach.ts';
import { integratedShares, type IntegratedBounds, type IntegratedShares } from './integrated-share.ts';
import { modelInTurns, modelOf, type Model } from './model.ts';
import { powersOf, type GroupPower } from './powers.ts';
import { groupOf, votesIn, type Group, type GroupVotes } from './group-votes.ts';

/** What counts as control where the answer is about control itself, and where votes are attributed. */
export interface Thresholds {
  readonly control: Threshold;
  readonly attribution: Threshold;
  /** Whether control without votes counts where votes are attributed. */
  readonly powers?: boolean;
}

/** Every number that can be got from one chart, each reckoned once, when it is first asked for. */
export interface Reckoner {
  readonly chart: Chart;
  readonly model: Model;
  /** Makes the model with rests in which others are served; it is made at a stretch by whoever needs it before. */
  modelMade(): Promise<void>;
  /** The same of who holds directly, how far away everybody is and, if asked for, the chains. */
  waysMade(asked: { readonly paths: boolean }): Promise<void>;
  readonly thresholds: Thresholds;
  /** Fewest direct holdings between the two; undefined where none lead from the one to the other. */
  distance(party: string): number | undefined;
  /** Holdings without anybody between the party and the one asked about. */
  directEdges(party: string): readonly Edge[];
  /** The same of votes stated as such, beside the capital. */
  directVotes(party: string): readonly Edge[];
  /** The best holding that a source states as indirect, as both, or without saying, between the two. */
  stated(party: string): ViewOf<'HOLDS'> | undefined;
  /** The holding between the two that a source calls one in a consolidated subsidiary. */
  subsidiary(party: string): ViewOf<'HOLDS'> | undefined;
  /** Chains between the two, the shorter first. */
  paths(party: string): readonly HoldingPath[];
  /** There are more chains than are looked at. */
  pathsCut(): boolean;
  integrated(): IntegratedShares;
  /** The integrated share of one party of the chart in a company of it. */
  between(holder: string, company: string): IntegratedBounds | undefined;
  /** Votes of the holder (of the two) and all it controls, in the company. */
  votes(party: string, control: Threshold): GroupVotes | undefined;
  group(holder: string, control: Threshold): Group | undefined;
  /** What the holder (of the two) and all it controls decide in the company without votes. */
  powers(party: string, control: Threshold): readonly GroupPower[];
  /** A chain between the two ends at a holder of record, or a source says that the holder holds for others. */
  isOfRecord(party: string): boolean;
}

export function createReckoner(chart: Chart, thresholds: Thresholds, signal?: AbortSignal): Reckoner {
  const {
    question: { focus, direction },
    edges,
    stated,
    explained,
  } = chart;
  const up = direction === 'UP';
  const ends = (holder: string, held: string): string | undefined =>
    up ? (held === focus ? holder : undefined) : holder === focus ? held : undefined;
  let made: Model | undefined;
  const model = (): Model => (made ??= modelOf(chart));
  const direct = wholly(() => grouping(edges, (edge) => ends(edge.holder, edge.held)), signal);
  const found = wholly(function* () {
    const counted = edges.filter(({ again }) => again !== true);
    // However many hold directly, none of them is left out.
    const atOnce = counted.filter((edge) => ends(edge.holder, edge.held) !== undefined).length;
    yield;
    const { paths, cut } = yield* walkingChains(focus, counted, direction, Math.max(MAX_CHAINS, atOnce));
    return { cut, byParty: yield* grouping(paths, (path) => (up ? path.holder : path.held)) };
  }, signal);
  const facts = once(() =>
    grouped(
      [
        ...stated.map(({ view, nominee }) => ({ view, nominee })),
        ...explained.flatMap(({ view, nominee }) => (view === undefined ? [] : [{ view, nominee }])),
      ],
      ({ view }) => ends(view.fact.subject, view.fact.object),
    ),
  );
  const ofRecord = once(() => {
    const { graph, nodesOf, ownNode, partyOf } = model();
    const nodes = nodesOf(focus).filter((node) => node !== ownNode(focus));
    return new Set(nodes.flatMap((node) => [...reach(graph, node, 'DOWN', signal)]).map(partyOf));
  });
  const distances = wholly(() => measuringDistances(chart), signal);
  const shares = once(() => integratedShares(model(), focus, direction, signal));
  const groups = new Map<string, Group | undefined>();
  const group = (holder: string, threshold: Threshold): Group | undefined => {
    const key = `${holder} ${keyOf(threshold)}`;
    if (!groups.has(key)) groups.set(key, groupOf(model(), holder, threshold, signal, thresholds.powers));
    return groups.get(key);
  };
  const counted = new Map<string, GroupVotes | undefined>();
  const above = new Map<string, IntegratedShares>();
  const rest: Omit<Reckoner, 'model'> = {
    chart,
    modelMade: async () => {
      made ??= await modelInTurns(chart, signal);
    },
    thresholds,
    waysMade: async ({ paths }) => {
      await direct.inTurns();
      await distances.inTurns();
      if (paths) await found.inTurns();
    },
    distance: (party) => distances.now().get(party),
    directEdges: (party) => direct.now().get(party) ?? [],
    directVotes: (party) => chart.votes.filter((edge) => ends(edge.holder, edge.held) === party),
    stated: (party) => facts().get(party)?.[0]?.view,
    subsidiary: (party) => {
      const views = [...(direct.now().get(party) ?? []), ...(facts().get(party) ?? [])].flatMap(
        ({ view }) => view ?? [],
      );
      return views.find(({ fact }) => fact.accounting === 'CONSOLIDATED_SUBSIDIARY');
    },
    paths: (party) => found.now().byParty.get(party) ?? [],
    pathsCut: () => found.now().cut,
    integrated: shares,
    between: (holder, company) => {
      const found = above.get(company) ?? integratedShares(model(), company, 'UP', signal);
      above.set(company, found);
      return found.of(holder);
    },
    group,
    votes: (party, threshold) => {
      const key = `${party} ${keyOf(threshold)}`;
      if (!counted.has(key)) {
        const of = group(up ? party : focus, threshold);
        counted.set(key, of && votesIn(model(), chart, of, up ? focus : party));
      }
      return counted.get(key);
    },
    powers: (party, threshold) => {
      if (chart.powers.length === 0) return [];
      const of = group(up ? party : focus, threshold);
      return of === undefined ? [] : powersOf(model(), chart, of, up ? focus : party);
    },
    isOfRecord: (party) => {
      if (
        facts()
          .get(party)
          ?.some((one) => one.nominee) === true
      )
        return true;
      return up ? edges.some((edge) => edge.nominee && edge.holder === party) : ofRecord().has(party);
    },
  };
  return Object.assign(new LaterOfReckoner(model), rest);
}

/** A class, as an object with a getter of its own has a shape of its own; see server/facts/page.ts. */
class LaterOfReckoner {
  readonly #model: () => Model;

  constructor(model: () => Model) {
    this.#model = model;
  }

  get model(): Model {
    return this.#model();
  }
}

function keyOf({ share, inclusive }: Threshold): string {
  return `${String(share.num)}/${String(share.den)} ${String(inclusive)}`;
}

/** In the direction of the question; a chain goes no further than a nominee. */
function* measuringDistances({ question: { focus, direction }, edges }: Chart): Steps<ReadonlyMap<string, number>> {
  const up = direction === 'UP';
  const onward = yield* grouping(edges, (edge) => (up ? edge.held : edge.holder));
  const found = new Map([[focus, 0]]);
  let seen = 0;
  for (const [near, distance] of found) {
    for (const edge of onward.get(near) ?? []) {
      const far = up ? edge.holder : edge.held;
      if (!found.has(far)) found.set(far, distance + 1);
      seen += 1;
      if (seen % AT_ONCE === 0) yield;
    }
  }
  return found;
}

type Steps<T> = Generator<undefined, T>;

/** Entries between two rests. */
const AT_ONCE = 1000;

/** What is worked out once: with rests in which others are served, or at a stretch by whoever needs it before. */
function wholly<T>(steps: () => Steps<T>, signal?: AbortSignal): { now: () => T; inTurns: () => Promise<void> } {
  let made: { value: T } | undefined;
  return {
    now: () => (made ??= { value: stepThrough(steps()) }).value,
    inTurns: async () => {
      made ??= { value: await stepInTurns(steps(), signal) };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  return stepThrough(grouping(items, keyOf));
}

function* grouping<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const [i, item] of items.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

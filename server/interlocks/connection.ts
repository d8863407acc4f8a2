import { latestFirst } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import type { Day } from '../time/day.ts';
import type { Party } from '../shared/facts.ts';
import { eachInTurns } from '../shared/turns/in-turns.ts';
import type { Published } from '../time/validity.ts';
import { dayTogether, type Together } from './held-together.ts';
import type { When } from './interlocks.ts';
import type { StepKind } from '../vocabulary/ends.ts';
import { stepsFrom } from './neighbours.ts';
import { shortestWays } from './shortest.ts';

/** The GraphQL type Chain. */
export interface Chain {
  readonly steps: readonly FactView[];
  readonly parties: readonly Party[];
  /** True on a day on which all certainly held, null when they possibly did, false when there is no such day. */
  readonly heldTogether: boolean | null;
  readonly day: Day | null;
}

/** The GraphQL type Connections. */
export interface Connections {
  readonly chains: readonly Chain[];
  /** No chain was found up to the length asked for, and there were further parties to go on to. */
  readonly stoppedAtLength: boolean;
  /** There are, or may be, more chains of this length. */
  readonly truncated: boolean;
}

export interface PartyConnection extends When {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly StepKind[];
  readonly maxLength: number;
}

export const MAX_CHAINS = 25;
/** Combinations of facts that one way through the same parties may give. */
const MAX_OF_ONE_WAY = 200;

/**
 * The shortest chains between two parties. Where several facts join the same two, each makes a chain of its own; every
 * way through other parties comes first with its best facts (those that certainly held together, then those that
 * possibly did, then the latest), then the rest.
 */
export async function connect(
  facts: FactReader,
  { from, to, kinds, maxLength, on, knownOn }: PartyConnection,
): Promise<Connections> {
  const between = new Map<string, Map<string, FactView>>();
  const expand = async (parties: readonly string[]) => {
    const steps = await stepsFrom(facts, parties, kinds, { on, knownOn });
    await eachInTurns(steps, ({ near, far, view }) => {
      const pair = pairOf(near, far);
      const known = between.get(pair) ?? new Map<string, FactView>();
      between.set(pair, known);
      if (!known.has(view.fact.id)) known.set(view.fact.id, view);
    });
    return steps;
  };
  const { ways, stopped } = await shortestWays(from, to, expand, maxLength, MAX_CHAINS);
  const sources = new Map((await facts.sources()).map((source) => [source.id, source.published]));
  const published: Published = (id) => sources.get(id) ?? knownOn;
  const chains = await Promise.all(
    ways.map(async (way) => {
      const parties = await facts.parties(way);
      const choices = way.slice(1).map((far, i) => [...(between.get(pairOf(way[i] ?? '', far))?.values() ?? [])]);
      return combinations(choices.map((views) => views.sort(latestFirst)))
        .map((steps) => chainOf(steps, parties, on, published))
        .sort((a, b) => TOGETHER_FIRST.indexOf(a.heldTogether) - TOGETHER_FIRST.indexOf(b.heldTogether));
    }),
  );
  const all = inTurn(chains);
  return {
    chains: all.slice(0, MAX_CHAINS),
    stoppedAtLength: stopped,
    truncated: all.length > MAX_CHAINS || ways.length === MAX_CHAINS,
  };
}

const TOGETHER_FIRST: readonly Chain['heldTogether'][] = [true, null, false];

/** Facts asked for on a day all possibly held on it, and certainly when each did. */
function chainOf(
  steps: readonly FactView[],
  parties: readonly Party[],
  on: Day | undefined,
  published: Published,
): Chain {
  const together: Together | undefined =
    on === undefined
      ? dayTogether(steps, published)
      : { day: on, certainty: steps.every(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE' };
  if (together === undefined) return { steps, parties, heldTogether: false, day: null };
  return { steps, parties, heldTogether: together.certainty === 'CERTAIN' ? true : null, day: together.day };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** One choice of each, the first ones of every list first; at most MAX_OF_ONE_WAY. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (heads, list) => heads.flatMap((head) => list.map((item) => [...head, item])).slice(0, MAX_OF_ONE_WAY),
    [[]],
  );
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

import { latestFirst } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import type { Party } from '../shared/facts.ts';
import { eachInTurns } from '../shared/turns/in-turns.ts';
import type { Day } from '../time/day.ts';
import type { Published } from '../time/validity.ts';
import type { StepKind } from '../vocabulary/ends.ts';
import { dayOfWay, type Together } from './held-together.ts';
import type { When } from './interlocks.ts';
import { stepsFrom } from './neighbours.ts';
import { simpleWays } from './simple-ways.ts';

/** The GraphQL type Way. */
export interface Way {
  readonly parties: readonly Party[];
  readonly steps: readonly { readonly facts: readonly FactView[] }[];
  /**
   * True when on one day each step certainly held by one of its facts, null when possibly, false when there is no such
   * day.
   */
  readonly heldTogether: boolean | null;
  readonly day: Day | null;
}

/** The GraphQL type WaysBetween. */
export interface WaysBetween {
  readonly from: Party;
  readonly to: Party;
  readonly ways: readonly Way[];
  readonly lookedUpTo: number;
  readonly truncated: boolean;
  readonly apart: boolean;
}

export interface WaysAsked extends When {
  readonly kinds: readonly StepKind[];
  readonly maxLength: number;
  readonly first: number;
}

/** The shortest ways between each two of some parties, in the order in which these are named. */
export async function waysBetween(
  facts: FactReader,
  parties: readonly Party[],
  asked: WaysAsked,
): Promise<WaysBetween[]> {
  const pairs = parties.flatMap((from, i) => parties.slice(i + 1).map((to) => ({ from, to })));
  const found: WaysBetween[] = [];
  for (const { from, to } of pairs) found.push({ from, to, ...(await waysOf(facts, from.id, to.id, asked)) });
  return found;
}

async function waysOf(
  facts: FactReader,
  from: string,
  to: string,
  { kinds, maxLength, first, on, knownOn }: WaysAsked,
): Promise<Omit<WaysBetween, 'from' | 'to'>> {
  const between = new Map<string, Map<string, FactView>>();
  const expand = async (parties: readonly string[]) => {
    const steps = await stepsFrom(facts, parties, kinds, { on, knownOn });
    await eachInTurns(steps, ({ near, far, view }) => {
      const pair = pairOf(near, far);
      between.set(pair, (between.get(pair) ?? new Map<string, FactView>()).set(view.fact.id, view));
    });
    return steps;
  };
  const { ways, ...looked } = await simpleWays(from, to, expand, { maxLength, first });
  const sources = new Map((await facts.sources()).map((source) => [source.id, source.published]));
  const published: Published = (id) => sources.get(id) ?? knownOn;
  const whole = ways.map(async (way) => {
    const steps = way
      .slice(1)
      .map((far, i) => [...(between.get(pairOf(way[i] ?? '', far))?.values() ?? [])].sort(latestFirst));
    const together = on === undefined ? dayOfWay(steps, published) : heldOn(on, steps);
    return {
      parties: await facts.parties(way),
      steps: steps.map((views) => ({ facts: views })),
      heldTogether: together === undefined ? false : together.certainty === 'CERTAIN' ? true : null,
      day: together?.day ?? null,
    };
  });
  return { ways: await Promise.all(whole), ...looked };
}

/** Facts asked for on a day all possibly held on it. */
function heldOn(day: Day, steps: readonly (readonly FactView[])[]): Together {
  const certain = steps.every((views) => views.some(({ certainty }) => certainty === 'CERTAIN'));
  return { day, certainty: certain ? 'CERTAIN' : 'POSSIBLE' };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

import { dayInWords } from '../lib/days.ts';
import type { FactData, PartyRefData } from '../lib/facts/fact-fields.ts';
import type { Chain } from './interlocks-query.ts';
import { say } from './messages/words.ts';

/** The chains that pass the same parties, as one: between two neighbours there may be several facts. */
export interface RouteBetween {
  readonly parties: readonly PartyRefData[];
  /** One entry per step: every fact that makes it. */
  readonly steps: readonly (readonly FactData[])[];
  /** How many combinations of facts there are, how many of them held on one day, and how many more possibly did. */
  readonly chains: number;
  readonly together: number;
  readonly possibly: number;
  /** Such a day; one on which they possibly held when none certainly did. */
  readonly day: string | undefined;
}

/** Chains in their order, gathered by the parties they pass. */
export function routesBetween(chains: readonly Chain[]): readonly RouteBetween[] {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    const key = chain.parties.map(({ id }) => id).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), chain]);
  }
  return [...groups.values()].map((group) => {
    const parties = group[0]?.parties ?? [];
    const held = group.filter((chain) => chain.heldTogether === true);
    const maybe = group.filter((chain) => chain.heldTogether === null);
    return {
      parties,
      steps: parties.slice(1).map((_, index) => distinct(group.flatMap((chain) => chain.steps[index] ?? []))),
      chains: group.length,
      together: held.length,
      possibly: maybe.length,
      day: [...held, ...maybe].find((chain) => chain.day !== null)?.day ?? undefined,
    };
  });
}

/** Whether the steps held on one day: for certain, possibly, or on none that is known. Combinations are told apart. */
export function togetherText({ chains, together, possibly, day }: RouteBetween): string {
  if (together + possibly === 0) return say('noDayIsKnownOnWhich');
  const of = (count: number) => say('countOfChainsCombinationsOfThese', { count, chains });
  const when = day === undefined ? '' : say('forInstanceOnDay', { day: dayInWords(day) });
  if (together === 0) {
    const which = chains === 1 ? say('allStepsPossibly') : say('possiblyPossibly', { possibly: of(possibly) });
    return say('whichHeldTogetherWhenNoDay', { which, when });
  }
  const which = chains === 1 ? say('allSteps') : of(together);
  return say('whichHeldTogetherWhenPossibly', {
    which,
    when,
    possibly: possibly === 0 ? '' : say('possiblyMorePossiblyDid', { possibly }),
  });
}

function distinct(facts: readonly FactData[]): readonly FactData[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

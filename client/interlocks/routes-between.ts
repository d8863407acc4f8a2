import type { FactData, PartyRefData } from '../lib/fact-fields.ts';
import type { Chain } from './interlocks-query.ts';

/** The chains that pass the same parties, as one: between two neighbours there may be several facts. */
export interface RouteBetween {
  readonly parties: readonly PartyRefData[];
  /** One entry per step: every fact that makes it. */
  readonly steps: readonly (readonly FactData[])[];
  /** How many combinations of facts there are, and how many of them held on one day. */
  readonly chains: number;
  readonly together: number;
  /** Such a day. */
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
    const held = group.filter((chain) => chain.heldTogether);
    return {
      parties,
      steps: parties.slice(1).map((_, index) => distinct(group.flatMap((chain) => chain.steps[index] ?? []))),
      chains: group.length,
      together: held.length,
      day: held.find((chain) => chain.day !== null)?.day ?? undefined,
    };
  });
}

function distinct(facts: readonly FactData[]): readonly FactData[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

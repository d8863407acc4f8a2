import type { FactData, PartyRefData } from '../../lib/facts/fact-fields.ts';

export interface ChainStep {
  readonly fact: FactData;
  /** The party the step leads to. */
  readonly to: PartyRefData;
}

export interface FactChain {
  readonly start: PartyRefData;
  readonly steps: readonly ChainStep[];
  /** Facts that are no step on the way from the person. */
  readonly others: readonly FactData[];
}

/**
 * The facts of a criterion as a way that starts at a person: person, post, employer, holding, company. Facts come in
 * the order of the way; one that does not go on from where the way has come stands beside it. It ends at the company.
 */
export function chainFrom(person: PartyRefData, company: string, facts: readonly FactData[]): FactChain {
  const steps: ChainStep[] = [];
  const others: FactData[] = [];
  let here = person.id;
  for (const fact of facts) {
    const to = here === company ? undefined : nextEnd(fact, here);
    if (to === undefined) {
      others.push(fact);
      continue;
    }
    steps.push({ fact, to });
    here = to.id;
  }
  return { start: person, steps, others };
}

function nextEnd(fact: FactData, here: string): PartyRefData | undefined {
  if (fact.__typename === 'Attribute' || fact.__typename === 'Coverage' || !fact.parties.some(({ id }) => id === here))
    return undefined;
  return fact.parties.find(({ id }) => id !== here);
}

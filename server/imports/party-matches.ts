import type { Context } from '../context.ts';
import {
  decidedPairs,
  findingCandidates,
  likeliestFirst,
  type Candidate,
} from '../intake/identity/match-candidates.ts';
import { pairOf } from '../intake/identity/contradicted.ts';
import type { Decision } from '../intake/identity/decisions.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { filterInTurns, sortInTurns, stepInTurns } from '../shared/turns/in-turns.ts';
import type { Company, Person } from '../shared/facts.ts';

/** Candidates of a loaded graph before anything is decided: worked out once for it. */
const KNOWN = keepAnswers<readonly Candidate[]>(1, () => 1);

/** Pairs of the graph that is asked about which nobody has decided for good, the likeliest first. */
export async function openMatches(
  { facts, store, signal }: Context,
  decisions: readonly Decision[],
): Promise<Candidate[]> {
  const all = await KNOWN.of({ store, signal }, 'all', async () => compare(await facts.everyParty(), signal));
  const decided = decidedPairs(decisions);
  return filterInTurns(all, ({ a, b }) => !decided.has(pairOf(a, b)));
}

async function compare(parties: readonly (Company | Person)[], signal: AbortSignal | undefined): Promise<Candidate[]> {
  const finding = findingCandidates(
    {
      companies: parties.filter((party) => party.type === 'Company'),
      persons: parties.filter((party) => party.type === 'Person'),
    },
    [],
  );
  return sortInTurns(await stepInTurns(finding, signal), likeliestFirst);
}

import type { Context } from '../context.ts';
import { findingCandidates, type Candidate } from '../intake/identity/match-candidates.ts';
import { pairOf, type Decision } from '../intake/identity/decisions.ts';
import { notesOn } from '../shared/kept-with.ts';
import { stepInTurns } from '../shared/turns/in-turns.ts';
import type { Company, Person } from '../shared/facts.ts';
import type { Store } from '../store/store.ts';

/** Candidates of a loaded graph before anything is decided: worked out once for it. */
const KNOWN = notesOn<Store['identity'], { readonly graph: string; readonly all: readonly Candidate[] }>();

/** Pairs of the graph that is asked about which nobody has decided for good, the likeliest first. */
export async function openMatches(
  { facts, store, signal }: Context,
  decisions: readonly Decision[],
): Promise<Candidate[]> {
  const graph = await store.graph();
  let known = KNOWN.get(store.identity);
  if (known?.graph !== graph) {
    known = { graph, all: await compare(await facts.everyParty(), signal) };
    KNOWN.set(store.identity, known);
  }
  const decided = new Set(decisions.filter(({ verdict }) => verdict !== 'UNSURE').map(({ a, b }) => pairOf(a, b)));
  return known.all.filter(({ a, b }) => !decided.has(pairOf(a, b)));
}

function compare(parties: readonly (Company | Person)[], signal: AbortSignal | undefined): Promise<Candidate[]> {
  const finding = findingCandidates(
    {
      companies: parties.filter((party) => party.type === 'Company'),
      persons: parties.filter((party) => party.type === 'Person'),
    },
    [],
  );
  return stepInTurns(finding, signal);
}

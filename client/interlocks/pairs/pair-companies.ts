import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { Pair } from '../interlocks-query.ts';
import { byName } from '../../lib/shown-name.ts';

/** Each company once: who shares with the most others first, then by name. */
export function companiesOf(pairs: readonly Pair[]): readonly PartyRefData[] {
  const found = new Map<string, { party: PartyRefData; others: number }>();
  for (const pair of pairs)
    for (const party of [pair.of, pair.company])
      found.set(party.id, { party, others: (found.get(party.id)?.others ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.others - a.others || byName(a.party, b.party)).map(({ party }) => party);
}

import type { PartySearch } from '../lib/party-search.ts';
import { partyOption, searchStatus } from '../lib/party-search.ts';
import { say } from './messages/words.ts';

/** `Koichi Suzuki -> NTT`: two names with an arrow between them; undefined without one. */
export function twoNames(text: string): readonly [string, string] | undefined {
  const found = /^(.*?)\s*(?:->|=>|→|⇒)\s*(.*)$/.exec(text);
  const [, from = '', to = ''] = found ?? [];
  return found && from.trim() !== '' ? [from.trim(), to.trim()] : undefined;
}

/** What is offered for two names: the ways between the best match of the first and each match of the second. */
export function pathOptions(first: PartySearch, second: PartySearch) {
  const [from] = first.matches;
  if (!from) return [];
  return second.matches
    .filter(({ party }) => party.id !== from.party.id)
    .map((match) => ({
      ...partyOption(match),
      id: `${from.party.id},${match.party.id}`,
      name: `${from.party.name} → ${match.party.name}`,
      kind: say('pathsBetweenThem'),
    }));
}

/** What is said of them while they are looked for, or where one is not found. */
export function pathStatus(first: PartySearch, second: PartySearch, to: string): string | undefined {
  if (first.matches.length === 0) return searchStatus(first);
  if (to === '') return say('pathsTypeTheSecondNameBehind');
  return searchStatus(second);
}

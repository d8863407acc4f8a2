import type { BoxMark } from '../../../canvas/scene.ts';
import { COMPANY_KIND_WORDS } from '../../../lib/words.ts';
import type { PlanParty } from '../plan-answer.ts';
import { say } from './messages/words.ts';

export function markOf(party: Pick<PlanParty, '__typename' | 'kind'>): BoxMark {
  if (party.__typename === 'Person') return 'person';
  if (party.kind === 'BANK') return 'bank';
  if (party.kind === 'NOMINEE' || party.kind === 'TRUST_ACCOUNT') return 'nominee';
  return party.kind === 'UNKNOWN' || party.kind === undefined ? 'unknown' : 'company';
}

/** What a party is, in a word: `person`, `bank`, `trust account`. */
export function kindWord(party: Pick<PlanParty, '__typename' | 'kind'>): string {
  if (party.__typename === 'Person') return say('person');
  if (party.kind === undefined || party.kind === 'UNKNOWN') return say('kindUnknown');
  const words: Readonly<Record<string, string>> = COMPANY_KIND_WORDS;
  return (words[party.kind] ?? say('company')).toLowerCase();
}

import type { BoxMark } from '../canvas/scene.ts';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { markOf } from '../lib/facts/fact-ends.ts';
import { companyMark } from '../lib/words.ts';

/**
 * The mark of a company in a drawing of those that share people; one that sits on a board is drawn as a company too.
 */
export function markOfCompany(party: PartyRefData): BoxMark {
  const mark = party.__typename === 'Company' ? companyMark(party.kind) : markOf(party);
  return mark === 'board' ? 'company' : mark;
}

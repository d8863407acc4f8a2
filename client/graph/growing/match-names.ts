import type { PartyMatch } from '../../lib/party-search.ts';

/** How one line of a list was understood. */
export type NameMatch =
  | { readonly line: string; readonly is: 'matched'; readonly party: PartyMatch['party'] }
  /** Several parties are called so, or only similar names were found: somebody has to say which. */
  | { readonly line: string; readonly is: 'ambiguous'; readonly choices: readonly PartyMatch['party'][] }
  | { readonly line: string; readonly is: 'unmatched' };

/** Names that are looked up at once. */
export const MOST_NAMES = 100;
/** The longest text that the search takes. */
const LONGEST = 200;

/**
 * The names of a pasted list: one a line, or the first cell of one; each once, without blanks, bullets and quotes
 * around it.
 */
export function namesIn(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) =>
    (line.split('\t', 1)[0] ?? '')
      .trim()
      .replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, '')
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .slice(0, LONGEST),
  );
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** One exact match is taken; anything else is a question, and nothing found is said. */
export function understood(line: string, found: readonly PartyMatch[]): NameMatch {
  const alike = found.filter(({ how }) => how === 'EXACT');
  const exact = unique(alike.map(({ party }) => party));
  // "Acme Corporation" is alike to "Acme" but for its form; who is spelt to the letter goes before.
  const spelt = unique(alike.filter(({ spelling }) => letters(spelling) === letters(line)).map(({ party }) => party));
  const [only, ...others] = spelt.length === 1 ? spelt : exact;
  if (only && others.length === 0) return { line, is: 'matched', party: only };
  const choices = exact.length > 1 ? exact : unique(found.map(({ party }) => party));
  return choices.length === 0 ? { line, is: 'unmatched' } : { line, is: 'ambiguous', choices };
}

function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function unique(parties: readonly PartyMatch['party'][]): PartyMatch['party'][] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

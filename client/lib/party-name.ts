import { isJapanese } from './words.ts';

/** A party as it is called. */
export interface Named {
  readonly __typename: 'Company' | 'Person';
  readonly name: string;
  /** Every spelling met in the sources. */
  readonly names: readonly string[];
}

/** What a company's form adds to its name. The whole name stays in the tooltip, the list and the panel. */
const FORMS = [
  /\s*\((trust account|note)\)$/i,
  /,?\s*(co\.?,?\s*ltd\.?|company,?\s*limited|limited|ltd\.?|inc\.?|incorporated|corporation|corp\.?|co\.|company|k\.?k\.?|plc|llc|llp|l\.p\.)$/i,
  /\s*(株式会社|有限会社|㈱|\(株\))$/,
];
const LEADING = [/^the\s+/i, /^(株式会社|有限会社|㈱|\(株\))\s*/];

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/ and /g, ' & '],
  [/\bCorporation\b/g, 'Corp.'],
  [/\bCorporate\b/g, 'Corp.'],
  [/\bCommunications?\b/g, 'Comm.'],
  [/\bInternational\b/g, 'Intl.'],
  [/\bTelegraph\b/g, 'Tel.'],
  [/\bTelephone\b/g, 'Tel.'],
  [/\bTechnolog(y|ies)\b/g, 'Tech.'],
  [/\bInsurance\b/g, 'Ins.'],
  [/\bInvestments?\b/g, 'Inv.'],
  [/\bManagement\b/g, 'Mgmt.'],
  [/\bInnovation\b/g, 'Innov.'],
  [/\bInstitute\b/g, 'Inst.'],
  [/\bDevelopment\b/g, 'Dev.'],
  [/\bServices\b/g, 'Serv.'],
  [/\bFinancial\b/g, 'Fin.'],
  [/\bSystems\b/g, 'Syst.'],
];

/** A company's name without its legal form; a person's and a short name stay as they are. */
export function withoutForm(name: string): string {
  let short = name.trim();
  for (let changed = true; changed;) {
    changed = false;
    for (const form of FORMS) {
      const rest = short.replace(form, '');
      // `Hero and Company` is a name, not a form: nothing may be left hanging.
      if (rest !== short && rest.length > 1 && !/(\b(and|of)|&|,)$/i.test(rest)) {
        short = rest;
        changed = true;
      }
    }
  }
  for (const lead of LEADING) short = short.replace(lead, '') || short;
  return short;
}

/**
 * Whether a spelling is a short form rather than a misprint: initials (`NTT`), or the beginnings of the name's words in
 * their order (`IIJ-Tech`). `Internet Mufeed` is neither.
 */
function shortens(spelling: string, name: string): boolean {
  if (/^[A-Z]{2,6}$/.test(spelling)) return true;
  const words = name.toLowerCase().split(/[\s-]+/);
  let next = 0;
  for (const part of spelling.toLowerCase().split(/[\s-]+/)) {
    next = words.findIndex((word, i) => i >= next && word.startsWith(part)) + 1;
    if (next === 0) return false;
  }
  return true;
}

/**
 * Names to show for a party, the best first: its name without the legal form, short forms that sources use, then the
 * name abbreviated.
 */
export function shortNames(party: Named): string[] {
  if (party.__typename === 'Person') return [party.name];
  const best = withoutForm(party.name);
  const spellings = party.names
    .map(withoutForm)
    .filter(
      (name) =>
        name.length < best.length && name.length > 1 && isJapanese(name) === isJapanese(best) && shortens(name, best),
    )
    .sort((a, b) => b.length - a.length);
  const abbreviated = ABBREVIATIONS.reduce((name, [word, short]) => name.replace(word, short), best);
  return [...new Set([best, ...spellings, abbreviated])];
}

import type { CompanyKind } from '../../vocabulary/parties.ts';
import type { PartyStatement, Spot } from '../importer.ts';
import { cikOf } from './sec-amounts.ts';
import { placeOf } from './edgar-places.ts';

/** An issuer or another company by its CIK. */
export function issuerParty(
  key: string,
  name: string,
  cik: string | undefined,
  at: Spot,
  ticker?: string,
): PartyStatement {
  const number = cikOf(cik);
  const identifiers = [
    ...(number === undefined ? [] : [`cik:${number}`]),
    ...(ticker === undefined ? [] : [`ticker:${ticker}`]),
  ];
  return {
    says: 'PARTY',
    key,
    type: 'Company',
    name,
    identifiers,
    kind: 'COMPANY',
    ...(ticker === undefined ? {} : { listed: true }),
    at,
  };
}

export interface Filer {
  readonly key: string;
  readonly name: string;
  readonly cik: string | undefined;
  /** Whether it is a natural person. */
  readonly person: boolean;
  /** A person's name may also be filed as it is said. */
  readonly surnameFirst?: boolean;
  readonly kind?: CompanyKind;
  /** EDGAR's code of citizenship or place of organization. */
  readonly place?: string | undefined;
  readonly at: Spot;
}

/** Somebody who files: EDGAR writes the names of persons with the surname first. */
export function filerParty({ key, name, cik, person, kind, place, at, surnameFirst = true }: Filer): PartyStatement {
  const number = cikOf(cik);
  const identifiers = number === undefined ? {} : { identifiers: [`cik:${number}`] };
  if (!person) {
    const jurisdiction = placeOf(place);
    return {
      says: 'PARTY',
      key,
      type: 'Company',
      name,
      ...identifiers,
      kind: kind ?? 'COMPANY',
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      at,
    };
  }
  const turned = surnameFirst ? surnameLast(name) : name;
  return {
    says: 'PARTY',
    key,
    type: 'Person',
    name: turned,
    ...(turned === name ? {} : { names: [{ text: name, use: 'ALIAS' }] }),
    ...identifiers,
    at,
  };
}

/** `QUILL ADA M JR` and `Quill Ada` are said "ADA M QUILL JR" and "Ada Quill". */
export function surnameLast(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || name.includes(',')) return name.trim();
  const suffix =
    /^(?:jr|sr|ii|iii|iv|v|md|phd)\.?$/i.test(words.at(-1) ?? '') && words.length > 2 ? [words.pop() ?? ''] : [];
  const particles = /^(?:de|der|van|von|la|le|du|di|da|st\.?|mc|mac|del|den|ter|ten|el|al|bin)$/i;
  let taken = 1;
  while (taken < words.length - 1 && particles.test(words[taken - 1] ?? '')) taken += 1;
  return [...words.slice(taken), ...words.slice(0, taken), ...suffix].join(' ');
}

const COMPANY =
  /\b(?:inc|corp(?:oration)?|co|company|ltd|limited|llc|l\.l\.c|lp|l\.p|llp|plc|n\.?v|s\.?a|ag|gmbh|trust|fund|funds|partners|partnership|holdings?|capital|management|advisors|advisers|group|associates|ventures?|foundation|bank|insurance|bancorp|investments?|investors?|international|securities|plan|estate)\b\.?/i;

/** Whether a name of a filer of an ownership form, where nothing else tells, is that of a company. */
export function looksLikeCompany(name: string): boolean {
  return COMPANY.test(name);
}

import type { NameStated } from '../importer.ts';

interface Elements {
  readonly forename?: string | undefined;
  readonly middle_name?: string | undefined;
  readonly other_forenames?: string | undefined;
  readonly surname?: string | undefined;
}

/** The name of a person in the order in which it is said, without title, and beside it the name as it is printed. */
export function personName(
  printed: string,
  elements?: Elements | null,
): { name: string; names: readonly NameStated[] } {
  const parts = partsOf(elements);
  const built = elements?.surname === undefined ? said(printed) : parts.filter((part) => part !== undefined).join(' ');
  return { name: built, names: built === printed ? [] : [{ text: printed, use: 'ALIAS' }] };
}

function partsOf(elements: Elements | null | undefined): (string | undefined)[] {
  return [elements?.forename, elements?.middle_name ?? elements?.other_forenames, elements?.surname];
}

/** A name that is given in its parts alone; undefined of none. */
export function nameInParts(elements: Elements | null | undefined): string | undefined {
  const parts = partsOf(elements).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** `SURNAME, First Second` is said the other way round; a title after a further comma is left out. */
function said(printed: string): string {
  const [surname = '', first] = printed.split(',').map((part) => part.trim());
  return first === undefined || first === '' ? printed : `${first} ${surname}`;
}

const COMPANY =
  /\b(?:limited|ltd|plc|llp|lp|inc|corp(?:oration)?|company|gmbh|s\.?a\.?r?\.?l?|b\.?v|n\.?v|ag|trustees?|nominees|secretaries|registrars)\b\.?/i;

/**
 * Whether an officer is a company, by its role, or, where the role does not tell, by a name without a comma that says
 * so.
 */
export function isCorporate(role: string, printed: string, bornStated: boolean): boolean {
  return role.startsWith('corporate-') || (!bornStated && !printed.includes(',') && COMPANY.test(printed));
}

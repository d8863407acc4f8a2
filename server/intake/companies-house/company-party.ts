import type { PartyStatement, Spot } from '../importer.ts';
import type { StatedAddress, StatedBirth } from './api-shapes.ts';

/**
 * A company that is named by its number alone. Its name is not stated there: the number stands in its place, and the
 * profile, in whichever file it comes, has the name.
 */
export function companyParty(number: string, at: Spot, name?: string): PartyStatement {
  return { says: 'PARTY', key: number, type: 'Company', name: name ?? number, identifiers: [`gb-coh:${number}`], at };
}

/** The number in an address of the API: `/company/07310390/charges/…`. */
export function companyOf(link: string | undefined): string | undefined {
  return /^\/company\/([A-Z0-9]{8})(?:\/|$)/.exec(link ?? '')?.[1];
}

/** Also as a partial date: days of birth are published as month and year. */
export function bornOf(stated: StatedBirth): string | undefined {
  if (stated == null) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  const { year, month, day } = stated;
  return `${year}${month == null ? '' : `-${two(month)}`}${month == null || day == null ? '' : `-${two(day)}`}`;
}

/** On one line, in the order in which it is written on a letter. */
export function addressOf(stated: StatedAddress): string | undefined {
  if (stated == null) return undefined;
  const street = [stated.premises, stated.address_line_1].filter((part) => part !== undefined).join(' ') || undefined;
  const parts = [
    stated.care_of,
    stated.po_box,
    street,
    stated.address_line_2,
    stated.locality,
    stated.region,
    stated.postal_code,
    stated.country,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

interface Registered {
  readonly place_registered?: string | undefined;
  readonly country_registered?: string | undefined;
  readonly registration_number?: string | undefined;
}

const UK =
  /\b(?:companies house|england|wales|scotland|northern ireland|united kingdom|great britain|uk|gb|cardiff|edinburgh|belfast)\b/i;

/**
 * The number of a company that is registered in the United Kingdom; filled up to the eight characters the register
 * uses.
 */
export function ukNumber(stated: Registered | null | undefined): string | undefined {
  const number = stated?.registration_number?.replace(/\s/g, '').toUpperCase();
  const where = `${stated?.place_registered ?? ''} ${stated?.country_registered ?? ''}`;
  if (number === undefined || !UK.test(where)) return undefined;
  if (/^\d{1,8}$/.test(number)) return number.padStart(8, '0');
  return /^[A-Z]{2}\d{6}$/.test(number) ? number : undefined;
}

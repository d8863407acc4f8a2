import type { PartyStatement, ProblemStatement, Spot } from '../importer.ts';
import { warning } from '../stated-problem.ts';
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

/** As year and month: the register keeps the day from the public, and a file that has it is taken no further. */
export function bornOf(stated: StatedBirth): string | undefined {
  if (stated == null) return undefined;
  const { year, month } = stated;
  return month == null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
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
  readonly identification_type?: string | undefined;
}

const COUNTRY =
  /\b(?:england|(?<!new south )wales|scotland|northern ireland|(?:united|utd) kingdom|great britain|uk|gb)\b/i;
const REGISTER = /\b(?:companies house|cardiff|edinburgh|belfast)\b/i;

/**
 * Whether a company is registered in the United Kingdom. The country decides where it is stated: Gibraltar, too, has a
 * Companies House.
 */
function isInUk({ place_registered: place = '', country_registered: country, identification_type: type }: Registered) {
  if (type !== undefined && /^uk-/.test(type)) return true;
  if (type === 'non-eea') return false;
  if (country !== undefined) return COUNTRY.test(country);
  return COUNTRY.test(place) || (REGISTER.test(place) && !/gibraltar/i.test(place));
}

/** What is wrong with a number that somebody gave as a holder's or officer's, and that is of the company itself. */
export function ownNumber(name: string | undefined, company: string, at: Spot): ProblemStatement {
  const message = `"${name ?? ''}" is told under the number of the company itself, ${company}; it is met by its entry and not by this number`;
  return warning('NUMBER_OF_THE_COMPANY', message, at, 'look the number up in the register');
}

/**
 * The number of a company that is registered in the United Kingdom; filled up to the eight characters the register
 * uses.
 */
export function ukNumber(stated: Registered | null | undefined): string | undefined {
  const number = stated?.registration_number?.replace(/\s/g, '').toUpperCase();
  if (number === undefined || stated == null || !isInUk(stated)) return undefined;
  if (/^\d{1,8}$/.test(number)) return number.padStart(8, '0');
  return /^[A-Z]{2}(?:\d{6}|\d{5}[A-Z])$/.test(number) ? number : undefined;
}

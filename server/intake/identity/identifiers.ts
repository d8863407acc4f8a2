import { lookUp } from '../../shared/look-up.ts';

/**
 * Identifiers of parties, `scheme:value`: how they are compared, whether their check digit is right, and which of
 * several names a party best.
 */
export interface Identifier {
  readonly scheme: string;
  /** As it is compared: without the ways in which one number is written. */
  readonly value: string;
  /** `scheme:value` of the two above. */
  readonly text: string;
  /** Why nothing is matched by it. */
  readonly unfit?: string;
}

interface Scheme {
  readonly normal: (value: string) => string;
  readonly shape: RegExp;
  readonly says: string;
  readonly check?: (value: string) => boolean;
}

/** The id of a party in the graph is an identifier too. */
export const OWN_SCHEME = 'govgraph';

/** In the order in which they name a party; others come after these, and record ids of single sources last. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  [OWN_SCHEME]: {
    normal: (v) => v.toLowerCase(),
    shape: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    says: 'lower-case words with hyphens',
  },
  lei: { normal: upper, shape: /^[A-Z0-9]{18}\d{2}$/, says: '18 letters or digits and 2 check digits', check: isLei },
  'jp-corporate-number': { normal: digits, shape: /^\d{13}$/, says: '13 digits', check: isCorporateNumber },
  edinet: { normal: upper, shape: /^[EFGX]\d{5}$/, says: 'E, F or G (X in samples) and 5 digits' },
  'gb-coh': { normal: (v) => padded(upper(v), 8), shape: /^[A-Z0-9]{8}$/, says: '8 letters or digits' },
  cik: { normal: (v) => padded(digits(v), 10), shape: /^\d{10}$/, says: 'up to 10 digits' },
  isin: {
    normal: upper,
    shape: /^[A-Z]{2}[A-Z0-9]{9}\d$/,
    says: 'two letters, nine letters or digits and a check digit',
    check: isIsin,
  },
};
const RANK = new Map(Object.keys(SCHEMES).map((scheme, i) => [scheme, i]));
/**
 * They belong to a security, an account, an address or an office of the tax authority, and one party has several, or
 * several parties one.
 */
const NOT_OF_PARTIES = new Set([
  'isin',
  'ticker',
  'cusip',
  'sedol',
  'figi',
  'email',
  'phone',
  'url',
  'website',
  'address',
  'ric',
  'ru-kpp',
  'ru-okpo',
]);
/** What is written where a form asks for a number and there is none. */
const NO_NUMBER =
  /^(?:[0.\-–—/?*x ]*|n\/?a|n\.a\.|nil|none|null|no|not (?:applicable|available|known|registered)|unknown|tbc|tba)$/i;

/** Reads `scheme:value` as printed; undefined when it is not of that form. */
export function identifierOf(printed: string): Identifier | undefined {
  const at = printed.indexOf(':');
  const scheme = printed.slice(0, at).trim().toLowerCase();
  const given = printed
    .slice(at + 1)
    .normalize('NFKC')
    .trim();
  if (at < 1 || given === '' || !/^[a-z0-9][a-z0-9-]*$/.test(scheme)) return undefined;
  const known = lookUp(SCHEMES, scheme);
  const value = known === undefined ? written(scheme, given) : known.normal(given);
  const base = { scheme, value, text: `${scheme}:${value}` };
  if (NOT_OF_PARTIES.has(scheme)) return { ...base, unfit: `${scheme} does not identify a party` };
  if (!isOfOneSource(scheme) && NO_NUMBER.test(given))
    return { ...base, unfit: `"${given}" stands where there is no number` };
  if (known === undefined) return base;
  if (!known.shape.test(value)) return { ...base, unfit: `"${given}" is no ${scheme}: it has ${known.says}` };
  if (known.check?.(value) === false) return { ...base, unfit: `the check digit of ${scheme} ${value} is wrong` };
  return base;
}

/** OpenCorporates gives a company an address, of which others write the path alone: `gb/09999901`. */
function written(scheme: string, given: string): string {
  const address = scheme === 'opencorporates' ? /(?:^|\/)companies\/([^/?#]+\/[^/?#]+)/.exec(given)?.[1] : undefined;
  return address ?? given.replace(/\s+/g, ' ');
}

/** The identifiers, those that name a party best first. */
export function inRank(identifiers: readonly Identifier[]): Identifier[] {
  return [...identifiers].sort((a, b) => rankOf(a) - rankOf(b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function rankOf({ scheme }: Identifier): number {
  return RANK.get(scheme) ?? (isOfOneSource(scheme) ? 1000 : 100);
}

/** Numbers that a single source gave: two of them say nothing about whether two parties are one. */
export function isOfOneSource(scheme: string): boolean {
  return scheme.endsWith('-record') || scheme === 'table' || scheme === OWN_SCHEME;
}

function upper(value: string): string {
  return value.replace(/[\s.]/g, '').toUpperCase();
}

function digits(value: string): string {
  return value.replace(/[\s-]/g, '');
}

function padded(value: string, length: number): string {
  return value.length > 0 && value.length < length && /^\d+$/.test(value) ? value.padStart(length, '0') : value;
}

/** ISO 17442: the letters as numbers (A is 10), the whole leaves 1 when divided by 97 (ISO 7064, MOD 97-10). */
function isLei(value: string): boolean {
  let rest = 0;
  for (const letter of value) rest = Number(`${String(rest)}${String(parseInt(letter, 36))}`) % 97;
  return rest === 1;
}

/**
 * Ordinance of the Ministry of Finance No. 70 of 2014, article 2: 9 less the rest by 9 of the sum of the twelve digits
 * after the first, those at odd places from the right once and at even places twice.
 */
function isCorporateNumber(value: string): boolean {
  let sum = 0;
  for (let place = 1; place <= 12; place += 1) sum += Number(value[13 - place]) * (place % 2 === 1 ? 1 : 2);
  return Number(value[0]) === 9 - (sum % 9);
}

/** ISO 6166: Luhn's sum over the digits of the letters as numbers. */
function isIsin(value: string): boolean {
  const all = [...value].map((letter) => String(parseInt(letter, 36))).join('');
  let sum = 0;
  [...all].reverse().forEach((digit, i) => {
    const weighted = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  });
  return sum % 10 === 0;
}

/**
 * Holdings that are supposed, as they stand in the address: `issue,iij,shares:2178*pass,iij,shares:5000,ntt,itochu`.
 * Entries are parted by `*`, their parts by commas: what happens, of which company, how much, and between whom.
 */
export type SupposedHolding =
  | {
      readonly what: 'issue';
      readonly company: string;
      readonly measure: 'shares';
      readonly amount: string;
      readonly holder?: string;
    }
  | {
      readonly what: 'pass';
      readonly company: string;
      readonly measure: SupposedMeasure;
      readonly amount: string;
      readonly from: string;
      readonly holder: string;
    }
  | {
      readonly what: 'hold';
      readonly company: string;
      readonly measure: SupposedMeasure;
      readonly amount: string;
      readonly holder: string;
    };

/** `shares`: their number; `percent`: exact decimal text. */
export type SupposedMeasure = 'shares' | 'percent';

/** The server's limit. */
export const MOST_SUPPOSED_HOLDINGS = 50;

const ID = /^[a-z0-9]+([-:][a-z0-9]+)*$/i;

export function amountFits(measure: SupposedMeasure, amount: string): boolean {
  if (measure === 'shares') return /^\d{1,18}$/.test(amount) && /[1-9]/.test(amount);
  return isPercentage(amount);
}

/** Exact decimal text of a percentage between 0 and 100, with at most 30 decimals. */
export function isPercentage(text: string): boolean {
  if (!/^\d{1,3}(\.\d{1,30})?$/.test(text)) return false;
  const [whole = '', decimals = ''] = text.split('.');
  return Number(whole) < 100 || (Number(whole) === 100 && !/[1-9]/.test(decimals));
}

export function writeSupposedHoldings(entries: readonly SupposedHolding[]): string | undefined {
  return entries.length === 0 ? undefined : entries.map(writeEntry).join('*');
}

function writeEntry(entry: SupposedHolding): string {
  const ends = entry.what === 'pass' ? [entry.from, entry.holder] : entry.holder === undefined ? [] : [entry.holder];
  return [entry.what, entry.company, `${entry.measure}:${entry.amount}`, ...ends].join(',');
}

/** Undefined when any part of it is not understood: half of a supposition would be another one. */
export function readSupposedHoldings(text: string): readonly SupposedHolding[] | undefined {
  const entries = text.split('*').map(readEntry);
  return entries.length <= MOST_SUPPOSED_HOLDINGS && entries.every((entry) => entry !== undefined)
    ? entries
    : undefined;
}

function readEntry(text: string): SupposedHolding | undefined {
  const [what, company = '', much = '', ...ends] = text.split(',');
  const [measure, amount = ''] = much.split(':');
  if (
    ![company, ...ends].every((id) => ID.test(id)) ||
    (measure !== 'shares' && measure !== 'percent') ||
    !amountFits(measure, amount)
  )
    return undefined;
  const [first, second] = ends;
  if (what === 'issue' && measure === 'shares' && ends.length < 2)
    return { what, company, measure, amount, ...(first !== undefined && { holder: first }) };
  if (what === 'pass' && first !== undefined && second !== undefined && ends.length === 2)
    return { what, company, measure, amount, from: first, holder: second };
  if (what === 'hold' && first !== undefined && ends.length === 1)
    return { what, company, measure, amount, holder: first };
  return undefined;
}

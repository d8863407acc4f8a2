import { amountText, rounded } from '../../../lib/figures.ts';
import { LANGUAGE } from '../../../lib/language/language.ts';
import { say } from './messages/words.ts';

/** An amount short enough for a row: `2000000000`, JPY → `¥2,000 m`; below a million as it is. */
export function amountForRow(amount: string | null, currency: string | null): string {
  if (amount === null) return '?';
  return scaled(amount, currency, 6, 0, inMillions);
}

/** An amount for a heading: `6290000000`, JPY → `¥6.29 bn`, in Japanese `¥62.9億`. */
export function amountForHeading(amount: string, currency: string | null): string {
  const whole = amount.split('.')[0] ?? '';
  // Japanese counts large sums in hundreds of millions.
  const [power, places] = LANGUAGE === 'ja' ? [8, 1] : [9, 2];
  return whole.length > 9
    ? scaled(amount, currency, power, places, inBillions)
    : scaled(amount, currency, 6, 0, inMillions);
}

const inMillions = (sum: string) => say('inMillions', { sum });
const inBillions = (sum: string) => say('inBillions', { sum });

function scaled(
  amount: string,
  currency: string | null,
  power: number,
  places: number,
  said: (sum: string) => string,
): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (whole.length <= power) return amountText(rounded(amount, 0), currency);
  const moved = `${whole.slice(0, -power)}.${whole.slice(-power)}${fraction}`;
  return said(amountText(rounded(moved, places), currency));
}

import { amountText, rounded } from '../../../lib/figures.ts';

/** An amount short enough for a row: `2000000000`, JPY → `¥2,000 m`; below a million as it is. */
export function amountForRow(amount: string | null, currency: string | null): string {
  if (amount === null) return '?';
  return scaled(amount, currency, 6, 0, ' m');
}

/** An amount for a heading: `6290000000`, JPY → `¥6.29 bn`. */
export function amountForHeading(amount: string, currency: string | null): string {
  const whole = amount.split('.')[0] ?? '';
  return whole.length > 9 ? scaled(amount, currency, 9, 2, ' bn') : scaled(amount, currency, 6, 0, ' m');
}

function scaled(amount: string, currency: string | null, power: number, places: number, unit: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (whole.length <= power) return amountText(rounded(amount, 0), currency);
  const moved = `${whole.slice(0, -power)}.${whole.slice(-power)}${fraction}`;
  return `${amountText(rounded(moved, places), currency)}${unit}`;
}

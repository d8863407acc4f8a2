import { visible } from './unseen-characters.ts';

/**
 * A cell of a CSV file: one that begins like a formula and is no plain number gets an apostrophe, so that a spreadsheet
 * shows it instead of running it; characters that cannot be seen are spelt out.
 */
export function csvCell(value: string): string {
  const seen = visible(value);
  const inert = /^[=+@\t\r\n＝＋－＠-]/.test(seen) && !/^-\d+(\.\d+)?$/.test(seen) ? `'${seen}` : seen;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

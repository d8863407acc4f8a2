import { visible } from './unseen-characters.ts';

/** Begins like a formula, in plain or full width, behind whatever spaces some spreadsheets leave out. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+@＝＋－＠﹦﹢﹣﹫-])/;

/**
 * A cell of a CSV file: one that begins like a formula and is no plain number gets an apostrophe, so that a spreadsheet
 * shows it instead of running it; characters that cannot be seen are spelt out.
 */
export function csvCell(value: string): string {
  const seen = visible(value);
  const inert = FORMULA.test(seen) && !/^\s*-\d+(\.\d+)?$/.test(seen) ? `'${seen}` : seen;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The value of a cell that `csvCell` may have written. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

import { visible } from './unseen-characters.ts';

/** Begins like a formula, in plain or full width, behind whatever spaces some spreadsheets leave out. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+@＝＋－＠﹦﹢﹣﹫-])/;

/**
 * A cell of a CSV file: one that begins like a formula and is no plain number gets an apostrophe, so that a spreadsheet
 * shows it instead of running it, and one that has such an apostrophe of its own gets another; characters that cannot
 * be seen are spelt out.
 */
export function csvCell(value: string): string {
  const seen = visible(value);
  const inert = isLikeFormula(seen) && !/^\s*-\d+(\.\d+)?$/.test(seen) ? `'${seen}` : seen;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The value of a cell that `csvCell` may have written. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && isLikeFormula(cell) ? cell.slice(1) : cell;
}

/** Whether it begins like a formula, behind apostrophes as well. */
function isLikeFormula(text: string): boolean {
  return FORMULA.test(text.replace(/^'+/, ''));
}

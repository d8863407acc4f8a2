/**
 * Rows as CSV for a spreadsheet: quoted where needed, CRLF line ends, and a byte order mark so that Excel reads UTF-8.
 */
export function csvText(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => csvCell(cell ?? '')).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Begins like a formula, in plain or full width, behind whatever is not seen or left out by some spreadsheets. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200B-\u200F\u2060]*[=+@＝＋－＠﹦﹢﹣﹫-])/;

/**
 * A cell that begins like a formula and is no plain number gets an apostrophe, so that a spreadsheet shows it instead
 * of running it.
 */
function csvCell(value: string): string {
  const inert = FORMULA.test(value) && !/^\s*-\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}

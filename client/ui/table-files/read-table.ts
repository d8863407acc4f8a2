import type { FileCell, TableRows } from './save-table.ts';

const INLINE = /^(inline|contents|ruby)/;
/** Digits that a spreadsheet keeps of a figure. */
const KEPT_DIGITS = 15;

/**
 * A table as it stands on the page, as rows of a file: a cell over several rows is said in each, a heading over a whole
 * row becomes a first column, folded citations stand whole, a figure is a figure, and an empty cell is empty.
 */
export function readTable(table: HTMLTableElement, groupHeader: string): TableRows {
  const heads = cellsOf([...table.querySelectorAll('thead > tr')], true);
  const width = Math.max(0, ...heads.map((row) => row.length));
  const header = Array.from({ length: width }, (_, column) =>
    [...new Set(heads.map((row) => String(row[column] ?? '')))].filter((text) => text !== '').join(', '),
  );
  const grouped: { readonly group: string; readonly row: readonly FileCell[] }[] = [];
  let hasGroups = false;
  for (const body of table.querySelectorAll('tbody')) {
    let group = '';
    let run: Element[] = [];
    const end = () => {
      grouped.push(...cellsOf(run, false).map((row) => ({ group, row })));
      run = [];
    };
    for (const row of body.querySelectorAll('tr')) {
      const only = row.children.length === 1 ? row.children[0] : undefined;
      if (only !== undefined && spanOf(only, 'colspan') > 1 && spanOf(only, 'colspan') >= width) {
        end();
        group = textOf(only);
        hasGroups = true;
      } else run.push(row);
    }
    end();
  }
  return hasGroups
    ? { header: [groupHeader, ...header], rows: grouped.map(({ group, row }) => [group, ...row]) }
    : { header, rows: grouped.map(({ row }) => row) };
}

/**
 * The cells of some rows in their columns. A heading over several columns is said over each, another cell only in its
 * first.
 */
function cellsOf(rows: readonly Element[], isHead: boolean): FileCell[][] {
  const grid: FileCell[][] = rows.map(() => []);
  for (const [line, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      if (cell.classList.contains('screen-only')) continue;
      while (grid[line]?.[column] !== undefined) column += 1;
      const value = isHead ? textOf(cell) : valueOf(cell);
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1)
        for (let right = 0; right < spanOf(cell, 'colspan'); right += 1) {
          const at = grid[line + down];
          if (at) at[column + right] = right === 0 || isHead ? value : null;
        }
      column += spanOf(cell, 'colspan');
    }
  }
  return grid;
}

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  return Number(cell.getAttribute(attribute) ?? '1');
}

function valueOf(cell: Element): FileCell {
  const text = textOf(cell);
  if (text === '') return null;
  const plain = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : undefined;
  if (plain === undefined || /^-?0\d/.test(plain) || plain.replace(/\D/g, '').length > KEPT_DIGITS) return text;
  // A figure written with zeros at its end says how exact it is, which a number would lose.
  return String(Number(plain)) === plain ? Number(plain) : text;
}

/** What a reader sees in a cell, its parts apart. A heading that is only a mark is said by its name. */
function textOf(cell: Element): string {
  const label = cell.tagName === 'TH' ? cell.getAttribute('aria-label') : null;
  const parts: string[] = [''];
  gather(cell, parts);
  return (
    label ??
    parts
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('; ')
  );
}

function gather(element: Element, parts: string[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push((parts.pop() ?? '') + (node.textContent ?? ''));
    if (!(node instanceof Element) || isLeftOut(node)) continue;
    const isApart = !INLINE.test(getComputedStyle(node).display || 'inline');
    if (isApart) parts.push('');
    gather(node, parts);
    if (isApart) parts.push('');
  }
}

function isLeftOut(element: Element): boolean {
  if (element.matches('svg, [aria-hidden="true"], .screen-only, .citation-mark')) return true;
  // Folded on the screen, it says every place.
  return !element.matches('.citation-print') && getComputedStyle(element).display === 'none';
}

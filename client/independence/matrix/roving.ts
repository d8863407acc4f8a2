export interface At {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a cell of a grid; `open[row][column]` says which cells can be gone to. Arrows pass over the
 * others; Home and End go to the ends of the row, with Ctrl to the first and last cell. Undefined for any other key.
 */
export function moved(open: readonly (readonly boolean[])[], from: At, key: string, ctrl = false): At | undefined {
  const width = Math.max(0, ...open.map((row) => row.length));
  switch (key) {
    case 'ArrowRight':
      return along(open, from, 0, 1) ?? from;
    case 'ArrowLeft':
      return along(open, from, 0, -1) ?? from;
    case 'ArrowDown':
      return along(open, from, 1, 0) ?? from;
    case 'ArrowUp':
      return along(open, from, -1, 0) ?? from;
    case 'Home':
      return ctrl ? firstOpen(open) : (along(open, { row: from.row, column: -1 }, 0, 1) ?? from);
    case 'End':
      return ctrl ? lastOpen(open) : (along(open, { row: from.row, column: width }, 0, -1) ?? from);
    default:
      return undefined;
  }
}

export function firstOpen(open: readonly (readonly boolean[])[]): At | undefined {
  const row = open.findIndex((cells) => cells.includes(true));
  return row < 0 ? undefined : { row, column: open[row]?.indexOf(true) ?? 0 };
}

function lastOpen(open: readonly (readonly boolean[])[]): At | undefined {
  const row = open.findLastIndex((cells) => cells.includes(true));
  return row < 0 ? undefined : { row, column: open[row]?.lastIndexOf(true) ?? 0 };
}

function along(open: readonly (readonly boolean[])[], from: At, down: number, right: number): At | undefined {
  let row = from.row + down;
  let column = from.column + right;
  while (row >= 0 && row < open.length && column >= 0 && column < (open[row]?.length ?? 0)) {
    if (open[row]?.[column] === true) return { row, column };
    row += down;
    column += right;
  }
  return undefined;
}

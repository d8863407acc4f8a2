import { useState, type KeyboardEvent, type RefObject } from 'react';
import { firstOpen, moved, type At } from './roving.ts';

export interface Roving {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Attributes of the button in a cell. */
  readonly cell: (
    row: number,
    column: number,
  ) => { readonly tabIndex: number; readonly 'data-cell': string; readonly onFocus: () => void };
}

/** One stop for the Tab key in a grid of buttons; arrow keys move within it. `current` is where Tab enters. */
export function useRovingFocus(
  grid: RefObject<HTMLElement | null>,
  open: readonly (readonly boolean[])[],
  current: At | undefined,
): Roving {
  const [visited, setVisited] = useState<At | undefined>(undefined);
  const known = (at: At | undefined) => (at !== undefined && open[at.row]?.[at.column] === true ? at : undefined);
  const stop = known(visited) ?? known(current) ?? firstOpen(open);
  return {
    onKeyDown: (event) => {
      if (stop === undefined || event.altKey || event.metaKey || event.shiftKey) return;
      const next = moved(open, stop, event.key, event.ctrlKey);
      if (next === undefined) return;
      event.preventDefault();
      setVisited(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${nameOf(next)}"]`)?.focus();
    },
    cell: (row, column) => ({
      tabIndex: stop?.row === row && stop.column === column ? 0 : -1,
      'data-cell': nameOf({ row, column }),
      onFocus: () => {
        setVisited({ row, column });
      },
    }),
  };
}

function nameOf({ row, column }: At): string {
  return `${String(row)} ${String(column)}`;
}

import { useCallback, useMemo } from 'react';
import type { Moves } from '../../canvas/moves.ts';
import type { Point } from '../../canvas/scene.ts';
import type { GraphStatePatch } from '../../lib/address/graph-state.ts';
import type { PutBoxes } from '../../lib/address/put-boxes.ts';
import { movesAt } from './kept-boxes.ts';

export interface KeptMoves {
  readonly moves: Moves;
  /** Puts boxes elsewhere, or holds them where they are. */
  readonly put: (places: ReadonlyMap<string, Point>) => void;
  /** Lets these boxes go back to where the layout puts them; all when left out. */
  readonly putBack: (ids?: readonly string[]) => void;
}

const NONE: Moves = new Map();

/**
 * Where the reader has put boxes of one picture. They stay there, also after a reload and in a link, until they are put
 * back.
 */
export function useMoves(
  put: PutBoxes | undefined,
  width: number | undefined,
  onState: (patch: GraphStatePatch, replace: boolean) => void,
): KeptMoves {
  const moves = useMemo(() => (put === undefined ? NONE : movesAt(put, width)), [put, width]);
  const change = useCallback(
    (next: Moves) => {
      // Whole pixels, as an address writes them.
      const whole = [...next].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }] as const);
      onState({ put: whole.length === 0 ? undefined : { width, moves: new Map(whole) } }, true);
    },
    [onState, width],
  );
  const putBoxes = useCallback(
    (places: ReadonlyMap<string, Point>) => {
      change(new Map([...moves, ...places]));
    },
    [change, moves],
  );
  const putBack = useCallback(
    (ids?: readonly string[]) => {
      change(new Map(ids === undefined ? [] : [...moves].filter(([id]) => !ids.includes(id))));
    },
    [change, moves],
  );
  return { moves, put: putBoxes, putBack };
}

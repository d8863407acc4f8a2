import { useCallback, useState } from 'react';
import type { Moves } from '../canvas/moves.ts';
import type { Point } from '../canvas/scene.ts';

const NONE: Moves = new Map();

/** Where the reader has put boxes. They stay there as long as it is the same picture. */
export function useMoves(picture: string): {
  readonly moves: Moves;
  readonly move: (id: string, to: Point) => void;
  readonly putBack: () => void;
} {
  const [state, setState] = useState({ picture, moves: NONE });
  const moves = state.picture === picture ? state.moves : NONE;
  const move = useCallback(
    (id: string, to: Point) => {
      setState((last) => ({ picture, moves: new Map(last.picture === picture ? last.moves : NONE).set(id, to) }));
    },
    [picture],
  );
  const putBack = useCallback(() => {
    setState({ picture, moves: NONE });
  }, [picture]);
  return { moves, move, putBack };
}

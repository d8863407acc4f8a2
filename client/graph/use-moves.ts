import { useCallback, useMemo, useState } from 'react';
import type { Moves } from '../canvas/moves.ts';
import type { Point } from '../canvas/scene.ts';
import { keepPutBoxes, movesAt, readPutBoxes, type PutBoxes } from './put-boxes.ts';

const NONE: PutBoxes = { width: undefined, moves: new Map() };

/** Where the reader has put boxes. They stay there in the same picture, also after a reload, until they are put back. */
export function useMoves(
  picture: string,
  width: number | undefined,
): {
  readonly moves: Moves;
  readonly move: (id: string, to: Point) => void;
  readonly putBack: () => void;
} {
  const [changed, setChanged] = useState<ReadonlyMap<string, PutBoxes>>(new Map());
  const put = useMemo(() => changed.get(picture) ?? readPutBoxes(picture) ?? NONE, [changed, picture]);
  const moves = useMemo(() => movesAt(put, width), [put, width]);
  const change = useCallback(
    (next: PutBoxes) => {
      keepPutBoxes(picture, next);
      setChanged((last) => new Map(last).set(picture, next));
    },
    [picture],
  );
  const move = useCallback(
    (id: string, to: Point) => {
      change({ width, moves: new Map(moves).set(id, to) });
    },
    [change, moves, width],
  );
  const putBack = useCallback(() => {
    change(NONE);
  }, [change]);
  return { moves, move, putBack };
}

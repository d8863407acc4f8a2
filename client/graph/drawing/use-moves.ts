import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Moves } from '../../canvas/moves.ts';
import type { Point } from '../../canvas/scene.ts';
import { keepPutBoxes, movesAt, readPutBoxes, type PutBoxes } from './put-boxes.ts';

const NONE: PutBoxes = { width: undefined, moves: new Map() };

/** Boxes put elsewhere, by the picture they stand in. */
export type AllPutBoxes = ReadonlyMap<string, PutBoxes>;

export interface KeptMoves {
  readonly moves: Moves;
  /** Puts boxes elsewhere, or holds them where they are. */
  readonly put: (places: ReadonlyMap<string, Point>) => void;
  /** Lets these boxes go back to where the layout puts them; all when left out. */
  readonly putBack: (ids?: readonly string[]) => void;
}

/**
 * Where the reader has put boxes of one picture. They stay there, also after a reload, until they are put back. `put` is what
 * was put in this visit; a picture that it does not name is as the tab kept it.
 */
export function useMoves(
  picture: string,
  width: number | undefined,
  put: AllPutBoxes,
  onPut: (picture: string, boxes: PutBoxes, said: string) => void,
): KeptMoves {
  // Read once: what is written later must not come back when the first move is undone.
  const [kept] = useState(() => new Map<string, PutBoxes>());
  const boxes = useMemo(() => put.get(picture) ?? firstKept(kept, picture), [put, picture, kept]);
  const moves = useMemo(() => movesAt(boxes, width), [boxes, width]);
  useEffect(() => {
    keepPutBoxes(picture, boxes);
  }, [picture, boxes]);
  const putBoxes = useCallback(
    (places: ReadonlyMap<string, Point>) => {
      onPut(picture, { width, moves: new Map([...moves, ...places]) }, 'hold boxes in place');
    },
    [onPut, picture, moves, width],
  );
  const putBack = useCallback(
    (ids?: readonly string[]) => {
      const left = ids === undefined ? [] : [...moves].filter(([id]) => !ids.includes(id));
      onPut(picture, { width, moves: new Map(left) }, 'let boxes go');
    },
    [onPut, picture, moves, width],
  );
  return { moves, put: putBoxes, putBack };
}

function firstKept(kept: Map<string, PutBoxes>, picture: string): PutBoxes {
  const known = kept.get(picture);
  if (known) return known;
  const read = readPutBoxes(picture) ?? NONE;
  kept.set(picture, read);
  return read;
}

import type { Moves } from '../../canvas/moves.ts';

/** Where boxes were put in one picture, and how wide it was then; undefined where its width decides nothing. */
export interface PutBoxes {
  readonly width: number | undefined;
  readonly moves: Moves;
}

const KEY = 'govgraph: boxes put in ';

/** The same places in a picture of another width, whose columns lie further apart or closer together. */
export function movesAt({ width, moves }: PutBoxes, wanted: number | undefined): Moves {
  if (width === undefined || wanted === undefined || width === wanted) return moves;
  return new Map([...moves].map(([id, { x, y }]) => [id, { x: (x * wanted) / width, y }]));
}

/** What the reader put elsewhere in this picture, as long as the tab is open. */
export function readPutBoxes(picture: string): PutBoxes | undefined {
  try {
    const { width, moves } = JSON.parse(sessionStorage.getItem(KEY + picture) ?? 'null') as {
      width: number | null;
      moves: [string, { x: number; y: number }][];
    };
    return { width: width ?? undefined, moves: new Map(moves) };
  } catch {
    // Nothing was kept, or the browser keeps nothing: every box stands where it is laid out.
    return undefined;
  }
}

/** Keeps it for the tab; without boxes it is forgotten. */
export function keepPutBoxes(picture: string, { width, moves }: PutBoxes): void {
  try {
    if (moves.size === 0) sessionStorage.removeItem(KEY + picture);
    else sessionStorage.setItem(KEY + picture, JSON.stringify({ width: width ?? null, moves: [...moves] }));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
}

import type { Moves } from '../../canvas/moves.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import type { PutBoxes } from '../../lib/address/put-boxes.ts';

const KEY = 'govgraph: boxes put in ';

/** What boxes are put in: a layout around a party, or the ways between some. */
export function pictureOf({
  focus,
  layout,
  between = [],
}: Pick<GraphState, 'focus' | 'layout'> & Partial<GraphState>): string {
  if (between.length > 0) return `ways ${between.join(' ')}`;
  return `${focus} ${layout}`;
}

/** The same places in a picture of another width, whose columns lie further apart or closer together. */
export function movesAt({ width, moves }: PutBoxes, wanted: number | undefined): Moves {
  if (width === undefined || wanted === undefined || width === wanted) return moves;
  return new Map([...moves].map(([id, { x, y }]) => [id, { x: (x * wanted) / width, y }]));
}

/** What the reader put elsewhere in this picture, as long as the tab is open. */
export function readKeptBoxes(picture: string): PutBoxes | undefined {
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
export function keepBoxes(picture: string, { width, moves }: PutBoxes): void {
  try {
    if (moves.size === 0) sessionStorage.removeItem(KEY + picture);
    else sessionStorage.setItem(KEY + picture, JSON.stringify({ width: width ?? null, moves: [...moves] }));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
}

import type { Point } from '../../canvas/scene.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { pictureOf } from './kept-boxes.ts';

const KEY = 'govgraph: places in ';

/** Under which the places of a layout are kept, each time it is arranged anew under another. */
export function layoutKey(view: Pick<GraphState, 'focus' | 'layout'>, turn: number): string {
  return turn === 0 ? pictureOf(view) : `${pictureOf(view)} ${String(turn)}`;
}

/** Where a layout has put the boxes of a picture, as long as the tab is open; empty where nothing was laid out yet. */
export function readPlaces(picture: string): ReadonlyMap<string, Point> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(KEY + picture) ?? '[]') as [string, Point][]);
  } catch {
    // Nothing was kept, or the browser keeps nothing: everything is laid out anew.
    return new Map();
  }
}

/** Keeps the places of these boxes beside those that were kept before, which may come back. */
export function keepPlaces(picture: string, places: ReadonlyMap<string, Point>): void {
  try {
    sessionStorage.setItem(KEY + picture, JSON.stringify([...readPlaces(picture), ...places]));
  } catch {
    // A browser that keeps nothing lays out anew.
  }
}

export function forgetPlaces(picture: string): void {
  try {
    sessionStorage.removeItem(KEY + picture);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

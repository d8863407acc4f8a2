import type { Point } from '../../canvas/scene.ts';

const KEY = 'govgraph: places in ';

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

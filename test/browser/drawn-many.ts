import type { Page } from 'playwright-core';
import { settled } from './settled-page.ts';

interface Drawn {
  readonly boxes: readonly { readonly id: string }[];
  readonly places: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly lines: readonly { readonly points: Float32Array; readonly from: number; readonly to: number }[];
}
type Holder = Element & { readonly drawnMany?: Drawn };

/** Whether the page's canvas is drawn by the engine for many. */
export function isMany(page: Page): Promise<boolean> {
  return page.evaluate(() => (document.querySelector('.canvas-holder') as Holder | null)?.drawnMany !== undefined);
}

/** Lines with a point, taken every pixel, inside a box that is neither of their ends. */
export function manyLinesBehindBoxes(
  page: Page,
): Promise<{ readonly lines: number; readonly behind: readonly string[] }> {
  return page.evaluate(() => {
    const drawn = (document.querySelector('.canvas-holder') as Holder | null)?.drawnMany;
    const behind = new Set<string>();
    for (const { points, from, to } of drawn?.lines ?? [])
      for (let k = 0; k + 3 < points.length; k += 2) {
        const [ax, ay, bx, by] = [points[k]!, points[k + 1]!, points[k + 2]!, points[k + 3]!];
        const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay)));
        for (let s = 0; s <= steps; s += 1) {
          const [x, y] = [ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps];
          drawn?.places.forEach((place, i) => {
            const half = place.width / 2;
            if (i !== from && i !== to && Math.abs(x - place.x) < half && Math.abs(y - place.y) < half)
              behind.add(`${from}–${to} behind ${i}`);
          });
        }
      }
    return { lines: drawn?.lines.length ?? 0, behind: [...behind] };
  });
}

/** Where every box stands in the drawing once it has settled, by its id. */
export async function placesOf(page: Page): Promise<Record<string, { readonly x: number; readonly y: number }>> {
  await settled(page);
  return page.evaluate(() => {
    const drawn = (document.querySelector('.canvas-holder') as Holder | null)?.drawnMany;
    return Object.fromEntries(
      (drawn?.boxes ?? []).map(({ id }, i) => [id, { x: drawn?.places[i]?.x ?? NaN, y: drawn?.places[i]?.y ?? NaN }]),
    );
  });
}

/** Where a box is on the screen. */
export function onScreen(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const holder = document.querySelector('.canvas-holder') as Holder & {
      readonly seenMany?: () => { readonly zoom: number; readonly x: number; readonly y: number };
    };
    const view = holder.seenMany?.() ?? { zoom: NaN, x: NaN, y: NaN };
    const i = holder.drawnMany?.boxes.findIndex((box) => box.id === wanted) ?? -1;
    const place = holder.drawnMany?.places[i] ?? { x: NaN, y: NaN };
    const { left, top } = holder.getBoundingClientRect();
    return { x: left + place.x * view.zoom + view.x, y: top + place.y * view.zoom + view.y };
  }, id);
}

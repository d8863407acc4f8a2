import type { Page } from 'playwright-core';

interface Element {
  id(): string;
  source(): Element;
  target(): Element;
  position(): { readonly x: number; readonly y: number };
  width(): number;
  height(): number;
  readonly _private: { readonly rscratch: { readonly edgeType: string; readonly allpts?: readonly number[] } };
}

/**
 * What the canvas of a page has really drawn: how many lines, and which of them pass through the inside of a box that
 * is neither of their ends. Read from the points that Cytoscape paints; no lines until all are painted.
 */
export function linesBehindBoxes(page: Page): Promise<{ readonly lines: number; readonly behind: readonly string[] }> {
  return page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as unknown as {
      readonly _cyreg: { readonly cy: { $(selector: string): { toArray(): Element[] } } };
    };
    const { cy } = holder._cyreg;
    const boxes = cy.$('node.box').toArray();
    const edges = cy.$('edge').toArray();
    if (edges.some((edge) => edge._private.rscratch.allpts === undefined)) return { lines: 0, behind: [] };
    const behind: string[] = [];
    for (const edge of edges) {
      const { edgeType, allpts = [] } = edge._private.rscratch;
      const given = Array.from({ length: allpts.length / 2 }, (_, i) => ({
        x: allpts[2 * i] ?? NaN,
        y: allpts[2 * i + 1] ?? NaN,
      }));
      const points = given.slice(0, 1);
      // Pieces of a curve are three points each, the last of one the first of the next; other lines are corners.
      const step = edgeType.includes('bezier') ? 2 : 1;
      for (let i = step; i < given.length; i += step) {
        const [a, b, c] = [given[i - step], given[i - step + (step === 2 ? 1 : 0)], given[i]];
        if (!a || !b || !c) continue;
        for (let k = 1; k <= 40; k += 1) {
          const t = k / 40;
          const along = (p: number, q: number, r: number) =>
            step === 2 ? (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r : p + (r - p) * t;
          points.push({ x: along(a.x, b.x, c.x), y: along(a.y, b.y, c.y) });
        }
      }
      if (points.length < 2) behind.push(`${edge.id()} is not drawn`);
      const ends = [edge.source().id(), edge.target().id()];
      for (const box of boxes) {
        if (ends.includes(box.id())) continue;
        const { x, y } = box.position();
        if (
          points.some(
            (point) => Math.abs(point.x - x) < box.width() / 2 - 0.5 && Math.abs(point.y - y) < box.height() / 2 - 0.5,
          )
        )
          behind.push(`${edge.id()} behind ${box.id()}`);
      }
    }
    return { lines: edges.length, behind };
  });
}

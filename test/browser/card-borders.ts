import type { Page } from 'playwright-core';

interface Node {
  id(): string;
  renderedPosition(): { readonly x: number; readonly y: number };
  renderedOuterWidth(): number;
  renderedOuterHeight(): number;
}
type Holder = Element & {
  readonly _cyreg: { readonly cy: { zoom(): number; nodes(selector: string): { toArray(): Node[] } } };
};

/** How many cards are wholly on the canvas, and which of them lack the ink of a border at one of their sides. */
export function cardBorders(
  page: Page,
): Promise<{ readonly zoom: number; readonly drawn: number; readonly open: readonly string[] }> {
  return page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as Holder;
    const { cy } = holder._cyreg;
    const canvas = holder.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]')!;
    // A copy made for reading: the browser complains of reading a canvas that it draws on.
    const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
    const read = copy.getContext('2d', { willReadFrequently: true })!;
    read.drawImage(canvas, 0, 0);
    const scale = canvas.width / canvas.clientWidth;
    /** Whether one of some pixels at the edge of a white card has ink; what nothing was drawn on has none. */
    const inked = (pixels: readonly (readonly [number, number])[]): boolean =>
      pixels.some(([x, y]) => {
        const [r = 0, g = 0, b = 0, a = 0] = read.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
        return a > 60 && r + g + b < 700;
      });
    const open: string[] = [];
    let drawn = 0;
    for (const node of cy.nodes('.box').toArray()) {
      const { x, y } = node.renderedPosition();
      const [w, h] = [node.renderedOuterWidth() / 2, node.renderedOuterHeight() / 2];
      if (x - w < 4 || y - h < 4 || x + w > canvas.clientWidth - 4 || y + h > canvas.clientHeight - 4) continue;
      drawn += 1;
      const depths = [-1, 0, 1];
      // A quarter along each side, where neither a name nor the end of a line is.
      const sides = {
        left: depths.map((d) => [x - w - d, y + h / 2] as const),
        right: depths.map((d) => [x + w + d, y + h / 2] as const),
        top: depths.map((d) => [x + w / 1.5, y - h - d] as const),
        bottom: depths.map((d) => [x + w / 1.5, y + h + d] as const),
      };
      for (const [side, pixels] of Object.entries(sides)) if (!inked(pixels)) open.push(`${node.id()} ${side}`);
    }
    return { zoom: cy.zoom(), drawn, open };
  });
}

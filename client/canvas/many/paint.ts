import type { Palette } from '../palette.ts';
import type { Size } from '../scene.ts';
import type { DrawnScene } from './many-drawn.ts';
import { paintBoxes } from './paint-boxes.ts';
import { paintLines } from './paint-lines.ts';
import { paintTexts, paintWords } from './paint-words.ts';
import type { SceneStanding } from './standing.ts';
import type { View } from './view.ts';

/**
 * Draws what a view shows of a scene, in parts of about the same work with the browser. The context is scaled to CSS
 * pixels and has been cleared; nobody else draws on it meanwhile.
 */
export function* paint(
  ctx: CanvasRenderingContext2D,
  drawn: DrawnScene,
  standing: SceneStanding,
  view: View,
  { width, height }: Size,
  palette: Palette,
): Generator<undefined, void> {
  const { zoom } = view;
  const seen = { left: -view.x, top: -view.y, right: width - view.x, bottom: height - view.y };
  const rect = { left: seen.left / zoom, top: seen.top / zoom, right: seen.right / zoom, bottom: seen.bottom / zoom };
  const lines = drawn.linesIn(rect);
  const boxes = drawn.boxesIn(rect);
  ctx.save();
  ctx.translate(view.x, view.y);
  yield* paintLines(ctx, drawn, lines, standing, { zoom, palette });
  // Cards lie over lines, and figures over both; names stand under their signs.
  const onPatch = drawn.texts.filter((text) => text.patch === true);
  paintTexts(ctx, onPatch, [], standing, { zoom, palette, seen });
  yield* paintBoxes(ctx, drawn, boxes, standing, { zoom, palette });
  paintTexts(
    ctx,
    onPatch.length === 0 ? drawn.texts : drawn.texts.filter((text) => text.patch !== true),
    drawn.signs,
    standing,
    { zoom, palette, seen },
  );
  yield* paintWords(ctx, drawn, standing, { zoom, palette, seen, boxes, lines });
  ctx.restore();
}

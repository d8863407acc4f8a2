import { isJapanese } from '../lib/words.ts';
import type { Scene } from './scene.ts';

/** One family per text: a list of fallbacks spoils the measuring on a canvas. Inter comes without arrows. */
export function familyOf(text: string): string {
  return isJapanese(text) || text.includes('→') ? 'Noto Sans JP Variable' : 'Inter Variable';
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, strong: boolean) => number;

let context: CanvasRenderingContext2D | null | undefined;

export const measureText: Measure = (text, size, strong) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.6;
  context.font = `${strong ? '600' : '400'} ${String(size)}px "${familyOf(text)}"`;
  return context.measureText(text).width;
};

/**
 * Loads the fonts for what is going to be drawn. It must be done before: a text that a canvas once drew in a fallback
 * font keeps the fallback's shapes and widths. A font that cannot be loaded is no reason not to draw.
 */
export async function loadFonts(texts: readonly string[]): Promise<void> {
  const byFamily = new Map<string, string>();
  for (const text of texts) byFamily.set(familyOf(text), (byFamily.get(familyOf(text)) ?? '') + text);
  await Promise.allSettled(
    [...byFamily].flatMap(([family, text]) =>
      ['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "${family}"`, text)),
    ),
  );
}

export function textsOf(scene: Scene): string[] {
  return [...scene.texts.map((text) => text.text), ...scene.lines.flatMap((line) => line.label ?? [])];
}

import { isJapanese } from '../lib/words.ts';
import type { Scene } from './scene.ts';

/** One family per text: a list of fallbacks spoils the measuring on a canvas. Inter comes without arrows. */
export function familyOf(text: string): string {
  return isJapanese(text) || text.includes('→') ? 'Noto Sans JP Variable' : 'Inter Variable';
}

/** Width of a text in pixels. */
export type MeasureText = (text: string, size: number, strong: boolean) => number;

let context: CanvasRenderingContext2D | null | undefined;

export const measureText: MeasureText = (text, size, strong) => {
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
  // Which letters there are decides which parts of a font are needed; how often does not.
  const byFamily = new Map<string, Set<string>>();
  for (const text of new Set(texts)) {
    const family = familyOf(text);
    const letters = byFamily.get(family) ?? new Set<string>();
    byFamily.set(family, letters);
    for (const letter of text) letters.add(letter);
  }
  await Promise.allSettled(
    [...byFamily].flatMap(([family, letters]) =>
      ['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "${family}"`, [...letters].join(''))),
    ),
  );
}

export function textsOf(scene: Scene): string[] {
  return [...scene.texts.map((text) => text.text), ...scene.lines.flatMap((line) => line.label ?? [])];
}

import type { Measure } from '../../canvas/fonts.ts';
import type { Box, Line, Scene, Sign, Text } from '../../canvas/scene.ts';

/** A scene in the making: the zones put their parts in. */
export interface Draft {
  readonly boxes: Box[];
  readonly lines: Line[];
  readonly texts: Text[];
  readonly signs: Sign[];
  readonly measure: Measure;
}

export function newDraft(measure: Measure): Draft {
  return { boxes: [], lines: [], texts: [], signs: [], measure };
}

export function sceneOf({ boxes, lines, texts, signs }: Draft, rest: Omit<Scene, 'boxes' | 'lines' | 'texts' | 'signs'>): Scene {
  return { boxes, lines, texts, signs, ...rest };
}

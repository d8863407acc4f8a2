import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Line, Scene, Sign, Text } from '../../canvas/scene.ts';
import { spacingFor, type Spacing } from './placing/spacing.ts';

/** A scene in the making: the zones put their parts in. */
export interface SceneDraft {
  readonly boxes: Box[];
  readonly lines: Line[];
  readonly texts: Text[];
  readonly signs: Sign[];
  readonly measure: MeasureText;
  readonly spacing: Spacing;
}

export function newDraft(measure: MeasureText, height: number): SceneDraft {
  return { boxes: [], lines: [], texts: [], signs: [], measure, spacing: spacingFor(height) };
}

export function sceneOf(
  { boxes, lines, texts, signs }: SceneDraft,
  rest: Omit<Scene, 'boxes' | 'lines' | 'texts' | 'signs'>,
): Scene {
  return { boxes, lines, texts, signs, ...rest };
}

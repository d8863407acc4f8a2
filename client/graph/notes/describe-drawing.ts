import type { Scene } from '../../canvas/scene.ts';
import { say } from './messages/words.ts';

/** What a screen reader says of a drawing before its parts. */
export function describeDrawing(scene: Scene, title: string, day: string): string {
  return say('titleOnDayBoxesBoxesIn', {
    title,
    day,
    boxes: scene.boxes.length,
    size: new Set(scene.boxes.map((box) => box.group)).size,
  });
}

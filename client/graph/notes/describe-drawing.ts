import type { Scene } from '../../canvas/scene.ts';

/** What a screen reader says of a drawing before its parts. */
export function describeDrawing(scene: Scene, title: string, day: string): string {
  return `${title} on ${day}: ${String(scene.boxes.length)} boxes in ${String(new Set(scene.boxes.map((box) => box.group)).size)} groups. Plus and minus zoom, 0 fits, Escape clears the selection. The same follows as a list.`;
}

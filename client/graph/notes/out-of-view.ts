import type { Eye, Scene, Size } from '../../canvas/scene.ts';
import type { Moves } from '../../canvas/moves.ts';

/**
 * Whether nothing of a drawing is where the reader looks: they stayed where they were while the day moved, and what
 * stood there is not there on this day.
 */
export function isOutOfView(
  scene: Scene | undefined,
  size: Size | undefined,
  eye: Eye | undefined,
  moves: Moves,
): boolean {
  if (!scene || !size || !eye || scene.flow !== 'field' || scene.boxes.length === 0) return false;
  const [wide, high] = [size.width / eye.zoom / 2, size.height / eye.zoom / 2];
  return !scene.boxes.some((box) => {
    const { x, y } = moves.get(box.id) ?? box;
    return Math.abs(x - eye.x) < wide + box.width / 2 && Math.abs(y - eye.y) < high + box.height / 2;
  });
}

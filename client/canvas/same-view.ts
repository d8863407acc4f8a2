import type { Eye, Scene } from './scene.ts';

/** As near as an address tells them apart. */
export function sameEye(a: Eye | undefined, b: Eye): boolean {
  return a !== undefined && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}

/** Whether two scenes are looked at in the same way; then the reader's own zoom and place are left alone. */
export function sameView(a: Scene, b: Scene): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.flow === b.flow &&
    a.origin.x === b.origin.x &&
    a.origin.y === b.origin.y &&
    a.centre.x === b.centre.x &&
    a.centre.y === b.centre.y
  );
}

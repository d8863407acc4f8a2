import type { Point, Size } from '../scene.ts';

type Placed = Point & Size & { readonly id: string };

const ROUNDS = 200;

/**
 * Pushes overlapping boxes apart, each pair along the way that is shorter, until all are at least `gap` from each
 * other.
 */
export function separate(boxes: readonly Placed[], gap: number): Placed[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let pushed = 0;
    for (const [i, a] of moved.entries()) {
      for (const b of moved.slice(i + 1)) {
        const x = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
        const y = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (x <= 0.01 || y <= 0.01) continue;
        pushed += 1;
        if (x < y) push(a, b, 'x', x);
        else push(a, b, 'y', y);
      }
    }
    if (pushed === 0) break;
  }
  return moved;
}

function push(a: { x: number; y: number }, b: { x: number; y: number }, axis: 'x' | 'y', by: number): void {
  const direction = a[axis] <= b[axis] ? 1 : -1;
  a[axis] -= (direction * by) / 2;
  b[axis] += (direction * by) / 2;
}

import type { DrawnScene } from './many-drawn.ts';
import type { RoomRect } from './many-room.ts';

/** The side of a cell, in pixels of the screen. */
const CELL = 32;
/** Lines put into cells before others have their turn. */
const AT_ONCE = 400;

/** What passes where, among the lines that are seen. */
export interface Crossings {
  /** Whether another line than `own` passes through a rectangle, in pixels of the screen from the scene's zero. */
  others(own: number, rect: RoomRect): boolean;
}

/**
 * Puts the seen pieces of lines into cells, so that what passes through a place is found without a look at every line
 * whose bounds reach over it: those of a long line reach over half a drawing.
 */
export function* crossings(
  drawn: Pick<DrawnScene, 'lines'>,
  lines: readonly number[],
  seen: RoomRect,
  zoom: number,
): Generator<undefined, Crossings> {
  const columns = Math.max(1, Math.ceil((seen.right - seen.left) / CELL));
  const rows = Math.max(1, Math.ceil((seen.bottom - seen.top) / CELL));
  /** In each cell the lines and where their pieces begin, one after the other. */
  const cells = new Map<number, number[]>();
  const cellOf = ({ left, top, right, bottom }: RoomRect, each: (cell: number) => boolean): boolean => {
    const [x1, x2] = [Math.floor((left - seen.left) / CELL), Math.floor((right - seen.left) / CELL)];
    const [y1, y2] = [Math.floor((top - seen.top) / CELL), Math.floor((bottom - seen.top) / CELL)];
    for (let y = Math.max(0, y1); y <= Math.min(rows - 1, y2); y += 1)
      for (let x = Math.max(0, x1); x <= Math.min(columns - 1, x2); x += 1) if (each(y * columns + x)) return true;
    return false;
  };
  for (const [n, i] of lines.entries()) {
    if (n % AT_ONCE === AT_ONCE - 1) yield;
    const points = drawn.lines[i]?.points;
    if (!points) continue;
    for (let k = 0; k + 3 < points.length; k += 2) {
      const piece = pieceOf(points, k, zoom);
      const part = partWithin(piece, seen);
      if (!part) continue;
      // A long piece goes into the cells that it comes through, step by step.
      const steps = Math.max(1, Math.ceil((Math.hypot(piece.dx, piece.dy) * (part[1] - part[0])) / CELL));
      for (let s = 0; s < steps; s += 1) {
        const [from, to] = [s, s + 1].map((n) => part[0] + ((part[1] - part[0]) * n) / steps) as [number, number];
        const [ax, ay, bx, by] = [
          piece.ax + piece.dx * from,
          piece.ay + piece.dy * from,
          piece.ax + piece.dx * to,
          piece.ay + piece.dy * to,
        ];
        cellOf(
          { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) },
          (cell) => {
            const those = cells.get(cell);
            if (!those) cells.set(cell, [i, k]);
            else if (those[those.length - 2] !== i || those[those.length - 1] !== k) those.push(i, k);
            return false;
          },
        );
      }
    }
  }
  return {
    others: (own, rect) =>
      cellOf(rect, (cell) => {
        const those = cells.get(cell) ?? [];
        for (let n = 0; n + 1 < those.length; n += 2) {
          const [i, k] = [those[n] ?? -1, those[n + 1] ?? 0];
          const points = i === own ? undefined : drawn.lines[i]?.points;
          if (points && partWithin(pieceOf(points, k, zoom), rect)) return true;
        }
        return false;
      }),
  };
}

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly dx: number;
  readonly dy: number;
}

function pieceOf(points: Float32Array, k: number, zoom: number): Piece {
  const [ax, ay] = [(points[k] ?? 0) * zoom, (points[k + 1] ?? 0) * zoom];
  return { ax, ay, dx: (points[k + 2] ?? 0) * zoom - ax, dy: (points[k + 3] ?? 0) * zoom - ay };
}

/** From where to where along a piece, from 0 to 1, it is inside a rectangle (Liang and Barsky 1984). */
function partWithin({ ax, ay, dx, dy }: Piece, { left, top, right, bottom }: RoomRect): [number, number] | undefined {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [ax, dx, left, right],
    [ay, dy, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return undefined;
      continue;
    }
    const [one, other] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to ? [from, to] : undefined;
}

export interface RoomRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is taken of a surface, by cells. */
export interface Room {
  take(rect: RoomRect): void;
  isFree(rect: RoomRect): boolean;
}

const CELL = 48;

export function newRoom({ left, top }: Pick<RoomRect, 'left' | 'top'>): Room {
  const cells = new Map<number, RoomRect[]>();
  const cellsOf = function* (rect: RoomRect): Generator<number> {
    const [x1, x2] = [Math.floor((rect.left - left) / CELL), Math.floor((rect.right - left) / CELL)];
    const [y1, y2] = [Math.floor((rect.top - top) / CELL), Math.floor((rect.bottom - top) / CELL)];
    for (let x = x1; x <= x2; x += 1) for (let y = y1; y <= y2; y += 1) yield x * 65_536 + y;
  };
  return {
    take(rect) {
      for (const cell of cellsOf(rect)) {
        const those = cells.get(cell);
        if (those) those.push(rect);
        else cells.set(cell, [rect]);
      }
    },
    isFree(rect) {
      for (const cell of cellsOf(rect))
        for (const other of cells.get(cell) ?? [])
          if (rect.left < other.right && rect.right > other.left && rect.top < other.bottom && rect.bottom > other.top)
            return false;
      return true;
    },
  };
}

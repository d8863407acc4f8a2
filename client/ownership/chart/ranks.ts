import type { Box } from '../../canvas/scene.ts';

/** What is free between two boxes of a rank, or beside the outermost one. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Boxes of one height over the whole width of the chart. */
export interface Rank {
  readonly top: number;
  readonly bottom: number;
  /** From left to right. */
  readonly gaps: readonly Gap[];
}

export interface Ranks {
  /** From the top downwards. */
  readonly all: readonly Rank[];
  readonly of: (box: Box) => number;
}

/** The ranks in which boxes stand on a chart of a width. */
export function ranksOf(boxes: readonly Box[], width: number): Ranks {
  const heights = [...new Set(boxes.map(({ y }) => y))].sort((a, b) => a - b);
  const all = heights.map((height): Rank => {
    const row = boxes.filter(({ y }) => y === height).sort((a, b) => a.x - b.x);
    const tallest = Math.max(...row.map((box) => box.height));
    const edges = [0, ...row.flatMap((box) => [box.x - box.width / 2, box.x + box.width / 2]), width];
    const gaps = Array.from({ length: row.length + 1 }, (_, i) => ({
      from: edges[2 * i] ?? 0,
      to: edges[2 * i + 1] ?? width,
    }));
    return { top: height - tallest / 2, bottom: height + tallest / 2, gaps };
  });
  const places = new Map(heights.map((height, index) => [height, index]));
  return { all, of: ({ y }) => places.get(y) ?? 0 };
}

import type { Box } from '../../canvas/scene.ts';
import type { Gap, Ranks } from './ranks.ts';
import { apart } from './tiers.ts';

/** A holding between two boxes that are drawn. */
export interface DrawnHolding {
  readonly holder: Box;
  readonly held: Box;
}

/** Where a line passes a rank: up or down through a gap, at `x`. */
export interface Passage {
  readonly rank: number;
  readonly x: number;
}

/** Between two lines in one gap, where there is room. */
const LANE = 8;
/** Between a line and the boxes beside the gap. */
const CLEAR = 4;
/** A gap that is full costs as much as so many pixels of detour for each line too many. */
const CROWDED = 30;

interface WayDraft {
  readonly rank: number;
  readonly gap: Gap;
  readonly wish: number;
  /** Of two lines with one wish the one with less stands left. */
  readonly order: number;
  x: number;
}

/**
 * For every holding, in its order, the gaps through which its line passes the ranks between its ends, so that it never
 * passes behind a box; of what leads up again also the gaps beside its ends.
 */
export function passagesOf(pairs: readonly DrawnHolding[], ranks: Ranks): readonly (readonly Passage[])[] {
  const load = new Map<Gap, WayDraft[]>();
  const enter = (rank: number, gap: Gap, wish: number, order: number): WayDraft => {
    const draft = { rank, gap, wish: within(gap, wish), order, x: wish };
    load.set(gap, [...(load.get(gap) ?? []), draft]);
    return draft;
  };
  const through = (rank: number, from: number, to: number): WayDraft => {
    const { gaps } = ranks.all[rank] ?? { gaps: [] };
    const early = roomAbove(rank, ranks) < roomAbove(rank + 1, ranks);
    const wish = early ? from : to;
    const price = (gap: Gap): number => {
      const x = within(gap, wish);
      const over = (load.get(gap)?.length ?? 0) + 1 - Math.max(1, (gap.to - gap.from - 2 * CLEAR) / LANE + 1);
      return (
        Math.abs(x - from) * (early ? 1.2 : 1) + Math.abs(x - to) * (early ? 1 : 1.2) + Math.max(0, over) * CROWDED
      );
    };
    const [best] = gaps.map((gap) => ({ gap, price: price(gap) })).sort((a, b) => a.price - b.price);
    return enter(rank, best?.gap ?? { from, to: from }, wish, from + to);
  };
  const beside = (box: Box, rank: number, side: Side): WayDraft => {
    const edge = box.x + (side * box.width) / 2;
    const gap = ranks.all[rank]?.gaps.find(({ from, to }) => Math.abs((side > 0 ? from : to) - edge) < 1e-6) ?? {
      from: edge,
      to: edge,
    };
    return enter(rank, gap, edge + side * 10, edge);
  };
  const drafts = pairs.map(({ holder, held }): readonly WayDraft[] => {
    const [i, j] = [ranks.of(holder), ranks.of(held)];
    const passed: WayDraft[] = [];
    for (let rank = i + 1; rank < j; rank += 1) passed.push(through(rank, passed.at(-1)?.wish ?? holder.x, held.x));
    if (i <= j) return passed;
    passed.push(beside(holder, i, sideOf(holder, held)));
    for (let rank = i - 1; rank > j; rank -= 1) passed.push(through(rank, passed.at(-1)?.wish ?? holder.x, held.x));
    passed.push(beside(held, j, sideOf(held, holder)));
    return passed;
  });
  for (const [gap, inGap] of load) spread(gap, inGap);
  return drafts.map((passed) => passed.map(({ rank, x }) => ({ rank, x })));
}

/** 1 for the right side of a box, -1 for its left. */
export type Side = 1 | -1;

/** The side on which a box looks at another one; the right one where they stand in line. */
export function sideOf(box: Box, other: Box): Side {
  return other.x >= box.x ? 1 : -1;
}

/** Free height over a rank; of what is outside the chart nothing is known. */
function roomAbove(rank: number, { all }: Ranks): number {
  const [above, below] = [all[rank - 1], all[rank]];
  return above && below ? below.top - above.bottom : Infinity;
}

function within({ from, to }: Gap, x: number): number {
  const clear = Math.min(CLEAR, (to - from) / 2);
  return Math.min(to - clear, Math.max(from + clear, x));
}

/** Puts the lines of a gap side by side. */
function spread(gap: Gap, inGap: WayDraft[]): void {
  const [from, to] = [within(gap, gap.from), within(gap, gap.to)];
  const sorted = inGap.sort((a, b) => a.wish - b.wish || a.order - b.order);
  const step = Math.min(LANE, (to - from) / Math.max(1, sorted.length - 1));
  const places = apart(
    sorted.map(({ wish }) => wish),
    step,
    from,
    to,
  );
  sorted.forEach((draft, index) => {
    draft.x = within(gap, places[index] ?? draft.wish);
  });
}

/** Places for upright cards between two edges: in one row, or as bricks in two. */
export interface Slots {
  /** Centre of each place from the left. */
  readonly centres: readonly number[];
  readonly cardWidth: number;
  /**
   * With two rows, every second place is in the other row: a line to a card of the far row passes between two of the
   * near row.
   */
  readonly rows: 1 | 2;
  /** How many cards are drawn; the rest stand behind one more place that says so. */
  readonly shown: number;
  readonly rest: number;
}

interface Room {
  readonly left: number;
  readonly right: number;
  /** Where few cards gather. */
  readonly centre: number;
  readonly bricks: boolean;
  /** With everything wanted, the rest is drawn elsewhere and needs no place that says so. */
  readonly everything: boolean;
}

const NARROWEST = 80;
const WIDEST = 148;
const GAP = 8;
const BRICK_GAP = 12;
const NARROWEST_BRICK = 77;

export function slotsFor(count: number, { left, right, centre, bricks, everything }: Room): Slots {
  const width = right - left;
  const inOneRow = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const asBricks = Math.max(1, Math.floor((2 * (width + BRICK_GAP)) / (NARROWEST_BRICK + BRICK_GAP)) - 1);
  const rows = bricks && count > inOneRow ? 2 : 1;
  const places = Math.min(count, rows === 2 ? asBricks : inOneRow);
  const shown = count > places && !everything ? places - 1 : places;
  const base = { rows, shown, rest: count - shown } as const;
  if (rows === 2) {
    const step = Math.min((width + BRICK_GAP) / (places + 1), (WIDEST + BRICK_GAP) / 2);
    return {
      ...base,
      cardWidth: 2 * step - BRICK_GAP,
      centres: spread(places, step, centre, left + step - BRICK_GAP / 2, right - step + BRICK_GAP / 2),
    };
  }
  const step = Math.min((width + GAP) / Math.max(1, places), WIDEST + GAP);
  return {
    ...base,
    cardWidth: step - GAP,
    centres: spread(places, step, centre, left + (step - GAP) / 2, right - (step - GAP) / 2),
  };
}

/** Centres a step apart, gathered around a place but never past the first and last one. */
function spread(count: number, step: number, centre: number, first: number, last: number): number[] {
  const span = (count - 1) * step;
  const start = Math.max(first, Math.min(last - span, centre - span / 2));
  return Array.from({ length: count }, (_, i) => start + i * step);
}

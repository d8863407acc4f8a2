import type { Zone } from '../zones/zone.ts';

/** How two zones share a height. */
export interface Division {
  /** Rows of each zone and of all; an empty zone takes one. */
  readonly each: readonly number[];
  readonly rows: number;
  /** Whether every row of every zone is among them. */
  readonly whole: boolean;
  /** The least height of a row. */
  readonly least: number;
  /** Height of a row in the room there is in the end. */
  readonly pitch: (room: number) => number;
}

interface Terms {
  /** Members beside each other in a row. */
  readonly perRow: number;
  readonly expanded: ReadonlySet<string>;
  readonly room: number;
  readonly least: number;
  readonly most: number;
}

/** Gives each zone the rows it needs; when they do not fit, the zone with the most rows gives way first. */
export function divide(zones: readonly Zone[], { perRow, expanded, room, least, most }: Terms): Division {
  const each = zones.map((zone) => Math.max(1, Math.ceil(zone.rows.length / perRow)));
  const wanted = sum(each);
  const capacity = Math.max(zones.length, Math.floor(room / least));
  while (sum(each) > capacity) {
    const yielding = zones.map((zone, i) => (expanded.has(zone.key) ? 0 : (each[i] ?? 0)));
    const largest = Math.max(...yielding);
    if (largest <= 1) break;
    const place = yielding.indexOf(largest);
    each[place] = largest - 1;
  }
  const rows = sum(each);
  return {
    each,
    rows,
    whole: rows === wanted && wanted * least <= room,
    least,
    pitch: (height) => Math.min(most, Math.max(least, Math.floor(height / rows))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

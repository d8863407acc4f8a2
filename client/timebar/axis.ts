import { dayNumber, dayOfNumber } from '../lib/days.ts';

/**
 * Where days stand on the bar. Filings speak of a few weeks in detail and of decades in passing, so distances are
 * shortened: a gap of d days between neighbouring marks gets the width d^0.3, and days inside a gap are spread evenly.
 * The order is kept, and year ticks show what is shortened.
 */
export interface Axis {
  readonly first: string;
  readonly last: string;
  /** 0 at the first day, 1 at the last; days outside stand at the ends. */
  readonly position: (day: string) => number;
  readonly dayAt: (position: number) => string;
}

const SHORTENING = 0.3;

/** `days` need not be sorted or distinct; there must be at least one. */
export function axisOf(days: readonly string[]): Axis {
  const numbers = [...new Set(days.map(dayNumber))].sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  if (numbers.length < 2) numbers.push(first + 1);
  const stops = [0];
  for (let i = 1; i < numbers.length; i++) {
    stops.push((stops[i - 1] ?? 0) + ((numbers[i] ?? 0) - (numbers[i - 1] ?? 0)) ** SHORTENING);
  }
  const whole = stops.at(-1) ?? 1;
  const places = stops.map((stop) => stop / whole);
  return {
    first: dayOfNumber(first),
    last: dayOfNumber(numbers.at(-1) ?? first),
    position: (day) => interpolate(dayNumber(day), numbers, places),
    dayAt: (position) => dayOfNumber(Math.round(interpolate(position, places, numbers))),
  };
}

/** Piecewise linear through the points (from[i], to[i]), both rising; constant outside. */
function interpolate(x: number, from: readonly number[], to: readonly number[]): number {
  const at = from.findIndex((value) => value >= x);
  if (at === -1) return to.at(-1) ?? 0;
  if (at === 0) return to[0] ?? 0;
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = [from[at - 1], from[at], to[at - 1], to[at]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

export interface Label {
  readonly day: string;
  readonly text: string;
  /** Left edge and width in pixels. */
  readonly left: number;
  readonly width: number;
}

/** Pixels of a letter or figure of a label, and of a character that takes the whole width, as 年 does. */
const NARROW = 5.9;
const FULL = 11;

/** How wide a label is at most. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? FULL : NARROW), 0);
}

/**
 * Labels under the marks without overlaps: the marks that matter most get theirs first, the others only where there is
 * room. Labels stay inside the bar.
 */
export function placeLabels(
  marks: readonly { readonly day: string; readonly weight: number; readonly text: string }[],
  axis: Axis,
  width: number,
  gap = 10,
): readonly Label[] {
  const placed: Label[] = [];
  for (const { day, text } of [...marks].sort((a, b) => b.weight - a.weight || (a.day < b.day ? -1 : 1))) {
    const size = widthOf(text);
    if (size > width) continue;
    const left = Math.min(Math.max(axis.position(day) * width - size / 2, 0), width - size);
    const free = placed.every((other) => left + size + gap <= other.left || other.left + other.width + gap <= left);
    if (free) placed.push({ day, text, left, width: size });
  }
  return placed.sort((a, b) => a.left - b.left);
}

/** The first of January of each year the axis covers. */
export function yearTicks(axis: Axis): readonly string[] {
  const [from, to] = [Number(axis.first.slice(0, 4)) + 1, Number(axis.last.slice(0, 4))];
  return Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => `${String(from + index).padStart(4, '0')}-01-01`,
  );
}

import { dayNumber, dayOfNumber } from '../lib/days.ts';

/** The marked day before (`-1`) or after (`1`) a day; undefined at the ends. `days` are sorted. */
export function neighbour(days: readonly string[], day: string, direction: -1 | 1): string | undefined {
  return direction === 1 ? days.find((mark) => mark > day) : days.findLast((mark) => mark < day);
}

/**
 * The day a key leads to: arrows and page keys to the next mark, with Shift to the next day, Home and End to the first
 * and last mark. Undefined for any other key and where there is nowhere to go.
 */
export function dayForKey(key: string, shift: boolean, day: string, days: readonly string[]): string | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
    case 'PageUp':
      return shift ? dayOfNumber(dayNumber(day) + 1) : neighbour(days, day, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
    case 'PageDown':
      return shift ? dayOfNumber(dayNumber(day) - 1) : neighbour(days, day, -1);
    case 'Home':
      return days[0];
    case 'End':
      return days.at(-1);
    default:
      return undefined;
  }
}

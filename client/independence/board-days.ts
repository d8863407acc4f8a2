/** Marks of the time bar as far as they are needed here. */
interface Mark {
  readonly day: string;
  readonly kinds: readonly string[];
}

const BOARDS: ReadonlySet<string> = new Set(['SITS_ON', 'NOMINATED_TO']);

/** Days near `on` on which something about the boards is stated or changes: up to two before it and one after it, in order. */
export function spokenDays(marks: readonly Mark[], on: string): readonly string[] {
  const days = marks.filter(({ kinds }) => kinds.some((kind) => BOARDS.has(kind))).map(({ day }) => day).sort();
  return [...days.filter((day) => day < on).slice(-2), ...days.filter((day) => day > on).slice(0, 1)];
}

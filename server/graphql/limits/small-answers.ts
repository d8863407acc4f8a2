/** The data of an answer, as far as there is any. */
interface Answer {
  readonly data?: unknown;
}

/**
 * A mark on the answer itself, which is no part of its text: a weak table would keep each answer, until the collector
 * looks at the table itself.
 */
const SMALL = Symbol('small');

/** Takes note of an answer that was counted while it was made, and is small. */
export function knownAsSmall({ data }: Answer): void {
  if (typeof data === 'object' && data !== null) Object.defineProperty(data, SMALL, { value: true });
}

/** Whether it need not be looked through to know that it is small. */
export function isKnownAsSmall({ data }: Answer): boolean {
  return typeof data === 'object' && data !== null && SMALL in data;
}

import { notesOn } from '../../shared/kept-with.ts';

/** The data of an answer, as far as there is any. */
interface Answer {
  readonly data?: unknown;
}

const SMALL = notesOn<object, true>();

/** Takes note of an answer that was counted while it was made, and is small. */
export function knownAsSmall({ data }: Answer): void {
  if (typeof data === 'object' && data !== null) SMALL.set(data, true);
}

/** Whether it need not be looked through to know that it is small. */
export function isKnownAsSmall({ data }: Answer): boolean {
  return typeof data === 'object' && data !== null && SMALL.get(data) === true;
}

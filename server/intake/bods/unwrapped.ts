import type { ProblemStatement } from '../importer.ts';

/** Some programs put the array of statements into an object: `{"statements": […]}`. */
const WRAPPER = /^\uFEFF?\s*\{\s*"statements"\s*:\s*(?=\[)/;
const [NEWLINE, SPACE] = [0x0a, 0x20];
/** White space and the closing brace. */
const TAIL = new Set([0x09, NEWLINE, 0x0d, SPACE, 0x7d]);

/** How many bytes stand before the array, where it is put into an object; 0 where it is not. */
export function wrapperOf(head: Uint8Array): number {
  const opening = WRAPPER.exec(Buffer.from(head).toString('utf8'))?.[0] ?? '';
  return Buffer.byteLength(opening);
}

/**
 * The array alone: the opening of the object is blanked, so that lines stay as they are, and its closing brace left
 * out. Whatever else the object has comes after the array as it stands, and is refused like anything after an array.
 */
export async function* unwrapped(stream: AsyncIterable<Uint8Array>, opening: number): AsyncGenerator<Uint8Array> {
  let before = opening;
  let held = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = Buffer.concat([held, chunk]);
    const blank = Math.min(before, bytes.length);
    for (let at = 0; at < blank; at += 1) if (bytes[at] !== NEWLINE) bytes[at] = SPACE;
    before -= blank;
    let end = bytes.length;
    while (end > blank && TAIL.has(bytes[end - 1] ?? 0)) end -= 1;
    if (end > 0) yield bytes.subarray(0, end);
    held = bytes.subarray(end);
  }
  const closing = held.lastIndexOf('}');
  // An object that is not closed was cut off, like an array that is not.
  yield closing < 0 ? Buffer.from('{') : Buffer.concat([held.subarray(0, closing), held.subarray(closing + 1)]);
}

export const WRAPPED: ProblemStatement = {
  says: 'PROBLEM',
  severity: 'warning',
  code: 'STATEMENTS_IN_OBJECT',
  message: 'The statements stand in an object, under “statements”; the standard has them in an array, or one a line.',
  mend: 'export the array itself, for other programs to read it',
  at: { place: 'the whole file' },
};

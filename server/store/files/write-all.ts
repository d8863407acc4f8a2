import { writeSync } from 'node:fs';

/**
 * Writes all of it to an open file: a disk that is nearly full takes a part and says so only when asked for the rest.
 */
export function writeAll(file: number, content: string | Uint8Array): number {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  return bytes.length;
}

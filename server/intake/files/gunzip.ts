import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import { isBomb, type FileLimits } from './file-limits.ts';

const GZIP = [0x1f, 0x8b];

export function isGzip(bytes: Uint8Array): boolean {
  return GZIP.every((byte, i) => bytes[i] === byte);
}

/**
 * The unpacked bytes of a .gz file, part by part. Throws a Refusal where it is cut off, damaged, or unpacks to far too
 * much.
 */
export async function* gunzipped(path: string, name: string, limits: FileLimits): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const unzip = createGunzip();
  packed.on('error', (error) => unzip.destroy(error));
  packed.pipe(unzip);
  let size = 0;
  try {
    for await (const part of unzip as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limits.streamBytes || isBomb(size, packed.bytesRead, limits))
        throw new Refusal(
          'UNPACKS_TOO_LARGE',
          `it unpacks to more than ${String(size)} bytes out of ${String(packed.bytesRead)}`,
          'unpack it yourself, and import what is inside if it is what you expect',
          { place: name },
        );
      yield part;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    throw new Refusal(
      'GZIP_DAMAGED',
      cut ? 'the compressed file is cut off' : `the compressed file is damaged (${messageOf(error)})`,
      'fetch it again',
      { place: name },
    );
  } finally {
    packed.destroy();
    unzip.destroy();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
